package io.ecsemulator.store.jdbc;

import io.ecsemulator.operation.Hashing;
import io.ecsemulator.throttling.BucketThrottle;
import io.ecsemulator.throttling.Limit;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.jdbc.CustomColumnProvider;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Flow control whose buckets servers share. In PostgreSQL. */
final class JdbcThrottle extends BucketThrottle {

    /** After so many calls with a limit, buckets above the maximum are deleted. */
    private static final int BETWEEN_DELETIONS = 1_000;

    /**
     * What a bucket is found by.
     *
     * @param limit a bucket keeps the limit that it was made with
     */
    private record Id(String tenant, Key key, Limit limit) {}

    private final Database database;
    private final String tenant;
    private final int maxBuckets;
    private final Retries retries;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile @Nullable ProxyManager<String> buckets;

    /**
     * The buckets of a tenant.
     *
     * @param limits the limits, by action, in any case
     * @param clock the emulator's clock, which is the same for all servers
     * @param maxBuckets the maximum number of buckets, approximately; the least recently used ones are dropped, which fills them
     */
    JdbcThrottle(
            Database database,
            String tenant,
            Map<String, Limit> limits,
            InstantSource clock,
            int maxBuckets,
            InstantSource steadyClock) {
        super(limits, clock);
        this.database = database;
        this.tenant = tenant;
        this.maxBuckets = maxBuckets;
        this.retries = new Retries(steadyClock);
    }

    @Override
    protected ConsumptionProbe take(Key key, Limit limit) {
        String id = Hashing.sha256(Bodies.write(new Id(tenant, key, limit)).getBytes(StandardCharsets.UTF_8));
        BucketConfiguration configuration =
                BucketConfiguration.builder().addLimit(bandwidth(limit)).build();
        ConsumptionProbe probe = retries.run(() -> database.query(
                jdbc -> buckets(jdbc).getProxy(id, () -> configuration).tryConsumeAndReturnRemaining(1)));
        if (calls.incrementAndGet() % BETWEEN_DELETIONS == 0) {
            deleteLeastRecent();
        }
        return probe;
    }

    private ProxyManager<String> buckets(JdbcTemplate jdbc) {
        ProxyManager<String> known = buckets;
        if (known == null) {
            known = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(
                            new Relaxed(Objects.requireNonNull(jdbc.getDataSource())))
                    .primaryKeyMapper(PrimaryKeyMapper.STRING)
                    .table("bucket")
                    .addCustomColumn(new Column("tenant", now -> tenant))
                    .addCustomColumn(new Column("used", now -> now))
                    .clientClock(time)
                    .build();
            buckets = known;
        }
        return known;
    }

    /**
     * A column that Bucket4j does not know.
     *
     * @param value its value at a time of the clock
     */
    private record Column(String name, LongFunction<Object> value) implements CustomColumnProvider<String> {

        @Override
        public String getCustomFieldName() {
            return name;
        }

        @Override
        public void setCustomField(String id, int place, PreparedStatement statement, RemoteBucketState state, long now)
                throws SQLException {
            statement.setObject(place, value.apply(now));
        }
    }

    /** Connections whose next transaction does not wait for the disk: after a crash of the database some calls are allowed once more. */
    private static final class Relaxed extends DelegatingDataSource {

        Relaxed(DataSource connections) {
            super(connections);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL synchronous_commit = off");
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }
    }

    private void deleteLeastRecent() {
        retries.run(() -> database.query(jdbc -> jdbc.update(
                "DELETE FROM bucket WHERE id IN (SELECT id FROM bucket WHERE tenant = ? ORDER BY used DESC OFFSET ?)",
                tenant,
                maxBuckets)));
    }

    @Override
    public void reset() {
        retries.run(() -> database.query(jdbc -> jdbc.update("DELETE FROM bucket WHERE tenant = ?", tenant)));
    }
}
