/** Tests of sweeps, with clients that are right and clients that are wrong in one way. */
@NullMarked
package io.ecsemulator.sweep;

import org.jspecify.annotations.NullMarked;
