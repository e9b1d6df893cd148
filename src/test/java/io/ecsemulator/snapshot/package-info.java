/** The operations on snapshots, as callers see them. */
@NullMarked
package io.ecsemulator.snapshot;

import org.jspecify.annotations.NullMarked;
