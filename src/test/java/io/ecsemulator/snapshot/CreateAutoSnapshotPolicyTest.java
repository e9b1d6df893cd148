package io.ecsemulator.snapshot;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class CreateAutoSnapshotPolicyTest extends OperationTest {

    CreateAutoSnapshotPolicyTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("CreateAutoSnapshotPolicy", port, operations);
    }

    @Override
    protected String world() {
        return "Disks: []";
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters(
                "regionId=cn-hangzhou&timePoints=[\"1\",\"13\"]&repeatWeekdays=[\"1\",\"7\"]&retentionDays=30");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "regionId=")
                        .naming("regionId"),
                refusal("no such region", PolicyError.REGION, "regionId=cn-moon"),
                refusal("a name of one letter", PolicyError.NAME_MALFORMED, "autoSnapshotPolicyName=n"),
                refusal("no hours", GatewayError.MISSING_PARAMETER, "timePoints=")
                        .naming("timePoints"),
                refusal("an empty list of hours", GatewayError.INVALID_PARAMETER, "timePoints=[]")
                        .naming("timePoints"),
                refusal("hours that are no list", GatewayError.INVALID_PARAMETER, "timePoints=1,2")
                        .naming("timePoints"),
                refusal("a 25th hour", GatewayError.INVALID_PARAMETER, "timePoints=[\"24\"]")
                        .naming("timePoints"),
                refusal("no days", GatewayError.MISSING_PARAMETER, "repeatWeekdays=")
                        .naming("repeatWeekdays"),
                refusal("a day before Monday", GatewayError.INVALID_PARAMETER, "repeatWeekdays=[\"0\"]")
                        .naming("repeatWeekdays"),
                refusal("no retention", GatewayError.MISSING_PARAMETER, "retentionDays=")
                        .naming("retentionDays"),
                refusal("kept for no day", GatewayError.INVALID_PARAMETER, "retentionDays=0")
                        .naming("retentionDays"),
                refusal("kept for too long", GatewayError.INVALID_PARAMETER, "retentionDays=65537")
                        .naming("retentionDays"),
                refusal("copies that are kept for no day", PolicyError.COPY_DAYS, "CopiedSnapshotsRetentionDays=0"),
                refusal(
                        "copies that are kept for too long",
                        PolicyError.COPY_DAYS,
                        "CopiedSnapshotsRetentionDays=65537"),
                refusal("copies to no region", PolicyError.COPY_REGIONS, "TargetCopyRegions=[\"cn-moon\"]"),
                refusal(
                        "copies to two regions",
                        PolicyError.COPY_REGIONS,
                        "TargetCopyRegions=[\"cn-beijing\",\"cn-shanghai\"]"),
                refusal("copies to the same region", PolicyError.COPY_REGIONS, "TargetCopyRegions=[\"cn-hangzhou\"]"),
                refusal("copies to a region that is not given", PolicyError.COPY_REGIONS, "EnableCrossRegionCopy=true"),
                refusal(
                        "a key for copies that are not encrypted",
                        PolicyError.KEY_WITHOUT_ENCRYPTION,
                        "CopyEncryptionConfiguration.KMSKeyId=key&CopyEncryptionConfiguration.Encrypted=false"),
                refusal("a tag twice", TagError.DUPLICATE_KEY, "Tag.1.Key=k&Tag.2.Key=k"),
                refusal("a tag without a key", TagError.KEY_MALFORMED, "Tag.1.Value=v"),
                refusal("an address in a tag", TagError.VALUE_MALFORMED, "Tag.1.Key=k&Tag.1.Value=http://x"),
                refusal("100 policies", PolicyError.QUOTA).in(policies(100, "cn-hangzhou")));
    }

    private static String policies(int count, String regionId) {
        return IntStream.range(0, count)
                .mapToObj(i -> "  - {AutoSnapshotPolicyId: sp-" + i + ", RegionId: " + regionId + "}\n")
                .collect(Collectors.joining("", "AutoSnapshotPolicies:\n", ""));
    }

    @Test
    void aRegionHasItsOwnHundredPolicies() {
        emulator.world(policies(100, "cn-beijing"));

        assertThat(call(accepted()).status()).isEqualTo(200);
    }

    private JsonNode created(String asked) {
        String id = call(accepted(), asked).json().at("/AutoSnapshotPolicyId").asString();
        return emulator.call("DescribeAutoSnapshotPolicyEx", "RegionId=cn-hangzhou&AutoSnapshotPolicyId=" + id)
                .at("/AutoSnapshotPolicies/AutoSnapshotPolicy/0");
    }

    @Test
    void thePolicyIsWhatTheCallerSaid() {
        JsonNode policy =
                created("autoSnapshotPolicyName=nightly&EnableCrossRegionCopy=true&TargetCopyRegions=[\"cn-beijing\"]"
                        + "&CopiedSnapshotsRetentionDays=65536&CopyEncryptionConfiguration.Encrypted=true"
                        + "&CopyEncryptionConfiguration.KMSKeyId=key&ResourceGroupId=rg-1&Tag.1.Key=k&Tag.1.Value=v");

        assertThat(policy.at("/AutoSnapshotPolicyName").asString()).isEqualTo("nightly");
        assertThat(policy.at("/TimePoints").asString()).isEqualTo("[\"1\",\"13\"]");
        assertThat(policy.at("/RepeatWeekdays").asString()).isEqualTo("[\"1\",\"7\"]");
        assertThat(policy.at("/RetentionDays").intValue()).isEqualTo(30);
        assertThat(policy.at("/EnableCrossRegionCopy").booleanValue()).isTrue();
        assertThat(policy.at("/TargetCopyRegions").asString()).isEqualTo("[\"cn-beijing\"]");
        assertThat(policy.at("/CopiedSnapshotsRetentionDays").intValue()).isEqualTo(65_536);
        assertThat(policy.at("/CopyEncryptionConfiguration")).hasToString("{\"Encrypted\":true,\"KMSKeyId\":\"key\"}");
        assertThat(policy.at("/ResourceGroupId").asString()).isEqualTo("rg-1");
        assertThat(policy.at("/Tags/Tag")).hasToString("[{\"TagKey\":\"k\",\"TagValue\":\"v\"}]");
    }

    @Test
    void whatTheCallerDoesNotSayIsAsItIsByDefault() {
        JsonNode policy = created("retentionDays=-1");

        assertThat(policy.at("/AutoSnapshotPolicyName").asString()).isEmpty();
        assertThat(policy.at("/Status").asString()).isEqualTo("Normal");
        assertThat(policy.at("/Type").asString()).isEqualTo("Custom");
        assertThat(policy.at("/RetentionDays").intValue()).isEqualTo(-1);
        assertThat(policy.at("/EnableCrossRegionCopy").booleanValue()).isFalse();
        assertThat(policy.has("TargetCopyRegions")).isFalse();
        assertThat(policy.at("/CopiedSnapshotsRetentionDays").intValue()).isEqualTo(-1);
        assertThat(policy.at("/DiskNums").intValue()).isZero();
        assertThat(policy.at("/Tags/Tag").size()).isZero();
    }
}
