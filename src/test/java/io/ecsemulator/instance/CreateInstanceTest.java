package io.ecsemulator.instance;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.OperationTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class CreateInstanceTest extends OperationTest {

    CreateInstanceTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("CreateInstance", port, operations);
    }

    @Override
    protected String world() {
        return """
                Snapshots:
                  - {SnapshotId: s-1, SourceDiskSize: '50'}
                  - {SnapshotId: s-encrypted, SourceDiskSize: '50', Encrypted: true}
                  - {SnapshotId: s-progressing, SourceDiskSize: '50', Status: progressing}
                  - {SnapshotId: s-instant, SourceDiskSize: '50', Status: progressing, Available: true}
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
                refusal("what is no type", CreateError.CREATE_TYPE, "InstanceType", "t2.micro"),
                refusal("a type in upper case", CreateError.CREATE_TYPE, "InstanceType", "ecs.G6.Large"),
                refusal("a type of four parts", CreateError.CREATE_TYPE, "InstanceType", "ecs.a.b.c"),
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
                        CreateError.CREATE_PERIOD_UNIT,
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
                        CreateError.CREATE_SYSTEM_DISK_CATEGORY,
                        "SystemDisk.Category",
                        "floppy"),
                refusal(
                        "a category that has no system disks",
                        CreateError.CREATE_SYSTEM_DISK_CATEGORY,
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
                refusal("a large system disk", CreateError.CREATE_SYSTEM_DISK_TOO_LARGE, "SystemDisk.Size", "2049"),
                refusal("no name of a system disk", CreateError.CREATE_DISK_NAME, "SystemDisk.DiskName", "1"),
                refusal(
                        "no description of a data disk",
                        CreateError.CREATE_DISK_DESCRIPTION,
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
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun", "true"));
    }

    private static final String ID = "i-bp100000000000000001";

    @Test
    void theInstanceIsPendingAndStoppedWhenItIsDue() {
        call(accepted());

        assertThat(status(ID)).isEqualTo("Pending");
        emulator.advance(Duration.ofSeconds(10).minusNanos(1));
        assertThat(status(ID)).isEqualTo("Pending");
        assertThat(disks(ID)).extracting(disk -> disk.at("/Status").asString()).containsOnly("Creating");
        emulator.advance(Duration.ofNanos(1));
        assertThat(status(ID)).isEqualTo("Stopped");
        assertThat(instance(ID).at("/StoppedMode").asString()).isEqualTo("KeepCharging");
        assertThat(instance(ID).at("/StartTime").asString()).isEmpty();
        assertThat(disks(ID)).extracting(disk -> disk.at("/Status").asString()).containsOnly("In_use");
        emulator.call("StartInstance", "InstanceId", ID);
        emulator.advance(Duration.ofSeconds(20));
        assertThat(status(ID)).isEqualTo("Running");
    }

    @Test
    void whatIsNotSaidHasItsDefault() {
        call(accepted());

        JsonNode instance = instance(ID);
        assertThat(instance.at("/ZoneId").asString()).isEqualTo("cn-hangzhou-b");
        assertThat(instance.at("/InstanceName").asString()).isEqualTo(ID);
        assertThat(instance.at("/InstanceChargeType").asString()).isEqualTo("PostPaid");
        assertThat(disks(ID))
                .extracting(CreateInstanceTest::disk)
                .containsExactly(
                        "system /dev/xvda cloud_efficiency 40 true", "data /dev/xvdb cloud_efficiency 40 true");
        assertThat(disks(ID).get(0).at("/ImageId")).isEqualTo(instance.at("/ImageId"));
    }

    @Test
    void whatIsSaidIsSo() {
        call(
                accepted(),
                "ZoneId",
                "cn-hangzhou-i",
                "InstanceName",
                "name",
                "HostName",
                "host",
                "Description",
                "some words",
                "ImageId",
                "m-1",
                "SecurityGroupId",
                "sg-1",
                "VSwitchId",
                "vsw-1",
                "DeletionProtection",
                "true",
                "Tag.1.Key",
                "team",
                "Tag.1.Value",
                "storage",
                "SystemDisk.Category",
                "cloud_essd",
                "SystemDisk.PerformanceLevel",
                "PL0",
                "SystemDisk.Size",
                "20",
                "SystemDisk.DiskName",
                "root");

        JsonNode instance = instance(ID);
        assertThat(instance.at("/ZoneId").asString()).isEqualTo("cn-hangzhou-i");
        assertThat(instance.at("/InstanceName").asString()).isEqualTo("name");
        assertThat(instance.at("/HostName").asString()).isEqualTo("host");
        assertThat(instance.at("/Description").asString()).isEqualTo("some words");
        assertThat(instance.at("/ImageId").asString()).isEqualTo("m-1");
        assertThat(instance.at("/SecurityGroupIds/SecurityGroupId/0").asString())
                .isEqualTo("sg-1");
        assertThat(instance.at("/VpcAttributes/VSwitchId").asString()).isEqualTo("vsw-1");
        assertThat(instance.at("/DeletionProtection").asBoolean()).isTrue();
        assertThat(instance.at("/Tags/Tag/0/TagValue").asString()).isEqualTo("storage");
        JsonNode system = disks(ID).get(0);
        assertThat(disk(system)).isEqualTo("system /dev/xvda cloud_essd 20 true");
        assertThat(system.at("/PerformanceLevel").asString()).isEqualTo("PL0");
        assertThat(system.at("/DiskName").asString()).isEqualTo("root");
        assertThat(system.at("/ImageId").asString()).isEqualTo("m-1");
        assertThat(system.at("/ZoneId").asString()).isEqualTo("cn-hangzhou-i");
        assertThat(system.at("/Tags/Tag/0/TagKey").asString()).isEqualTo("team");
    }

    @Test
    void dataDisksAreAsTheyAreAskedFor() {
        call(
                accepted(),
                "DataDisk.1.Device",
                "/dev/xvdc",
                "DataDisk.1.DeleteWithInstance",
                "false",
                "DataDisk.2.SnapshotId",
                "s-encrypted",
                "DataDisk.3.SnapshotId",
                "s-1",
                "DataDisk.3.Size",
                "60",
                "DataDisk.3.Category",
                "cloud_essd");

        assertThat(disks(ID))
                .extracting(CreateInstanceTest::disk)
                .containsExactly(
                        "system /dev/xvda cloud_efficiency 40 true",
                        "data /dev/xvdc cloud_efficiency 40 false",
                        "data /dev/xvdb cloud_efficiency 50 true",
                        "data /dev/xvdd cloud_essd 60 true");
        assertThat(disks(ID))
                .extracting(disk -> disk.at("/Encrypted").asBoolean())
                .containsExactly(false, false, true, false);
        assertThat(disks(ID))
                .extracting(disk -> disk.at("/SourceSnapshotId").asString())
                .containsExactly("", "", "s-encrypted", "s-1");
        assertThat(disks(ID).get(3).at("/PerformanceLevel").asString()).isEqualTo("PL1");
        assertThat(emulator.control("state").json().at("/Snapshots").valueStream())
                .extracting(snapshot -> snapshot.at("/Usage").asString())
                .containsExactly("disk", "disk", "none", "none", "none", "none");
    }

    @Test
    void aSubscriptionEndsAndSoDoItsDisks() {
        Answer answer = call(accepted(), "InstanceChargeType", "PrePaid", "Period", "1", "PeriodUnit", "Week");

        assertThat(answer.json().at("/OrderId").asString()).matches("\\d{15}");
        JsonNode instance = instance(ID);
        JsonNode data = disks(ID).get(1);
        assertThat(instance.at("/InstanceChargeType").asString()).isEqualTo("PrePaid");
        assertThat(instance.at("/ExpiredTime").asString()).endsWith("T16:00Z");
        assertThat(data.at("/DiskChargeType").asString()).isEqualTo("PrePaid");
        assertThat(data.at("/ExpiredTime")).isEqualTo(instance.at("/ExpiredTime"));
        assertThat(data.at("/Portable").asBoolean()).isFalse();
        emulator.advance(Duration.ofDays(9));
        assertThat(emulator.call("DeleteInstance", "InstanceId", ID, "TerminateSubscription", "true")
                        .has("RequestId"))
                .isTrue();
    }

    @Test
    void aWorldWithANewInstanceCanBePutBack() {
        call(accepted());
        String state = emulator.control("state").body();

        emulator.world(state);

        assertThat(emulator.control("state").body()).isEqualTo(state);
        emulator.advance(Duration.ofSeconds(10));
        assertThat(disks(ID)).extracting(disk -> disk.at("/Status").asString()).containsOnly("In_use");
    }

    private static String disk(JsonNode disk) {
        return "%s %s %s %s %s"
                .formatted(
                        disk.at("/Type").asString(),
                        disk.at("/Attachments/Attachment/0/Device").asString(),
                        disk.at("/Category").asString(),
                        disk.at("/Size").asInt(),
                        disk.at("/DeleteWithInstance").asBoolean());
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

    @Test
    void aSnapshotThatIsAvailableBeforeItIsAccomplishedIsTaken() {
        assertThat(call(accepted(), "DataDisk.1.SnapshotId", "s-instant", "DataDisk.1.Size", "50")
                        .status())
                .isEqualTo(200);
    }
}
