/** Tests of the runner of sweeps. */
@NullMarked
package io.ecsemulator.runner;

import org.jspecify.annotations.NullMarked;
