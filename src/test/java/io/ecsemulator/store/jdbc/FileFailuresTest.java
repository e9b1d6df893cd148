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
import io.ecsemulator.cloud.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a step does when the disk is full, or the file is gone. */
class FileFailuresTest {

    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

    private final Path file;
    private final Database database;
    private final JdbcStore store;

    FileFailuresTest(@TempDir Path folder) {
        file = folder.resolve("worlds.db");
        database = Databases.file(file);
        store = new JdbcStore(
                database,
                "",
                EmulatorClock.Mode.MANUAL,
                InstantSource.fixed(START),
                Ids.SEQUENTIAL,
                ResourceKinds.STANDARD,
                10_000,
                new SnapshotDelays(Duration.ZERO, Duration.ZERO),
                world -> {});
    }

    @BeforeEach
    void begin() {
        database.connect();
        put("d-1", 10);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void put(String diskId, int length) {
        Disk disk = DiskDefaults.of(
                        diskId, "cn-hangzhou", "cn-hangzhou-b", DiskType.data, "cloud_essd", "PL1", 20, START)
                .withDescription("x".repeat(length));
        store.step(world -> {
            world.put(disk);
            return true;
        });
    }

    private @Nullable Disk disk(String diskId) {
        return store.<@Nullable Disk>read(world -> world.disks().get(diskId));
    }

    private void limitPages(String limit) {
        database.query(jdbc -> {
            jdbc.queryForList("PRAGMA max_page_count = " + limit);
            return true;
        });
    }

    @Test
    void stepThatFindsTheDiskFullHasNoEffectAndTheNextOneWorksAgain() {
        limitPages("1");

        assertThatThrownBy(() -> put("d-2", 100_000))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("SQLITE_FULL");

        assertThat(disk("d-2")).isNull();
        assertThat(disk("d-1")).isNotNull();
        limitPages("1000000");
        put("d-2", 100_000);
        assertThat(disk("d-2")).isNotNull();
    }

    @Test
    void stepThatFindsTheFileRemovedHasNoEffect() throws IOException {
        Files.delete(file);

        assertThatThrownBy(() -> put("d-2", 10)).isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> put("d-2", 10)).isInstanceOf(StoreUnavailableException.class);

        assertThat(disk("d-2")).isNull();
        assertThat(file).doesNotExist();
    }
}
