package io.ecsemulator.snapshot;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class DeleteSnapshotTest extends OperationTest {

    DeleteSnapshotTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DeleteSnapshot", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1}
                Disks:
                  - {DiskId: d-1, InstanceId: i-1}
                Snapshots:
                  - {SnapshotId: s-1, SourceDiskId: d-1}
                  - {SnapshotId: s-auto, SourceDiskId: d-1, SnapshotType: auto}
                  - {SnapshotId: s-failed, SourceDiskId: d-1, Status: failed}
                  - {SnapshotId: s-disk, SourceDiskId: d-1, Usage: disk}
                  - {SnapshotId: s-image, SourceDiskId: d-1, Usage: image}
                  - {SnapshotId: s-both, SourceDiskId: d-1, Usage: image_disk}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("SnapshotId=s-1");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no snapshot is named", SnapshotError.SNAPSHOT_ID_MISSING, "SnapshotId="),
                refusal("no such snapshot", SnapshotError.SNAPSHOT_NOT_FOUND, "SnapshotId=s-none"),
                refusal("a disk was made of it", SnapshotError.CREATED_DISK, "SnapshotId=s-disk"),
                refusal(
                        "a disk was made of it and it is not forced",
                        SnapshotError.CREATED_DISK,
                        "SnapshotId=s-disk&Force=false"),
                refusal("an image was made of it", SnapshotError.CREATED_IMAGE, "SnapshotId=s-image"),
                refusal(
                        "an image was made of it, though it is forced",
                        SnapshotError.CREATED_IMAGE,
                        "SnapshotId=s-both&Force=true"));
    }

    private JsonNode snapshots() {
        return emulator.call("DescribeSnapshots", "RegionId=cn-hangzhou&DiskId=d-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s-1", "s-auto", "s-failed", "s-disk"})
    void theSnapshotIsGoneAtOnce(String snapshotId) {
        assertThat(call(parameters("SnapshotId=" + snapshotId + "&Force=true")).status())
                .isEqualTo(200);

        JsonNode left = snapshots();
        assertThat(left.at("/TotalCount").intValue()).isEqualTo(5);
        assertThat(left.toString()).doesNotContain("\"" + snapshotId + "\"");
        assertThat(call(parameters("SnapshotId=" + snapshotId))
                        .json()
                        .at("/Code")
                        .asString())
                .isEqualTo("InvalidSnapshotId.NotFound");
    }

    @Test
    void aSnapshotUnderWayIsCancelledAndAnotherCanBeMade() {
        String cancelled =
                emulator.call("CreateSnapshot", "DiskId=d-1").at("/SnapshotId").asString();

        call(parameters("SnapshotId=" + cancelled));

        assertThat(snapshots().at("/TotalCount").intValue()).isEqualTo(6);
        emulator.call("CreateSnapshot", "DiskId=d-1");
        emulator.advance(Duration.ofSeconds(60));
        assertThat(snapshots().at("/Snapshots/Snapshot/6/Status").asString()).isEqualTo("accomplished");
    }
}
