package io.ecsemulator.snapshot;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.support.OperationTest;
import java.util.Collections;
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

class DescribeSnapshotsTest extends OperationTest {

    DescribeSnapshotsTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeSnapshots", port, operations);
    }

    @Override
    protected String world() {
        return """
                Snapshots:
                  - SnapshotId: s-1
                    SnapshotName: name
                    Description: a <b>
                    InstantAccess: true
                    InstantAccessRetentionDays: 3
                    RetentionDays: 65536
                    CreationTime: 2026-01-02T03:04:05Z
                    LastModifiedTime: 2026-01-02T03:05:05Z
                    SourceDiskId: d-1
                    SourceDiskSize: '100'
                    SourceDiskType: system
                    SourceSnapshotId: s-0
                    SourceRegionId: cn-beijing
                    SnapshotType: auto
                    SnapshotLinkId: sl-1
                    SnapshotSN: sn
                    Usage: image_disk
                    Encrypted: true
                    KMSKeyId: key
                    ProductCode: product
                    ResourceGroupId: rg-1
                    Tags: {k: v}
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
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("101 ids", SnapshotError.TOO_MANY_IDS, "SnapshotIds=" + ids(101)),
                refusal("ids that are no list", GatewayError.INVALID_PARAMETER, "SnapshotIds=s-1")
                        .naming("SnapshotIds"),
                refusal("101 chains", SnapshotError.LINK_NOT_FOUND, "SnapshotLinkId=" + ids(101)),
                refusal("no such category", SnapshotError.CATEGORY, "Category=gold"),
                refusal("no such type", SnapshotError.TYPE, "SnapshotType=timer"),
                refusal("no such type of disk", SnapshotError.SOURCE_DISK_TYPE, "SourceDiskType=all"),
                refusal("no such status", CommonError.STATUS_NOT_FOUND, "Status=Accomplished"),
                refusal("no such usage", SnapshotError.USAGE, "Usage=all"),
                refusal("no such filter", SnapshotError.FILTER_KEY, "Filter.1.Key=ExpiredStartTime"),
                refusal(
                        "a filter with seconds",
                        SnapshotError.FILTER_VALUE,
                        "Filter.2.Key=CreationEndTime&Filter.2.Value=2026-01-02T03:04:05Z"),
                refusal("a filter without value", SnapshotError.FILTER_VALUE, "Filter.1.Key=CreationStartTime"),
                refusal("a tag without key", TagError.MISMATCH, "Tag.1.Value=v"),
                new Refusal("21 tags", TagError.COUNT, TagError.COUNT.message(), null, tags(21)),
                refusal("no such chain", SnapshotError.LINK_NOT_FOUND, "SnapshotLinkId=sl-none"),
                refusal("none of those chains", SnapshotError.LINK_NOT_FOUND, "SnapshotLinkId=[\"sl-none\"]"),
                refusal("chains that are no list", SnapshotError.LINK_NOT_FOUND, "SnapshotLinkId=[sl-1"),
                refusal(
                        "a chain of another region",
                        SnapshotError.LINK_NOT_FOUND,
                        "SnapshotLinkId=sl-1&RegionId=cn-beijing"),
                refusal("a page too large", GatewayError.INVALID_PARAMETER, "PageSize=101")
                        .naming("PageSize"),
                refusal("a made-up token", GatewayError.INVALID_PARAMETER, "NextToken=x")
                        .naming("NextToken"),
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun=true"),
                refusal("a bad dry run", CommonError.STATUS_NOT_FOUND, "DryRun=true&Status=x"));
    }

    private static String ids(int count) {
        return Collections.nCopies(count, "\"s-1\"").toString();
    }

    private static Map<String, String> tags(int count) {
        Map<String, String> call = parameters("RegionId=cn-hangzhou");
        IntStream.rangeClosed(1, count).forEach(i -> call.put("Tag." + i + ".Key", "k" + i));
        return call;
    }

    private List<String> idsOf(String asked) {
        return ids(call(accepted(), asked).json());
    }

    private static List<String> ids(JsonNode answer) {
        return answer.at("/Snapshots/Snapshot")
                .valueStream()
                .map(snapshot -> snapshot.at("/SnapshotId").asString())
                .toList();
    }

    /** Snapshots of which each differs from the first in something. */
    private void severalSnapshots() {
        emulator.world("""
                Instances:
                  - {InstanceId: i-1}
                Disks:
                  - {DiskId: d-1, InstanceId: i-1}
                  - {DiskId: d-2, InstanceId: i-1}
                  - {DiskId: d-3}
                Snapshots:
                  - {SnapshotId: s-1, SourceDiskId: d-1, SnapshotName: daily-1, CreationTime: 2026-01-02T03:04:00Z}
                  - {SnapshotId: s-2, SourceDiskId: d-1, SnapshotType: auto, SnapshotLinkId: sl-1}
                  - {SnapshotId: s-3, SourceDiskId: d-2, Status: progressing, Encrypted: true, KMSKeyId: key}
                  - {SnapshotId: s-4, SourceDiskId: d-3, Status: failed, SourceDiskType: system}
                  - {SnapshotId: s-5, SourceDiskId: d-gone, Usage: disk, Category: flash, ResourceGroupId: rg-1}
                  - {SnapshotId: s-6, Category: archive, Tags: {k: v, other: w}, CreationTime: 2025-12-31T00:00:00Z}
                  - {SnapshotId: s-7, RegionId: cn-beijing}
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                   | s-6 s-5 s-4 s-3 s-2 s-1",
                "RegionId=cn-beijing                  | s-7",
                "DiskId=d-1                           | s-2 s-1",
                "DiskId=d-gone                        | s-5",
                "DiskId=d-none                        | ''",
                "InstanceId=i-1                       | s-3 s-2 s-1",
                "InstanceId=i-1&DiskId=d-2            | s-3",
                "InstanceId=i-1&DiskId=d-3            | ''",
                "InstanceId=i-none                    | ''",
                "SnapshotIds=[\"s-4\",\"s-1\",\"s-7\",\"s-0\"] | s-4 s-1",
                "SnapshotIds=[\"s-4\",\"s-1\"]&InstanceId=i-1 | s-1",
                "SnapshotIds=[\"s-4\",\"s-1\"]&DiskId=d-3 | s-4",
                "SnapshotIds=[]                       | ''",
                "SnapshotName=daily-1                 | s-1",
                "SnapshotName=daily                   | ''",
                "SnapshotName=d*-1                    | s-1",
                "SnapshotType=auto                    | s-2",
                "SnapshotType=user&Status=accomplished | s-6 s-5 s-1",
                "SnapshotType=all&Status=all          | s-6 s-5 s-4 s-3 s-2 s-1",
                "Status=progressing                   | s-3",
                "Status=failed                        | s-4",
                "Encrypted=true                       | s-3",
                "Encrypted=false                      | s-6 s-5 s-4 s-2 s-1",
                "KMSKeyId=key                         | s-3",
                "SourceDiskType=System                | s-4",
                "SourceDiskType=data&DiskId=d-3       | ''",
                "Usage=disk                           | s-5",
                "Category=Flash                       | s-5",
                "Category=archive                     | s-6",
                "ResourceGroupId=rg-1                 | s-5",
                "SnapshotLinkId=sl-1                  | s-2 s-1",
                "SnapshotLinkId=sl-1&DiskId=d-2       | ''",
                "SnapshotLinkId=[\"sl-1\",\"sl-4\",\"sl-none\"] | s-4 s-2 s-1",
                "Tag.1.Key=k                          | s-6",
                "Tag.1.Key=k&Tag.1.Value=v&Tag.2.key=other | s-6",
                "Tag.1.Key=k&Tag.1.Value=w            | ''",
                "Filter.1.Key=CreationEndTime&Filter.1.Value=2026-01-02T03:04Z | s-6 s-1",
                "Filter.1.Key=CreationStartTime&Filter.1.Value=2026-01-02T03:04Z&Filter.2.Key=CreationEndTime&Filter.2.Value=2026-01-02T03:04Z | s-1",
                "Filter.2.Key=CreationEndTime&Filter.2.Value=2026-01-02T03:03Z | s-6",
                "DryRun=false                         | s-6 s-5 s-4 s-3 s-2 s-1",
            })
    void allThatIsAskedForMustHold(String asked, String expected) {
        severalSnapshots();

        assertThat(String.join(" ", idsOf(asked))).isEqualTo(expected);
    }

    private void twentyFiveSnapshots() {
        emulator.world("Snapshots: ["
                + IntStream.rangeClosed(1, 25)
                        .mapToObj("{SnapshotId: s-%02d}"::formatted)
                        .collect(Collectors.joining(", "))
                + "]");
    }

    @Test
    void pagesByNumber() {
        twentyFiveSnapshots();

        assertThat(idsOf("PageNumber=3")).containsExactly("s-05", "s-04", "s-03", "s-02", "s-01");
        JsonNode answer =
                call(accepted(), "PageNumber=2&PageSize=20&Status=accomplished").json();
        assertThat(answer.at("/TotalCount").intValue()).isEqualTo(25);
        assertThat(answer.at("/PageNumber").intValue()).isEqualTo(2);
        assertThat(answer.at("/PageSize").intValue()).isEqualTo(20);
        assertThat(answer.at("/NextToken").asString()).isEmpty();
        assertThat(ids(answer)).startsWith("s-05").hasSize(5);
    }

    @Test
    void pagesByToken() {
        twentyFiveSnapshots();

        JsonNode first = call(accepted(), "MaxResults=10").json();
        assertThat(ids(first)).startsWith("s-25").hasSize(10);
        String token = first.at("/NextToken").asString();
        JsonNode last =
                call(accepted(), "NextToken=" + token + "&MaxResults=100").json();
        assertThat(ids(last)).startsWith("s-15").endsWith("s-01");
        assertThat(last.at("/NextToken").asString()).isEmpty();
    }
}
