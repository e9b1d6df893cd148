package io.ecsemulator.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.cloud.DiskDefaults;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.PendingTransition;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.SnapshotDefaults;
import io.ecsemulator.cloud.SnapshotStatus;
import io.ecsemulator.cloud.SnapshotType;
import io.ecsemulator.cloud.World;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SnapshotTableTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private final EmulatorClock clock = new EmulatorClock(EmulatorClock.Mode.MANUAL, () -> START);
    private final MemoryStore store = new MemoryStore(clock, Ids.RANDOM);

    private void write(Consumer<World> step) {
        store.<Boolean>step(world -> {
            step.accept(world);
            return true;
        });
    }

    private static Snapshot snapshot(String snapshotId, String diskId) {
        return SnapshotDefaults.of(snapshotId, "cn-hangzhou", START).withSourceDiskId(diskId);
    }

    @Test
    void aDisksSnapshotsAreFoundAsTheyComeMoveAndGo() {
        write(world -> {
            world.put(snapshot("s-2", "d-1"));
            world.put(snapshot("s-1", "d-1"));
            world.put(snapshot("s-3", "d-2"));
            world.put(snapshot("s-2", "d-1").withSnapshotName("renamed"));
            assertThat(world.snapshotsOf("d-1"))
                    .extracting(Snapshot::SnapshotId)
                    .containsExactly("s-2", "s-1");
            assertThat(world.snapshotsOf("d-1"))
                    .extracting(Snapshot::SnapshotName)
                    .containsExactly("renamed", "");

            world.put(snapshot("s-2", "d-2"));
            world.put(snapshot("s-3", "d-2").withRegionId("cn-beijing"));
            world.snapshots().remove("s-1");
            assertThat(world.snapshotsOf("d-1")).isEmpty();
            assertThat(world.snapshotsOf("d-2"))
                    .extracting(Snapshot::SnapshotId)
                    .containsExactly("s-2", "s-3");

            world.clear();
            assertThat(world.snapshotsOf("d-2")).isEmpty();
        });
    }

    @Test
    void aSnapshotIsUnderWayUntilItIsDueHoweverLateTheExecutor() {
        write(world -> {
            world.put(snapshot("s-1", "d-1"));
            world.put(snapshot("s-2", "d-1")
                    .withStatus(SnapshotStatus.progressing)
                    .withPendingTransition(
                            new PendingTransition<>(SnapshotStatus.accomplished, START.plusSeconds(60))));
            assertThat(world.isSnapshotUnderWay("d-1")).isTrue();
            assertThat(world.isSnapshotUnderWay("d-2")).isFalse();
        });
        clock.advance(Duration.ofSeconds(60));

        write(world -> assertThat(world.isSnapshotUnderWay("d-1")).isFalse());
    }

    @Test
    void aSnapshotIsGoneWhenItsRetentionIsOver() {
        write(world -> {
            world.put(snapshot("s-1", "d-1").withRetentionDays(1));
            world.put(snapshot("s-2", "d-1").withRetentionDays(1));
            world.put(snapshot("s-3", "d-1"));
            world.put(snapshot("s-2", "d-1").withRetentionDays(2));
            assertThat(world.nextDue()).isNull();
        });
        clock.advance(Duration.ofDays(1).minusNanos(1));
        write(world -> assertThat(world.snapshotsOf("d-1")).hasSize(3));
        clock.advance(Duration.ofNanos(1));
        write(world -> {
            assertThat(world.snapshot("s-1")).isNull();
            assertThat(world.snapshots().count("cn-hangzhou")).isEqualTo(2);
            world.snapshots().remove("s-2");
            world.put(snapshot("s-4", "d-1").withRetentionDays(2));
            world.clear();
            world.put(snapshot("s-4", "d-1"));
        });
        clock.advance(Duration.ofDays(1));
        write(world ->
                assertThat(world.snapshots()).extracting(Snapshot::SnapshotId).containsExactly("s-4"));
    }

    @Test
    void aReleasedDiskTakesItsSnapshotUnderWayAlongAndItsAutomaticOnesIfItSaysSo() {
        write(world -> {
            for (String diskId : new String[] {"d-1", "d-2"}) {
                world.put(snapshot("s-user-" + diskId, diskId));
                world.put(snapshot("s-auto-" + diskId, diskId).withSnapshotType(SnapshotType.auto));
                world.put(snapshot("s-new-" + diskId, diskId).withStatus(SnapshotStatus.progressing));
                world.release(
                        DiskDefaults.of(diskId, "cn-hangzhou", "cn-hangzhou-b", DiskType.data, "cloud", "", 20, START)
                                .withDeleteAutoSnapshot(diskId.equals("d-1")));
            }
            assertThat(world.snapshotsOf("d-1"))
                    .extracting(Snapshot::SnapshotId)
                    .containsExactly("s-user-d-1");
            assertThat(world.snapshotsOf("d-2"))
                    .extracting(Snapshot::SnapshotId)
                    .containsExactly("s-user-d-2", "s-auto-d-2");
        });
    }
}
