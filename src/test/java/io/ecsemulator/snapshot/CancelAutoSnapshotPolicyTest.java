package io.ecsemulator.snapshot;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class CancelAutoSnapshotPolicyTest extends OperationTest {

    CancelAutoSnapshotPolicyTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("CancelAutoSnapshotPolicy", port, operations);
    }

    @Override
    protected String world() {
        return """
                AutoSnapshotPolicies:
                  - {AutoSnapshotPolicyId: sp-1}
                  - {AutoSnapshotPolicyId: sp-beijing, RegionId: cn-beijing}
                Instances:
                  - {InstanceId: i-1}
                Disks:
                  - {DiskId: d-1}
                  - {DiskId: d-2, AutoSnapshotPolicyId: sp-2, EnableAutomatedSnapshotPolicy: true}
                  - {DiskId: d-local, InstanceId: i-1, Category: local_ssd_pro}
                  - {DiskId: d-ephemeral, InstanceId: i-1, Category: elastic_ephemeral_disk_premium, Size: 64}
                  - {DiskId: d-released, Status: Released}
                  - {DiskId: d-beijing, RegionId: cn-beijing}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("regionId=cn-hangzhou&diskIds=[\"d-1\",\"d-2\"]");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "regionId=")
                        .naming("regionId"),
                refusal("no such region", PolicyError.REGION, "regionId=cn-moon"),
                refusal("no disks", GatewayError.MISSING_PARAMETER, "diskIds=").naming("diskIds"),
                refusal("an empty list of disks", GatewayError.INVALID_PARAMETER, "diskIds=[]")
                        .naming("diskIds"),
                refusal("disks that are no list", GatewayError.INVALID_PARAMETER, "diskIds=d-1")
                        .naming("diskIds"),
                refusal("one disk that does not exist", PolicyError.DISKS_NOT_FOUND, "diskIds=[\"d-1\",\"d-none\"]"),
                refusal("a released disk", PolicyError.DISKS_NOT_FOUND, "diskIds=[\"d-released\"]"),
                refusal("a disk of another region", PolicyError.DISKS_NOT_FOUND, "diskIds=[\"d-beijing\"]"));
    }

    @Test
    void noneOfTheDisksHasAPolicyThen() {
        call(accepted());

        for (String diskId : List.of("d-1", "d-2")) {
            assertThat(emulator.disk(diskId).at("/AutoSnapshotPolicyId").asString())
                    .isEmpty();
            assertThat(emulator.disk(diskId)
                            .at("/EnableAutomatedSnapshotPolicy")
                            .booleanValue())
                    .isFalse();
        }
    }
}
