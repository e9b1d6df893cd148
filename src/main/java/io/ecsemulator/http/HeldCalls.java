package io.ecsemulator.http;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the calls that faults hold back, and bounds their number, since each keeps its connection and buffers. */
final class HeldCalls {

    private final int max;
    private final AtomicInteger count = new AtomicInteger();

    /**
     * None held.
     *
     * @param max the maximum number of held calls
     */
    HeldCalls(int max) {
        this.max = max;
    }

    /** The maximum number of held calls. */
    int max() {
        return max;
    }

    /** The number of held calls. */
    int count() {
        return count.get();
    }

    /**
     * Counts one more call.
     *
     * @return false if there are as many as the maximum; then it is not counted
     */
    boolean begin() {
        return count.getAndUpdate(held -> held < max ? held + 1 : held) < max;
    }

    /** Counts one call less. */
    void end() {
        count.decrementAndGet();
    }
}
