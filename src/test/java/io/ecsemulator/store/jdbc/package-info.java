/** What servers keep in a database and share, on real databases. */
@NullMarked
package io.ecsemulator.store.jdbc;

import org.jspecify.annotations.NullMarked;
