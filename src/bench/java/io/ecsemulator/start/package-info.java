/** Benchmarks of start time and memory. */
@NullMarked
package io.ecsemulator.start;

import org.jspecify.annotations.NullMarked;
