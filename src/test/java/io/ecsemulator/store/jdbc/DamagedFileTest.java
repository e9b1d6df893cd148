package io.ecsemulator.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskDefaults;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.SnapshotDelays;
import io.ecsemulator.support.Seeds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are cut, overwritten, or no store at all. */
class DamagedFileTest {

    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(START);
    private static final List<String> TENANTS = List.of("", "other");
    private static final int DISKS = 120;
    private static final Disk DEMO = disk("d-demo");
    private static final Map<String, Disk> EXPECTED = new HashMap<>();

    private static byte[] whole = {};

    @TempDir
    Path folder;

    private static Disk disk(String id) {
        return DiskDefaults.of(id, "cn-hangzhou", "cn-hangzhou-b", DiskType.data, "cloud_essd", "PL1", 20, START)
                .withDescription("A disk with a name of its own: " + id.repeat(20));
    }

    private static JdbcStore store(JdbcWorlds worlds, String tenant) {
        return worlds.store(
                tenant,
                EmulatorClock.Mode.MANUAL,
                Ids.SEQUENTIAL,
                ResourceKinds.STANDARD,
                10_000,
                new SnapshotDelays(Duration.ZERO, Duration.ZERO),
                world -> world.put(DEMO));
    }

    @BeforeAll
    static void makeAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("whole.db");
        try (JdbcWorlds worlds = JdbcWorlds.inFile(file, CLOCK)) {
            for (String tenant : TENANTS) {
                store(worlds, tenant).step(world -> {
                    world.disks().remove(DEMO.DiskId());
                    for (int number = 0; number < DISKS; number++) {
                        Disk disk = disk("d-" + tenant + number);
                        EXPECTED.put(disk.DiskId(), disk);
                        world.put(disk);
                    }
                    return true;
                });
            }
        }
        whole = Files.readAllBytes(file);
    }

    /** What a start finds in a file. */
    private record Found(List<Disk> disks, @Nullable String warning, List<String> files) {

        void requireOnlyWhatWasThere() {
            assertThat(disks).allSatisfy(disk -> assertThat(disk).isEqualTo(EXPECTED.get(disk.DiskId())));
            assertThat(disks).doesNotHaveDuplicates();
        }
    }

    private Found start(byte[] content) {
        try {
            Path file = Files.createTempDirectory(folder, "start").resolve("worlds.db");
            Files.write(file, content);
            List<Disk> disks = new ArrayList<>();
            try (JdbcWorlds worlds = JdbcWorlds.inFile(file, CLOCK)) {
                for (String tenant : worlds.tenants()) {
                    store(worlds, tenant).read(world -> {
                        world.disks().newestFirst("cn-hangzhou", 0).forEach(disks::add);
                        return true;
                    });
                }
                String warning = worlds.warning();
                try (var files = Files.list(file.getParent())) {
                    return new Found(
                            disks,
                            warning,
                            files.map(each -> String.valueOf(each.getFileName()))
                                    .filter(name -> !name.endsWith("-journal"))
                                    .sorted()
                                    .toList());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] changed(Random random, int length) {
        byte[] content = whole.clone();
        byte[] junk = new byte[length];
        random.nextBytes(junk);
        System.arraycopy(junk, 0, content, random.nextInt(content.length - length), length);
        return content;
    }

    @Test
    void wholeFileIsUsedAsItIs() {
        Found found = start(whole);

        assertThat(found.warning).isNull();
        assertThat(found.files).containsExactly("worlds.db");
        assertThat(found.disks).containsExactlyInAnyOrderElementsOf(EXPECTED.values());
    }

    @Test
    void readsWhatIsLeftOfACutFile() {
        Seeds.check(12, random -> {
            Found found = start(Arrays.copyOf(whole, random.nextInt(whole.length)));

            found.requireOnlyWhatWasThere();
            assertThat(found.warning).contains("was damaged", "others may be missing", "worlds.db.damaged-1");
            assertThat(found.files).containsExactly("worlds.db", "worlds.db.damaged-1");
        });
    }

    @Test
    void readsMostOfAFileThatIsCutNearItsEnd() {
        Found found = start(Arrays.copyOf(whole, whole.length * 9 / 10));

        found.requireOnlyWhatWasThere();
        assertThat(found.disks).hasSizeGreaterThan(DISKS);
        assertThat(found.warning).contains(" resources of the world, ", " resources of the world of other were read");
    }

    @Test
    void readsWhatIsLeftOfAFileThatIsOverwritten() {
        Seeds.check(12, random -> {
            Found found = start(changed(random, 100 + random.nextInt(8_000)));

            found.requireOnlyWhatWasThere();
            if (found.warning == null) {
                // Nothing was there.
                assertThat(found.disks).hasSize(EXPECTED.size());
            }
        });
    }

    @Test
    void emptyFileIsReported() {
        Found found = start(new byte[0]);

        assertThat(found.warning).contains("it is empty", "No resource was read");
        assertThat(found.disks).isEmpty();
    }

    @Test
    void fileThatIsNoDatabaseIsKept() throws IOException {
        byte[] content = "no database ".repeat(1_000).getBytes(StandardCharsets.UTF_8);

        Found found = start(content);

        assertThat(found.warning).contains("No resource was read");
        assertThat(found.files).containsExactly("worlds.db", "worlds.db.damaged-1");
    }

    @Test
    void worldWhoseRowIsBrokenKeepsItsResources() throws Exception {
        Path file = Files.write(folder.resolve("row.db"), whole);
        execute(file, "UPDATE world SET state = 'x' WHERE tenant = ''");

        Found found = start(Files.readAllBytes(file));

        assertThat(found.warning).contains("the world of ").contains("is no JSON");
        try (JdbcWorlds worlds = JdbcWorlds.inFile(file, CLOCK)) {
            assertThat(store(worlds, "").<@Nullable Disk>step(world -> {
                        world.put(disk("d-new"));
                        return world.disks().get("d-1");
                    }))
                    .isEqualTo(EXPECTED.get("d-1"));
        }
        try (JdbcWorlds worlds = JdbcWorlds.inFile(file, CLOCK)) {
            assertThat(worlds.warning()).isNull();
            assertThat(store(worlds, "")
                            .<@Nullable Disk>read(world -> world.disks().get("d-new")))
                    .isEqualTo(disk("d-new"));
            assertThat(store(worlds, "")
                            .<@Nullable Disk>read(world -> world.disks().get(DEMO.DiskId())))
                    .isNull();
        }
    }

    private static void execute(Path file, String sql) throws SQLException {
        try (Connection connection = StoreFile.connect(file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void refusesAFileThatAnotherEmulatorUses() {
        Path file = folder.resolve("worlds.db");
        try (JdbcWorlds first = JdbcWorlds.inFile(file, CLOCK)) {
            assertThat(first.tenants()).isEmpty();

            assertThatThrownBy(() -> JdbcWorlds.inFile(file, CLOCK))
                    .isInstanceOf(StoreStartException.class)
                    .hasMessage("ecs.emulator.store-file=" + file + ": is used by another emulator");
        }
    }

    @Test
    void refusesAFolderAndAFileWithoutFolder() {
        assertThatThrownBy(() -> JdbcWorlds.inFile(folder, CLOCK))
                .isInstanceOf(StoreStartException.class)
                .hasMessage("ecs.emulator.store-file=" + folder + ": is a folder");
        assertThatThrownBy(() -> JdbcWorlds.inFile(folder.resolve("none/worlds.db"), CLOCK))
                .isInstanceOf(StoreStartException.class)
                .hasMessageEndingWith("none/worlds.db: there is no folder " + folder.resolve("none"));
    }

    @Test
    void refusesDataOfANewerEmulator() throws Exception {
        Path file = Files.write(folder.resolve("newer.db"), whole);
        execute(
                file,
                "INSERT INTO " + Databases.HISTORY
                        + " SELECT installed_rank + 1, '99', description, type, script, checksum,"
                        + " installed_by, installed_on, execution_time, success FROM " + Databases.HISTORY
                        + " WHERE version = '1'");

        assertThatThrownBy(() -> JdbcWorlds.inFile(file, CLOCK))
                .isInstanceOf(StoreStartException.class)
                .hasMessageContaining("format 99 of a newer emulator");
    }
}
