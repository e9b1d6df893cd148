/** The control API under {@code /_emulator}: what tests use to set the world, to see it, and to move time. */
@NullMarked
package io.ecsemulator.control;

import org.jspecify.annotations.NullMarked;
