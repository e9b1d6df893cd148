package io.ecsemulator.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.OperationTest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What RunInstances and CreateInstance have in common: their parameters and most of their rules. */
abstract class InstanceCreationTest extends OperationTest {

    static final String ID = "i-bp100000000000000001";

    private final CreateRules.Wording wording;

    InstanceCreationTest(String action, CreateRules.Wording wording, int port, List<Operation<?, ?, ?>> operations) {
        super(action, port, operations);
        this.wording = wording;
    }

    @Override
    protected final String world() {
        return """
                Snapshots:
                  - {SnapshotId: s-1, SourceDiskSize: '50'}
                  - {SnapshotId: s-encrypted, SourceDiskSize: '50', Encrypted: true}
                  - {SnapshotId: s-progressing, SourceDiskSize: '50', Status: progressing}
                  - {SnapshotId: s-instant, SourceDiskSize: '50', Status: progressing, Available: true}
                  - {SnapshotId: s-system, SourceDiskType: system}
                  - {SnapshotId: s-elsewhere, RegionId: cn-beijing}
                Images:
                  - {ImageId: m-creating, Status: Creating}
                  - {ImageId: m-elsewhere, RegionId: cn-beijing, ImageFamily: family}
                  - {ImageId: m-arm, Architecture: arm64}
                  - {ImageId: m-large, Size: 100}
                  - {ImageId: m-windows, OSType: windows}
                  - {ImageId: m-deprecated, ImageFamily: family, Status: Deprecated}
                Zones:
                  - {ZoneId: cn-hangzhou-c, SoldOut: [ecs.g6.large], NotSold: [ecs.g5.large]}
                  - {ZoneId: cn-hangzhou-d, SoldOut: [cloud_ssd], NotSold: [cloud_essd]}
                """;
    }

    @Override
    protected final Map<String, String> accepted() {
        return Emulator.parameters("RegionId=cn-hangzhou&InstanceType=ecs.g6.large&ImageId=m-1"
                + "&SecurityGroupId=sg-1&VSwitchId=vsw-1&DataDisk.1.Size=40");
    }

    /** A world whose vSwitches have no address for the instance. */
    private static final String NETWORKS = """
            Instances:
              - {InstanceId: i-1, VpcAttributes: {VSwitchId: vsw-full, PrivateIpAddress: [10.0.0.1, 10.0.0.2]}}
              - {InstanceId: i-2, VpcAttributes: {VSwitchId: vsw-full, PrivateIpAddress: [10.0.0.3, 10.0.0.4]}}
              - {InstanceId: i-3, VpcAttributes: {VSwitchId: vsw-free, PrivateIpAddress: [10.0.1.1]}}
            VSwitches:
              - {VSwitchId: vsw-full, CidrBlock: 10.0.0.0/29}
              - {VSwitchId: vsw-free, CidrBlock: 10.0.1.0/24}
              - {VSwitchId: vsw-pending, CidrBlock: 10.0.2.0/24, Status: Pending}
              - {VSwitchId: vsw-beijing, CidrBlock: 10.0.3.0/24, ZoneId: cn-beijing-a}
            """;

    private Stream<Refusal> networkRefusals() {
        return Stream.of(
                        refusal("no address", wording.addressMalformed(), "PrivateIpAddress=10.0.0.256"),
                        refusal("a vSwitch of another region", CreateError.VSWITCH_NOT_FOUND, "VSwitchId=vsw-beijing"),
                        refusal("a vSwitch still Pending", CreateError.VSWITCH_STATUS, "VSwitchId=vsw-pending"),
                        refusal("another zone", CreateError.VSWITCH_ZONE, "VSwitchId=vsw-free&ZoneId=cn-hangzhou-g"),
                        refusal(
                                "an address outside",
                                CreateError.ADDRESS_OUTSIDE,
                                "VSwitchId=vsw-free&PrivateIpAddress=10.0.2.1"),
                        refusal(
                                "an address of the system",
                                CreateError.ADDRESS_OUTSIDE,
                                "VSwitchId=vsw-free&PrivateIpAddress=10.0.1.253"),
                        refusal(
                                "an address of another",
                                wording.addressInUse(),
                                "VSwitchId=vsw-free&PrivateIpAddress=10.0.1.1"),
                        refusal("a full vSwitch", CreateError.NO_ADDRESSES, "VSwitchId=vsw-full"))
                .map(refusal -> refusal.in(NETWORKS));
    }

    private static final String GROUPS = """
            VSwitches:
              - {VSwitchId: vsw-1, VpcId: vpc-1, CidrBlock: 10.0.0.0/16}
            SecurityGroups:
              - {SecurityGroupId: sg-1, VpcId: vpc-1}
              - {SecurityGroupId: sg-2, VpcId: vpc-2}
              - {SecurityGroupId: sg-classic, VpcId: ''}
              - {SecurityGroupId: sg-enterprise, VpcId: vpc-1, SecurityGroupType: enterprise}
              - {SecurityGroupId: sg-beijing, VpcId: vpc-1, RegionId: cn-beijing}
            """;

    private Stream<Refusal> groupRefusals() {
        return Stream.of(
                        refusal("a group elsewhere", wording.groups().notFound(), "SecurityGroupId=sg-beijing"),
                        refusal("a group in another VPC", wording.groups().otherVpc(), "SecurityGroupId=sg-2"),
                        refusal(
                                "a group in the classic network",
                                wording.groups().otherVpc(),
                                "SecurityGroupId=sg-classic&VSwitchId=vsw-unknown"),
                        refusal("a group of 2,000 instances", wording.groups().full())
                                .in(withInstances(2_000)))
                .map(refusal -> refusal.world() == null ? refusal.in(GROUPS) : refusal);
    }

    /** A world in which the group sg-1 has so many instances. */
    private static String withInstances(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj("  - {InstanceId: i-x%d, SecurityGroupIds: [sg-1]}\n"::formatted)
                .collect(Collectors.joining("", "SecurityGroups: [{SecurityGroupId: sg-1}]\nInstances:\n", ""));
    }

    /** A refusal in a world with security groups of two VPCs. */
    static Refusal withGroups(Refusal refusal) {
        return refusal.in(GROUPS);
    }

    @Test
    void theInstanceIsInTheVpcOfItsGroupIfNobodyCreatedTheVSwitch() {
        emulator.world(GROUPS);
        Map<String, String> call = accepted();
        call.put("SecurityGroupId", "sg-2");
        call.put("VSwitchId", "vsw-unknown");

        assertThat(call(call).status()).isEqualTo(200);
        assertThat(emulator.call("DescribeInstances", "RegionId=cn-hangzhou&SecurityGroupId=sg-2&VpcId=vpc-2")
                        .at("/TotalCount")
                        .intValue())
                .isEqualTo(1);
    }

    /** {@link UnknownKeyPairTest} and {@link UnknownSnapshotPolicyTest} have the refusals. */
    @Override
    protected final Set<ApiError> refusedByASetting() {
        return Set.of(CreateError.KEY_PAIR_NOT_FOUND, CreateError.POLICY_NOT_FOUND);
    }

    /** Refusals that the operation has beside those of both. */
    abstract Stream<Refusal> ownRefusals();

    @Override
    protected final List<Refusal> refusals() {
        return Stream.of(commonRefusals(), networkRefusals(), groupRefusals(), ownRefusals())
                .flatMap(refusals -> refusals)
                .toList();
    }

    private Stream<Refusal> commonRefusals() {
        return Stream.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_IN_RECORDS, "RegionId=cn-moon"),
                refusal("no such zone", CommonError.ZONE_NOT_FOUND, "ZoneId=cn-beijing-a"),
                refusal("no image", GatewayError.MISSING_PARAMETER, "ImageId=").naming("ImageId"),
                refusal("an image and a family", CreateError.IMAGE_AND_FAMILY, "ImageFamily=family"),
                refusal("an image of another region", CommonError.IMAGE_NOT_FOUND, "ImageId=m-elsewhere"),
                refusal("an image still creating", CommonError.IMAGE_NOT_VALID, "ImageId=m-creating"),
                refusal("an image of another architecture", CommonError.IMAGE_NOT_OF_TYPE, "ImageId=m-arm"),
                refusal(
                        "a system disk smaller than the image",
                        CommonError.SMALLER_THAN_IMAGE,
                        "ImageId=m-large&SystemDisk.Size=99"),
                refusal("a family without images here", CreateError.NO_IMAGE_OF_FAMILY, "ImageId=&ImageFamily=family"),
                refusal(
                        "a host name that Windows does not take",
                        InstanceError.HOST_NAME_MALFORMED,
                        "ImageId=m-windows&HostName=host.example"),
                refusal("no vSwitch", GatewayError.MISSING_PARAMETER, "VSwitchId=")
                        .naming("VSwitchId"),
                refusal("no security group", GatewayError.MISSING_PARAMETER, "SecurityGroupId=")
                        .naming("SecurityGroupId"),
                refusal("a negative group", GatewayError.INVALID_PARAMETER, "DeploymentSetGroupNo=-5")
                        .naming("DeploymentSetGroupNo"),
                refusal("a negative price", GatewayError.INVALID_PARAMETER, "SpotPriceLimit=-1")
                        .naming("SpotPriceLimit"),
                refusal("no price", GatewayError.INVALID_PARAMETER, "SpotPriceLimit=NaN")
                        .naming("SpotPriceLimit"),
                refusal("no such endpoint of metadata", CreateError.HTTP_ENDPOINT, "HttpEndpoint=on"),
                refusal("no such token of metadata", CreateError.HTTP_TOKENS, "HttpTokens=never"),
                refusal("65 hops", CreateError.HTTP_HOP_LIMIT, "HttpPutResponseHopLimit=65"),
                refusal("traffic for nothing", CreateError.INTERNET_CHARGE_TYPE, "InternetChargeType=Free"),
                refusal("no incoming traffic", wording.bandwidthIn(), "InternetMaxBandwidthIn=0"),
                refusal("too much outgoing traffic", wording.bandwidthOut(), "InternetMaxBandwidthOut=101"),
                refusal("no such bid", CommonError.SPOT_STRATEGY, "SpotStrategy=Any"),
                refusal("seven hours", CreateError.SPOT_DURATION, "SpotDuration=7"),
                refusal(
                        "a key of a disk that is not encrypted",
                        CommonError.KEY_WITHOUT_ENCRYPTION,
                        "DataDisk.1.KMSKeyId=key"),
                refusal(
                        "bursts of a system disk that has none",
                        CommonError.BURSTING_OF_CATEGORY,
                        "SystemDisk.BurstingEnabled=true"),
                refusal(
                        "provisioned IOPS of a disk that has none",
                        CommonError.IOPS_NOT_SUPPORTED,
                        "DataDisk.1.ProvisionedIops=1"),
                refusal(
                        "too many provisioned IOPS",
                        CommonError.TOO_MANY_IOPS,
                        "DataDisk.1.Category=cloud_auto&DataDisk.1.ProvisionedIops=50001"),
                refusal("a system disk of no size", GatewayError.INVALID_PARAMETER, "SystemDisk.Size=0")
                        .naming("SystemDisk.Size"),
                refusal(
                                "a data disk that is too large for any",
                                GatewayError.INVALID_PARAMETER,
                                "DataDisk.1.Size=65537")
                        .naming("DataDisk.1.Size"),
                refusal("no type", GatewayError.MISSING_PARAMETER, "InstanceType=")
                        .naming("InstanceType"),
                refusal("what is no type", wording.type(), "InstanceType=t2.micro"),
                refusal("a type in upper case", wording.type(), "InstanceType=ecs.G6.Large"),
                refusal("a type of four parts", wording.type(), "InstanceType=ecs.a.b.c"),
                refusal("no name", InstanceError.NAME_MALFORMED, "InstanceName=1st"),
                refusal("no host name", InstanceError.HOST_NAME_MALFORMED, "HostName=-a"),
                refusal("no description", InstanceError.DESCRIPTION_MALFORMED, "Description=x"),
                refusal("no such charge type", CreateError.CHARGE_TYPE_NOT_FOUND, "InstanceChargeType=Free"),
                refusal("a subscription for ever", CreateError.PERIOD_MISSING, "InstanceChargeType=PrePaid"),
                refusal(
                        "a subscription of ten months",
                        CreateError.PERIOD_INVALID,
                        "InstanceChargeType=PrePaid&Period=10"),
                refusal(
                        "a subscription of five weeks",
                        CreateError.PERIOD_INVALID,
                        "InstanceChargeType=PrePaid&Period=5&PeriodUnit=Week"),
                refusal(
                        "a subscription by the day",
                        wording.periodUnit(),
                        "InstanceChargeType=PrePaid&Period=1&PeriodUnit=Day"),
                refusal(
                        "protection of a subscription",
                        InstanceError.PROTECTION_NOT_SUPPORTED,
                        "InstanceChargeType=PrePaid&Period=1&DeletionProtection=true"),
                refusal("user data that are no Base64", wording.userData(), "UserData=*"),
                refusal("too much user data", InstanceError.USER_DATA_TOO_LARGE, "UserData=" + "AAAA".repeat(10_923)),
                refusal("21 tags", TagError.QUOTA_EXCEEDED, numbered(21, "Tag.%d.Key=k%1$d")),
                refusal("a tag twice", TagError.DUPLICATE_KEY, "Tag.1.Key=k&Tag.2.Key=k"),
                refusal("a tag of the system", TagError.KEY_MALFORMED, "Tag.1.Key=acs:k"),
                refusal("a tag with an address", TagError.VALUE_MALFORMED, "Tag.1.Key=k&Tag.1.Value=http://x"),
                refusal(
                        "no such category of a system disk",
                        CreateError.SYSTEM_DISK_CATEGORY,
                        "SystemDisk.Category=floppy"),
                refusal(
                        "a category that has no system disks",
                        CreateError.SYSTEM_DISK_CATEGORY,
                        "SystemDisk.Category=elastic_ephemeral_disk_standard"),
                refusal(
                        "no such level of a system disk",
                        CreateError.PERFORMANCE_LEVEL,
                        "SystemDisk.Category=cloud_essd&SystemDisk.PerformanceLevel=PL9"),
                refusal("a small system disk", CommonError.SYSTEM_DISK_TOO_SMALL, "SystemDisk.Size=19"),
                refusal(
                        "a system disk too small for its level",
                        CommonError.SYSTEM_DISK_TOO_SMALL,
                        "SystemDisk.Category=cloud_essd&SystemDisk.PerformanceLevel=PL2"),
                refusal("a large system disk", wording.systemDiskTooLarge(), "SystemDisk.Size=2049"),
                refusal("no name of a system disk", wording.diskName(), "SystemDisk.DiskName=1"),
                refusal("no description of a data disk", wording.diskDescription(), "DataDisk.1.Description=x"),
                refusal(
                        "a system disk of a category for other types",
                        CreateError.SYSTEM_DISK_CATEGORY,
                        "SystemDisk.Category=cloud_essd_entry"),
                refusal(
                        "a type that does not take the default category",
                        CreateError.SYSTEM_DISK_CATEGORY,
                        "InstanceType=ecs.g7.large"),
                refusal("a type that is sold out", wording.noStock(), "ZoneId=cn-hangzhou-c"),
                refusal(
                        "a type that the zone does not sell",
                        wording.noStock(),
                        "ZoneId=cn-hangzhou-c&InstanceType=ecs.g5.large"),
                refusal(
                        "a system disk that is sold out",
                        wording.noStock(),
                        "ZoneId=cn-hangzhou-d&SystemDisk.Category=cloud_ssd"),
                refusal(
                        "a data disk that the zone does not sell",
                        wording.noStock(),
                        "ZoneId=cn-hangzhou-d&DataDisk.1.Category=cloud_essd"),
                refusal(
                        "a category for other types",
                        CommonError.CATEGORY_NOT_OF_TYPE,
                        "DataDisk.1.Category=cloud_essd_entry"),
                refusal("17 data disks", CreateError.TOO_MANY_DISKS, numbered(17, "DataDisk.%d.Size=20")),
                refusal(
                        "no such category of a data disk",
                        CreateError.DATA_DISK_CATEGORY,
                        "DataDisk.1.Category=floppy"),
                refusal(
                        "no such level of a data disk",
                        CreateError.PERFORMANCE_LEVEL,
                        "DataDisk.1.Category=cloud_essd&DataDisk.1.PerformanceLevel=PL9"),
                refusal(
                        "a level that is too high for the size",
                        CreateError.PERFORMANCE_LEVEL_AND_SIZE,
                        "DataDisk.1.Category=cloud_essd&DataDisk.1.PerformanceLevel=PL3"),
                refusal("no size", CommonError.DATA_DISK_SIZE, "DataDisk.1.Size=&DataDisk.1.Category=cloud_ssd"),
                refusal("a small data disk", CommonError.DATA_DISK_SIZE, "DataDisk.1.Size=19"),
                refusal("no device", CreateError.DEVICE_MALFORMED, "DataDisk.1.Device=/dev/sda"),
                refusal("the device of the system disk", CreateError.DEVICE_MALFORMED, "DataDisk.1.Device=/dev/xvda"),
                refusal(
                        "a device twice",
                        CommonError.DEVICE_IN_USE,
                        "DataDisk.1.Device=/dev/xvdf&DataDisk.2.Device=/dev/xvdf"),
                refusal("no such snapshot", CreateError.SNAPSHOT_NOT_FOUND, "DataDisk.1.SnapshotId=s-none"),
                refusal(
                        "a snapshot of another region",
                        CreateError.SNAPSHOT_NOT_FOUND,
                        "DataDisk.1.SnapshotId=s-elsewhere"),
                refusal(
                        "a snapshot that is not complete",
                        CommonError.SNAPSHOT_NOT_READY,
                        "DataDisk.1.SnapshotId=s-progressing"),
                refusal(
                        "a snapshot of a system disk",
                        CommonError.SNAPSHOT_OF_SYSTEM_DISK,
                        "DataDisk.1.SnapshotId=s-system"),
                refusal(
                        "smaller than its snapshot",
                        CreateError.SMALLER_THAN_SNAPSHOT,
                        "DataDisk.1.SnapshotId=s-1&DataDisk.1.Size=49"),
                refusal(
                        "not as secret as its snapshot",
                        CreateError.SNAPSHOT_ENCRYPTED,
                        "DataDisk.1.SnapshotId=s-encrypted&DataDisk.1.Size=50&DataDisk.1.Encrypted=false"),
                refusal("a number that is none", GatewayError.INVALID_PARAMETER, "DataDisk.1.Size=big")
                        .naming("DataDisk.1.Size"),
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun=true"));
    }

    /** Parameters of numbers from 1. */
    private static String numbered(int count, String format) {
        return IntStream.rangeClosed(1, count).mapToObj(format::formatted).collect(Collectors.joining("&"));
    }

    /** The disks of an instance, the oldest first. */
    protected final List<JsonNode> disks(String instanceId) {
        List<JsonNode> disks = emulator.call(
                        "DescribeDisks", "RegionId", "cn-hangzhou", "InstanceId", instanceId, "PageSize", "100")
                .at("/Disks/Disk")
                .valueStream()
                .collect(Collectors.toList());
        Collections.reverse(disks);
        return disks;
    }

    protected final JsonNode instance(String instanceId) {
        return emulator.call("DescribeInstances", "RegionId", "cn-hangzhou", "InstanceIds", "[\"" + instanceId + "\"]")
                .at("/Instances/Instance/0");
    }

    protected final String status(String instanceId) {
        return instance(instanceId).at("/Status").asString();
    }

    @Test
    void showsTheSettingsThatItStores() {
        call(
                accepted(),
                "CreditSpecification=Unlimited&DedicatedHostId=dh-1&Tenancy=host&Affinity=default&DeploymentSetId=ds-1"
                        + "&DeploymentSetGroupNo=2&HibernationOptions.Configured=true&HpcClusterId=hpc-1"
                        + "&HttpEndpoint=enabled&HttpTokens=required&HttpPutResponseHopLimit=2"
                        + "&InternetChargeType=PayByBandwidth&InternetMaxBandwidthIn=20&InternetMaxBandwidthOut=10"
                        + "&KeyPairName=key&PrivateIpAddress=10.0.0.9&PrivatePoolOptions.Id=eap-1"
                        + "&PrivatePoolOptions.MatchCriteria=Target&ResourceGroupId=rg-1&SpotStrategy=SpotWithPriceLimit"
                        + "&SpotDuration=3&SpotPriceLimit=0.5&SpotInterruptionBehavior=Stop");

        JsonNode shown = emulator.call(
                        "DescribeInstances",
                        "RegionId=cn-hangzhou&AdditionalAttributes.1=META_OPTIONS&InstanceIds=[\"" + ID + "\"]")
                .at("/Instances/Instance/0");
        assertThat(Map.ofEntries(
                        field(shown, "/CreditSpecification"),
                        field(shown, "/DedicatedHostAttribute/DedicatedHostId"),
                        field(shown, "/DedicatedInstanceAttribute/Tenancy"),
                        field(shown, "/DedicatedInstanceAttribute/Affinity"),
                        field(shown, "/DeploymentSetId"),
                        field(shown, "/DeploymentSetGroupNo"),
                        field(shown, "/HibernationOptions/Configured"),
                        field(shown, "/HpcClusterId"),
                        field(shown, "/MetadataOptions/HttpTokens"),
                        field(shown, "/MetadataOptions/HttpPutResponseHopLimit"),
                        field(shown, "/InternetChargeType"),
                        field(shown, "/InternetMaxBandwidthIn"),
                        field(shown, "/InternetMaxBandwidthOut"),
                        field(shown, "/KeyPairName"),
                        field(shown, "/VpcAttributes/PrivateIpAddress/IpAddress/0"),
                        field(shown, "/NetworkInterfaces/NetworkInterface/0/PrimaryIpAddress"),
                        field(shown, "/EcsCapacityReservationAttr/CapacityReservationId"),
                        field(shown, "/EcsCapacityReservationAttr/CapacityReservationPreference"),
                        field(shown, "/ResourceGroupId"),
                        field(shown, "/SpotStrategy"),
                        field(shown, "/SpotDuration"),
                        field(shown, "/SpotPriceLimit"),
                        field(shown, "/SpotInterruptionBehavior")))
                .isEqualTo(Map.ofEntries(
                        Map.entry("/CreditSpecification", "Unlimited"),
                        Map.entry("/DedicatedHostAttribute/DedicatedHostId", "dh-1"),
                        Map.entry("/DedicatedInstanceAttribute/Tenancy", "host"),
                        Map.entry("/DedicatedInstanceAttribute/Affinity", "default"),
                        Map.entry("/DeploymentSetId", "ds-1"),
                        Map.entry("/DeploymentSetGroupNo", "2"),
                        Map.entry("/HibernationOptions/Configured", "true"),
                        Map.entry("/HpcClusterId", "hpc-1"),
                        Map.entry("/MetadataOptions/HttpTokens", "required"),
                        Map.entry("/MetadataOptions/HttpPutResponseHopLimit", "2"),
                        Map.entry("/InternetChargeType", "PayByBandwidth"),
                        Map.entry("/InternetMaxBandwidthIn", "20"),
                        Map.entry("/InternetMaxBandwidthOut", "10"),
                        Map.entry("/KeyPairName", "key"),
                        Map.entry("/VpcAttributes/PrivateIpAddress/IpAddress/0", "10.0.0.9"),
                        Map.entry("/NetworkInterfaces/NetworkInterface/0/PrimaryIpAddress", "10.0.0.9"),
                        Map.entry("/EcsCapacityReservationAttr/CapacityReservationId", "eap-1"),
                        Map.entry("/EcsCapacityReservationAttr/CapacityReservationPreference", "Target"),
                        Map.entry("/ResourceGroupId", "rg-1"),
                        Map.entry("/SpotStrategy", "SpotWithPriceLimit"),
                        Map.entry("/SpotDuration", "3"),
                        Map.entry("/SpotPriceLimit", "0.5"),
                        Map.entry("/SpotInterruptionBehavior", "Stop")));
    }

    @Test
    void storesUserDataAndRamRole() {
        call(accepted(), "UserData=QUJD REVG&RamRoleName=role");

        JsonNode stored = emulator.control("instances/" + ID).json();
        assertThat(stored.at("/UserData").asString()).isEqualTo("QUJDREVG");
        assertThat(stored.at("/RamRoleName").asString()).isEqualTo("role");
    }

    private String renewal(String parameters) {
        call(accepted(), parameters);
        return emulator.control("instances/" + ID).json().at("/RenewAttribute").toString();
    }

    @Test
    void subscriptionIsRenewedIfAskedFor() {
        assertThat(renewal("InstanceChargeType=PrePaid&Period=1&PeriodUnit=Week&AutoRenew=true&AutoRenewPeriod=3"))
                .isEqualTo("{\"RenewalStatus\":\"AutoRenewal\",\"Duration\":3,\"PeriodUnit\":\"Week\"}");
    }

    @Test
    void payAsYouGoInstanceIsNotRenewed() {
        assertThat(renewal("AutoRenew=true&AutoRenewPeriod=4"))
                .isEqualTo("{\"RenewalStatus\":\"Normal\",\"Duration\":1,\"PeriodUnit\":\"Month\"}");
    }

    private static Map.Entry<String, String> field(JsonNode shown, String pointer) {
        return Map.entry(pointer, shown.at(pointer).asString());
    }

    @Test
    void makesItsDisksAsAsked() {
        call(
                accepted(),
                "SystemDisk.Category=cloud_auto&SystemDisk.Size=100&SystemDisk.Encrypted=true&SystemDisk.KMSKeyId=key-1"
                        + "&SystemDisk.AutoSnapshotPolicyId=sp-1&SystemDisk.BurstingEnabled=true"
                        + "&SystemDisk.ProvisionedIops=500&DataDisk.1.Encrypted=true&DataDisk.1.KMSKeyId=key-2"
                        + "&DataDisk.1.AutoSnapshotPolicyId=sp-2&ResourceGroupId=rg-1"
                        + "&StorageSetId=ss-1&StorageSetPartitionNumber=3");
        emulator.advance(Duration.ofMinutes(1));

        List<JsonNode> disks = disks(ID);
        JsonNode system = disks.stream()
                .filter(disk -> disk.at("/Type").asString().equals("system"))
                .findFirst()
                .orElseThrow();
        JsonNode data = disks.stream()
                .filter(disk -> disk.at("/Type").asString().equals("data"))
                .findFirst()
                .orElseThrow();
        assertThat(system.at("/Encrypted").asBoolean()).isTrue();
        assertThat(system.at("/KMSKeyId").asString()).isEqualTo("key-1");
        assertThat(system.at("/AutoSnapshotPolicyId").asString()).isEqualTo("sp-1");
        assertThat(system.at("/EnableAutomatedSnapshotPolicy").asBoolean()).isTrue();
        assertThat(system.at("/BurstingEnabled").asBoolean()).isTrue();
        assertThat(system.at("/ProvisionedIops").asInt()).isEqualTo(500);
        assertThat(data.at("/KMSKeyId").asString()).isEqualTo("key-2");
        assertThat(data.at("/AutoSnapshotPolicyId").asString()).isEqualTo("sp-2");
        assertThat(disks).allSatisfy(disk -> {
            assertThat(disk.at("/ResourceGroupId").asString()).isEqualTo("rg-1");
            assertThat(disk.at("/StorageSetId").asString()).isEqualTo("ss-1");
            assertThat(disk.at("/StorageSetPartitionNumber").asInt()).isEqualTo(3);
        });
    }
}
