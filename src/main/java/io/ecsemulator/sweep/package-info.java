/** Sweeps: a client's test is run again and again, each time with another trouble at another call. */
@NullMarked
package io.ecsemulator.sweep;

import org.jspecify.annotations.NullMarked;
