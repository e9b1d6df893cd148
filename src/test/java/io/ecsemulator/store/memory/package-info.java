/** The world in memory. */
@NullMarked
package io.ecsemulator.store.memory;

import org.jspecify.annotations.NullMarked;
