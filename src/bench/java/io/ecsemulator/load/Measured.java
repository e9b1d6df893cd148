package io.ecsemulator.load;

import java.util.Arrays;

/** The figures of the calls to one server in one round. */
final class Measured {

    private final long[] latencies;
    private int calls;
    private boolean isSorted;
    private long elapsed;
    private long cpu;

    /** Reserves space for a number of calls. */
    Measured(int most) {
        latencies = new long[most];
    }

    /** Adds a slice of calls; all in nanoseconds. */
    void add(long elapsedNanos, long cpuNanos, long[] latencyNanos) {
        elapsed += elapsedNanos;
        cpu += cpuNanos;
        System.arraycopy(latencyNanos, 0, latencies, calls, latencyNanos.length);
        calls += latencyNanos.length;
        isSorted = false;
    }

    double callsPerSecond() {
        return calls * 1e9 / elapsed;
    }

    /** Returns the CPU time of the server for a call, in microseconds. */
    double cpuMicros() {
        return cpu / 1e3 / calls;
    }

    /** Returns a quantile of the latency in milliseconds. */
    double millis(double share) {
        if (!isSorted) {
            Arrays.sort(latencies, 0, calls);
            isSorted = true;
        }
        return latencies[(int) Math.round(share * (calls - 1))] / 1e6;
    }
}
