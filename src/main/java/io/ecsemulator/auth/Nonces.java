package io.ecsemulator.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Remembers which nonces were used, for as long as a request with one of them could still be valid. It forgets by
 * generations: what was used in the last but one is forgotten at once. A generation that is full ends early, so that what is
 * remembered is bounded.
 */
final class Nonces {

    private final Duration generation;
    private final int most;
    private Set<String> older = new HashSet<>();
    private Set<String> newer = new HashSet<>();
    private Instant since = Instant.EPOCH;

    /**
     * Remembers none.
     *
     * @param generation for at least how long each is remembered
     * @param most how many a generation has at the most
     */
    Nonces(Duration generation, int most) {
        this.generation = generation;
        this.most = most;
    }

    /** Uses a nonce; false if it was used before. */
    synchronized boolean use(String nonce, Instant now) {
        if (Duration.between(since, now).compareTo(generation) >= 0 || newer.size() >= most) {
            older = newer;
            newer = new HashSet<>();
            since = now;
        }
        return !older.contains(nonce) && newer.add(nonce);
    }
}
