package io.ecsemulator.store.jdbc;

import static io.ecsemulator.store.jdbc.StoreContract.REGION;
import static io.ecsemulator.store.jdbc.StoreContract.START;
import static io.ecsemulator.store.jdbc.StoreContract.call;
import static io.ecsemulator.store.jdbc.StoreContract.detaching;
import static io.ecsemulator.store.jdbc.StoreContract.disk;
import static io.ecsemulator.store.jdbc.StoreContract.policy;
import static io.ecsemulator.store.jdbc.StoreContract.underPolicy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.EmulatorClock.Mode;
import io.ecsemulator.cloud.RememberedCall;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.World;
import io.ecsemulator.support.NoFields;
import io.ecsemulator.support.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Worlds that another version of the emulator has written. The file of a format is written by the emulator of that format, with
 * {@code -Dupdate.format}, and stays as it is once the format is released.
 */
class FormatTest {

    private static final Path FORMAT_1 = Path.of("src/test/resources/io/ecsemulator/store/jdbc/format-1.db");

    private static final String FUTURE = "INSERT INTO ecs_emulator_history (installed_rank, version, description, type,"
            + " script, checksum, installed_by, execution_time, success)"
            + " VALUES (99, '99', 'future', 'SQL', 'V99__future.sql', 0, 'somebody', 0, TRUE)";

    @TempDir
    Path directory = Path.of("");

    @Test
    void opensAFileOfFormat1() throws IOException, SQLException {
        if (System.getProperty("update.format") != null) {
            writeFormat1();
        }
        Path file = Files.copy(FORMAT_1, directory.resolve("worlds.db"));
        try (Database database = open(file)) {
            JdbcStore store = JdbcStoreContract.store(database, "", Mode.REAL);

            List<String> kinds = store.read(world -> kinds(world));
            assertThat(kinds)
                    .containsExactly(
                            "Instances: i-1",
                            "Disks: d-1, d-2, d-3",
                            "Snapshots: s-1",
                            "SnapshotGroups: ssg-1",
                            "Images: m-1",
                            "Tasks: t-1",
                            "Zones: z-1",
                            "AutoSnapshotPolicies: sp-1",
                            "Vpcs: vpc-1",
                            "VSwitches: vsw-1",
                            "SecurityGroups: sg-1",
                            "KeyPairs: cn-hangzhou:ssh-1");
            assertThat(store.<Boolean>read(world -> {
                        assertThat(world.disk("d-2")).isEqualTo(detaching("d-2", START.plusSeconds(60)));
                        assertThat(world.disksUnder("sp-1"))
                                .extracting(Disk::DiskId)
                                .containsExactly("d-3");
                        assertThat(world.rememberedCall("key", "CreateDisk", "t-1"))
                                .isEqualTo(call("t-1", START.plusSeconds(60)));
                        assertThat(world.rememberedCalls())
                                .extracting(RememberedCall::ClientToken)
                                .containsExactly("t-1");
                        assertThat(world.nextDue()).isEqualTo(START.plusSeconds(60));
                        assertThat(world.nextAction()).isEqualTo(Instant.parse("2026-11-22T17:00:00Z"));
                        return true;
                    }))
                    .isTrue();
            assertThat(store.clock().mode()).isEqualTo(Mode.MANUAL);
            assertThat(store.clock().instant()).isEqualTo(START);
            String next = store.step(world -> world.newId(ResourceKinds.DISKS, REGION));
            assertThat(next).endsWith("00003");
        }
    }

    private static List<String> kinds(World world) {
        return world.kinds().all().stream()
                .map(kind -> kind.list() + ": " + String.join(", ", ids(world, kind)))
                .toList();
    }

    private static <R extends Resource<R>> List<String> ids(World world, ResourceKind<R> kind) {
        return StreamSupport.stream(world.table(kind).spliterator(), false)
                .map(Resource::id)
                .toList();
    }

    private static void writeFormat1() throws IOException, SQLException {
        Files.deleteIfExists(FORMAT_1);
        try (Database database = open(FORMAT_1)) {
            JdbcStore store = JdbcStoreContract.store(database, "", Mode.MANUAL);
            store.clock().returnTo(START);
            store.<Boolean>step(world -> {
                world.kinds().all().forEach(kind -> put(world, kind));
                world.put(policy("sp-1"));
                world.put(disk("d-1"));
                world.put(detaching("d-2", START.plusSeconds(60)));
                world.put(underPolicy("d-3", "sp-1"));
                world.newId(ResourceKinds.DISKS, REGION);
                world.newId(ResourceKinds.DISKS, REGION);
                world.remember(call("t-1", START.plusSeconds(60)));
                return true;
            });
        }
        execute("jdbc:sqlite:" + FORMAT_1, "PRAGMA page_size = 512", "VACUUM");
    }

    private static void execute(String url, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static <R extends Resource<R>> void put(World world, ResourceKind<R> kind) {
        world.put(kind.defaults().apply(kind.idPrefix() + "-1", new NoFields(START)));
    }

    @Test
    void refusesAFileOfANewerFormat() throws SQLException {
        Path file = directory.resolve("worlds.db");
        open(file).close();
        execute("jdbc:sqlite:" + file, FUTURE);

        assertThatThrownBy(() -> open(file))
                .isInstanceOf(StoreStartException.class)
                .hasMessage("The data has the format 99 of a newer emulator; this one knows up to 1");
    }

    @Test
    void refusesADatabaseOfANewerFormat() throws SQLException {
        String url = Postgres.shared().newDatabase();
        TwoServers.open(url).close();
        execute(url, FUTURE);

        assertThatThrownBy(() -> TwoServers.open(url))
                .isInstanceOf(StoreStartException.class)
                .hasMessage("The data has the format 99 of a newer emulator; this one knows up to 1");
    }

    private static Database open(Path file) {
        Database database = Databases.file(file);
        try {
            database.connect();
            return database;
        } catch (StoreStartException e) {
            database.close();
            throw e;
        }
    }
}
