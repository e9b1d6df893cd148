/** Worlds that survive and are shared: each server keeps a replica in memory of what a database holds. */
@NullMarked
package io.ecsemulator.store.jdbc;

import org.jspecify.annotations.NullMarked;
