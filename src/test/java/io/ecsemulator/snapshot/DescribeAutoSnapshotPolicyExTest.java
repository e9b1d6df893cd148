package io.ecsemulator.snapshot;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class DescribeAutoSnapshotPolicyExTest extends OperationTest {

    DescribeAutoSnapshotPolicyExTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeAutoSnapshotPolicyEx", port, operations);
    }

    /** The document's sample, with the region's own policy type and CreationTime in seconds, as the text of the document has it. */
    @Override
    protected String world() {
        return """
                AutoSnapshotPolicies:
                  - AutoSnapshotPolicyId: sp-1
                    AutoSnapshotPolicyName: testAutoSnapshotPolicyName
                    TimePoints: '["1"]'
                    RepeatWeekdays: '["6"]'
                    RetentionDays: 7
                    TargetCopyRegions: '["cn-beijing"]'
                    CopiedSnapshotsRetentionDays: 30
                    CopyEncryptionConfiguration: {Encrypted: true, KMSKeyId: key}
                    CreationTime: 2019-12-10T16:00:00Z
                    ResourceGroupId: rg-1
                    Tags: {TestKey: TestValue}
                Disks:
                  - {DiskId: d-1, AutoSnapshotPolicyId: sp-1}
                  - {DiskId: d-released, AutoSnapshotPolicyId: sp-1, Status: Released}
                """;
    }

    private static final String MORE = """
            AutoSnapshotPolicies:
              - {AutoSnapshotPolicyId: sp-1, AutoSnapshotPolicyName: one, Tags: {k: v}}
              - {AutoSnapshotPolicyId: sp-2, AutoSnapshotPolicyName: two, ResourceGroupId: rg-2, Tags: {k: w}}
              - {AutoSnapshotPolicyId: sp-3, Status: Expire}
              - {AutoSnapshotPolicyId: sp-beijing, RegionId: cn-beijing}
            """;

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_INVALID, "RegionId=cn-moon"),
                refusal("no page", GatewayError.INVALID_PARAMETER, "PageNumber=0")
                        .naming("PageNumber"),
                refusal("a page too large", GatewayError.INVALID_PARAMETER, "PageSize=101")
                        .naming("PageSize"),
                refusal("a tag without key", TagError.MISMATCH, "Tag.1.Value=v"),
                new Refusal("21 tags", TagError.COUNT, TagError.COUNT.message(), null, tags()));
    }

    private static Map<String, String> tags() {
        Map<String, String> call = parameters("RegionId=cn-hangzhou");
        IntStream.rangeClosed(1, 21).forEach(i -> call.put("Tag." + i + ".Key", "k" + i));
        return call;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PageSize=100                  | sp-3,sp-2,sp-1",
                "AutoSnapshotPolicyId=sp-2     | sp-2",
                "AutoSnapshotPolicyId=sp-none  | ''",
                "AutoSnapshotPolicyId=sp-beijing | ''",
                "AutoSnapshotPolicyName=one    | sp-1",
                "AutoSnapshotPolicyName=o*     | ''",
                "ResourceGroupId=rg-2          | sp-2",
                "Tag.1.Key=k                   | sp-2,sp-1",
                "Tag.1.Key=k&Tag.1.Value=v     | sp-1",
                "PageSize=2&PageNumber=2       | sp-1",
                "RegionId=cn-beijing           | sp-beijing",
            })
    void listsWhatMatchesTheNewestFirst(String asked, String ids) {
        emulator.world(MORE);

        assertThat(String.join(
                        ",",
                        call(accepted(), asked)
                                .json()
                                .at("/AutoSnapshotPolicies/AutoSnapshotPolicy")
                                .valueStream()
                                .map(policy ->
                                        policy.at("/AutoSnapshotPolicyId").asString())
                                .toList()))
                .isEqualTo(ids);
    }

    @Test
    void aPolicyInArrearsIsExpire() {
        emulator.world(MORE);

        assertThat(call(accepted())
                        .json()
                        .at("/AutoSnapshotPolicies/AutoSnapshotPolicy/0/Status")
                        .asString())
                .isEqualTo("Expire");
    }
}
