package example;

import static io.ecsemulator.testkit.World.disk;
import static io.ecsemulator.testkit.World.instance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aliyun.ecs20140526.Client;
import com.aliyun.ecs20140526.models.DescribeSnapshotsRequest;
import com.aliyun.ecs20140526.models.DescribeSnapshotsResponseBody.DescribeSnapshotsResponseBodySnapshotsSnapshot;
import com.aliyun.teaopenapi.models.Config;
import io.ecsemulator.testkit.EcsEmulator;
import io.ecsemulator.testkit.EcsEmulatorTest;
import io.ecsemulator.testkit.FaultSweep;
import io.ecsemulator.testkit.SweepInvariant;
import io.ecsemulator.testkit.SweepRestart;
import io.ecsemulator.testkit.SweepRun;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

@EcsEmulatorTest
class BackupJobTest {

    private final EcsEmulator emulator;
    private final Client client;

    BackupJobTest(EcsEmulator emulator) throws Exception {
        this.emulator = emulator;
        client = new Client(new Config()
                .setAccessKeyId(emulator.accessKeyId())
                .setAccessKeySecret("secret")
                .setRegionId("cn-hangzhou")
                .setEndpoint(emulator.endpoint())
                .setProtocol("HTTP"));
    }

    @BeforeEach
    void world() {
        emulator.world(instance("i-1").running().with(disk("d-1").attached()));
    }

    private String backUp() throws Exception {
        return new BackupJob(client, () -> emulator.clock().advance(Duration.ofSeconds(20)))
                .backUp("d-1", "i-1", "nightly-2026-11-29");
    }

    @FaultSweep
    void backsUpWhateverHappens() throws Exception {
        String snapshotId = backUp();

        assertEquals(
                List.of(snapshotId),
                snapshots().stream().map(s -> s.getSnapshotId()).toList());
    }

    @SweepRestart
    void backUpAgain() throws Exception {
        backUp();
    }

    /** A job that says that it is done has one snapshot that can be used, and the disk is off. It gives up only if waiting does not help. */
    @SweepInvariant
    void thereIsABackupAndTheDiskIsOffOrTheJobSaysWhyNot(SweepRun run) throws Exception {
        boolean isHopeless = run.name().matches(".*(instance locked|instance deleted|transition held).*");
        assertTrue(isHopeless || !run.gaveUp(), "the job gave up: " + run.failure());
        if (!run.gaveUp()) {
            assertEquals(
                    List.of("accomplished"),
                    snapshots().stream().map(s -> s.getStatus()).toList());
            assertEquals("Available", emulator.disk("d-1").status());
        }
    }

    private List<DescribeSnapshotsResponseBodySnapshotsSnapshot> snapshots() throws Exception {
        emulator.faults().clear();
        return client.describeSnapshots(new DescribeSnapshotsRequest()
                        .setRegionId("cn-hangzhou")
                        .setDiskId("d-1"))
                .getBody()
                .getSnapshots()
                .getSnapshot();
    }
}
