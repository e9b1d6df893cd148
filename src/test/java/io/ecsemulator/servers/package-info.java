/** Tests of several emulators on one database, and of a database that goes away. */
@NullMarked
package io.ecsemulator.servers;

import org.jspecify.annotations.NullMarked;
