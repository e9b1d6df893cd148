package io.ecsemulator.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.clients.DiskLife.DiskNow;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The life of a disk and its instance as each Java SDK lives it. */
@EmulatorTest
class DiskLifeTest {

    private final Emulator emulator;

    DiskLifeTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    static List<Named<Function<String, DiskLife>>> sdks() {
        return List.of(
                Named.of("Java v1", DiskLifeV1::new),
                Named.of("Java Tea", DiskLifeTea::new),
                Named.of("Java async", DiskLifeAsync::new));
    }

    @ParameterizedTest
    @MethodSource("sdks")
    void aDiskIsCreatedAttachedResizedSnapshotDetachedAndDeleted(Function<String, DiskLife> sdk) throws Exception {
        emulator.world("{}");
        try (DiskLife life = sdk.apply(emulator.endpoint())) {
            String instanceId = life.runInstance();
            assertThat(life.instanceStatus(instanceId)).isEqualTo("Pending");
            emulator.advance(Duration.ofSeconds(5));
            assertThat(life.instanceStatus(instanceId)).isEqualTo("Starting");
            emulator.advance(Duration.ofSeconds(20));
            assertThat(life.instanceStatus(instanceId)).isEqualTo("Running");

            String diskId = life.createDisk();
            assertThat(life.disk(diskId)).isEqualTo(new DiskNow("Creating", 40, ""));
            emulator.advance(Duration.ofSeconds(3));
            assertThat(life.disk(diskId)).isEqualTo(new DiskNow("Available", 40, ""));

            life.attach(instanceId, diskId);
            assertThat(life.disk(diskId)).isEqualTo(new DiskNow("Attaching", 40, ""));
            emulator.advance(Duration.ofSeconds(10));
            assertThat(life.disk(diskId)).isEqualTo(new DiskNow("In_use", 40, instanceId));

            life.resize(diskId, 60);
            assertThat(life.disk(diskId)).isEqualTo(new DiskNow("In_use", 60, instanceId));

            String snapshotId = life.snapshot(diskId);
            assertThat(life.snapshotStatus(snapshotId)).isEqualTo("progressing");
            emulator.advance(Duration.ofSeconds(60));
            assertThat(life.snapshotStatus(snapshotId)).isEqualTo("accomplished");

            life.detach(instanceId, diskId);
            assertThat(life.disk(diskId)).isEqualTo(new DiskNow("Detaching", 60, instanceId));
            emulator.advance(Duration.ofSeconds(60));
            assertThat(life.disk(diskId)).isEqualTo(new DiskNow("Available", 60, ""));

            assertThat(life.count()).as("two disks, an instance, a snapshot").isEqualTo(4);
            life.deleteDisk(diskId);
            life.deleteSnapshot(snapshotId);
            life.deleteInstance(instanceId);
            assertThat(life.count()).isZero();
        }
    }
}
