package io.ecsemulator.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * The nonces used within the time in which a repeated request could still be valid. They are forgotten by generation: the last
 * two generations are kept. A full generation ends early, which bounds the memory.
 */
final class Nonces {

    private final Duration generation;
    private final int max;
    private Set<String> older = new HashSet<>();
    private Set<String> newer = new HashSet<>();
    private Instant since = Instant.EPOCH;

    /**
     * No nonce is used yet.
     *
     * @param generation the duration of a generation, for which a nonce is kept at least
     * @param max the maximum number of nonces in a generation
     */
    Nonces(Duration generation, int max) {
        this.generation = generation;
        this.max = max;
    }

    /** Marks a nonce as used; returns false if it was used before. */
    synchronized boolean use(String nonce, Instant now) {
        if (Duration.between(since, now).compareTo(generation) >= 0 || newer.size() >= max) {
            older = newer;
            newer = new HashSet<>();
            since = now;
        }
        return !older.contains(nonce) && newer.add(nonce);
    }
}
