/** The operations on snapshots, one class for each action, and the errors of snapshots. */
@NullMarked
package io.ecsemulator.snapshot;

import org.jspecify.annotations.NullMarked;
