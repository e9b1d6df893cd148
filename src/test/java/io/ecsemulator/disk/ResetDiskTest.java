package io.ecsemulator.disk;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ResetDiskTest extends OperationTest {

    /** Disks with snapshots, in all states that matter to ResetDisk and ResetDisks. */
    static final String WORLD = """
            Instances:
              - {InstanceId: i-1, Status: Stopped}
              - {InstanceId: i-running}
              - {InstanceId: i-locked, Status: Stopped, OperationLocks: [security]}
              - {InstanceId: i-arrears, Status: Stopped, OperationLocks: [financial]}
            Disks:
              - {DiskId: d-1, InstanceId: i-1, Size: 100}
              - {DiskId: d-2, InstanceId: i-1}
              - {DiskId: d-system, InstanceId: i-1, Type: system}
              - {DiskId: d-loose}
              - {DiskId: d-shared, MultiAttach: Enabled, Attachments: [{InstanceId: i-1}, {InstanceId: i-running}]}
              - {DiskId: d-local, InstanceId: i-1, Category: local_ssd_pro}
              - {DiskId: d-running, InstanceId: i-running}
              - {DiskId: d-locked, InstanceId: i-locked}
              - {DiskId: d-arrears, InstanceId: i-arrears}
              - {DiskId: d-unpaid, OperationLocks: [financial]}
              - {DiskId: d-attaching, InstanceId: i-1, Status: Attaching}
              - DiskId: d-modifying
                Category: cloud_essd
                PerformanceLevel: PL1
                PendingSpec: {Category: cloud_auto, PerformanceLevel: '', DueTime: 2999-01-01T00:00:00Z}
              - {DiskId: d-busy, Category: cloud_essd, PerformanceLevel: PL1}
              - {DiskId: d-slow}
              - {DiskId: d-old, DetachedTime: 2014-01-01T00:00:00Z}
              - {DiskId: d-older, InstanceId: i-1}
              - {DiskId: d-released, Status: Released}
            Snapshots:
              - {SnapshotId: s-1, SourceDiskId: d-1, SourceDiskSize: '40'}
              - {SnapshotId: s-2, SourceDiskId: d-2}
              - {SnapshotId: s-copy, SourceDiskId: d-1, SourceSnapshotId: s-1}
              - {SnapshotId: s-failed, SourceDiskId: d-1, Status: failed}
              - {SnapshotId: s-system, SourceDiskId: d-system, SourceDiskType: system}
              - {SnapshotId: s-loose, SourceDiskId: d-loose}
              - {SnapshotId: s-shared, SourceDiskId: d-shared}
              - {SnapshotId: s-local, SourceDiskId: d-local}
              - {SnapshotId: s-running, SourceDiskId: d-running}
              - {SnapshotId: s-locked, SourceDiskId: d-locked}
              - {SnapshotId: s-arrears, SourceDiskId: d-arrears}
              - {SnapshotId: s-unpaid, SourceDiskId: d-unpaid}
              - {SnapshotId: s-attaching, SourceDiskId: d-attaching}
              - {SnapshotId: s-modifying, SourceDiskId: d-modifying}
              - {SnapshotId: s-busy, SourceDiskId: d-busy}
              - {SnapshotId: s-instant, SourceDiskId: d-busy, Status: progressing, Available: true, InstantAccess: true}
              - {SnapshotId: s-slow, SourceDiskId: d-slow}
              - {SnapshotId: s-slower, SourceDiskId: d-slow, Status: progressing}
              - {SnapshotId: s-old, SourceDiskId: d-old, CreationTime: 2013-07-15T15:59:59Z}
              - {SnapshotId: s-new, SourceDiskId: d-old, CreationTime: 2013-07-15T16:00:00Z}
              - {SnapshotId: s-older, SourceDiskId: d-older, CreationTime: 2013-07-15T15:59:59Z}
            """;

    private static final Duration DELAY = Duration.ofSeconds(30);
    private static final Duration STARTING = Duration.ofSeconds(20);

    ResetDiskTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("ResetDisk", port, operations);
    }

    @Override
    protected String world() {
        return WORLD;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("DiskId=d-1&SnapshotId=s-1");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no DiskId", GatewayError.MISSING_PARAMETER, "DiskId=").naming("DiskId"),
                refusal("no SnapshotId", GatewayError.MISSING_PARAMETER, "SnapshotId=")
                        .naming("SnapshotId"),
                refusal("no such disk", DiskError.DISK_DOES_NOT_EXIST, "DiskId=d-none"),
                refusal("a released disk", DiskError.DISK_DOES_NOT_EXIST, "DiskId=d-released"),
                refusal("no such snapshot", CommonError.SNAPSHOT_DOES_NOT_EXIST, "SnapshotId=s-none"),
                refusal("a snapshot of another disk", ResetDiskError.OTHER_DISK, "SnapshotId=s-2"),
                refusal("a copy of a snapshot", ResetDiskError.OTHER_DISK, "SnapshotId=s-copy"),
                refusal("a local disk", DiskError.OPERATION_NOT_FOR_CATEGORY, "DiskId=d-local&SnapshotId=s-local"),
                refusal("locked for security", DiskError.INSTANCE_LOCKED, "DiskId=d-locked&SnapshotId=s-locked"),
                refusal(
                        "an instance in arrears",
                        CommonError.INSTANCE_IN_ARREARS,
                        "DiskId=d-arrears&SnapshotId=s-arrears"),
                refusal("a disk in arrears", CommonError.INSTANCE_IN_ARREARS, "DiskId=d-unpaid&SnapshotId=s-unpaid"),
                refusal(
                        "a disk that is Attaching",
                        CommonError.INCORRECT_DISK_STATUS,
                        "DiskId=d-attaching&SnapshotId=s-attaching"),
                refusal(
                        "while the instance runs",
                        CommonError.INCORRECT_INSTANCE_STATUS,
                        "DiskId=d-running&SnapshotId=s-running"),
                refusal(
                        "while one of two instances runs",
                        CommonError.INCORRECT_INSTANCE_STATUS,
                        "DiskId=d-shared&SnapshotId=s-shared"),
                refusal(
                        "while the category changes",
                        DiskChangeError.CONFLICT,
                        "DiskId=d-modifying&SnapshotId=s-modifying"),
                refusal("a snapshot that failed", ResetDiskError.SNAPSHOT_FAILED, "SnapshotId=s-failed"),
                refusal(
                        "a snapshot that is being created",
                        CommonError.SNAPSHOT_NOT_READY,
                        "DiskId=d-slow&SnapshotId=s-slower"),
                refusal(
                        "another snapshot that is being created",
                        ResetDiskError.UNFINISHED_SNAPSHOT,
                        "DiskId=d-slow&SnapshotId=s-slow"),
                refusal(
                        "a snapshot of old on a disk that has been detached",
                        ResetDiskError.SNAPSHOT_TOO_OLD,
                        "DiskId=d-old&SnapshotId=s-old"),
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun=true"));
    }

    private String status(String diskId) {
        return emulator.disk(diskId).at("/Status").asString();
    }

    private String instanceStatus() {
        JsonNode found = emulator.call("DescribeInstances", "RegionId=cn-hangzhou&InstanceIds=[\"i-1\"]");
        return found.at("/Instances/Instance/0/Status").asString();
    }

    @Test
    void diskIsReInitingUntilTheDelayHasPassed() {
        ObjectNode before = (ObjectNode) emulator.disk("d-1");

        call(accepted(), "DryRun=false");

        assertThat(emulator.disk("d-1"))
                .isEqualTo(before.deepCopy()
                        .put("Status", "ReIniting")
                        .put("InstanceId", "")
                        .put("Device", ""));
        emulator.advance(DELAY.minusNanos(1));
        assertThat(status("d-1")).isEqualTo("ReIniting");
        emulator.advance(Duration.ofNanos(1));
        assertThat(emulator.disk("d-1")).isEqualTo(before);
        assertThat(instanceStatus()).isEqualTo("Stopped");
    }

    @Test
    void diskOnNoInstanceIsAvailableAgain() {
        JsonNode before = emulator.disk("d-loose");

        call(parameters("DiskId=d-loose&SnapshotId=s-loose"));

        assertThat(status("d-loose")).isEqualTo("ReIniting");
        emulator.world(emulator.control("state").body());
        emulator.advance(DELAY);
        assertThat(emulator.disk("d-loose")).isEqualTo(before);
    }

    @Test
    void resetOfALooseDiskCanFail() {
        call(parameters("DiskId=d-loose&SnapshotId=s-loose"));

        emulator.control("POST", "transitions/d-loose/fail", "");

        assertThat(status("d-loose")).isEqualTo("Available");
    }

    @Test
    void acceptsSystemDisksUsableSnapshotsAndOldOnesOfDisksThatStayed() {
        for (String call : List.of(
                "DiskId=d-system&SnapshotId=s-system",
                "DiskId=d-busy&SnapshotId=s-busy",
                "DiskId=d-old&SnapshotId=s-new",
                "DiskId=d-older&SnapshotId=s-older")) {
            assertThat(call(parameters(call)).status()).as(call).isEqualTo(200);
        }
    }

    @Test
    void goesBackToASnapshotWithInstantAccess() {
        call(parameters("DiskId=d-busy&SnapshotId=s-instant"));

        assertThat(status("d-busy")).isEqualTo("ReIniting");
    }

    @Test
    void instanceThatIsToStartWaitsForTheDisk() {
        emulator.call("ReInitDisk", "DiskId=d-2&AutoStartInstance=true");
        emulator.advance(DELAY.minusSeconds(1));
        call(accepted());

        emulator.advance(DELAY.minusNanos(1));
        assertThat(instanceStatus()).isEqualTo("Stopped");
        emulator.advance(Duration.ofNanos(1));
        assertThat(status("d-1") + " " + instanceStatus()).isEqualTo("In_use Starting");
        emulator.advance(STARTING);
        assertThat(instanceStatus()).isEqualTo("Running");
    }
}
