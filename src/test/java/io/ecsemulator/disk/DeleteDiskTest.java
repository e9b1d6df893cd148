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

class DeleteDiskTest extends OperationTest {

    DeleteDiskTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DeleteDisk", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1}
                Disks:
                  - {DiskId: d-1, DeleteAutoSnapshot: true}
                  - {DiskId: d-released, Status: Released}
                  - {DiskId: d-system, InstanceId: i-1, Type: system}
                  - {DiskId: d-fixed, Portable: false}
                  - {DiskId: d-inuse, InstanceId: i-1}
                  - {DiskId: d-attaching, InstanceId: i-1, Status: Attaching}
                  - {DiskId: d-detaching, InstanceId: i-1, Status: Detaching}
                  - {DiskId: d-reiniting, InstanceId: i-1, Status: ReIniting}
                  - DiskId: d-creating
                    Status: Creating
                    PendingTransition: {Status: Available, DueTime: 2999-01-01T00:00:00Z}
                  - {DiskId: d-protected, Tags: {'acs:ecs:diskDeleteProtection': 'true'}}
                  - {DiskId: d-unprotected, Tags: {'acs:ecs:diskDeleteProtection': 'false'}}
                  - {DiskId: d-snapshotting}
                  - {DiskId: d-keeping, DeleteAutoSnapshot: false}
                Snapshots:
                  - {SnapshotId: s-progressing, SourceDiskId: d-snapshotting, Status: progressing}
                  - {SnapshotId: s-auto, SourceDiskId: d-1, SnapshotType: auto}
                  - {SnapshotId: s-user, SourceDiskId: d-1}
                  - {SnapshotId: s-kept, SourceDiskId: d-keeping, SnapshotType: auto}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("DiskId=d-1");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no DiskId", GatewayError.MISSING_PARAMETER, "DiskId=").naming("DiskId"),
                refusal("no such region", CommonError.REGION_NOT_VALID, "RegionId=cn-moon"),
                refusal("no such disk", DiskError.DISK_DOES_NOT_EXIST, "DiskId=d-none"),
                refusal("a released disk", DiskError.DISK_DOES_NOT_EXIST, "DiskId=d-released"),
                refusal("a system disk", DiskError.SYSTEM_DISK, "DiskId=d-system"),
                refusal("a disk that is not portable", DiskError.NOT_PORTABLE, "DiskId=d-fixed"),
                refusal("a disk In_use", CommonError.INCORRECT_DISK_STATUS, "DiskId=d-inuse"),
                refusal("a disk that is Creating", DiskError.INITIALIZING, "DiskId=d-creating"),
                refusal("a disk that is Attaching", CommonError.INCORRECT_DISK_STATUS, "DiskId=d-attaching"),
                refusal("a disk that is Detaching", CommonError.INCORRECT_DISK_STATUS, "DiskId=d-detaching"),
                refusal("a disk that is ReIniting", CommonError.INCORRECT_DISK_STATUS, "DiskId=d-reiniting"),
                refusal("a protected disk", DiskError.DELETE_PROTECTION, "DiskId=d-protected"),
                refusal(
                        "a disk whose snapshot is being created",
                        DiskError.CREATING_SNAPSHOT,
                        "DiskId=d-snapshotting"));
    }

    @Test
    void deletedDiskDoesNotExist() {
        call(accepted(), "RegionId=cn-beijing");

        assertThat(call(accepted()).json().path("Code").asString()).isEqualTo("InvalidDiskId.NotFound");
        assertThat(emulator.call("DescribeDisks", "RegionId=cn-hangzhou&DiskIds=[\"d-1\"]")
                        .at("/TotalCount")
                        .asInt())
                .isZero();
    }

    @Test
    void deleteAutoSnapshotDeletesAutomaticSnapshots() {
        call(parameters("DiskId=d-1"));
        call(parameters("DiskId=d-keeping"));

        JsonNode snapshots = emulator.control("state").json().at("/Snapshots");
        assertThat(snapshots
                        .valueStream()
                        .map(snapshot -> snapshot.at("/SnapshotId").asString()))
                .containsExactly("s-progressing", "s-user", "s-kept");
    }

    @Test
    void deletesDiskWhoseProtectionIsOff() {
        assertThat(call(parameters("DiskId=d-unprotected")).status()).isEqualTo(200);
    }

    @Test
    void deletesDiskAsSoonAsItIsAvailable() {
        emulator.call("DetachDisk", "InstanceId=i-1&DiskId=d-inuse");

        emulator.advance(Duration.ofSeconds(60).minusNanos(1));
        assertThat(call(parameters("DiskId=d-inuse")).status()).isEqualTo(403);
        emulator.advance(Duration.ofNanos(1));
        assertThat(call(parameters("DiskId=d-inuse")).status()).isEqualTo(200);
    }

    @Test
    void deletesDiskThatADeletedSubscriptionInstanceLeft() {
        emulator.world("""
                Instances:
                  - {InstanceId: i-1, Status: Stopped}
                Disks:
                  - {DiskId: d-1, InstanceId: i-1, Portable: false, DiskChargeType: PrePaid}
                """);
        emulator.call("DeleteInstance", "InstanceId=i-1");

        assertThat(call(accepted()).status()).isEqualTo(200);
    }
}
