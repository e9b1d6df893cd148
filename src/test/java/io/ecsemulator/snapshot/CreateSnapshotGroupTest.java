package io.ecsemulator.snapshot;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.support.OperationTest;
import java.time.Duration;
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

class CreateSnapshotGroupTest extends OperationTest {

    CreateSnapshotGroupTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("CreateSnapshotGroup", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1}
                  - {InstanceId: i-2}
                  - {InstanceId: i-empty}
                  - {InstanceId: i-starting, Status: Starting}
                  - {InstanceId: i-new, Status: Stopped, StartTime: ''}
                  - {InstanceId: i-locked, OperationLocks: [security]}
                  - {InstanceId: i-elsewhere, RegionId: cn-beijing}
                Disks:
                  - {DiskId: d-system, InstanceId: i-1, Type: system, Category: cloud_essd}
                  - {DiskId: d-1, InstanceId: i-1, Category: cloud_auto, Size: 100}
                  - {DiskId: d-2, InstanceId: i-2, Category: cloud_essd}
                  - {DiskId: d-loose, AttachedTime: 2026-01-01T00:00:00Z, Category: cloud_essd}
                  - {DiskId: d-zone, AttachedTime: 2026-01-01T00:00:00Z, Category: cloud_essd, ZoneId: cn-hangzhou-h}
                  - {DiskId: d-regional, AttachedTime: 2026-01-01T00:00:00Z, Category: cloud_regional_disk_auto}
                  - {DiskId: d-regional-2, AttachedTime: 2026-01-01T00:00:00Z, Category: cloud_regional_disk_auto}
                  - {DiskId: d-ssd, AttachedTime: 2026-01-01T00:00:00Z, Category: cloud_ssd}
                  - {DiskId: d-multi, AttachedTime: 2026-01-01T00:00:00Z, Category: cloud_essd, MultiAttach: Enabled}
                  - {DiskId: d-large, AttachedTime: 2026-01-01T00:00:00Z, Category: cloud_essd, Size: 32668}
                  - {DiskId: d-fresh, Category: cloud_essd}
                  - {DiskId: d-creating, Category: cloud_essd, Status: Creating}
                  - {DiskId: d-arrears, InstanceId: i-2, Category: cloud_essd, OperationLocks: [financial]}
                  - {DiskId: d-busy, InstanceId: i-2, Category: cloud_essd}
                  - {DiskId: d-starting, InstanceId: i-starting, Category: cloud_essd}
                  - {DiskId: d-unused, InstanceId: i-new, Category: cloud_essd}
                  - {DiskId: d-locked, InstanceId: i-locked, Category: cloud_essd}
                  - {DiskId: d-released, Status: Released}
                  - {DiskId: d-elsewhere, RegionId: cn-beijing, Category: cloud_essd}
                Snapshots:
                  - {SnapshotId: s-busy, SourceDiskId: d-busy, Status: progressing}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&InstanceId=i-1");
    }

    /** Refused for a disk that is among disks without a fault. */
    private Refusal of(String when, ApiError error, String diskId) {
        return refusal(when, error, "InstanceId=&DiskId.1=d-1&DiskId.2=" + diskId);
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("a name of one letter", SnapshotGroupError.NAME, "Name=n"),
                refusal("a description of one letter", SnapshotGroupError.DESCRIPTION, "Description=d"),
                refusal("days of instant access", GatewayError.INVALID_PARAMETER, "InstantAccessRetentionDays=65536")
                        .naming("InstantAccessRetentionDays"),
                refusal("17 disks", SnapshotGroupError.TOO_MANY_DISKS, numbered("DiskId.%d=d-%1$d", 17)),
                refusal("17 exclusions", GatewayError.INVALID_PARAMETER, numbered("ExcludeDiskId.%d=d-%1$d", 17))
                        .naming("ExcludeDiskId"),
                refusal("21 tags", TagError.QUOTA_EXCEEDED, numbered("Tag.%d.Key=k%1$d", 21)),
                refusal(
                        "disks and exclusions",
                        SnapshotGroupError.EXCLUSION_CONFLICT,
                        "DiskId.1=d-1&ExcludeDiskId.1=d-2"),
                refusal("neither instance nor disk", SnapshotGroupError.INSTANCE_ID_MISSING, "InstanceId="),
                refusal("a tag twice", TagError.DUPLICATE_KEY, "Tag.1.Key=k&Tag.2.Key=k"),
                refusal("a tag without a key", TagError.KEY_MALFORMED, "Tag.1.Value=v"),
                refusal("an address in a tag", TagError.VALUE_MALFORMED, "Tag.1.Key=k&Tag.1.Value=http://x"),
                refusal("no such instance", CommonError.INSTANCE_NOT_FOUND, "InstanceId=i-none"),
                refusal("an instance elsewhere", CommonError.INSTANCE_NOT_FOUND, "InstanceId=i-elsewhere"),
                of("no such disk", CommonError.DISK_NOT_FOUND, "d-none"),
                of("a released disk", CommonError.DISK_NOT_FOUND, "d-released"),
                of("a disk elsewhere", CommonError.DISK_NOT_FOUND, "d-elsewhere"),
                refusal("an instance without disks", SnapshotGroupError.NO_DISK, "InstanceId=i-empty"),
                refusal(
                        "all disks excluded",
                        SnapshotGroupError.NO_DISK,
                        "ExcludeDiskId.1=d-1&ExcludeDiskId.2=d-system"),
                refusal("a disk of another instance", SnapshotGroupError.DISK_OF_ANOTHER_INSTANCE, "DiskId.1=d-2"),
                of("an SSD", SnapshotGroupError.DISK_TYPE, "d-ssd"),
                of("a regional disk among others", SnapshotGroupError.REGIONAL_AND_OTHERS, "d-regional"),
                of("a disk in another zone", SnapshotGroupError.SEVERAL_ZONES, "d-zone"),
                of("a multi-attach disk", CommonError.OPERATION_NOT_FOR_MULTI_ATTACH, "d-multi"),
                refusal("17 disks on the instance", SnapshotGroupError.TOO_MANY_DISKS)
                        .in(withDisks(17)),
                refusal(
                        "more than 32 TiB",
                        SnapshotGroupError.TOO_LARGE,
                        "InstanceId=&DiskId.1=d-1&DiskId.2=d-large&DiskId.3=d-loose"),
                of("a locked instance", SnapshotError.INSTANCE_LOCKED, "d-locked"),
                of("a disk in arrears", CommonError.DISK_EXPIRED, "d-arrears"),
                of("a disk still creating", CommonError.INCORRECT_DISK_STATUS, "d-creating"),
                of("a disk never attached", SnapshotError.NEVER_ATTACHED, "d-fresh"),
                of("a starting instance", CommonError.INSTANCE_STATUS_UNSUPPORTED, "d-starting"),
                of("an instance never started", SnapshotError.NEVER_USED, "d-unused"),
                of("a snapshot under way", CommonError.SNAPSHOT_UNDER_WAY, "d-busy"),
                refusal("256 snapshots", CommonError.SNAPSHOT_QUOTA).in(withSnapshots()));
    }

    private static String numbered(String parameter, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(parameter::formatted).collect(Collectors.joining("&"));
    }

    private static String withDisks(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj("  - {DiskId: d-%d, InstanceId: i-1, Category: cloud_essd}\n"::formatted)
                .collect(Collectors.joining("", """
                        Instances:
                          - {InstanceId: i-1}
                        Disks:
                        """, ""));
    }

    private static String withSnapshots() {
        return IntStream.rangeClosed(1, 256)
                .mapToObj("  - {SnapshotId: s-%d, SourceDiskId: d-1}\n"::formatted)
                .collect(Collectors.joining("", withDisks(2) + "Snapshots:\n", ""));
    }

    private JsonNode created(String asked) {
        String id = call(parameters("RegionId=cn-hangzhou&" + asked))
                .json()
                .at("/SnapshotGroupId")
                .asString();
        return emulator.call("DescribeSnapshotGroups", "RegionId=cn-hangzhou&SnapshotGroupId.1=" + id)
                .at("/SnapshotGroups/SnapshotGroup/0");
    }

    private static List<String> disks(JsonNode group) {
        return group.at("/Snapshots/Snapshot")
                .valueStream()
                .map(snapshot -> snapshot.at("/SourceDiskId").asString())
                .toList();
    }

    private JsonNode snapshot(JsonNode group, int index) {
        String id = group.at("/Snapshots/Snapshot/" + index + "/SnapshotId").asString();
        return emulator.call("DescribeSnapshots", "RegionId=cn-hangzhou&SnapshotIds=[\"" + id + "\"]")
                .at("/Snapshots/Snapshot/0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "InstanceId=i-1                                | d-system d-1 | i-1",
                "InstanceId=i-1&ExcludeDiskId.1=d-system       | d-1          | i-1",
                "InstanceId=i-1&ExcludeDiskId.1=d-none         | d-system d-1 | i-1",
                "InstanceId=i-1&DiskId.1=d-1                   | d-1          | i-1",
                "DiskId.1=d-1&DiskId.2=d-system                | d-1 d-system | i-1",
                "DiskId.1=d-1&DiskId.2=d-1                     | d-1          | i-1",
                "DiskId.1=d-1&DiskId.2=d-2                     | d-1 d-2      | ''",
                "DiskId.1=d-1&DiskId.2=d-loose                 | d-1 d-loose  | ''",
                "DiskId.1=d-loose                              | d-loose      | ''",
                "DiskId.1=d-regional&DiskId.2=d-regional-2     | d-regional d-regional-2 | ''",
                "DiskId.1=d-1&DiskId.2=d-large                 | d-1 d-large  | ''"
            })
    void theGroupHasASnapshotOfEachDisk(String asked, String disks, String instanceId) {
        JsonNode group = created(asked);

        assertThat(String.join(" ", disks(group))).isEqualTo(disks);
        assertThat(group.at("/InstanceId").asString()).isEqualTo(instanceId);
    }

    @Test
    void theGroupIsAccomplishedTogetherWithItsSnapshots() {
        JsonNode begun = created("InstanceId=i-1");

        assertThat(begun.at("/Status").asString()).isEqualTo("progressing");
        assertThat(snapshot(begun, 0).at("/Status").asString()).isEqualTo("progressing");
        emulator.advance(Duration.ofSeconds(60));
        JsonNode done =
                emulator.call("DescribeSnapshotGroups", "RegionId=cn-hangzhou").at("/SnapshotGroups/SnapshotGroup/0");
        assertThat(done.at("/Status").asString()).isEqualTo("accomplished");
        assertThat(done.at("/Snapshots/Snapshot/1/Progress").asString()).isEqualTo("100%");
        assertThat(snapshot(done, 1).at("/Status").asString()).isEqualTo("accomplished");
    }

    @Test
    void groupAndSnapshotsTellWhatTheCallerSaid() {
        JsonNode group = created("InstanceId=i-1&DiskId.1=d-1&Name=a-group&Description=of the day&ResourceGroupId=rg-1"
                + "&Tag.1.Key=k&Tag.1.Value=v&InstantAccess=true&InstantAccessRetentionDays=3");

        assertThat(group.at("/Name").asString()).isEqualTo("a-group");
        assertThat(group.at("/Description").asString()).isEqualTo("of the day");
        assertThat(group.at("/ResourceGroupId").asString()).isEqualTo("rg-1");
        assertThat(group.at("/Tags/Tag")).hasToString("[{\"Key\":\"k\",\"Value\":\"v\"}]");
        JsonNode snapshot = snapshot(group, 0);
        assertThat(snapshot.at("/SnapshotName").asString()).isEmpty();
        assertThat(snapshot.at("/ResourceGroupId").asString()).isEqualTo("rg-1");
        assertThat(snapshot.at("/InstantAccess").booleanValue()).isTrue();
        assertThat(snapshot.at("/InstantAccessRetentionDays").intValue()).isEqualTo(3);
        assertThat(snapshot.at("/SourceDiskSize").asString()).isEqualTo("100");
        assertThat(snapshot.at("/Tags/Tag")).hasToString("[{\"TagKey\":\"acs:ecs:createFrom\",\"TagValue\":\"i-1\"}]");
    }

    @Test
    void theSnapshotOfALooseDiskTellsOfNoInstance() {
        assertThat(snapshot(created("DiskId.1=d-loose"), 0).at("/Tags/Tag").size())
                .isZero();
    }

    @Test
    void aRefusedDiskLeavesTheOthersWithoutSnapshots() {
        call(parameters("RegionId=cn-hangzhou&DiskId.1=d-1&DiskId.2=d-busy"));

        assertThat(emulator.call("DescribeSnapshots", "RegionId=cn-hangzhou&DiskId=d-1")
                        .at("/TotalCount")
                        .intValue())
                .isZero();
    }

    @Test
    void aRepeatedCallMakesOneGroup() {
        String first = created("InstanceId=i-1&ClientToken=token")
                .at("/SnapshotGroupId")
                .asString();

        assertThat(created("InstanceId=i-1&ClientToken=token")
                        .at("/SnapshotGroupId")
                        .asString())
                .isEqualTo(first);
    }

    @Test
    void theGroupCanBeTagged() {
        String id = created("InstanceId=i-1").at("/SnapshotGroupId").asString();

        emulator.call(
                "TagResources", "RegionId=cn-hangzhou&ResourceType=snapshotgroup&ResourceId.1=" + id + "&Tag.1.Key=k");

        assertThat(emulator.call("DescribeSnapshotGroups", "RegionId=cn-hangzhou&Tag.1.Key=k")
                        .at("/SnapshotGroups/SnapshotGroup/0/SnapshotGroupId")
                        .asString())
                .isEqualTo(id);
    }
}
