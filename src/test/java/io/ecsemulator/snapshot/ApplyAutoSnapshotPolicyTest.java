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

class ApplyAutoSnapshotPolicyTest extends OperationTest {

    ApplyAutoSnapshotPolicyTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("ApplyAutoSnapshotPolicy", port, operations);
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
        return parameters("regionId=cn-hangzhou&autoSnapshotPolicyId=sp-1&diskIds=[\"d-1\",\"d-2\"]");
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
                refusal("one disk that does not exist", PolicyError.DISK_NOT_IN_REGION, "diskIds=[\"d-1\",\"d-none\"]"),
                refusal("a released disk", PolicyError.DISK_NOT_IN_REGION, "diskIds=[\"d-released\"]"),
                refusal("a disk of another region", PolicyError.DISK_NOT_IN_REGION, "diskIds=[\"d-beijing\"]"),
                refusal("no policy is named", GatewayError.MISSING_PARAMETER, "autoSnapshotPolicyId=")
                        .naming("autoSnapshotPolicyId"),
                refusal("no such policy", PolicyError.NOT_FOUND, "autoSnapshotPolicyId=sp-none"),
                refusal("a policy of another region", PolicyError.NOT_FOUND, "autoSnapshotPolicyId=sp-beijing"),
                refusal("a local disk", SnapshotError.DISK_CATEGORY, "diskIds=[\"d-local\"]"),
                refusal(
                        "only disks without snapshots",
                        SnapshotError.DISK_CATEGORY,
                        "diskIds=[\"d-local\",\"d-ephemeral\"]"),
                refusal("a local disk too", PolicyError.SOME_DISK_CATEGORIES, "diskIds=[\"d-1\",\"d-local\"]"));
    }

    @Test
    void eachDiskHasThePolicyInPlaceOfAnother() {
        call(accepted());

        for (String diskId : List.of("d-1", "d-2")) {
            assertThat(emulator.disk(diskId).at("/AutoSnapshotPolicyId").asString())
                    .isEqualTo("sp-1");
            assertThat(emulator.disk(diskId)
                            .at("/EnableAutomatedSnapshotPolicy")
                            .booleanValue())
                    .isTrue();
        }
        assertThat(emulator.call("DescribeAutoSnapshotPolicyEx", "RegionId=cn-hangzhou")
                        .at("/AutoSnapshotPolicies/AutoSnapshotPolicy/0/DiskNums")
                        .intValue())
                .isEqualTo(2);
        assertThat(emulator.call("DescribeDisks", "RegionId=cn-hangzhou&AutoSnapshotPolicyId=sp-1")
                        .at("/TotalCount")
                        .intValue())
                .isEqualTo(2);
    }
}
