package io.ecsemulator.store.jdbc;

import static io.ecsemulator.store.jdbc.StoreContract.disk;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.EmulatorClock.Mode;
import io.ecsemulator.cloud.StoreUnavailableException;
import io.ecsemulator.store.jdbc.WorldRows.Commits;
import io.ecsemulator.support.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A step is carried out once, or not at all with an error that says so, whatever the database and the network do. */
class FailuresTest {

    private static final String URL = Postgres.shared().newDatabase();
    private static final FaultyDataSource SOURCE = new FaultyDataSource(URL);
    private static final Database FAULTY = open();

    private final String tenant = TwoServers.newTenant();
    private final JdbcStore store = JdbcStoreContract.store(FAULTY, tenant, Mode.MANUAL);

    private static Database open() {
        Database database = Databases.shared(connectingBy(SOURCE));
        database.connect();
        return database;
    }

    private static HikariConfig connectingBy(FaultyDataSource source) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(URL);
        config.setDataSource(source);
        return config;
    }

    @BeforeEach
    void addDisk() {
        SOURCE.commits.clear();
        SOURCE.failing.set(0);
        store.<Boolean>step(world -> {
            world.put(disk("d-1").withSize(0));
            return true;
        });
    }

    @AfterAll
    static void close() {
        FAULTY.close();
    }

    /** Counts up in the world. Returns how often the step ran. */
    private int increment() {
        AtomicInteger runs = new AtomicInteger();
        store.<Boolean>step(world -> {
            runs.incrementAndGet();
            Disk before = requireNonNull(world.disk("d-1"));
            world.put(before.withSize(before.Size() + 1));
            return true;
        });
        return runs.get();
    }

    /** What this server and one that has begun just now see. */
    private void assertSize(int size) {
        for (JdbcStore server : new JdbcStore[] {store, JdbcStoreContract.store(FAULTY, tenant, Mode.MANUAL)}) {
            int seen = server.read(world -> requireNonNull(world.disk("d-1")).Size());
            assertThat(seen).isEqualTo(size);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void aConflictAtTheCommitIsTriedAgain(String state) {
        SOURCE.commits.add(connection -> {
            connection.rollback();
            throw new SQLException("Another transaction is in the way", state);
        });

        assertThat(increment()).isEqualTo(2);
        assertSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "08006", "57P01"})
    void aStatementThatFailsForAReasonThatPassesIsTriedAgain(String state) {
        SOURCE.fail("INSERT INTO resource", state, 3);

        assertThat(increment()).isEqualTo(4);
        assertSize(1);
        SOURCE.fail("UPDATE world SET version", state, 3);
        assertThat(increment()).isEqualTo(1);
        assertSize(2);
    }

    @Test
    void aReadIsTriedAgain() {
        SOURCE.fail("SELECT version", "08006", 2);

        assertSize(0);
        assertThat(SOURCE.failing).hasValue(0);
    }

    @Test
    void connectionsThatTheServerEndsAreReplaced() throws SQLException {
        try (Connection connection = DriverManager.getConnection(URL);
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
        }

        increment();
        assertSize(1);
    }

    @Test
    void aCommitWhoseAnswerIsLostIsNotDoneTwice() {
        SOURCE.commits.add(FaultyDataSource.losing(true));

        assertThat(increment()).isEqualTo(1);
        assertSize(1);
    }

    @Test
    void aCommitThatIsLostIsDoneAgain() {
        SOURCE.commits.add(FaultyDataSource.losing(false));
        SOURCE.commits.add(FaultyDataSource.losing(false));

        assertThat(increment()).isEqualTo(3);
        assertSize(1);
    }

    @Test
    void theBeginOfAWorldWhoseAnswerIsLostIsNotDoneTwice() {
        String other = TwoServers.newTenant();
        JdbcStore begun = JdbcStoreContract.store(FAULTY, other, Mode.MANUAL);
        SOURCE.commits.add(FaultyDataSource.losing(false));
        SOURCE.commits.add(FaultyDataSource.losing(true));

        begun.<Boolean>step(world -> {
            assertThat(world.disks()).isEmpty();
            world.put(disk("d-1"));
            return true;
        });

        assertThat(StoreContract.names(begun)).hasSize(1);
    }

    @Test
    void aCommitThatIsStillUnderWayIsWaitedFor() {
        ExecutorService network = Executors.newSingleThreadExecutor();
        List<Future<Boolean>> commit = new ArrayList<>();
        try {
            SOURCE.commits.add(connection -> {
                SOURCE.kept = connection;
                // The database does it when it is asked what has become of it.
                commit.add(network.submit(() -> {
                    await().pollInterval(Duration.ofMillis(5)).until(() -> isAnyoneWaiting(URL));
                    connection.commit();
                    SOURCE.kept = null;
                    connection.close();
                    return true;
                }));
                throw FaultyDataSource.lost();
            });

            assertThat(increment()).isEqualTo(1);
            assertSize(1);
            assertThat(commit)
                    .singleElement()
                    .satisfies(done -> assertThat(done.get()).isTrue());
        } finally {
            network.shutdown();
        }
    }

    private static boolean isAnyoneWaiting(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery("SELECT 1 FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND wait_event_type = 'Lock'")) {
            return waiting.next();
        }
    }

    @Test
    void aCommitIsKnownAmongTheLastOnesOnly() {
        Commits last = new Commits(7, "7:a,6:bc,5:d");

        assertThat(last.contain(7, "a")).contains(true);
        assertThat(last.contain(6, "bc")).contains(true);
        assertThat(last.contain(6, "b")).contains(false);
        assertThat(last.contain(5, "de")).isEmpty();
        assertThat(last.contain(4, "e")).isEmpty();
    }

    @Test
    void aStepThatCannotBeDoneInTimeIsGivenUpAndLeavesNothing() {
        AtomicInteger seconds = new AtomicInteger();
        InstantSource fast = () -> Instant.EPOCH.plusSeconds(seconds.getAndIncrement());
        JdbcStore hurried = JdbcStoreContract.store(FAULTY, tenant, Mode.MANUAL, fast);
        hurried.<Boolean>read(world -> true);
        SOURCE.fail("INSERT INTO resource", "40001", Integer.MAX_VALUE);

        assertThatThrownBy(() -> hurried.<Boolean>step(world -> {
                    world.put(disk("d-2"));
                    return true;
                }))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("The database does not answer");

        SOURCE.failing.set(0);
        assertThat(StoreContract.names(hurried)).hasSize(1);
        assertSize(0);
    }

    @Test
    void whileTheDatabaseIsAwayEveryCallFailsAtOnceAndItComesBackByItself() {
        increment();
        SOURCE.isAway = true;
        try {
            assertThatThrownBy(this::increment).isInstanceOf(StoreUnavailableException.class);
            long start = System.nanoTime();
            for (int call = 0; call < 20; call++) {
                assertThatThrownBy(this::increment)
                        .isInstanceOf(StoreUnavailableException.class)
                        .hasMessageContaining("cannot be reached");
                assertThatThrownBy(() -> store.<Boolean>read(world -> true))
                        .isInstanceOf(StoreUnavailableException.class);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
            assertThat(FAULTY.problem()).contains("cannot be reached");
        } finally {
            SOURCE.isAway = false;
        }
        await().pollInterval(Duration.ofMillis(10)).until(() -> FAULTY.problem() == null);

        assertSize(1);
        assertThat(increment()).isEqualTo(1);
        assertSize(2);
    }

    @Test
    void aDatabaseThatComesLaterIsConnectedInTheBackground() {
        FaultyDataSource source = new FaultyDataSource(URL);
        source.isAway = true;
        try (Database late = Databases.shared(connectingBy(source))) {
            late.connect();
            JdbcStore waiting = JdbcStoreContract.store(late, tenant, Mode.MANUAL);
            assertThatThrownBy(() -> StoreContract.names(waiting)).isInstanceOf(StoreUnavailableException.class);

            source.isAway = false;

            await().pollInterval(Duration.ofMillis(10)).until(() -> late.problem() == null);
            assertThat(StoreContract.names(waiting)).hasSize(1);
        }
    }

    @Test
    void aServerMakesTheTablesWhileNoOtherDoes() throws Exception {
        String empty = Postgres.shared().newDatabase();
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (SingleConnectionDataSource other = new SingleConnectionDataSource(empty, true)) {
            JdbcTemplate jdbc = new JdbcTemplate(other);
            jdbc.execute("SELECT pg_advisory_lock(" + Databases.MIGRATION_LOCK + ")");

            Future<Database> server = executor.submit(() -> TwoServers.open(empty));

            await().pollInterval(Duration.ofMillis(10)).until(() -> isAnyoneWaiting(empty));
            assertThat(jdbc.queryForList("SELECT * FROM pg_tables WHERE schemaname = 'public'"))
                    .isEmpty();
            jdbc.execute("SELECT pg_advisory_unlock(" + Databases.MIGRATION_LOCK + ")");
            try (Database database = server.get()) {
                assertThat(database.problem()).isNull();
            }
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void twoServersThatBeginAtOnceMakeTheTablesOnce() throws InterruptedException, ExecutionException {
        String empty = Postgres.shared().newDatabase();
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            Future<Database> first = executor.submit(() -> TwoServers.open(empty));
            Future<Database> second = executor.submit(() -> TwoServers.open(empty));
            try (Database one = first.get();
                    Database other = second.get()) {
                assertThat(one.problem()).isNull();
                assertThat(other.problem()).isNull();
            }
        } finally {
            executor.shutdownNow();
        }
    }
}
