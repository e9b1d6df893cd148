package io.ecsemulator.auth;

import io.ecsemulator.operation.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Nonces in memory. They are forgotten by generation: the last two generations are kept. A full generation ends early, which
 * bounds the memory.
 */
public final class MemoryNonces implements Nonces {

    /** In each of two generations, in bytes: some 110,000 nonces in both together. */
    private static final int MAX_BYTES = 8 << 20;

    /** A longer nonce is kept as its hash: callers choose the length. */
    private static final int LONGEST_KEPT = 128;

    /** The approximate size of a nonce in a set without its characters, in bytes. */
    private static final int OF_A_NONCE = 100;

    private final Duration generation;
    private final int maxBytes;
    private int newerBytes;
    private Set<String> older = new HashSet<>();
    private Set<String> newer = new HashSet<>();
    private Instant since = Instant.EPOCH;

    /** No nonce is used yet. */
    public MemoryNonces() {
        this(LIFETIME, MAX_BYTES);
    }

    /**
     * No nonce is used yet.
     *
     * @param generation the duration of a generation, for which a nonce is kept at least
     * @param maxBytes the maximum size of the nonces in a generation, in bytes, approximately
     */
    MemoryNonces(Duration generation, int maxBytes) {
        this.generation = generation;
        this.maxBytes = maxBytes;
    }

    @Override
    public synchronized boolean use(String nonce, Instant now) {
        if (Duration.between(since, now).compareTo(generation) >= 0 || newerBytes >= maxBytes) {
            older = newer;
            newer = new HashSet<>();
            newerBytes = 0;
            since = now;
        }
        String kept = nonce.length() <= LONGEST_KEPT ? nonce : Hashing.sha256(nonce.getBytes(StandardCharsets.UTF_8));
        if (older.contains(kept) || !newer.add(kept)) {
            return false;
        }
        newerBytes += OF_A_NONCE + kept.length();
        return true;
    }
}
