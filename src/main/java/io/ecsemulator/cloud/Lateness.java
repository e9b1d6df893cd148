package io.ecsemulator.cloud;

import java.time.Duration;

/** How late due transitions are settled. Reads are never late: they settle what is due themselves. */
public final class Lateness {

    private long count;
    private Duration total = Duration.ZERO;
    private Duration max = Duration.ZERO;

    /** Adds the lateness of one run of the executor. */
    public synchronized void add(Duration lateness) {
        count++;
        total = total.plus(lateness);
        max = max.compareTo(lateness) < 0 ? lateness : max;
    }

    /** The number of runs. */
    public synchronized long count() {
        return count;
    }

    /** The lateness of all runs together. */
    public synchronized Duration total() {
        return total;
    }

    /** The greatest lateness of a run; zero if there was none. */
    public synchronized Duration max() {
        return max;
    }
}
