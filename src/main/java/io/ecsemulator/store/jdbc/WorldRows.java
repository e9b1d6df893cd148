package io.ecsemulator.store.jdbc;

import io.ecsemulator.cloud.RememberedCall;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.store.memory.CallChange;
import io.ecsemulator.store.memory.CallKey;
import io.ecsemulator.store.memory.Change;
import io.ecsemulator.store.memory.Changes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The rows of one world, in SQL that all engines know. */
final class WorldRows {

    /** The kind of a row that is a remembered call. */
    static final String CALL = RememberedCall.class.getSimpleName();

    /** After so many versions, rows of what was removed before so many versions are deleted. */
    private static final int REMOVALS_KEPT = 1_000;

    /** How many characters of the last commits are kept: some twenty. */
    private static final int COMMITS_LENGTH = 600;

    private static final int FETCH_SIZE = 1_000;

    /**
     * The row of the world.
     *
     * @param removalsSince a replica of a version before it is loaded anew
     * @param time microseconds since 1970
     * @param state the {@link Head} as JSON; empty if the world begins
     */
    record World(long version, long removalsSince, long time, String state) {}

    private static final RowMapper<World> WORLD =
            (row, number) -> new World(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4));

    private final Dialect dialect;
    private final String tenant;
    private final InstantSource time;
    private final ResourceKinds kinds;

    /**
     * Rows of a world.
     *
     * @param time the time of this process
     */
    WorldRows(Dialect dialect, String tenant, InstantSource time, ResourceKinds kinds) {
        this.dialect = dialect;
        this.tenant = tenant;
        this.time = time;
        this.kinds = kinds;
    }

    private String now(String column) {
        return dialect.atLeastNow(column, time.instant());
    }

    /** The world with its time now, or null. */
    @Nullable
    World read(JdbcTemplate jdbc) {
        return first(jdbc.query(
                "SELECT version, removals_since, " + now("time") + ", state FROM world WHERE tenant = ?",
                WORLD,
                tenant));
    }

    /**
     * Takes the next version of the world, and with it the lock on it until the transaction ends.
     *
     * @param commit an id of the transaction, to look it up by
     * @return the world with that version, or null if there is none
     */
    @Nullable
    World lock(JdbcTemplate jdbc, String commit) {
        return first(jdbc.query(
                "UPDATE world SET version = version + 1, time = " + now("time")
                        + ", commits = SUBSTR(CAST(version + 1 AS VARCHAR) || ':' || ? || ',' || commits, 1, "
                        + COMMITS_LENGTH
                        + ") WHERE tenant = ? RETURNING version, removals_since, time, state",
                WORLD,
                commit,
                tenant));
    }

    /** Adds the world, unless another server is faster. Its versions are higher than those of one that was there before. */
    void create(JdbcTemplate jdbc) {
        String version = now("0");
        jdbc.update(
                "INSERT INTO world (tenant, version, removals_since, time, state, commits) VALUES (?, " + version + ", "
                        + version + ", 0, '', '') ON CONFLICT DO NOTHING",
                tenant);
    }

    /**
     * Whether a transaction of that version and id was committed; empty if that is not known any more. Waits for a transaction that is
     * still under way: it may be that one.
     */
    Optional<Boolean> isCommitted(JdbcTemplate jdbc, long version, String commit) {
        Commits last = first(jdbc.query(
                "SELECT version, commits FROM world WHERE tenant = ?" + dialect.locked(),
                (row, number) -> new Commits(row.getLong(1), row.getString(2)),
                tenant));
        return last == null || last.version < version ? Optional.of(false) : last.contain(version, commit);
    }

    /**
     * The last transactions of a world, the latest first.
     *
     * @param version the version of the last one
     * @param texts each as version:id, with a comma; that of the oldest may be cut
     */
    record Commits(long version, String texts) {

        Optional<Boolean> contain(long of, String id) {
            String start = "," + of + ":";
            String all = "," + texts;
            int found = all.indexOf(start);
            int end = all.indexOf(',', found + start.length());
            return found < 0 || end < 0
                    ? Optional.empty()
                    : Optional.of(all.substring(found + start.length(), end).equals(id));
        }
    }

    private static <T> @Nullable T first(List<T> rows) {
        return rows.isEmpty() ? null : rows.get(0);
    }

    /**
     * What has changed.
     *
     * @param since the version of the replica, or -1 for an empty one
     */
    Changes changes(JdbcTemplate jdbc, long since) {
        List<Change<?>> resources = new ArrayList<>();
        List<CallChange> calls = new ArrayList<>();
        Database.large(jdbc, FETCH_SIZE)
                .query(
                        "SELECT kind, id, ordinal, next_action, body FROM resource WHERE tenant = ? AND version > ?"
                                + (since < 0 ? " AND body IS NOT NULL" : "") + " ORDER BY ordinal",
                        row -> {
                            String kind = row.getString(1);
                            String id = row.getString(2);
                            String body = row.getString(5);
                            if (kind.equals(CALL)) {
                                RememberedCall call = body == null ? null : Bodies.read(body, RememberedCall.class);
                                calls.add(new CallChange(Bodies.read(id, CallKey.class), row.getLong(3), call));
                            } else {
                                resources.add(change(kind(kinds, kind), id, row.getLong(3), row.getString(4), body));
                            }
                        },
                        tenant,
                        since);
        return new Changes(since < 0, resources, calls);
    }

    /** The kind whose class has that simple name. */
    static ResourceKind<?> kind(ResourceKinds kinds, String name) {
        return kinds.all().stream()
                .filter(kind -> kind.type().getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The store has resources of an unknown kind: " + name));
    }

    private static <R extends Resource<R>> Change<R> change(
            ResourceKind<R> kind, String id, long ordinal, @Nullable String action, @Nullable String body) {
        return new Change<>(
                kind,
                id,
                ordinal,
                action == null ? null : Instant.parse(action),
                body == null ? null : Bodies.read(body, kind, id));
    }

    /** Writes what a step has changed, which has locked the world at that version. */
    void write(JdbcTemplate jdbc, Changes changes, World world) {
        long version = world.version;
        if (changes.isCleared()) {
            jdbc.update("DELETE FROM resource WHERE tenant = ?", tenant);
        } else if (version % REMOVALS_KEPT == 0) {
            jdbc.update(
                    "DELETE FROM resource WHERE tenant = ? AND body IS NULL AND version <= ?",
                    tenant,
                    version - REMOVALS_KEPT);
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Change<?> change : changes.resources()) {
            Resource<?> resource = change.resource();
            rows.add(row(
                    change.kind().type().getSimpleName(),
                    change.id(),
                    change.ordinal(),
                    resource == null ? null : resource.nextDue(),
                    change.action(),
                    version,
                    (Record) resource));
        }
        for (CallChange change : changes.calls()) {
            rows.add(row(CALL, Bodies.write(change.key()), change.ordinal(), null, null, version, change.call()));
        }
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(
                    "INSERT INTO resource (tenant, kind, id, ordinal, next_due, next_action, version, body)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (tenant, kind, id) DO UPDATE SET"
                            + " ordinal = excluded.ordinal, next_due = excluded.next_due,"
                            + " next_action = excluded.next_action, version = excluded.version, body = excluded.body",
                    rows);
        }
    }

    private @Nullable Object[] row(
            String kind,
            String id,
            long ordinal,
            @Nullable Instant due,
            @Nullable Instant action,
            long version,
            @Nullable Record body) {
        return new @Nullable Object[] {
            tenant,
            kind,
            id,
            ordinal,
            due == null ? null : due.toString(),
            action == null ? null : action.toString(),
            version,
            body == null ? null : Bodies.write(body)
        };
    }

    /**
     * Writes the rest of the world's row.
     *
     * @param removalsSince see {@link World}
     * @param nextDue microseconds since 1970 on the clock of the database, or null
     */
    void writeHead(JdbcTemplate jdbc, String state, long removalsSince, @Nullable Long nextDue) {
        jdbc.update(
                "UPDATE world SET state = ?, removals_since = ?, next_due = ? WHERE tenant = ?",
                state,
                removalsSince,
                nextDue,
                tenant);
    }

    /** Removed rows that replicas older than that version do not hear of any more. */
    static long removalsSince(World world, Changes changes) {
        if (changes.isCleared()) {
            return world.version;
        }
        return world.version % REMOVALS_KEPT == 0
                ? Math.max(world.removalsSince, world.version - REMOVALS_KEPT)
                : world.removalsSince;
    }
}
