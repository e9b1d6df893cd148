package io.ecsemulator.disk;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.support.Emulator.Answer;
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

class DescribeDisksTest extends OperationTest {

    private static final Map<String, String> CALL = parameters("Action=DescribeDisks&RegionId=cn-hangzhou&Format=JSON");

    DescribeDisksTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeDisks", port, operations);
    }

    /** One disk, everything set, nothing left out. */
    @Override
    protected String world() {
        return """
                Instances: [{InstanceId: i-1, CreationTime: 2026-01-02T03:04Z}]
                Disks:
                  - DiskId: d-1
                    InstanceId: i-1
                    Device: /dev/xvdf
                    DiskName: name <&> 名
                    Category: cloud_essd
                    PerformanceLevel: PL1
                    Size: 100
                    CreationTime: 2026-01-02T03:04:05Z
                    AttachedTime: 2026-02-03T04:05:06Z
                    DetachedTime: 2026-02-01T00:00:00Z
                    ExpiredTime: 2026-12-31T16:00Z
                    OperationLocks: [security]
                    Tags: {k: v}
                    StorageSetPartitionNumber: 3
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", DescribeDisksError.REGION_MISSING, "RegionId="),
                refusal("no such region", DescribeDisksError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("ids that are no list", DescribeDisksError.DISK_IDS_INVALID, "DiskIds=d-1"),
                refusal("ids that are an object", DescribeDisksError.DISK_IDS_INVALID, "DiskIds={}"),
                refusal("ids that are numbers", DescribeDisksError.DISK_IDS_INVALID, "DiskIds=[1]"),
                refusal("two lists of ids", DescribeDisksError.DISK_IDS_INVALID, "DiskIds=[] []"),
                refusal(
                        "101 ids",
                        DescribeDisksError.TOO_MANY_DISK_IDS,
                        "DiskIds=" + Collections.nCopies(101, "\"d-1\"").toString()),
                refusal("no page 0", GatewayError.INVALID_PARAMETER, "PageNumber=0")
                        .naming("PageNumber"),
                refusal("no page one", GatewayError.INVALID_PARAMETER, "PageNumber=one")
                        .naming("PageNumber"),
                refusal("no size 0", GatewayError.INVALID_PARAMETER, "PageSize=0")
                        .naming("PageSize"),
                refusal("a page too large", GatewayError.INVALID_PARAMETER, "PageSize=101")
                        .naming("PageSize"),
                refusal("no results", GatewayError.INVALID_PARAMETER, "MaxResults=0")
                        .naming("MaxResults"),
                refusal("a made-up token", GatewayError.INVALID_PARAMETER, "NextToken=x")
                        .naming("NextToken"),
                refusal("no such zone", DescribeDisksError.ZONE_NOT_FOUND, "ZoneId=cn-hangzhou-zz"),
                refusal("a zone of another region", DescribeDisksError.ZONE_NOT_FOUND, "ZoneId=cn-beijing-b"),
                refusal("no such category", DescribeDisksError.CATEGORY, "Category=cloud_gold"),
                refusal("no such type", CommonError.DISK_TYPE, "DiskType=swap"),
                refusal("no such status", DescribeDisksError.STATUS, "Status=in_use"),
                refusal("a status that is not shown", DescribeDisksError.STATUS, "Status=Released"),
                refusal("no such charge type", DescribeDisksError.CHARGE_TYPE, "DiskChargeType=Free"),
                refusal("no such lock", CommonError.LOCK_REASON_NOT_FOUND, "LockReason=mood"),
                refusal("no such way to attach", DiskError.MULTI_ATTACH_INVALID, "MultiAttach=true"),
                refusal(
                        "shared, yet not for many",
                        DescribeDisksError.MULTI_ATTACH_CONFLICT,
                        "MultiAttach=Disabled&EnableShared=true"),
                refusal(
                        "not shared, yet shared",
                        DescribeDisksError.MULTI_ATTACH_CONFLICT,
                        "MultiAttach=LegacyShared&EnableShared=false"),
                refusal("no such snapshot", DescribeDisksError.SNAPSHOT_NOT_FOUND, "SnapshotId=s-none"),
                refusal(
                        "no such filter",
                        DescribeDisksError.FILTER_KEY,
                        "Filter.1.Key=ExpiredStartTime&Filter.1.Value=2026-01-02T03:04Z"),
                refusal("a filter without key", DescribeDisksError.FILTER_KEY, "Filter.2.Value=2026-01-02T03:04Z"),
                refusal("a filter without value", DescribeDisksError.FILTER_VALUE, "Filter.1.Key=CreationStartTime"),
                refusal("a tag without key", TagError.MISMATCH, "Tag.1.Value=v"),
                new Refusal("21 tags", TagError.COUNT, TagError.COUNT.message(), null, tags(21)),
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun=True"),
                refusal("a bad dry run", GatewayError.INVALID_PARAMETER, "DryRun=true&PageSize=0")
                        .naming("PageSize"),
                refusal("neither true nor false", GatewayError.INVALID_PARAMETER, "DryRun=maybe")
                        .naming("DryRun"));
    }

    private Map<String, String> tags(int count) {
        Map<String, String> call = parameters("RegionId=cn-hangzhou");
        IntStream.rangeClosed(1, count).forEach(i -> call.put("Tag." + i + ".Key", "k" + i));
        return call;
    }

    private List<String> idsOf(String asked) {
        return emulator.get(CALL, asked)
                .json()
                .at("/Disks/Disk")
                .valueStream()
                .map(disk -> disk.at("/DiskId").asString())
                .toList();
    }

    private void twelveDisksAndOneElsewhere() {
        emulator.world("Disks: ["
                + String.join(
                        ", ",
                        IntStream.rangeClosed(1, 12)
                                .mapToObj(i -> "{DiskId: d-%02d}".formatted(i))
                                .toList())
                + ", {DiskId: d-elsewhere, RegionId: cn-beijing}]");
    }

    @Test
    void anEmptyListKeepsItsWrapper() {
        Answer json = emulator.get(CALL, "DiskIds=[]");
        assertThat(json.body())
                .isEqualTo("{\"RequestId\":\"" + json.requestId() + "\",\"TotalCount\":0,\"PageNumber\":1,"
                        + "\"PageSize\":10,\"NextToken\":\"\",\"Disks\":{\"Disk\":[]}}");

        Answer xml = emulator.get(CALL, "DiskIds=[]&Format=XML");
        assertThat(xml.body())
                .isEqualTo("<?xml version='1.0' encoding='UTF-8'?><DescribeDisksResponse><RequestId>"
                        + xml.requestId() + "</RequestId><TotalCount>0</TotalCount><PageNumber>1</PageNumber>"
                        + "<PageSize>10</PageSize><NextToken></NextToken><Disks/></DescribeDisksResponse>");
    }

    @Test
    void listsTheNewestDisksFirst() {
        twelveDisksAndOneElsewhere();

        assertThat(idsOf("")).startsWith("d-12").endsWith("d-03").hasSize(10);
        assertThat(idsOf("PageNumber=2")).containsExactly("d-02", "d-01");
        assertThat(idsOf("PageNumber=3&PageSize=5")).containsExactly("d-02", "d-01");
        assertThat(idsOf("PageNumber=2147483647&PageSize=100")).isEmpty();
        JsonNode answer = emulator.get(CALL, "PageNumber=3&PageSize=5").json();
        assertThat(answer.at("/TotalCount").intValue()).isEqualTo(12);
        assertThat(answer.at("/PageNumber").intValue()).isEqualTo(3);
        assertThat(answer.at("/PageSize").intValue()).isEqualTo(5);
    }

    @Test
    void certainDisksAreAskedForById() {
        twelveDisksAndOneElsewhere();

        assertThat(idsOf("DiskIds=[\"d-02\", \"d-01\", \"d-02\"]")).containsExactly("d-02", "d-01");
        assertThat(idsOf("DiskIds=[\"d-none\",\"d-elsewhere\"]")).isEmpty();
        assertThat(idsOf("DiskIds=")).hasSize(10);
        assertThat(idsOf("RegionId=cn-beijing")).containsExactly("d-elsewhere");
    }

    @Test
    void aHundredIdsAreTaken() {
        String id = "\"d-1\"";

        assertThat(idsOf("DiskIds=" + Collections.nCopies(100, id).toString())).containsExactly("d-1");
    }

    @Test
    void theDisksOfAnInstance() {
        emulator.reset();
        assertThat(idsOf("InstanceId=i-23jggx34b")).containsExactlyInAnyOrder("d-23jggx34bsys", "d-23jbf2v5m");
        assertThat(idsOf("InstanceId=i-23jggx34b&DiskIds=[\"d-23jbf2v5m\",\"d-diskid1\"]"))
                .containsExactly("d-23jbf2v5m");
        assertThat(idsOf("InstanceId=i-none")).isEmpty();
    }

    /** Of d-plain and d-odd each filter leaves what it says. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AutoSnapshotPolicyId          | sp-1          | d-odd",
                "Category                      | cloud_essd    | d-odd",
                "Category                      | ephemeral     | ''",
                "Category                      | all           | d-odd d-plain",
                "DeleteAutoSnapshot            | true          | d-odd",
                "DeleteWithInstance            | true          | d-odd",
                "DeleteWithInstance            | false         | d-plain",
                "DiskChargeType                | PrePaid       | d-odd",
                "DiskName                      | shop database | d-odd",
                "DiskName                      | shop          | ''",
                "DiskName                      | *data*        | d-odd",
                "DiskType                      | system        | d-odd",
                "DiskType                      | data          | d-plain",
                "DiskType                      | all           | d-odd d-plain",
                "EnableAutoSnapshot            | false         | d-odd",
                "EnableAutomatedSnapshotPolicy | true          | d-odd",
                "EnableShared                  | true          | d-odd",
                "EnableShared                  | false         | d-plain",
                "Encrypted                     | true          | d-odd",
                "Encrypted                     | false         | d-plain",
                "InstanceId                    | i-1           | d-odd",
                "KMSKeyId                      | key           | d-odd",
                "LockReason                    | financial     | d-odd",
                "LockReason                    | security      | ''",
                "MultiAttach                   | LegacyShared  | d-odd",
                "MultiAttach                   | Disabled      | d-plain",
                "MultiAttach                   | Enabled       | ''",
                "Portable                      | false         | d-odd",
                "ResourceGroupId               | rg-1          | d-odd",
                "SnapshotId                    | s-1           | d-odd",
                "SnapshotId                    | s-unused      | ''",
                "Status                        | Available     | d-plain",
                "Status                        | In_use        | d-odd",
                "Status                        | ReIniting     | ''",
                "Status                        | All           | d-odd d-plain",
                "Status                        | ' '           | d-odd d-plain",
                "Tag.1.Key                     | team          | d-odd",
                "Tag.1.key                     | team          | d-odd",
                "ZoneId                        | cn-hangzhou-h | d-odd",
                "AdditionalAttributes.1        | Placement     | d-odd d-plain",
            })
    void eachFilterLeavesWhatItSays(String name, String value, String ids) {
        plainAndOdd();

        assertThat(String.join(" ", idsOf(name + "=" + value))).isEqualTo(ids);
    }

    private void plainAndOdd() {
        emulator.world("""
                Instances: [{InstanceId: i-1, ZoneId: cn-hangzhou-h}]
                Snapshots: [{SnapshotId: s-unused}]
                Disks:
                  - {DiskId: d-plain, DiskName: shop web, CreationTime: '2026-01-01T00:00:30Z'}
                  - DiskId: d-odd
                    DiskName: shop database
                    InstanceId: i-1
                    Type: system
                    Category: cloud_essd
                    PerformanceLevel: PL1
                    DeleteAutoSnapshot: true
                    EnableAutoSnapshot: false
                    EnableAutomatedSnapshotPolicy: true
                    AutoSnapshotPolicyId: sp-1
                    DiskChargeType: PrePaid
                    CreationTime: '2026-02-01T00:00:00Z'
                    MultiAttach: LegacyShared
                    Encrypted: true
                    KMSKeyId: key
                    OperationLocks: [financial]
                    Portable: false
                    ResourceGroupId: rg-1
                    SourceSnapshotId: s-1
                    Tags: {team: storage, stage: test}
                """);
    }

    @Test
    void filtersHoldTogether() {
        plainAndOdd();

        assertThat(idsOf("DiskName=shop*&Status=Available")).containsExactly("d-plain");
        assertThat(idsOf("Tag.1.Key=team&Tag.1.Value=storage&Tag.2.Key=stage")).containsExactly("d-odd");
        assertThat(idsOf("Tag.1.Key=team&Tag.1.Value=web")).isEmpty();
        assertThat(idsOf("InstanceId=i-1&DiskType=data")).isEmpty();
        assertThat(idsOf("DiskIds=[\"d-plain\",\"d-odd\"]&InstanceId=i-1")).containsExactly("d-odd");
        assertThat(idsOf("MultiAttach=LegacyShared&EnableShared=true")).containsExactly("d-odd");
    }

    @Test
    void bothEndsOfASpanOfTimeBelongToIt() {
        plainAndOdd();

        assertThat(created("CreationStartTime", "2026-02-01T00:00Z")).containsExactly("d-odd");
        assertThat(created("CreationStartTime", "2026-02-01T00:01Z")).isEmpty();
        assertThat(created("CreationEndTime", "2026-01-01T00:01Z")).containsExactly("d-plain");
        assertThat(created("CreationEndTime", "2026-01-01T00:00Z")).isEmpty();
        assertThat(
                        idsOf(
                                "Filter.1.Key=CreationStartTime&Filter.1.Value=2026-01-01T00:01Z&Filter.2.Key=CreationEndTime&Filter.2.Value=2026-02-01T00:00Z"))
                .containsExactly("d-odd");
    }

    private List<String> created(String key, String value) {
        return idsOf("Filter.2.Key=" + key + "&Filter.2.Value=" + value);
    }

    @Test
    void pagesByToken() {
        twelveDisksAndOneElsewhere();

        JsonNode first = emulator.get(CALL, "MaxResults=1&PageNumber=9").json();
        assertThat(first.at("/Disks/Disk")).hasSize(10);
        assertThat(first.at("/PageSize").intValue()).isEqualTo(10);
        assertThat(first.at("/TotalCount").intValue()).isZero();
        String token = first.at("/NextToken").asString();
        JsonNode second =
                emulator.get(CALL, "NextToken=" + token + "&MaxResults=501").json();
        assertThat(second.at("/Disks/Disk/0/DiskId").asString()).isEqualTo("d-02");
        assertThat(second.at("/Disks/Disk")).hasSize(2);
        assertThat(second.at("/PageSize").intValue()).isEqualTo(500);
        assertThat(second.at("/NextToken").asString()).isEmpty();
        assertThat(emulator.get(CALL, "RegionId=cn-beijing&NextToken=" + token)
                        .json()
                        .at("/Code")
                        .asString())
                .isEqualTo("InvalidParameter");
    }

    @Test
    void pagesByTokenOfWhatAFilterLeaves() {
        emulator.world("Disks: ["
                + IntStream.rangeClosed(1, 40)
                        .mapToObj(i -> "{DiskId: d-%02d, DiskName: %s}".formatted(i, i % 2 == 0 ? "even" : "odd"))
                        .collect(Collectors.joining(", "))
                + "]");

        JsonNode first = emulator.get(CALL, "MaxResults=15&DiskName=even").json();
        assertThat(first.at("/Disks/Disk/14/DiskId").asString()).isEqualTo("d-12");
        assertThat(idsOf("DiskName=even&NextToken=" + first.at("/NextToken").asString()))
                .containsExactly("d-10", "d-08", "d-06", "d-04", "d-02");
    }
}
