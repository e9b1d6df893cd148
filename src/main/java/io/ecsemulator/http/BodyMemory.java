package io.ecsemulator.http;

import java.util.concurrent.atomic.AtomicLong;

/** Bounds the memory of all request bodies that are being read, in bytes. */
final class BodyMemory {

    private final long max;
    private final AtomicLong taken = new AtomicLong();

    /** Nothing taken. */
    BodyMemory(long max) {
        this.max = max;
    }

    /** The maximum of a process with a heap of this many bytes: an eighth. */
    static long maxIn(long heap) {
        return heap / 8;
    }

    /** The maximum size of all bodies together, in bytes. */
    long max() {
        return max;
    }

    /** The size of all bodies that are being read, in bytes. */
    long taken() {
        return taken.get();
    }

    /**
     * Takes memory.
     *
     * @return false if there is not enough left; then nothing is taken
     */
    boolean take(long bytes) {
        if (taken.addAndGet(bytes) <= max) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    /** Gives memory back. */
    void release(long bytes) {
        taken.addAndGet(-bytes);
    }
}
