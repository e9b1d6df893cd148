package io.ecsemulator.snapshot;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class DeleteSnapshotGroupTest extends OperationTest {

    DeleteSnapshotGroupTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DeleteSnapshotGroup", port, operations);
    }

    @Override
    protected String world() {
        return """
                Snapshots:
                  - {SnapshotId: s-1}
                  - {SnapshotId: s-progressing, Status: progressing}
                  - {SnapshotId: s-image, Usage: image}
                  - {SnapshotId: s-both, Usage: image_disk}
                  - {SnapshotId: s-disk, Usage: disk}
                  - {SnapshotId: s-other}
                SnapshotGroups:
                  - {SnapshotGroupId: ssg-1, Snapshots: [{SnapshotId: s-1}, {SnapshotId: s-gone}, {SnapshotId: s-image}]}
                  - {SnapshotGroupId: ssg-2, Snapshots: [{SnapshotId: s-progressing}, {SnapshotId: s-both}]}
                  - {SnapshotGroupId: ssg-disk, Snapshots: [{SnapshotId: s-other}, {SnapshotId: s-disk}]}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&SnapshotGroupId=ssg-1");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no group is named", GatewayError.MISSING_PARAMETER, "SnapshotGroupId=")
                        .naming("SnapshotGroupId"),
                refusal("no such region", CommonError.REGION_NOT_IN_RECORDS, "RegionId=cn-moon"),
                refusal("no such group", SnapshotGroupError.GROUP_NOT_FOUND, "SnapshotGroupId=ssg-none"),
                refusal("a group of another region", SnapshotGroupError.GROUP_NOT_FOUND, "RegionId=cn-beijing"),
                refusal("a snapshot with a disk", SnapshotGroupError.CREATED_DISK, "SnapshotGroupId=ssg-disk"));
    }

    private List<String> list(String action, String list, String id) {
        return emulator.call(action, "RegionId=cn-hangzhou")
                .at(list)
                .valueStream()
                .map(item -> item.at(id).asString())
                .toList();
    }

    @Test
    void theGroupAndItsSnapshotsAreGoneButForThoseOfImages() {
        call(accepted());
        JsonNode results = call(parameters("RegionId=cn-hangzhou&SnapshotGroupId=ssg-2"))
                .json()
                .at("/OperationProgressSet/OperationProgress");

        assertThat(results.at("/0/OperationStatus").asString()).isEqualTo("Success");
        assertThat(results.at("/1/ErrorCode").asString()).isEqualTo("SnapshotCreatedImage");
        assertThat(list("DescribeSnapshots", "/Snapshots/Snapshot", "/SnapshotId"))
                .containsExactly("s-other", "s-disk", "s-both", "s-image");
        assertThat(list("DescribeSnapshotGroups", "/SnapshotGroups/SnapshotGroup", "/SnapshotGroupId"))
                .containsExactly("ssg-disk");
    }

    @Test
    void aSnapshotWithADiskCanBeDeletedFirst() {
        emulator.call("DeleteSnapshot", "SnapshotId=s-disk&Force=true");

        assertThat(call(parameters("RegionId=cn-hangzhou&SnapshotGroupId=ssg-disk"))
                        .status())
                .isEqualTo(200);
    }
}
