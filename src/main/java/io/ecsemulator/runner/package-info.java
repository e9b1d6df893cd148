/** The runner of sweeps of tests that are commands, in whatever language. */
@NullMarked
package io.ecsemulator.runner;

import org.jspecify.annotations.NullMarked;
