/** Benchmarks of throughput, latency and memory under load. */
@NullMarked
package io.ecsemulator.load;

import org.jspecify.annotations.NullMarked;
