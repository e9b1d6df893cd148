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

class DeleteAutoSnapshotPolicyTest extends OperationTest {

    DeleteAutoSnapshotPolicyTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DeleteAutoSnapshotPolicy", port, operations);
    }

    @Override
    protected String world() {
        return """
                AutoSnapshotPolicies:
                  - {AutoSnapshotPolicyId: sp-1}
                  - {AutoSnapshotPolicyId: sp-beijing, RegionId: cn-beijing}
                Disks:
                  - {DiskId: d-1, AutoSnapshotPolicyId: sp-1, EnableAutomatedSnapshotPolicy: true}
                  - {DiskId: d-2, AutoSnapshotPolicyId: sp-2, EnableAutomatedSnapshotPolicy: true}
                Snapshots:
                  - {SnapshotId: s-1, SourceDiskId: d-1, SnapshotType: auto}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("regionId=cn-hangzhou&autoSnapshotPolicyId=sp-1");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "regionId=")
                        .naming("regionId"),
                refusal("no such region", GatewayError.INVALID_PARAMETER, "regionId=cn-moon")
                        .naming("regionId"),
                refusal("no policy is named", GatewayError.MISSING_PARAMETER, "autoSnapshotPolicyId=")
                        .naming("autoSnapshotPolicyId"),
                refusal("no such policy", PolicyError.NOT_FOUND, "autoSnapshotPolicyId=sp-none"),
                refusal("a policy of another region", PolicyError.NOT_FOUND, "autoSnapshotPolicyId=sp-beijing"));
    }

    @Test
    void itsDisksHaveNoneThenAndTheirSnapshotsStay() {
        call(accepted());

        assertThat(emulator.call("DescribeAutoSnapshotPolicyEx", "RegionId=cn-hangzhou")
                        .at("/TotalCount")
                        .intValue())
                .isZero();
        assertThat(emulator.disk("d-1").at("/AutoSnapshotPolicyId").asString()).isEmpty();
        assertThat(emulator.disk("d-1").at("/EnableAutomatedSnapshotPolicy").booleanValue())
                .isFalse();
        assertThat(emulator.disk("d-2").at("/AutoSnapshotPolicyId").asString()).isEqualTo("sp-2");
        assertThat(emulator.call("DescribeSnapshots", "RegionId=cn-hangzhou")
                        .at("/TotalCount")
                        .intValue())
                .isOne();
    }
}
