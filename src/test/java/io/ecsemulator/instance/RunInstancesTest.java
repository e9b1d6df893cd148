package io.ecsemulator.instance;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.support.OperationTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class RunInstancesTest extends OperationTest {

    RunInstancesTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("RunInstances", port, operations);
    }

    @Override
    protected String world() {
        return """
                Snapshots:
                  - {SnapshotId: s-1, SourceDiskSize: '50'}
                  - {SnapshotId: s-encrypted, SourceDiskSize: '50', Encrypted: true}
                  - {SnapshotId: s-progressing, SourceDiskSize: '50', Status: progressing}
                  - {SnapshotId: s-system, SourceDiskType: system}
                  - {SnapshotId: s-elsewhere, RegionId: cn-beijing}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId", "cn-hangzhou", "InstanceType", "ecs.g6.large", "DataDisk.1.Size", "40");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId", "")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_IN_RECORDS, "RegionId", "cn-moon"),
                refusal("no such zone", CommonError.ZONE_NOT_FOUND, "ZoneId", "cn-beijing-a"),
                refusal("no type", GatewayError.MISSING_PARAMETER, "InstanceType", "")
                        .naming("InstanceType"),
                refusal("what is no type", CreateError.RUN_TYPE, "InstanceType", "t2.micro"),
                refusal("a type in upper case", CreateError.RUN_TYPE, "InstanceType", "ecs.G6.Large"),
                refusal("a type of four parts", CreateError.RUN_TYPE, "InstanceType", "ecs.a.b.c"),
                refusal("no name", InstanceError.NAME_MALFORMED, "InstanceName", "1st"),
                refusal("no host name", InstanceError.HOST_NAME_MALFORMED, "HostName", "-a"),
                refusal("no description", InstanceError.DESCRIPTION_MALFORMED, "Description", "x"),
                refusal("no such charge type", CreateError.CHARGE_TYPE_NOT_FOUND, "InstanceChargeType", "Free"),
                refusal("a subscription for ever", CreateError.PERIOD_MISSING, "InstanceChargeType", "PrePaid"),
                refusal(
                        "a subscription of ten months",
                        CreateError.PERIOD_INVALID,
                        "InstanceChargeType",
                        "PrePaid",
                        "Period",
                        "10"),
                refusal(
                        "a subscription of five weeks",
                        CreateError.PERIOD_INVALID,
                        "InstanceChargeType",
                        "PrePaid",
                        "Period",
                        "5",
                        "PeriodUnit",
                        "Week"),
                refusal(
                        "a subscription by the day",
                        CreateError.RUN_PERIOD_UNIT,
                        "InstanceChargeType",
                        "PrePaid",
                        "Period",
                        "1",
                        "PeriodUnit",
                        "Day"),
                refusal(
                        "protection of a subscription",
                        InstanceError.PROTECTION_NOT_SUPPORTED,
                        "InstanceChargeType",
                        "PrePaid",
                        "Period",
                        "1",
                        "DeletionProtection",
                        "true"),
                refusal(
                        "21 tags",
                        TagError.QUOTA_EXCEEDED,
                        "Tag.1.Key",
                        "k1",
                        "Tag.2.Key",
                        "k2",
                        "Tag.3.Key",
                        "k3",
                        "Tag.4.Key",
                        "k4",
                        "Tag.5.Key",
                        "k5",
                        "Tag.6.Key",
                        "k6",
                        "Tag.7.Key",
                        "k7",
                        "Tag.8.Key",
                        "k8",
                        "Tag.9.Key",
                        "k9",
                        "Tag.10.Key",
                        "k10",
                        "Tag.11.Key",
                        "k11",
                        "Tag.12.Key",
                        "k12",
                        "Tag.13.Key",
                        "k13",
                        "Tag.14.Key",
                        "k14",
                        "Tag.15.Key",
                        "k15",
                        "Tag.16.Key",
                        "k16",
                        "Tag.17.Key",
                        "k17",
                        "Tag.18.Key",
                        "k18",
                        "Tag.19.Key",
                        "k19",
                        "Tag.20.Key",
                        "k20",
                        "Tag.21.Key",
                        "k21"),
                refusal("a tag twice", TagError.DUPLICATE_KEY, "Tag.1.Key", "k", "Tag.2.Key", "k"),
                refusal("a tag of the system", TagError.KEY_MALFORMED, "Tag.1.Key", "acs:k"),
                refusal("a tag with an address", TagError.VALUE_MALFORMED, "Tag.1.Key", "k", "Tag.1.Value", "http://x"),
                refusal(
                        "no such category of a system disk",
                        CreateError.RUN_SYSTEM_DISK_CATEGORY,
                        "SystemDisk.Category",
                        "floppy"),
                refusal(
                        "a category that has no system disks",
                        CreateError.RUN_SYSTEM_DISK_CATEGORY,
                        "SystemDisk.Category",
                        "elastic_ephemeral_disk_standard"),
                refusal(
                        "no such level of a system disk",
                        CreateError.PERFORMANCE_LEVEL,
                        "SystemDisk.Category",
                        "cloud_essd",
                        "SystemDisk.PerformanceLevel",
                        "PL9"),
                refusal("a small system disk", CreateError.SYSTEM_DISK_TOO_SMALL, "SystemDisk.Size", "19"),
                refusal(
                        "a system disk too small for its level",
                        CreateError.SYSTEM_DISK_TOO_SMALL,
                        "SystemDisk.Category",
                        "cloud_essd",
                        "SystemDisk.PerformanceLevel",
                        "PL2"),
                refusal("a large system disk", CreateError.RUN_SYSTEM_DISK_TOO_LARGE, "SystemDisk.Size", "2049"),
                refusal("no name of a system disk", CreateError.RUN_DISK_NAME, "SystemDisk.DiskName", "1"),
                refusal(
                        "no description of a data disk",
                        CreateError.RUN_DISK_DESCRIPTION,
                        "DataDisk.1.Description",
                        "x"),
                refusal(
                        "a category for other types",
                        CommonError.CATEGORY_NOT_OF_TYPE,
                        "DataDisk.1.Category",
                        "cloud_essd_entry"),
                tooMany(),
                refusal(
                        "no such category of a data disk",
                        CreateError.DATA_DISK_CATEGORY,
                        "DataDisk.1.Category",
                        "floppy"),
                refusal(
                        "no such level of a data disk",
                        CreateError.PERFORMANCE_LEVEL,
                        "DataDisk.1.Category",
                        "cloud_essd",
                        "DataDisk.1.PerformanceLevel",
                        "PL9"),
                refusal(
                        "a level that is too high for the size",
                        CreateError.PERFORMANCE_LEVEL_AND_SIZE,
                        "DataDisk.1.Category",
                        "cloud_essd",
                        "DataDisk.1.PerformanceLevel",
                        "PL3"),
                refusal(
                        "no size",
                        CommonError.DATA_DISK_SIZE,
                        "DataDisk.1.Size",
                        "",
                        "DataDisk.1.Category",
                        "cloud_ssd"),
                refusal("a small data disk", CommonError.DATA_DISK_SIZE, "DataDisk.1.Size", "19"),
                refusal("no device", CreateError.DEVICE_MALFORMED, "DataDisk.1.Device", "/dev/sda"),
                refusal(
                        "the device of the system disk",
                        CreateError.DEVICE_MALFORMED,
                        "DataDisk.1.Device",
                        "/dev/xvda"),
                refusal(
                        "a device twice",
                        CommonError.DEVICE_IN_USE,
                        "DataDisk.1.Device",
                        "/dev/xvdf",
                        "DataDisk.2.Device",
                        "/dev/xvdf"),
                refusal("no such snapshot", CreateError.SNAPSHOT_NOT_FOUND, "DataDisk.1.SnapshotId", "s-none"),
                refusal(
                        "a snapshot of another region",
                        CreateError.SNAPSHOT_NOT_FOUND,
                        "DataDisk.1.SnapshotId",
                        "s-elsewhere"),
                refusal(
                        "a snapshot that is not complete",
                        CommonError.SNAPSHOT_NOT_READY,
                        "DataDisk.1.SnapshotId",
                        "s-progressing"),
                refusal(
                        "a snapshot of a system disk",
                        CommonError.SNAPSHOT_OF_SYSTEM_DISK,
                        "DataDisk.1.SnapshotId",
                        "s-system"),
                refusal(
                        "smaller than its snapshot",
                        CreateError.SMALLER_THAN_SNAPSHOT,
                        "DataDisk.1.SnapshotId",
                        "s-1",
                        "DataDisk.1.Size",
                        "49"),
                refusal(
                        "not as secret as its snapshot",
                        CreateError.SNAPSHOT_ENCRYPTED,
                        "DataDisk.1.SnapshotId",
                        "s-encrypted",
                        "DataDisk.1.Size",
                        "50",
                        "DataDisk.1.Encrypted",
                        "false"),
                refusal("a number that is none", GatewayError.INVALID_PARAMETER, "DataDisk.1.Size", "big")
                        .naming("DataDisk.1.Size"),
                refusal("no instance at all", CreateError.AMOUNT, "Amount", "0"),
                refusal("101 instances", CreateError.AMOUNT, "Amount", "101"),
                refusal(
                        "one group and many",
                        CreateError.ONE_GROUP_AND_MANY,
                        "SecurityGroupId",
                        "sg-1",
                        "SecurityGroupIds.1",
                        "sg-2"),
                refusal(
                        "a group twice",
                        CreateError.GROUP_REPEATED,
                        "SecurityGroupIds.1",
                        "sg-1",
                        "SecurityGroupIds.2",
                        "sg-1"),
                refusal(
                        "a name too long for its suffix",
                        CreateError.NAME_TOO_LONG_FOR_SUFFIX,
                        "Amount",
                        "2",
                        "UniqueSuffix",
                        "true",
                        "InstanceName",
                        "n".repeat(126)),
                refusal(
                        "a host name too long for its suffix",
                        CreateError.HOST_NAME_TOO_LONG_FOR_SUFFIX,
                        "Amount",
                        "2",
                        "UniqueSuffix",
                        "true",
                        "HostName",
                        "n".repeat(62)),
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun", "true"));
    }

    private static final String ID = "i-bp100000000000000001";

    @Test
    void theInstanceIsPendingThenStartingThenRunning() {
        call(accepted());

        assertThat(status(ID)).isEqualTo("Pending");
        emulator.advance(Duration.ofSeconds(5).minusNanos(1));
        assertThat(status(ID)).isEqualTo("Pending");
        assertThat(disks(ID)).extracting(disk -> disk.at("/Status").asString()).containsOnly("Creating");
        emulator.advance(Duration.ofNanos(1));
        assertThat(status(ID)).isEqualTo("Starting");
        assertThat(disks(ID)).extracting(disk -> disk.at("/Status").asString()).containsOnly("In_use");
        emulator.advance(Duration.ofSeconds(20).minusNanos(1));
        assertThat(status(ID)).isEqualTo("Starting");
        emulator.advance(Duration.ofNanos(1));
        assertThat(status(ID)).isEqualTo("Running");
        assertThat(instance(ID).at("/StartTime").asString()).isNotEmpty();
    }

    @Test
    void aDiskThatItMadeCanBeDetached() {
        call(accepted());
        emulator.advance(Duration.ofSeconds(25));
        String data = disks(ID).get(1).at("/DiskId").asString();

        emulator.call("DetachDisk", "InstanceId", ID, "DiskId", data);
        emulator.advance(Duration.ofSeconds(60));

        assertThat(emulator.disk(data).at("/Status").asString()).isEqualTo("Available");
    }

    @Test
    void aHundredInstancesHaveANumberInTheirNames() {
        List<JsonNode> ids = call(
                        accepted(), "Amount", "100", "InstanceName", "web", "HostName", "host", "UniqueSuffix", "true")
                .json()
                .at("/InstanceIdSets/InstanceIdSet")
                .valueStream()
                .toList();

        assertThat(ids).hasSize(100).doesNotHaveDuplicates();
        assertThat(instance(ids.get(0).asString()).at("/InstanceName").asString())
                .isEqualTo("web001");
        assertThat(instance(ids.get(99).asString()).at("/HostName").asString()).isEqualTo("host100");
        assertThat(disks(ids.get(99).asString())).hasSize(2);
    }

    @Test
    void withoutTheWordForItAllHaveTheSameName() {
        call(accepted(), "Amount", "2", "InstanceName", "web");

        assertThat(instance("i-bp100000000000000002").at("/InstanceName").asString())
                .isEqualTo("web");
    }

    @Test
    void itCanBeInManyGroups() {
        call(accepted(), "SecurityGroupIds.1", "sg-1", "SecurityGroupIds.2", "sg-2");

        assertThat(instance(ID).at("/SecurityGroupIds/SecurityGroupId")).hasSize(2);
    }

    @Test
    void aSecondCallWithItsTokenMakesNoMore() {
        String first = call(accepted(), "ClientToken", "t").body();

        assertThat(call(accepted(), "ClientToken", "t").body()).isEqualTo(first);
        assertThat(emulator.call("DescribeInstances", "RegionId", "cn-hangzhou")
                        .at("/TotalCount")
                        .asInt())
                .isEqualTo(1);
    }

    private Refusal tooMany() {
        Map<String, String> disks = accepted();
        for (int i = 1; i <= 17; i++) {
            disks.put("DataDisk." + i + ".Size", "20");
        }
        return new Refusal(
                "17 data disks", CreateError.TOO_MANY_DISKS, CreateError.TOO_MANY_DISKS.message(), null, disks);
    }

    private List<JsonNode> disks(String instanceId) {
        return emulator.call("DescribeDisks", "RegionId", "cn-hangzhou", "InstanceId", instanceId, "PageSize", "100")
                .at("/Disks/Disk")
                .valueStream()
                .toList();
    }

    private JsonNode instance(String instanceId) {
        return emulator.call("DescribeInstances", "RegionId", "cn-hangzhou", "InstanceIds", "[\"" + instanceId + "\"]")
                .at("/Instances/Instance/0");
    }

    private String status(String instanceId) {
        return instance(instanceId).at("/Status").asString();
    }
}
