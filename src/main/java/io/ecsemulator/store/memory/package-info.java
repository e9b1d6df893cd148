/** The world in memory: maps by id, an index by instance, and the pending transitions in the order they fall due. */
@NullMarked
package io.ecsemulator.store.memory;

import org.jspecify.annotations.NullMarked;
