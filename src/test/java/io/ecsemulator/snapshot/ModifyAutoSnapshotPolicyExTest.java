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
import tools.jackson.databind.JsonNode;

class ModifyAutoSnapshotPolicyExTest extends OperationTest {

    ModifyAutoSnapshotPolicyExTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("ModifyAutoSnapshotPolicyEx", port, operations);
    }

    @Override
    protected String world() {
        return """
                AutoSnapshotPolicies:
                  - AutoSnapshotPolicyId: sp-1
                    AutoSnapshotPolicyName: nightly
                    TimePoints: '["1","2"]'
                    RepeatWeekdays: '["3"]'
                    RetentionDays: 5
                    EnableCrossRegionCopy: true
                    TargetCopyRegions: '["cn-beijing"]'
                    CopiedSnapshotsRetentionDays: 6
                    CopyEncryptionConfiguration: {Encrypted: true, KMSKeyId: key}
                  - {AutoSnapshotPolicyId: sp-beijing, RegionId: cn-beijing}
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
                refusal("no such region", PolicyError.REGION, "regionId=cn-moon"),
                refusal("no policy is named", GatewayError.MISSING_PARAMETER, "autoSnapshotPolicyId=")
                        .naming("autoSnapshotPolicyId"),
                refusal("a name of one letter", GatewayError.INVALID_PARAMETER, "autoSnapshotPolicyName=n")
                        .naming("autoSnapshotPolicyName"),
                refusal("a 25th hour", GatewayError.INVALID_PARAMETER, "timePoints=[\"24\"]")
                        .naming("timePoints"),
                refusal("an eighth day", GatewayError.INVALID_PARAMETER, "repeatWeekdays=[\"8\"]")
                        .naming("repeatWeekdays"),
                refusal("kept for no day", GatewayError.INVALID_PARAMETER, "retentionDays=0")
                        .naming("retentionDays"),
                refusal("copies that are kept for no day", PolicyError.COPY_DAYS, "CopiedSnapshotsRetentionDays=0"),
                refusal("copies that are kept for -2 days", PolicyError.COPY_DAYS, "CopiedSnapshotsRetentionDays=-2"),
                refusal("copies to no region", PolicyError.COPY_REGIONS, "TargetCopyRegions=[\"cn-moon\"]"),
                refusal(
                        "copies to two regions",
                        PolicyError.COPY_REGIONS,
                        "TargetCopyRegions=[\"cn-beijing\",\"cn-shanghai\"]"),
                refusal("copies to the same region", PolicyError.COPY_REGIONS, "TargetCopyRegions=[\"cn-hangzhou\"]"),
                refusal(
                        "a key for copies that are no longer encrypted",
                        PolicyError.KEY_WITHOUT_ENCRYPTION,
                        "CopyEncryptionConfiguration.Encrypted=false"),
                refusal("no such policy", PolicyError.NOT_FOUND, "autoSnapshotPolicyId=sp-none"),
                refusal("a policy of another region", PolicyError.NOT_FOUND, "autoSnapshotPolicyId=sp-beijing"));
    }

    private JsonNode policy(String id) {
        return emulator.call("DescribeAutoSnapshotPolicyEx", "RegionId=cn-hangzhou&AutoSnapshotPolicyId=" + id)
                .at("/AutoSnapshotPolicies/AutoSnapshotPolicy/0");
    }

    @Test
    void whatIsNotGivenStays() {
        JsonNode before = policy("sp-1");

        call(accepted(), "timePoints=[]&autoSnapshotPolicyName=");

        assertThat(policy("sp-1")).isEqualTo(before);
    }

    @Test
    void whatIsGivenChanges() {
        call(
                accepted(),
                "autoSnapshotPolicyName=daily&timePoints=[\"23\"]&repeatWeekdays=[\"1\",\"2\"]&retentionDays=-1"
                        + "&EnableCrossRegionCopy=false&TargetCopyRegions=[\"cn-shanghai\"]"
                        + "&CopiedSnapshotsRetentionDays=7&CopyEncryptionConfiguration.KMSKeyId=other");

        JsonNode policy = policy("sp-1");
        assertThat(policy.at("/AutoSnapshotPolicyName").asString()).isEqualTo("daily");
        assertThat(policy.at("/TimePoints").asString()).isEqualTo("[\"23\"]");
        assertThat(policy.at("/RepeatWeekdays").asString()).isEqualTo("[\"1\",\"2\"]");
        assertThat(policy.at("/RetentionDays").intValue()).isEqualTo(-1);
        assertThat(policy.at("/EnableCrossRegionCopy").booleanValue()).isFalse();
        assertThat(policy.at("/TargetCopyRegions").asString()).isEqualTo("[\"cn-shanghai\"]");
        assertThat(policy.at("/CopiedSnapshotsRetentionDays").intValue()).isEqualTo(7);
        assertThat(policy.at("/CopyEncryptionConfiguration"))
                .hasToString("{\"Encrypted\":true,\"KMSKeyId\":\"other\"}");
    }
}
