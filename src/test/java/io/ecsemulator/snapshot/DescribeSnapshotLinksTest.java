package io.ecsemulator.snapshot;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class DescribeSnapshotLinksTest extends OperationTest {

    DescribeSnapshotLinksTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeSnapshotLinks", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1, InstanceName: instance}
                  - {InstanceId: i-elsewhere, RegionId: cn-beijing}
                Disks:
                  - {DiskId: d-1, DiskName: disk, InstanceId: i-1, Type: system, Size: 50}
                Snapshots:
                  - {SnapshotId: s-1, SnapshotLinkId: sl-1, SourceDiskId: d-1, SourceDiskSize: '40', SourceDiskType: system}
                  - {SnapshotId: s-2, SnapshotLinkId: sl-1, SourceDiskId: d-1, SourceDiskSize: '50', SourceDiskType: system,
                     InstantAccess: true}
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
                refusal("no such region", SnapshotLinkError.REGION, "RegionId=cn-moon"),
                refusal("101 disks", SnapshotLinkError.DISK_IDS, "DiskIds=" + Collections.nCopies(101, "\"d-1\"")),
                refusal(
                        "101 chains",
                        SnapshotLinkError.LINK_IDS,
                        "SnapshotLinkIds=" + Collections.nCopies(101, "\"s\"")),
                refusal("disks that are no list", GatewayError.INVALID_PARAMETER, "DiskIds=d-1")
                        .naming("DiskIds"),
                refusal("no such instance", SnapshotLinkError.INSTANCE_NOT_FOUND, "InstanceId=i-none"),
                refusal("an instance elsewhere", SnapshotLinkError.INSTANCE_NOT_FOUND, "InstanceId=i-elsewhere"),
                refusal("a page too large", GatewayError.INVALID_PARAMETER, "PageSize=101")
                        .naming("PageSize"));
    }

    private static String ids(JsonNode answer) {
        return answer.at("/SnapshotLinks/SnapshotLink")
                .valueStream()
                .map(link -> link.at("/SnapshotLinkId").asString())
                .collect(Collectors.joining(" "));
    }

    private void severalChains() {
        emulator.world("""
                Instances:
                  - {InstanceId: i-1}
                  - {InstanceId: i-2}
                Disks:
                  - {DiskId: d-1, InstanceId: i-1}
                  - {DiskId: d-2, InstanceId: i-1}
                  - {DiskId: d-3, Status: Released}
                Snapshots:
                  - {SnapshotId: s-1, SnapshotLinkId: sl-1, SourceDiskId: d-1}
                  - {SnapshotId: s-2, SnapshotLinkId: sl-2, SourceDiskId: d-2}
                  - {SnapshotId: s-3, SnapshotLinkId: sl-3, SourceDiskId: d-3}
                  - {SnapshotId: s-4, SnapshotLinkId: sl-4, SourceDiskId: d-1, RegionId: cn-beijing}
                  - {SnapshotId: s-5, SnapshotLinkId: sl-1, SourceDiskId: d-1}
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                           | sl-1 sl-3 sl-2",
                "RegionId=cn-beijing                          | sl-4",
                "InstanceId=i-1                               | sl-1 sl-2",
                "InstanceId=i-2                               | ``",
                "DiskIds=[\"d-3\",\"d-1\",\"d-none\"]         | sl-1 sl-3",
                "DiskIds=[]                                   | ``",
                "SnapshotLinkIds=[\"sl-2\",\"sl-4\"]          | sl-2",
                "SnapshotLinkIds=[]                           | ``",
                "DiskIds=[\"d-3\"]&InstanceId=i-1             | ``",
                "PageSize=2                                   | sl-1 sl-3",
                "PageSize=2&PageNumber=2                      | sl-2",
                "PageSize=2&PageNumber=3                      | ``",
            })
    void listsTheChainsThatMatch(String asked, String ids) {
        severalChains();

        assertThat(ids(call(accepted(), asked).json())).isEqualTo(ids);
    }

    @Test
    void theTotalDoesNotDependOnThePage() {
        severalChains();

        JsonNode answer = call(accepted(), "PageSize=1&PageNumber=2").json();

        assertThat(answer.at("/TotalCount").intValue()).isEqualTo(3);
        assertThat(answer.at("/PageSize").intValue()).isEqualTo(1);
        assertThat(answer.at("/PageNumber").intValue()).isEqualTo(2);
    }

    @Test
    void theChainOfAReleasedDiskKeepsTheDiskOnly() {
        severalChains();

        JsonNode link = call(accepted(), "DiskIds=[\"d-3\"]").json().at("/SnapshotLinks/SnapshotLink/0");

        assertThat(link.at("/SourceDiskId").asString()).isEqualTo("d-3");
        assertThat(link.at("/SourceDiskName").asString()).isEmpty();
        assertThat(link.at("/InstanceId").asString()).isEmpty();
        assertThat(link.at("/InstanceName").asString()).isEmpty();
    }

    @Test
    void aChainLosesItsSnapshotsAndThenIsGone() {
        severalChains();
        emulator.call("DeleteSnapshot", "SnapshotId=s-5");

        JsonNode link = call(accepted(), "SnapshotLinkIds=[\"sl-1\"]").json().at("/SnapshotLinks/SnapshotLink/0");
        assertThat(link.at("/TotalCount").intValue()).isEqualTo(1);
        assertThat(link.at("/TotalSize").longValue()).isEqualTo(40L << 30);
        emulator.call("DeleteSnapshot", "SnapshotId=s-1");
        assertThat(ids(call(accepted()).json())).isEqualTo("sl-3 sl-2");
    }
}
