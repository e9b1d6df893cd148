package io.ecsemulator.disk;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.cloud.Region;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.OperationTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class CreateDiskTest extends OperationTest {

    private static final String ID = "d-bp100000000000000001";

    CreateDiskTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("CreateDisk", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1, InstanceChargeType: PrePaid, ExpiredTime: 2098-01-01T16:00Z}
                  - {InstanceId: i-postpaid}
                  - {InstanceId: i-elsewhere, InstanceChargeType: PrePaid, RegionId: cn-beijing}
                  - {InstanceId: i-locked, InstanceChargeType: PrePaid, OperationLocks: [security]}
                  - {InstanceId: i-unpaid, InstanceChargeType: PrePaid, OperationLocks: [financial]}
                  - {InstanceId: i-over, InstanceChargeType: PrePaid, ExpiredTime: 2020-01-01T16:00Z}
                  - {InstanceId: i-headless, InstanceChargeType: PrePaid, Tags: {'acs:ecs:sourceSystemDiskId': d-gone}}
                  - {InstanceId: i-full, InstanceChargeType: PrePaid, InstanceType: ecs.t1.small}
                  - {InstanceId: i-c, InstanceChargeType: PrePaid, ZoneId: cn-hangzhou-c}
                  - {InstanceId: i-entry, InstanceChargeType: PrePaid, InstanceType: ecs.e-c1m1.large}
                Disks:
                  - {DiskId: d-1, InstanceId: i-1}
                  - {DiskId: d-f1, InstanceId: i-full}
                  - {DiskId: d-f2, InstanceId: i-full}
                  - {DiskId: d-f3, InstanceId: i-full}
                  - {DiskId: d-f4, InstanceId: i-full}
                  - {DiskId: d-f5, InstanceId: i-full}
                Snapshots:
                  - {SnapshotId: s-1, SourceDiskSize: '50'}
                  - {SnapshotId: s-image, SourceDiskSize: '50', Usage: image}
                  - {SnapshotId: s-encrypted, SourceDiskSize: '50', Encrypted: true, KMSKeyId: k-1}
                  - {SnapshotId: s-progressing, SourceDiskSize: '50', Status: progressing}
                  - {SnapshotId: s-instant, SourceDiskSize: '50', Status: progressing, Available: true}
                  - {SnapshotId: s-system, SourceDiskSize: '50', SourceDiskType: system}
                  - {SnapshotId: s-old, SourceDiskSize: '50', CreationTime: 2013-07-15T15:59:59Z}
                  - {SnapshotId: s-large, SourceDiskSize: '2001'}
                  - {SnapshotId: s-elsewhere, SourceDiskSize: '50', RegionId: cn-beijing}
                Zones:
                  - {ZoneId: cn-hangzhou-c, SoldOut: [cloud_ssd], NotSold: [cloud_essd, cloud_regional_disk_auto]}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&ZoneId=cn-hangzhou-i&Size=40");
    }

    @Override
    protected List<Refusal> refusals() {
        return Stream.of(refusalsOfTheCall(), refusalsOfTheWorld())
                .flatMap(List::stream)
                .toList();
    }

    private List<Refusal> refusalsOfTheCall() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("a zone and an instance", CreateDiskError.ZONE_AND_INSTANCE, "InstanceId=i-1"),
                refusal("a malformed name", DiskError.NAME_MALFORMED, "DiskName=1st"),
                refusal("a malformed description", CommonError.DESCRIPTION_WRONGLY_FORMED, "Description=http://x"),
                refusal("no such category", DiskError.CATEGORY_INVALID, "DiskCategory=floppy"),
                refusal("no such level", DiskError.LEVEL_INVALID, "DiskCategory=cloud_essd&PerformanceLevel=PL4"),
                refusal(
                        "a level of no ESSD",
                        CreateDiskError.CATEGORY_NOT_SUPPORTED,
                        "DiskCategory=cloud_auto&PerformanceLevel=PL1"),
                refusal("a zone of a regional disk", CreateDiskError.ZONE_OF_REGIONAL, "DiskCategory=" + REGIONAL),
                refusal("no zone", CreateDiskError.ZONE_MISSING, "ZoneId="),
                refusal("a zone of another region", CreateDiskError.ZONE_NOT_FOUND, "ZoneId=cn-beijing-a"),
                refusal("no size", CreateDiskError.SIZE_MISSING, "Size="),
                refusal("a Size that is not a number", GatewayError.INVALID_PARAMETER, "Size=big")
                        .naming("Size"),
                refusal(
                        "an elastic ephemeral disk of a snapshot",
                        CreateDiskError.EPHEMERAL_OF_SNAPSHOT,
                        "DiskCategory=elastic_ephemeral_disk_premium&SnapshotId=s-1"),
                refusal("a key and no encryption", CommonError.KEY_WITHOUT_ENCRYPTION, "KMSKeyId=k-1"),
                refusal("an unknown MultiAttach", DiskError.MULTI_ATTACH_INVALID, "MultiAttach=true"),
                refusal(
                        "a multi-attach disk for an instance",
                        CreateDiskError.MULTI_ATTACH_AND_INSTANCE,
                        "ZoneId=&InstanceId=i-1&DiskCategory=cloud_essd&MultiAttach=Enabled"),
                refusal(
                        "a multi-attach disk that is not an ESSD",
                        CreateDiskError.MULTI_ATTACH_OF_CATEGORY,
                        "DiskCategory=cloud_ssd&MultiAttach=Enabled"),
                refusal("bursting of another category", CommonError.BURSTING_OF_CATEGORY, "BurstingEnabled=true"),
                refusal(
                        "bursting of a multi-attach disk",
                        DiskError.BURSTING_OF_MULTI_ATTACH,
                        "DiskCategory=cloud_auto&MultiAttach=Enabled&BurstingEnabled=true"),
                refusal("IOPS of another category", CommonError.IOPS_NOT_SUPPORTED, "ProvisionedIops=1"),
                refusal(
                        "one partition",
                        CreateDiskError.PARTITION_NUMBER,
                        "StorageSetId=ss-1&StorageSetPartitionNumber=1"),
                refusal(
                        "a cluster and an instance",
                        CreateDiskError.CLUSTER_AND_INSTANCE,
                        "ZoneId=&InstanceId=i-1&StorageClusterId=dbsc-1"),
                refusal(
                        "a cluster and a set",
                        CreateDiskError.CLUSTER_AND_SET,
                        "StorageSetId=ss-1&StorageClusterId=dbsc-1"),
                refusal("21 tags", TagError.QUOTA_EXCEEDED, tags(21)),
                refusal("a tag twice", TagError.DUPLICATE_KEY, "Tag.1.Key=k&Tag.2.Key=k"),
                refusal("a system tag", TagError.KEY_MALFORMED, "Tag.1.Key=acs:k"),
                refusal("a tag with an address", TagError.VALUE_MALFORMED, "Tag.1.Key=k&Tag.1.Value=http://x"));
    }

    private List<Refusal> refusalsOfTheWorld() {
        return List.of(
                forInstance("i-none", "no such instance", CommonError.INSTANCE_NOT_FOUND),
                forInstance("i-elsewhere", "an instance of another region", CommonError.INSTANCE_NOT_FOUND),
                refusal("no such snapshot", CommonError.SNAPSHOT_DOES_NOT_EXIST, "SnapshotId=s-none"),
                refusal("a snapshot of another region", CommonError.SNAPSHOT_DOES_NOT_EXIST, "SnapshotId=s-elsewhere"),
                forInstance("i-unpaid", "an instance in arrears", CommonError.ARREARS),
                forInstance("i-over", "an expired subscription", CommonError.ARREARS),
                forInstance("i-postpaid", "a pay-as-you-go instance", CreateDiskError.CHARGE_TYPE),
                forInstance("i-headless", "an instance without its system disk", CreateDiskError.NO_SYSTEM_DISK),
                refusal(
                        "a category for other types",
                        DiskError.CATEGORY_NOT_SUPPORTED,
                        "ZoneId=&InstanceId=i-1&DiskCategory=cloud_essd_entry"),
                refusal(
                        "a category that is sold out",
                        CreateDiskError.CATEGORY_NOT_SUPPORTED,
                        "ZoneId=cn-hangzhou-c&DiskCategory=cloud_ssd"),
                refusal(
                        "a category that the zone does not sell",
                        CreateDiskError.CATEGORY_NOT_SUPPORTED,
                        "ZoneId=cn-hangzhou-c&DiskCategory=cloud_essd"),
                refusal(
                        "a category that the instance's zone does not sell",
                        CreateDiskError.CATEGORY_NOT_SUPPORTED,
                        "ZoneId=&InstanceId=i-c&DiskCategory=cloud_essd"),
                forInstance("i-full", "the maximum number of disks", CreateDiskError.TOO_MANY_DISKS),
                refusal("a snapshot that is too old", CreateDiskError.SNAPSHOT_TOO_OLD, "SnapshotId=s-old"),
                refusal("a snapshot that is not complete", CommonError.SNAPSHOT_NOT_READY, "SnapshotId=s-progressing"),
                refusal("a snapshot of a system disk", CommonError.SNAPSHOT_OF_SYSTEM_DISK, "SnapshotId=s-system"),
                refusal(
                        "Encrypted false for an encrypted snapshot",
                        CreateDiskError.SNAPSHOT_ENCRYPTED,
                        "SnapshotId=s-encrypted&Encrypted=false"),
                refusal(
                        "another key than that of the snapshot",
                        CreateDiskError.KEY_OF_SNAPSHOT,
                        "SnapshotId=s-encrypted&Encrypted=true&KMSKeyId=k-2"),
                refusal(
                        "a level that is too high for the size",
                        CreateDiskError.LEVEL_AND_SIZE,
                        "DiskCategory=cloud_essd&PerformanceLevel=PL2&Size=460"),
                refusal("a disk that is too small", CreateDiskError.SIZE, "Size=4"),
                refusal("size 0", GatewayError.INVALID_PARAMETER, "Size=0").naming("Size"),
                refusal("a size that no disk has", GatewayError.INVALID_PARAMETER, "Size=65537")
                        .naming("Size"),
                refusal("an ESSD that is too small", CreateDiskError.SIZE, "DiskCategory=cloud_essd&Size=19"),
                refusal("a snapshot too large for the category", CreateDiskError.SIZE, "SnapshotId=s-large"),
                refusal(
                        "bursting of a small disk",
                        DiskError.BURSTING_OF_SMALL,
                        "DiskCategory=cloud_auto&Size=3&BurstingEnabled=true"),
                iops("IOPS of a small disk", "3", "1"),
                iops("too many IOPS for the size", "4", "1001"),
                iops("too many IOPS at all", "1000", "50001"),
                iops("less than no IOPS", "40", "-1"));
    }

    private static final String REGIONAL = "cloud_regional_disk_auto";

    private Refusal forInstance(String instanceId, String when, ApiError error) {
        return refusal(when, error, "ZoneId=&InstanceId=" + instanceId);
    }

    private Refusal iops(String when, String size, String iops) {
        return refusal(
                when, CommonError.TOO_MANY_IOPS, "DiskCategory=cloud_auto&Size=" + size + "&ProvisionedIops=" + iops);
    }

    private static String tags(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "Tag." + i + ".Key=k" + i)
                .collect(Collectors.joining("&"));
    }

    @Test
    void diskIsCreatingUntilTheDelayHasPassed() {
        call(accepted());

        assertThat(emulator.disk(ID).at("/Status").asString()).isEqualTo("Creating");
        emulator.advance(Duration.ofSeconds(3).minusNanos(1));
        assertThat(emulator.disk(ID).at("/Status").asString()).isEqualTo("Creating");
        emulator.advance(Duration.ofNanos(1));
        assertThat(emulator.disk(ID).at("/Status").asString()).isEqualTo("Available");
    }

    @Test
    void missingParametersHaveTheirDefaults() {
        call(accepted());

        JsonNode disk = emulator.disk(ID);
        assertThat(disk.at("/Category").asString()).isEqualTo("cloud");
        assertThat(disk.at("/Type").asString()).isEqualTo("data");
        assertThat(disk.at("/ZoneId").asString()).isEqualTo("cn-hangzhou-i");
        assertThat(disk.at("/Portable").asBoolean()).isTrue();
        assertThat(disk.at("/DeleteWithInstance").asBoolean()).isFalse();
        assertThat(disk.at("/DeleteAutoSnapshot").asBoolean()).isFalse();
        assertThat(disk.at("/EnableAutoSnapshot").asBoolean()).isTrue();
        assertThat(disk.at("/DiskChargeType").asString()).isEqualTo("PostPaid");
        assertThat(disk.at("/ExpiredTime").asString()).isEqualTo("2999-09-08T16:00Z");
        assertThat(disk.at("/MultiAttach").asString()).isEqualTo("Disabled");
        assertThat(disk.at("/Encrypted").asBoolean()).isFalse();
        assertThat(disk.at("/InstanceId").asString()).isEmpty();
        assertThat(disk.at("/AttachedTime").asString()).isEmpty();
        assertThat(disk.at("/SourceSnapshotId").asString()).isEmpty();
        assertThat(disk.at("/Tags/Tag").size()).isZero();
    }

    @Test
    void parametersAreAttributesOfTheDisk() {
        Answer answer = call(
                accepted(),
                "DiskCategory=cloud_auto&DiskName=name&Description=some words&Encrypted=true&KMSKeyId=k-1&BurstingEnabled=true"
                        + "&ProvisionedIops=36200&ResourceGroupId=rg-1&StorageSetId=ss-1&" + tags(20));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode disk = emulator.disk(ID);
        assertThat(disk.at("/Category").asString()).isEqualTo("cloud_auto");
        assertThat(disk.at("/PerformanceLevel").asString()).isEmpty();
        assertThat(disk.at("/DiskName").asString()).isEqualTo("name");
        assertThat(disk.at("/Description").asString()).isEqualTo("some words");
        assertThat(disk.at("/Encrypted").asBoolean()).isTrue();
        assertThat(disk.at("/KMSKeyId").asString()).isEqualTo("k-1");
        assertThat(disk.at("/BurstingEnabled").asBoolean()).isTrue();
        assertThat(disk.at("/ProvisionedIops").asLong()).isEqualTo(36_200);
        assertThat(disk.at("/IOPS").asInt()).isEqualTo(40_000);
        assertThat(disk.at("/ResourceGroupId").asString()).isEqualTo("rg-1");
        assertThat(disk.at("/StorageSetId").asString()).isEqualTo("ss-1");
        assertThat(disk.at("/StorageSetPartitionNumber").asInt()).isEqualTo(2);
        assertThat(disk.at("/Tags/Tag").size()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({
        "cloud, , 5, 2000",
        "cloud_efficiency, , 20, 32768",
        "cloud_ssd, , 20, 32768",
        "cloud_essd, PL0, 1, 65536",
        "cloud_essd, PL1, 20, 65536",
        "cloud_essd, , 20, 65536",
        "cloud_essd, PL2, 461, 65536",
        "cloud_essd, PL3, 1261, 65536",
        "cloud_auto, , 1, 65536",
        "cloud_essd_entry, , 10, 32768",
        "elastic_ephemeral_disk_standard, , 64, 8192",
        "elastic_ephemeral_disk_premium, , 64, 8192"
    })
    void checksSizeLimitsOfEachCategory(String category, String level, int smallest, int largest) {
        for (int size : List.of(smallest - 1, smallest, largest, largest + 1)) {
            Map<String, String> asked = accepted();
            asked.put("DiskCategory", category);
            asked.put("Size", String.valueOf(size));
            if (level != null) {
                asked.put("PerformanceLevel", level);
            }

            boolean isInRange = size >= 1 && size <= 65_536;
            assertThat(call(asked).status())
                    .as("%s", asked)
                    .isEqualTo(size >= smallest && size <= largest ? 200 : isInRange ? 403 : 400);
        }
    }

    @ParameterizedTest
    @CsvSource({", 50", "49, 50", "51, 51"})
    void diskHasTheLargerOfSizeAndSnapshotSize(String asked, int size) {
        Map<String, String> parameters = accepted();
        parameters.remove("Size");
        if (asked != null) {
            parameters.put("Size", asked);
        }
        call(parameters, "SnapshotId=s-1");

        assertThat(emulator.disk(ID).at("/Size").asInt()).isEqualTo(size);
        assertThat(emulator.disk(ID).at("/SourceSnapshotId").asString()).isEqualTo("s-1");
    }

    @Test
    void diskOfEncryptedSnapshotIsEncrypted() {
        call(accepted(), "SnapshotId=s-encrypted");

        assertThat(emulator.disk(ID).at("/Encrypted").asBoolean()).isTrue();
        assertThat(emulator.disk(ID).at("/KMSKeyId").asString()).isEqualTo("k-1");
    }

    @Test
    void acceptsSnapshotThatIsAvailableBeforeItIsAccomplished() {
        assertThat(call(accepted(), "SnapshotId=s-instant").status()).isEqualTo(200);
    }

    @Test
    void usageOfTheSnapshotTellsThatADiskWasCreated() {
        call(accepted(), "SnapshotId=s-1");
        call(accepted(), "SnapshotId=s-1");
        call(accepted(), "SnapshotId=s-image");

        JsonNode snapshots = emulator.control("state").json().at("/Snapshots");
        assertThat(snapshots
                        .valueStream()
                        .limit(3)
                        .map(snapshot -> snapshot.at("/SnapshotId").asString() + " "
                                + snapshot.at("/Usage").asString()))
                .containsExactly("s-1 disk", "s-image image_disk", "s-encrypted none");
    }

    @Test
    void createsMultiAttachDisks() {
        for (String category : List.of("cloud_essd", "cloud_auto")) {
            assertThat(call(accepted(), "DiskCategory=" + category + "&MultiAttach=Enabled")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(emulator.disk(ID).at("/MultiAttach").asString()).isEqualTo("Enabled");
    }

    @Test
    void regionalDiskIsInAllZonesOfItsRegion() {
        call(parameters("RegionId=cn-beijing&DiskCategory=" + REGIONAL + "&Size=40&MultiAttach=Enabled"));

        String state = emulator.control("state").body();
        JsonNode disk = emulator.call("DescribeDisks", "RegionId=cn-beijing&AdditionalAttributes.1=Placement")
                .at("/Disks/Disk/0");
        assertThat(disk.at("/ZoneId").asString()).isEmpty();
        assertThat(disk.at("/Placement/ZoneIds").asString()).contains("cn-beijing-a,", ",cn-beijing-h");
        assertThat(emulator.call("DescribeDisks", "RegionId=cn-beijing&ZoneId=cn-beijing-c")
                        .at("/TotalCount")
                        .asInt())
                .isEqualTo(1);
        emulator.world(state);
        assertThat(emulator.control("state").body()).isEqualTo(state);
    }

    @Test
    void diskForSubscriptionInstanceIsInUseAfterTheDelay() {
        Map<String, String> asked = parameters("RegionId=cn-hangzhou&InstanceId=i-1&Size=40&DiskCategory=cloud_ssd");
        call(asked, "Tag.1.Key=k&ResourceGroupId=rg-1&KMSKeyId=k-1");
        call(asked);

        JsonNode disk = emulator.disk(ID);
        assertThat(disk.at("/Status").asString()).isEqualTo("Creating");
        assertThat(disk.at("/ZoneId").asString()).isEqualTo("cn-hangzhou-b");
        assertThat(disk.at("/Attachments/Attachment/0/InstanceId").asString()).isEqualTo("i-1");
        assertThat(disk.at("/Attachments/Attachment/0/Device").asString()).isEqualTo("/dev/xvdc");
        assertThat(disk.at("/DiskChargeType").asString()).isEqualTo("PrePaid");
        assertThat(disk.at("/ExpiredTime").asString()).isEqualTo("2098-01-01T16:00Z");
        assertThat(disk.at("/Portable").asBoolean()).isFalse();
        assertThat(disk.at("/DeleteWithInstance").asBoolean()).isFalse();
        assertThat(disk.at("/Tags/Tag").size()).isZero();
        assertThat(disk.at("/ResourceGroupId").asString()).isEmpty();
        assertThat(disk.at("/KMSKeyId").asString()).isEmpty();
        emulator.advance(Duration.ofSeconds(3).minusNanos(1));
        assertThat(emulator.disk(ID).at("/Status").asString()).isEqualTo("Creating");
        emulator.advance(Duration.ofNanos(1));
        assertThat(emulator.disk(ID).at("/Status").asString()).isEqualTo("In_use");
        assertThat(emulator.disk("d-bp100000000000000002").at("/Device").asString())
                .isEqualTo("/dev/xvdd");
    }

    @Test
    void instanceOfAnEntryFamilyCanHaveAnEntryDisk() {
        Answer answer =
                call(parameters("RegionId=cn-hangzhou&InstanceId=i-entry&DiskCategory=cloud_essd_entry&Size=10"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void zoneSellsWhatItsListsDoNotName() {
        assertThat(call(parameters("RegionId=cn-hangzhou&ZoneId=cn-hangzhou-c&Size=40&DiskCategory=cloud_auto"))
                        .status())
                .isEqualTo(200);
        assertThat(call(parameters("RegionId=cn-hangzhou&ZoneId=cn-hangzhou-b&Size=40&DiskCategory=cloud_ssd"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void regionalDiskNeedsOneZoneThatSellsIt() {
        Map<String, String> asked = parameters("RegionId=cn-hangzhou&Size=40&DiskCategory=cloud_regional_disk_auto");
        assertThat(call(asked).status()).isEqualTo(200);

        emulator.world(Region.get("cn-hangzhou").zones().stream()
                .map("{ZoneId: %s, SoldOut: [cloud_regional_disk_auto]}"::formatted)
                .collect(Collectors.joining(", ", "Zones: [", "]")));
        assertThat(call(asked).json().at("/Code").asString()).isEqualTo("InvalidDataDiskCategory.NotSupported");
    }

    @Test
    void ignoresSecurityLockOfTheInstance() {
        assertThat(call(parameters("RegionId=cn-hangzhou&InstanceId=i-locked&Size=40&DiskCategory=cloud_ssd"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void repeatedCallWithTheSameClientTokenGetsTheFirstDisk() {
        String first = call(accepted(), "ClientToken=t-1").json().at("/DiskId").asString();

        assertThat(call(accepted(), "ClientToken=t-1").json().at("/DiskId").asString())
                .isEqualTo(first);
        assertThat(call(accepted(), "ClientToken=t-1&DiskName=other")
                        .json()
                        .at("/Code")
                        .asString())
                .isEqualTo("IdempotentParameterMismatch");
        assertThat(emulator.call("DescribeDisks", "RegionId=cn-hangzhou")
                        .at("/TotalCount")
                        .asInt())
                .isEqualTo(7);
    }
}
