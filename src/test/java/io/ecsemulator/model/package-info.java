/** Random sequences of calls against the emulator and against a small model of what it should be. */
@NullMarked
package io.ecsemulator.model;

import org.jspecify.annotations.NullMarked;
