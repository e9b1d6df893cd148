package io.ecsemulator.store.jdbc;

import com.zaxxer.hikari.HikariConfig;
import io.ecsemulator.auth.Nonces;
import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.SnapshotDelays;
import io.ecsemulator.cloud.StoreUnavailableException;
import io.ecsemulator.cloud.World;
import io.ecsemulator.journal.Journal;
import io.ecsemulator.state.SavedWorlds;
import io.ecsemulator.throttling.Limit;
import io.ecsemulator.throttling.Throttle;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All worlds in a database. */
public final class JdbcWorlds implements AutoCloseable {

    private final Database database;

    private final InstantSource steadyClock;
    private final Retries retries;
    private final @Nullable String warning;

    private JdbcWorlds(Database database, InstantSource steadyClock, @Nullable String warning) {
        this.database = database;
        this.steadyClock = steadyClock;
        this.retries = new Retries(steadyClock);
        this.warning = warning;
        database.connect();
    }

    /**
     * Those in a file, which is made if there is none. A damaged file is replaced by one with what can still be read.
     *
     * @throws StoreStartException if the file cannot be used, or the data is of a newer emulator
     */
    public static JdbcWorlds inFile(Path file, InstantSource steadyClock) {
        StoreFile store = new StoreFile(file);
        String damage = store.damage();
        String warning = damage == null ? null : Rescue.run(store, damage);
        return new JdbcWorlds(Databases.file(store.path()), steadyClock, warning);
    }

    /**
     * Those in PostgreSQL, or an engine that speaks its protocol, which several servers share. If it cannot be reached a thread in the
     * background tries again.
     *
     * @param pool with URL, user and password
     * @throws StoreStartException if the URL is none of PostgreSQL, or the data is of a newer emulator
     */
    public static JdbcWorlds shared(HikariConfig pool, InstantSource steadyClock) {
        return new JdbcWorlds(Databases.shared(pool), steadyClock, null);
    }

    /**
     * The world of a tenant; it is read, or begins, when it is first used.
     *
     * @param mode the mode of the clock of a world that begins
     * @param maxCallBytes the maximum size of all remembered calls, in bytes
     * @param initial fills a world that begins
     */
    public JdbcStore store(
            String tenant,
            EmulatorClock.Mode mode,
            Ids ids,
            ResourceKinds kinds,
            long maxCallBytes,
            SnapshotDelays snapshotDelays,
            Consumer<World> initial) {
        return new JdbcStore(database, tenant, mode, steadyClock, ids, kinds, maxCallBytes, snapshotDelays, initial);
    }

    /**
     * The tenants that have worlds.
     *
     * @throws StoreUnavailableException if the database cannot be reached
     */
    public List<String> tenants() {
        return retries.run(() ->
                database.query(jdbc -> jdbc.queryForList("SELECT tenant FROM world ORDER BY tenant", String.class)));
    }

    /** Removes a tenant: its world, and all that is kept beside it. */
    public void remove(String tenant) {
        retries.run(() -> {
            database.change(jdbc -> {
                TenantRows.remove(jdbc, tenant);
                return true;
            });
            return true;
        });
    }

    /** Whether several servers share them. Then they share journals, limits and nonces too. */
    public boolean isShared() {
        return database.isShared();
    }

    /**
     * The journal of a tenant that servers share.
     *
     * @param maxCalls the maximum number of calls kept; 0 for none
     */
    public Journal journal(String tenant, int maxCalls) {
        return new JdbcJournal(database, tenant, maxCalls, steadyClock);
    }

    /** The nonces that servers share. */
    public Nonces nonces() {
        return new JdbcNonces(database, steadyClock);
    }

    /**
     * The flow control of a tenant that servers share.
     *
     * @param limits the limits, by action, in any case
     * @param clock the clock of the tenant's world
     * @param maxBuckets the maximum number of buckets
     */
    public Throttle throttle(String tenant, Map<String, Limit> limits, InstantSource clock, int maxBuckets) {
        return new JdbcThrottle(database, tenant, limits, clock, maxBuckets, steadyClock);
    }

    /** The saved worlds of a tenant. */
    public SavedWorlds savedWorlds(String tenant, ResourceKinds kinds) {
        return new JdbcSavedWorlds(database, tenant, kinds, steadyClock);
    }

    /** The tenants that have due transitions, without those whose world another server has locked. */
    public List<String> due() {
        Dialect dialect = database.dialect();
        return database.query(jdbc -> jdbc.queryForList(
                "SELECT tenant FROM world WHERE next_due <= " + dialect.atLeastNow("0", steadyClock.instant())
                        + dialect.unlocked(),
                String.class));
    }

    /** Why worlds cannot be reached now, or null if they can. */
    public @Nullable String problem() {
        return database.problem();
    }

    /** What has happened to a damaged file at the start, or null. */
    public @Nullable String warning() {
        return warning;
    }

    @Override
    public void close() {
        database.close();
    }
}
