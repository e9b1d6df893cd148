package io.ecsemulator.store.jdbc;

import io.ecsemulator.auth.Nonces;
import io.ecsemulator.operation.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Nonces that servers share, in PostgreSQL: what one of them has accepted, none accepts again. Only a crash of the database may cost the
 * last ones.
 */
final class JdbcNonces implements Nonces {

    /** After so many nonces those that have expired are deleted. */
    private static final int BETWEEN_DELETIONS = 100;

    /** The maximum number of nonces deleted at once, in the time of a call. */
    private static final int MAX_DELETED = 10 * BETWEEN_DELETIONS;

    /** Changes one row if the nonce was free. The commit does not wait for the disk. */
    private static final String USE = """
            WITH relaxed AS (SELECT SET_CONFIG('synchronous_commit', 'off', TRUE))
            INSERT INTO nonce AS known (hash, expiry, used_by) SELECT ?, ?, ? FROM relaxed
            ON CONFLICT (hash) DO UPDATE SET expiry = excluded.expiry, used_by = excluded.used_by
            WHERE known.expiry <= ? OR known.used_by = excluded.used_by
            """;

    private final Database database;
    private final Retries retries;
    private final AtomicInteger uses = new AtomicInteger();

    /** The nonces of a database. */
    JdbcNonces(Database database, InstantSource steadyClock) {
        this.database = database;
        this.retries = new Retries(steadyClock);
    }

    @Override
    public boolean use(String nonce, Instant now) {
        String hash = Hashing.sha256(nonce.getBytes(StandardCharsets.UTF_8));
        // Tells this use from others if the answer to the statement is lost and it is run again.
        String id = Retries.newId();
        boolean isUsed = retries.run(() -> database.query(
                jdbc -> jdbc.update(USE, hash, now.plus(LIFETIME).toEpochMilli(), id, now.toEpochMilli()) == 1));
        if (uses.incrementAndGet() % BETWEEN_DELETIONS == 0) {
            deleteExpired(now);
        }
        return isUsed;
    }

    /** Some of them: the clocks of other servers may be behind, and so they are kept for longer. */
    private void deleteExpired(Instant now) {
        retries.run(() -> database.query(jdbc -> jdbc.update(
                "DELETE FROM nonce WHERE hash IN (SELECT hash FROM nonce WHERE expiry < ? ORDER BY expiry LIMIT ?"
                        + " FOR UPDATE SKIP LOCKED)",
                now.minus(LIFETIME).toEpochMilli(),
                MAX_DELETED)));
    }
}
