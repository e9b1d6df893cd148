package io.ecsemulator.snapshot;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class DescribeSnapshotGroupsTest extends OperationTest {

    DescribeSnapshotGroupsTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeSnapshotGroups", port, operations);
    }

    @Override
    protected String world() {
        return """
                Snapshots:
                  - {SnapshotId: s-1, SourceDiskId: d-1, SourceDiskType: system, InstantAccess: true, InstantAccessRetentionDays: 3,
                     Tags: {'acs:ecs:createFrom': i-1}}
                  - {SnapshotId: s-2, SourceDiskId: d-2}
                SnapshotGroups:
                  - {SnapshotGroupId: ssg-1, InstanceId: i-1, Name: name, Description: described,
                     CreationTime: 2026-01-02T03:04:05Z, ResourceGroupId: rg-1,
                     Snapshots: [{SnapshotId: s-1}, {SnapshotId: s-gone}, {SnapshotId: s-2}], Tags: {k: v}}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_IN_RECORDS, "RegionId=cn-moon"),
                refusal("no such status", SnapshotGroupError.STATUS, "Status.1=accomplished&Status.2=all"),
                refusal("11 groups", GatewayError.INVALID_PARAMETER, elevenIds())
                        .naming("SnapshotGroupId"),
                refusal("a page too large", GatewayError.INVALID_PARAMETER, "MaxResults=101")
                        .naming("MaxResults"),
                refusal("a made-up token", GatewayError.INVALID_PARAMETER, "NextToken=x")
                        .naming("NextToken"));
    }

    private static String elevenIds() {
        return IntStream.rangeClosed(1, 11)
                .mapToObj("SnapshotGroupId.%d=ssg-1"::formatted)
                .collect(Collectors.joining("&"));
    }

    private static String ids(JsonNode answer) {
        return answer.at("/SnapshotGroups/SnapshotGroup")
                .valueStream()
                .map(group -> group.at("/SnapshotGroupId").asString())
                .collect(Collectors.joining(" "));
    }

    /** Groups of which each differs from the first in something. */
    private void severalGroups() {
        emulator.world("""
                Snapshots:
                  - {SnapshotId: s-done}
                  - {SnapshotId: s-begun, Status: progressing}
                  - {SnapshotId: s-failed, Status: failed}
                SnapshotGroups:
                  - {SnapshotGroupId: ssg-1, Name: daily-1, Snapshots: [{SnapshotId: s-done}]}
                  - {SnapshotGroupId: ssg-2, Name: daily-2, InstanceId: i-1, Snapshots: [{SnapshotId: s-done}, {SnapshotId: s-begun}]}
                  - {SnapshotGroupId: ssg-3, ResourceGroupId: rg-1, Snapshots: [{SnapshotId: s-done}, {SnapshotId: s-failed}]}
                  - {SnapshotGroupId: ssg-4, Tags: {k: v, other: w}, Snapshots: [{SnapshotId: s-failed}, {SnapshotId: s-begun}]}
                  - {SnapshotGroupId: ssg-5, RegionId: cn-beijing}
                  - {SnapshotGroupId: ssg-6}
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                         | ssg-6 ssg-4 ssg-3 ssg-2 ssg-1",
                "RegionId=cn-beijing                        | ssg-5",
                "InstanceId=i-1                             | ssg-2",
                "InstanceId=i-none                          | ''",
                "Name=daily-1                               | ssg-1",
                "Name=daily*                                | ssg-2 ssg-1",
                "ResourceGroupId=rg-1                       | ssg-3",
                "SnapshotGroupId.1=ssg-1&SnapshotGroupId.2=ssg-3&SnapshotGroupId.3=ssg-none | ssg-3 ssg-1",
                "SnapshotGroupId.1=ssg-5                    | ''",
                "SnapshotGroupId.1=ssg-1&InstanceId=i-1     | ''",
                "Status.1=accomplished                      | ssg-6 ssg-1",
                "Status.1=progressing                       | ssg-4 ssg-2",
                "Status.1=failed                            | ssg-3",
                "Status.1=failed&Status.2=progressing       | ssg-4 ssg-3 ssg-2",
                "Tag.1.Key=k                                | ssg-4",
                "Tag.1.Key=k&Tag.1.Value=w                  | ''",
            })
    void listsTheGroupsThatMatch(String asked, String ids) {
        severalGroups();

        assertThat(ids(call(accepted(), asked).json())).isEqualTo(ids);
    }

    @Test
    void aTokenLeadsToTheNextPage() {
        severalGroups();

        JsonNode first = call(accepted(), "MaxResults=2").json();
        JsonNode second = call(
                        accepted(),
                        "MaxResults=2&NextToken=" + first.at("/NextToken").asString())
                .json();
        JsonNode last = call(
                        accepted(),
                        "MaxResults=2&NextToken=" + second.at("/NextToken").asString())
                .json();

        assertThat(List.of(ids(first), ids(second), ids(last))).containsExactly("ssg-6 ssg-4", "ssg-3 ssg-2", "ssg-1");
        assertThat(last.at("/NextToken").asString()).isEmpty();
    }

    @Test
    void theStatusFollowsTheSnapshots() {
        severalGroups();
        emulator.control("PATCH", "snapshots/s-begun", "{Status: failed}");

        assertThat(ids(call(accepted(), "Status.1=failed").json())).isEqualTo("ssg-4 ssg-3 ssg-2");
        emulator.call("DeleteSnapshot", "SnapshotId=s-begun");
        assertThat(ids(call(accepted(), "Status.1=accomplished").json())).isEqualTo("ssg-6 ssg-2 ssg-1");
    }

    @Test
    void anAnswerOfTheRealServiceCanBeImported() {
        String answer =
                emulator.call("DescribeSnapshotGroups", "RegionId=cn-hangzhou").toString();
        String snapshots =
                emulator.call("DescribeSnapshots", "RegionId=cn-hangzhou").toString();
        emulator.reset();

        assertThat(emulator.control("POST", "import", answer + snapshots).status())
                .isEqualTo(200);
        JsonNode imported = emulator.call("DescribeSnapshotGroups", "RegionId=cn-hangzhou");
        assertThat(imported.at("/SnapshotGroups"))
                .hasToString(
                        Emulator.JSON.readTree(answer).at("/SnapshotGroups").toString());
    }
}
