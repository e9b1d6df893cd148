package io.ecsemulator.http;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Bounds the number and the memory of the request bodies that are being read. */
final class BodyMemory {

    private final long max;
    private final int maxBodies;
    private final AtomicLong taken = new AtomicLong();

    /** The oldest first. */
    private final Set<PendingBody> bodies = new LinkedHashSet<>();

    /**
     * Nothing taken.
     *
     * @param max the maximum size of all bodies together, in bytes
     * @param maxBodies the maximum number of bodies
     */
    BodyMemory(long max, int maxBodies) {
        this.max = max;
        this.maxBodies = maxBodies;
    }

    /** Adds a body; above the maximum the oldest is given up. */
    void begin(PendingBody body) {
        PendingBody oldest;
        synchronized (bodies) {
            bodies.add(body);
            if (bodies.size() <= maxBodies) {
                return;
            }
            oldest = bodies.iterator().next();
        }
        oldest.end(PendingBody.End.NO_MEMORY);
    }

    /** Removes a body. */
    void end(PendingBody body) {
        synchronized (bodies) {
            bodies.remove(body);
        }
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
