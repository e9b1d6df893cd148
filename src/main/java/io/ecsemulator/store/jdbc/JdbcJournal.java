package io.ecsemulator.store.jdbc;

import io.ecsemulator.cloud.StoreUnavailableException;
import io.ecsemulator.journal.CallCounts;
import io.ecsemulator.journal.Journal;
import io.ecsemulator.journal.JournalBudget;
import io.ecsemulator.journal.JournalEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A journal that servers share, in PostgreSQL. Secrets are masked before they get there. Calls that come at once are added by one
 * statement. A crash of the database may cost the last calls; while it is away calls are not recorded, and are answered all the same.
 */
final class JdbcJournal implements Journal {

    private static final Logger log = LoggerFactory.getLogger(JdbcJournal.class);

    /** The maximum number of calls added by a statement. */
    private static final int MAX_BATCH = 64;

    /** How often it is looked for new calls, in milliseconds. */
    private static final long POLL = 200;

    private static final int FETCH_SIZE = 100;

    /**
     * Takes the next numbers and so locks the journal, adds calls, deletes those above the maximum, and counts. New results are
     * counted as {@link CallCounts} says; of several that come at once all may still have room. The commit does not wait for the disk.
     */
    private static final String ADD = """
            WITH relaxed AS (SELECT SET_CONFIG('synchronous_commit', 'off', TRUE)),
            taken AS (
                INSERT INTO journal AS known (tenant, last) SELECT ?, ? FROM relaxed
                ON CONFLICT (tenant) DO UPDATE SET last = known.last + excluded.last
                RETURNING tenant, last),
            added AS (
                INSERT INTO journal_entry (tenant, number, body)
                SELECT tenant, last - ? + place, body FROM taken, UNNEST((SELECT ?)) WITH ORDINALITY AS new (body, place)),
            deleted AS (
                DELETE FROM journal_entry USING taken
                WHERE journal_entry.tenant = taken.tenant AND number <= last - ? AND last % 100 < ?),
            counted AS (
                INSERT INTO call_count AS known (tenant, result, calls)
                SELECT tenant, CASE
                    WHEN EXISTS (SELECT FROM call_count AS c WHERE c.tenant = taken.tenant AND c.result = new.result)
                        THEN result
                    WHEN is_short AND (SELECT COUNT(*) FROM call_count AS c WHERE c.tenant = taken.tenant) < ?
                        THEN result
                    WHEN (SELECT COUNT(*) FROM call_count AS c WHERE c.tenant = taken.tenant) < ?
                            OR EXISTS (SELECT FROM call_count AS c WHERE c.tenant = taken.tenant AND c.result = other)
                        THEN other
                    ELSE ? END AS counted_by, COUNT(*)
                FROM taken, UNNEST((SELECT ?), (SELECT ?), (SELECT ?)) AS new (result, is_short, other)
                GROUP BY tenant, counted_by
                ON CONFLICT (tenant, result) DO UPDATE SET calls = known.calls + excluded.calls)
            SELECT last FROM taken
            """;

    /** A call that waits to be added. */
    private static final class Added {

        private final CallCounts.Result call;
        private final @Nullable String body;

        /** Whether a statement has taken it; under the lock. */
        private boolean isTaken;

        Added(CallCounts.Result call, @Nullable String body) {
            this.call = call;
            this.body = body;
        }
    }

    private final Database database;
    private final String tenant;
    private final int maxCalls;
    private final InstantSource steadyClock;
    private final Retries retries;
    private final Queue<Added> waiting = new ConcurrentLinkedQueue<>();

    /**
     * One statement at a time: those of several would wait for each other in the database. Fair, so that who comes again does not get
     * ahead of calls that its statement could add too.
     */
    private final ReentrantLock adding = new ReentrantLock(true);

    private boolean isFailing;

    /**
     * The journal of a tenant.
     *
     * @param maxCalls the maximum number of calls kept; 0 for none
     */
    JdbcJournal(Database database, String tenant, int maxCalls, InstantSource steadyClock) {
        this.database = database;
        this.tenant = tenant;
        this.maxCalls = maxCalls;
        this.steadyClock = steadyClock;
        this.retries = new Retries(steadyClock);
    }

    @Override
    public boolean isOff() {
        return maxCalls == 0;
    }

    @Override
    public void add(CallCounts.Result call, Supplier<JournalEntry> entry) {
        // It gets its index when it is read.
        Added mine = new Added(call, isOff() ? null : Bodies.write(entry.get().masked()));
        waiting.add(mine);
        adding.lock();
        try {
            while (!mine.isTaken) {
                addWaiting();
            }
        } finally {
            adding.unlock();
        }
    }

    private void addWaiting() {
        List<Added> batch = new ArrayList<>();
        Added next;
        while (batch.size() < MAX_BATCH && (next = waiting.poll()) != null) {
            next.isTaken = true;
            batch.add(next);
        }
        @Nullable
        String[] bodies = isOff()
                ? new String[0]
                : batch.stream().map(added -> added.body).toArray(String[]::new);
        Object[] parameters = {
            tenant,
            bodies.length,
            bodies.length,
            bodies,
            maxCalls,
            bodies.length,
            CallCounts.MAX,
            2 * CallCounts.MAX,
            Bodies.write(CallCounts.REST),
            batch.stream().map(added -> Bodies.write(added.call)).toArray(String[]::new),
            batch.stream()
                    .map(added -> added.call.action().length() <= CallCounts.MAX_ACTION)
                    .toArray(Boolean[]::new),
            batch.stream().map(added -> Bodies.write(added.call.ofAnyAction())).toArray(String[]::new)
        };
        try {
            // Not again if the answer is lost: the calls may have been added.
            database.query(jdbc -> jdbc.queryForObject(ADD, Long.class, parameters));
            isFailing = false;
        } catch (DatabaseFailure | StoreUnavailableException e) {
            if (!isFailing) {
                log.warn("Calls are missing in the journal: {}", e.getMessage());
            }
            isFailing = true;
        }
    }

    @Override
    public Map<CallCounts.Result, Long> counts() {
        return retries.run(() -> database.query(jdbc -> {
            Map<CallCounts.Result, Long> counts = new HashMap<>();
            jdbc.query(
                    "SELECT result, calls FROM call_count WHERE tenant = ?",
                    row -> {
                        counts.put(Bodies.read(row.getString(1), CallCounts.Result.class), row.getLong(2));
                    },
                    tenant);
            return counts;
        }));
    }

    @Override
    public List<JournalEntry> entries() {
        return after(0);
    }

    private List<JournalEntry> after(long index) {
        return retries.run(() -> database.snapshot(jdbc -> Objects.requireNonNull(Database.large(jdbc, FETCH_SIZE)
                .query(
                        "SELECT number, body FROM journal JOIN journal_entry USING (tenant)"
                                + " WHERE tenant = ? AND number > ? AND number > last - ? ORDER BY number DESC",
                        JdbcJournal::latest,
                        tenant,
                        index,
                        maxCalls))));
    }

    /** Entries up to the maximum size of a journal, the oldest first; rows begin with the newest. */
    private static List<JournalEntry> latest(ResultSet rows) throws SQLException {
        Deque<JournalEntry> entries = new ArrayDeque<>();
        long bytes = 0;
        while (rows.next()) {
            JournalEntry entry =
                    Bodies.read(rows.getString(2), JournalEntry.class).withIndex(rows.getLong(1));
            bytes += entry.bytes();
            if (bytes > JournalBudget.MAX_BYTES && !entries.isEmpty()) {
                break;
            }
            entries.addFirst(entry);
        }
        return List.copyOf(entries);
    }

    @Override
    public void clear() {
        retries.run(() -> {
            database.change(jdbc -> {
                // Calls that are being added come before or after.
                jdbc.update("UPDATE journal SET last = last WHERE tenant = ?", tenant);
                jdbc.update("DELETE FROM journal_entry WHERE tenant = ?", tenant);
                jdbc.update("DELETE FROM call_count WHERE tenant = ?", tenant);
                return true;
            });
            return true;
        });
    }

    @Override
    public long lastIndex() {
        return retries.run(() -> database.query(jdbc -> {
            List<Long> last = jdbc.queryForList("SELECT last FROM journal WHERE tenant = ?", Long.class, tenant);
            return last.isEmpty() ? 0 : last.get(0);
        }));
    }

    @Override
    public List<JournalEntry> awaitAfter(long index, Duration timeout) throws InterruptedException {
        Instant end = steadyClock.instant().plus(timeout);
        long first = lastIndex();
        long last = first;
        // The journal was begun anew if its last index is below.
        while (last <= index && last == first) {
            long left = Duration.between(steadyClock.instant(), end).toMillis();
            if (left <= 0) {
                return List.of();
            }
            Thread.sleep(Math.min(POLL, left));
            last = lastIndex();
        }
        return after(index);
    }
}
