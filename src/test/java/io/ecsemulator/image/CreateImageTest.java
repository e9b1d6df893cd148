package io.ecsemulator.image;

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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class CreateImageTest extends OperationTest {

    CreateImageTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("CreateImage", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1, Status: Stopped, ImageId: ubuntu_22_04_x64_20G_alibase_20260522.vhd}
                  - {InstanceId: i-starting, Status: Starting}
                  - {InstanceId: i-locked, OperationLocks: [security]}
                  - {InstanceId: i-sleepy, HibernationOptions: {Configured: true}}
                  - {InstanceId: i-empty}
                  - {InstanceId: i-leaving}
                  - {InstanceId: i-local}
                  - {InstanceId: i-busy}
                  - {InstanceId: i-elsewhere, RegionId: cn-beijing}
                  - {InstanceId: i-windows, ImageId: m-gone, OSType: windows, OSName: W, OSNameEn: WE}
                Disks:
                  - {DiskId: d-data, InstanceId: i-1, Size: 100}
                  - {DiskId: d-system, InstanceId: i-1, Type: system, Size: 50}
                  - {DiskId: d-leaving, InstanceId: i-leaving, Type: system}
                  - {DiskId: d-leaving2, InstanceId: i-leaving, Status: Detaching}
                  - {DiskId: d-local, InstanceId: i-local, Type: system}
                  - {DiskId: d-local2, InstanceId: i-local, Category: local_ssd_pro}
                  - {DiskId: d-busy, InstanceId: i-busy, Type: system}
                  - {DiskId: d-windows, InstanceId: i-windows, Type: system}
                  - {DiskId: d-sleepy, InstanceId: i-sleepy, Type: system}
                  - {DiskId: d-arm, Type: system, ImageId: m-arm}
                Snapshots:
                  - {SnapshotId: s-system, SourceDiskId: d-system, SourceDiskType: system, SourceDiskSize: '50'}
                  - {SnapshotId: s-data, SourceDiskId: d-data, SourceDiskSize: '100'}
                  - {SnapshotId: s-arm, SourceDiskId: d-arm, SourceDiskType: system}
                  - {SnapshotId: s-busy, SourceDiskId: d-busy, SourceDiskType: system, Status: progressing}
                  - {SnapshotId: s-old, SourceDiskType: system, CreationTime: 2013-07-15T15:59:59Z}
                  - {SnapshotId: s-archive, SourceDiskType: system, Category: archive}
                  - {SnapshotId: s-secret, Encrypted: true}
                  - {SnapshotId: s-elsewhere, RegionId: cn-beijing, SourceDiskType: system}
                Images:
                  - {ImageId: m-arm, Architecture: arm64, BootMode: UEFI}
                  - {ImageId: m-1, ImageName: taken}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&InstanceId=i-1");
    }

    private Refusal ofSnapshots(String when, io.ecsemulator.operation.ApiError error, String asked) {
        return refusal(when, error, asked + "&InstanceId=");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no name", ImageError.NAME_MALFORMED, "ImageName=1"),
                refusal("no description", CommonError.DESCRIPTION_WRONGLY_FORMED, "Description=x"),
                refusal("no such platform", ImageError.PLATFORM_MALFORMED, "Platform=DOS"),
                refusal("no such architecture", ImageError.ARCHITECTURE_MALFORMED, "Architecture=mips"),
                refusal("no such boot mode", ImageError.BOOT_MODE_OF_ARCHITECTURE, "BootMode=PXE"),
                refusal("no such type of disk", CommonError.DISK_TYPE, "DiskDeviceMapping.1.DiskType=tape"),
                refusal("a small disk", CreateImageError.SIZE, "DiskDeviceMapping.1.Size=4"),
                refusal(
                        "21 tags",
                        TagError.QUOTA_EXCEEDED,
                        IntStream.rangeClosed(1, 21)
                                .mapToObj("Tag.%d.Key=k%1$d"::formatted)
                                .collect(Collectors.joining("&"))),
                refusal(
                                "18 disks",
                                GatewayError.INVALID_PARAMETER,
                                IntStream.rangeClosed(1, 18)
                                        .mapToObj("DiskDeviceMapping.%d.Size=20"::formatted)
                                        .collect(Collectors.joining("&")))
                        .naming("DiskDeviceMapping"),
                ofSnapshots("nothing to make it of", CreateImageError.SOURCE_MISSING, "ImageName=name"),
                refusal("a family of the service", CreateImageError.FAMILY_MALFORMED, "ImageFamily=acs:family"),
                refusal("a tag twice", TagError.DUPLICATE_KEY, "Tag.1.Key=k&Tag.2.Key=k"),
                refusal("a tag of the system", TagError.KEY_MALFORMED, "Tag.1.Key=acs:k"),
                refusal("an address in a tag", TagError.VALUE_MALFORMED, "Tag.1.Key=k&Tag.1.Value=http://x"),
                ofSnapshots(
                        "the device of a system disk for data",
                        CreateImageError.DEVICE_MALFORMED,
                        "DiskDeviceMapping.1.SnapshotId=s-data&DiskDeviceMapping.1.Device=/dev/xvda"),
                ofSnapshots("no such snapshot", CommonError.SNAPSHOT_DOES_NOT_EXIST, "SnapshotId=s-none"),
                ofSnapshots(
                        "a snapshot of another region",
                        CommonError.SNAPSHOT_DOES_NOT_EXIST,
                        "DiskDeviceMapping.1.SnapshotId=s-elsewhere"),
                ofSnapshots("a snapshot still progressing", CreateImageError.SNAPSHOT_NOT_READY, "SnapshotId=s-busy"),
                ofSnapshots("a snapshot of 2013", CreateImageError.SNAPSHOT_TOO_OLD, "SnapshotId=s-old"),
                ofSnapshots("an archive", CreateImageError.SNAPSHOT_CATEGORY, "SnapshotId=s-archive"),
                ofSnapshots(
                        "a system disk as a data disk",
                        CommonError.DISK_TYPE,
                        "DiskDeviceMapping.1.SnapshotId=s-system&DiskDeviceMapping.1.DiskType=data"),
                ofSnapshots(
                        "an encrypted data disk as a system disk",
                        CreateImageError.ENCRYPTED_SYSTEM_DISK,
                        "DiskDeviceMapping.1.SnapshotId=s-secret&DiskDeviceMapping.1.DiskType=system"),
                ofSnapshots(
                        "smaller than the snapshot",
                        CreateImageError.SIZE,
                        "DiskDeviceMapping.1.SnapshotId=s-system&DiskDeviceMapping.1.Size=49"),
                ofSnapshots(
                        "a device twice",
                        CreateImageError.DEVICE_IN_USE,
                        "DiskDeviceMapping.1.SnapshotId=s-system&DiskDeviceMapping.2.Device=/dev/vdb&DiskDeviceMapping.3.Device=/dev/xvdb"),
                ofSnapshots("a snapshot of a data disk", CreateImageError.DATA_SNAPSHOT, "SnapshotId=s-data"),
                ofSnapshots(
                        "no system disk",
                        CreateImageError.NO_SYSTEM_SNAPSHOT,
                        "DiskDeviceMapping.1.SnapshotId=s-data&SnapshotId=s-system"),
                ofSnapshots(
                        "two system disks",
                        CommonError.DISK_TYPE,
                        "DiskDeviceMapping.1.SnapshotId=s-system&DiskDeviceMapping.2.SnapshotId=s-arm"),
                ofSnapshots(
                        "an architecture without BIOS",
                        ImageError.BOOT_MODE_OF_ARCHITECTURE,
                        "SnapshotId=s-arm&BootMode=BIOS"),
                refusal("no such instance", CommonError.INSTANCE_NOT_FOUND, "InstanceId=i-none"),
                refusal("an instance of another region", CommonError.INSTANCE_NOT_FOUND, "InstanceId=i-elsewhere"),
                refusal("a locked instance", CreateImageError.INSTANCE_LOCKED, "InstanceId=i-locked"),
                refusal("a starting instance", CreateImageError.INSTANCE_STATUS, "InstanceId=i-starting"),
                refusal("an instance that may hibernate", CommonError.HIBERNATION_CONFIGURED, "InstanceId=i-sleepy"),
                refusal("an instance without a system disk", CommonError.NO_SYSTEM_DISK, "InstanceId=i-empty"),
                refusal("a disk that is leaving", CommonError.INCORRECT_DISK_STATUS, "InstanceId=i-leaving"),
                refusal("a local disk", CreateImageError.DISK_CATEGORY, "InstanceId=i-local"),
                refusal("a snapshot under way", CommonError.SNAPSHOT_UNDER_WAY, "InstanceId=i-busy"),
                refusal("256 snapshots", CommonError.SNAPSHOT_QUOTA).in(withSnapshots()),
                refusal("a name that is taken", ImageError.NAME_TAKEN, "ImageName=taken"),
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun=true"));
    }

    private static String withSnapshots() {
        return IntStream.rangeClosed(1, 256)
                .mapToObj("  - {SnapshotId: s-%d, SourceDiskId: d-1}\n"::formatted)
                .collect(Collectors.joining("", """
                        Instances:
                          - {InstanceId: i-1}
                        Disks:
                          - {DiskId: d-1, InstanceId: i-1, Type: system}
                        Snapshots:
                        """, ""));
    }

    private String create(String asked) {
        JsonNode answer = call(accepted(), asked).json();
        assertThat(answer.has("Code")).as("%s", answer).isFalse();
        return answer.at("/ImageId").asString();
    }

    /** An image of snapshots. */
    private String createOf(String asked) {
        return emulator.call("CreateImage", "RegionId=cn-hangzhou&" + asked)
                .at("/ImageId")
                .asString();
    }

    private JsonNode image(String id) {
        return emulator.call("DescribeImages", "RegionId=cn-hangzhou&Status=Creating,Available&ImageId=" + id)
                .at("/Images/Image/0");
    }

    private static String field(JsonNode node, String name) {
        return node.at("/" + name).asString();
    }

    private static List<String> disks(JsonNode image) {
        return image.at("/DiskDeviceMappings/DiskDeviceMapping")
                .valueStream()
                .map(disk -> field(disk, "Type") + " " + field(disk, "Device") + " " + field(disk, "Size"))
                .toList();
    }

    @Test
    void theImageOfAnInstanceHasASnapshotOfEachDisk() {
        emulator.control("POST", "clock/advance", "To: 2030-01-01T00:00:00Z");
        String id = create("ImageName=golden&ImageFamily=family&ImageVersion=7&Description=of it&ResourceGroupId=rg-1"
                + "&Tag.1.Key=k&Tag.1.Value=v");

        emulator.advance(Duration.ofSeconds(30));
        JsonNode begun = image(id);
        assertThat(field(begun, "Status")).isEqualTo("Creating");
        assertThat(field(begun, "Progress")).isEqualTo("50%");
        assertThat(disks(begun)).containsExactly("system /dev/xvda 50", "data /dev/xvdb 100");
        assertThat(begun.at("/Size").intValue()).isEqualTo(50);
        assertThat(field(begun, "ImageName")).isEqualTo("golden");
        assertThat(field(begun, "ImageFamily")).isEqualTo("family");
        assertThat(field(begun, "ImageVersion")).isEqualTo("7");
        assertThat(field(begun, "Description")).isEqualTo("of it");
        assertThat(field(begun, "ResourceGroupId")).isEqualTo("rg-1");
        assertThat(field(begun, "Tags/Tag/0/TagValue")).isEqualTo("v");
        for (String disk : List.of("0", "1")) {
            String path = "DiskDeviceMappings/DiskDeviceMapping/" + disk + "/SnapshotId";
            JsonNode snapshot =
                    emulator.control("snapshots/" + field(begun, path)).json();
            assertThat(field(snapshot, "SourceDiskId")).isEqualTo(disk.equals("0") ? "d-system" : "d-data");
            assertThat(field(snapshot, "Status")).isEqualTo("progressing");
            assertThat(field(snapshot, "Usage")).isEqualTo("image");
        }
        emulator.advance(Duration.ofSeconds(30));
        assertThat(field(image(id), "Status")).isEqualTo("Available");
        assertThat(field(image(id), "Progress")).isEqualTo("100%");
        assertThat(emulator.call("DescribeSnapshots", "RegionId=cn-hangzhou&Usage=image&Status=accomplished")
                        .at("/TotalCount")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void theSystemIsThatOfTheImageOfTheInstance() {
        JsonNode image = image(create("Platform=CentOS&Architecture=arm64&BootMode=UEFI"));

        assertThat(field(image, "Platform")).isEqualTo("Ubuntu");
        assertThat(field(image, "OSName")).isEqualTo("Ubuntu  22.04 64位");
        assertThat(field(image, "Architecture")).isEqualTo("x86_64");
        assertThat(field(image, "BootMode")).isEqualTo("UEFI");
        assertThat(field(image, "ImageOwnerAlias")).isEqualTo("self");
        assertThat(image.at("/IsPublic").booleanValue()).isFalse();
        JsonNode windows = image(create("InstanceId=i-windows"));
        assertThat(field(windows, "OSType")).isEqualTo("windows");
        assertThat(field(windows, "OSNameEn")).isEqualTo("WE");
    }

    @Test
    void aSnapshotOfASystemDiskIsAnImageWithOneDisk() {
        String id = createOf("SnapshotId=s-arm");

        assertThat(disks(image(id))).containsExactly("system /dev/xvda 40");
        assertThat(field(image(id), "Architecture")).isEqualTo("arm64");
        assertThat(emulator.control("snapshots/s-arm").json().at("/Usage").asString())
                .isEqualTo("image");
    }

    @Test
    void snapshotsAndEmptyDisksMakeAnImage() {
        String id = createOf("DiskDeviceMapping.1.SnapshotId=s-system&DiskDeviceMapping.1.Size=60"
                + "&DiskDeviceMapping.2.SnapshotId=s-data&DiskDeviceMapping.3.Size=30&DiskDeviceMapping.3.Device=/dev/vdb"
                + "&DiskDeviceMapping.4.Device=/dev/xvdf");

        assertThat(disks(image(id)))
                .containsExactly("system /dev/xvda 60", "data /dev/xvdc 100", "data /dev/xvdb 30", "data /dev/xvdf 20");
    }

    @Test
    void aDataDiskCanBecomeTheSystemDiskOfASystemThatTheRequestNames() {
        String mapping = "DiskDeviceMapping.1.SnapshotId=s-data&DiskDeviceMapping.1.DiskType=system";

        JsonNode image = image(createOf(mapping + "&Platform=CentOS&Architecture=i386"));
        assertThat(field(image, "Platform")).isEqualTo("CentOS");
        assertThat(field(image, "OSNameEn")).isEqualTo("CentOS  32 bit");
        assertThat(field(image, "Architecture")).isEqualTo("i386");
        assertThat(field(image(createOf(mapping)), "Platform")).isEqualTo("Others Linux");
    }

    @Test
    void theImageOfAnInstanceMakesInstancesWithItsDisks() {
        String id = create("");
        String call =
                "RegionId=cn-hangzhou&InstanceType=ecs.g6.large&SecurityGroupId=sg-1&VSwitchId=vsw-1&ImageId=" + id;
        assertThat(emulator.send(emulator.request("?Format=JSON&Action=RunInstances&" + call))
                        .json()
                        .at("/Code")
                        .asString())
                .isEqualTo("OperationDenied.ImageNotValid");
        emulator.advance(Duration.ofSeconds(60));

        String instanceId = emulator.call("RunInstances", call + "&DataDisk.1.Size=20")
                .at("/InstanceIdSets/InstanceIdSet/0")
                .asString();

        JsonNode made = emulator.control("instances/" + instanceId).json();
        assertThat(field(made, "OSName")).isEqualTo("Ubuntu  22.04 64位");
        assertThat(field(made, "OSNameEn")).isEqualTo("Ubuntu  22.04 64 bit");
        assertThat(emulator.call("DescribeDisks", "RegionId=cn-hangzhou&InstanceId=" + instanceId)
                        .at("/Disks/Disk")
                        .valueStream()
                        .map(disk -> field(disk, "Type") + " " + field(disk, "Size") + " "
                                + !field(disk, "SourceSnapshotId").isEmpty()))
                .containsExactly("data 100 true", "data 20 false", "system 50 false");
    }

    @Test
    void aDataDiskOfTheRequestWithTheDeviceOfTheImageChangesThatDisk() {
        String id = create("");
        emulator.advance(Duration.ofSeconds(60));

        String instanceId = emulator.call(
                        "CreateInstance",
                        "RegionId=cn-hangzhou&InstanceType=ecs.g6.large&SecurityGroupId=sg-1&VSwitchId=vsw-1&ImageId="
                                + id
                                + "&DataDisk.1.Device=/dev/xvdb&DataDisk.1.Size=200&DataDisk.1.Category=cloud_ssd"
                                + "&SystemDisk.Size=80")
                .at("/InstanceId")
                .asString();

        emulator.advance(Duration.ofSeconds(10));
        assertThat(emulator.call("DescribeDisks", "RegionId=cn-hangzhou&InstanceId=" + instanceId)
                        .at("/Disks/Disk")
                        .valueStream()
                        .map(disk -> field(disk, "Device") + " " + field(disk, "Size") + " " + field(disk, "Category")
                                + " " + !field(disk, "SourceSnapshotId").isEmpty()))
                .containsExactly("/dev/xvdb 200 cloud_ssd true", "/dev/xvda 80 cloud_efficiency false");
    }

    @Test
    void aFamilyStandsForItsNewestImage() {
        String id = create("ImageFamily=family");
        emulator.advance(Duration.ofSeconds(60));

        String instanceId = emulator.call(
                        "RunInstances",
                        "RegionId=cn-hangzhou&InstanceType=ecs.g6.large&SecurityGroupId=sg-1&VSwitchId=vsw-1&ImageFamily=family")
                .at("/InstanceIdSets/InstanceIdSet/0")
                .asString();

        assertThat(field(emulator.control("instances/" + instanceId).json(), "ImageId"))
                .isEqualTo(id);
    }

    @Test
    void imagesHaveTags() {
        String id = create("");

        emulator.call("TagResources", "RegionId=cn-hangzhou&ResourceType=image&Tag.1.Key=k&ResourceId.1=" + id);

        assertThat(emulator.call("ListTagResources", "RegionId=cn-hangzhou&ResourceType=image&ResourceId.1=" + id)
                        .at("/TagResources/TagResource/0/TagKey")
                        .asString())
                .isEqualTo("k");
    }

    @Test
    void theSameTokenMakesOneImage() {
        assertThat(create("ClientToken=t")).isEqualTo(create("ClientToken=t"));
    }
}
