package io.ecsemulator.cloud;

import io.ecsemulator.cloud.InstanceTypes.InstanceType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** What an instance is where nothing else is said; {@code docs/state.md} is the table of these values. */
public final class InstanceDefaults {

    /** Of an instance whose region is not said. */
    public static final String REGION = "cn-hangzhou";

    /** Of an instance whose type is not said. */
    public static final String TYPE = "ecs.g6.large";

    /** The VPC of an instance whose VPC is not said. */
    static final String VPC = "vpc-emulator";

    static final String OS_NAME = "Alibaba Cloud Linux  3.2104 LTS 64位";
    static final String OS_NAME_EN = "Alibaba Cloud Linux  3.2104 LTS 64 bit";
    static final String IMAGE = "aliyun_3_x64_20G_alibase_20230727.vhd";

    /** What a pay-as-you-go instance has for an expiry date. */
    static final Instant NEVER = Instant.parse("2099-12-31T15:59:00Z");

    private InstanceDefaults() {}

    /** The zone of a resource whose zone is not said: {@code cn-hangzhou-b}, {@code us-west-1b}. */
    public static String zoneOf(String regionId) {
        return Region.zone(regionId, "b");
    }

    /** An instance of a state document. */
    static Instance of(String instanceId, GivenFields given) {
        String regionId = given.text("RegionId", REGION);
        return of(
                instanceId,
                regionId,
                given.text("ZoneId", zoneOf(regionId)),
                InstanceTypes.get(given.text("InstanceType", TYPE)),
                given.oneOf(InstanceStatus.class, "Status", InstanceStatus.Running),
                given.now());
    }

    /**
     * An instance with one network card and no disks.
     *
     * @param now when it is created
     */
    public static Instance of(
            String instanceId, String regionId, String zoneId, InstanceType type, InstanceStatus status, Instant now) {
        String tail = instanceId.startsWith("i-") ? instanceId.substring(2) : instanceId;
        int hash = instanceId.hashCode();
        String address = "172.16.%d.%d".formatted(hash >> 8 & 0xff, 1 + (hash & 0x7f));
        Instant created = now.truncatedTo(ChronoUnit.SECONDS);
        return shape(InstanceBuilder.builder(), type)
                .InstanceId(instanceId)
                .RegionId(regionId)
                .ZoneId(zoneId)
                .InstanceName(instanceId)
                .HostName("iZ" + tail + "Z")
                .Description("")
                .SerialNumber(UUID.nameUUIDFromBytes(instanceId.getBytes(StandardCharsets.UTF_8))
                        .toString())
                .Status(status)
                .StoppedMode(status == InstanceStatus.Stopped ? StoppedMode.KeepCharging : StoppedMode.Not_applicable)
                .IoOptimized(true)
                .ImageId(IMAGE)
                .OSName(OS_NAME)
                .OSNameEn(OS_NAME_EN)
                .OSType("linux")
                .CreationTime(created)
                .StartTime(created)
                .ExpiredTime(NEVER)
                .AutoReleaseTime(null)
                .DeletionProtection(false)
                .DeviceAvailable(true)
                .Recyclable(false)
                .InstanceChargeType(ChargeType.PostPaid)
                .SaleCycle("")
                .SpotStrategy(SpotStrategy.NoSpot)
                .SpotDuration(0)
                .SpotPriceLimit(0)
                .SpotInterruptionBehavior("")
                .InternetChargeType(InternetChargeType.PayByTraffic)
                .InternetMaxBandwidthIn(-1)
                .InternetMaxBandwidthOut(0)
                .InstanceNetworkType(NetworkType.vpc)
                .VlanId("")
                .ISP("")
                .ClusterId("")
                .HpcClusterId("")
                .DeploymentSetId("")
                .DeploymentSetGroupNo(0)
                .KeyPairName("")
                .ResourceGroupId("")
                .SecurityGroupIds(List.of("sg-emulator"))
                .PublicIpAddress(List.of())
                .InnerIpAddress(List.of())
                .RdmaIpAddress(List.of())
                .NetworkInterfaces(List.of(new Instance.NetworkInterface(
                        "eni-" + tail,
                        "Primary",
                        "00:16:3e:%02x:%02x:%02x".formatted(hash >> 16 & 0xff, hash >> 8 & 0xff, hash & 0xff),
                        address,
                        List.of(new Instance.PrivateIpSet(address, true)),
                        List.of(),
                        List.of(),
                        List.of())))
                .VpcAttributes(new Instance.VpcAttributes(VPC, "vsw-emulator", "", List.of(address)))
                .EipAddress(new Instance.EipAddress("", "", "", 0, false))
                .HibernationOptions(new Instance.HibernationOptions(false))
                .DedicatedHostAttribute(new Instance.DedicatedHostAttribute("", "", ""))
                .DedicatedInstanceAttribute(new Instance.DedicatedInstanceAttribute("", ""))
                .EcsCapacityReservationAttr(new Instance.EcsCapacityReservationAttr("", ""))
                .MetadataOptions(new Instance.MetadataOptions("enabled", "optional", 1))
                .ImageOptions(new Instance.ImageOptions(false))
                .PrivateDnsNameOptions(new Instance.PrivateDnsNameOptions(""))
                .OperationLocks(List.of())
                .Tags(List.of())
                .HealthStatus(null)
                .SystemEvents(List.of())
                .UserData("")
                .RamRoleName("")
                .MaintenanceAttributes(
                        new Instance.MaintenanceAttributes(MaintenanceAction.AutoRecover, false, List.of()))
                .RenewAttribute(new Instance.RenewAttribute(RenewalStatus.Normal, 1, PeriodUnit.Month))
                .PendingTransition(null)
                .build();
    }

    /** Gives an instance what its type decides. */
    static InstanceBuilder shape(InstanceBuilder instance, InstanceType type) {
        return instance.InstanceType(type.InstanceTypeId())
                .InstanceTypeFamily(type.InstanceTypeFamily())
                .Cpu(type.CpuCoreCount())
                .Memory((int) (type.MemorySize() * 1024))
                .GPUAmount(type.GPUAmount())
                .GPUSpec(type.GPUSpec())
                .LocalStorageAmount(type.LocalStorageAmount())
                .LocalStorageCapacity(type.LocalStorageCapacity())
                .CreditSpecification(type.creditSpecification())
                .CpuOptions(new Instance.CpuOptions(type.numa(), Math.max(1, type.CpuCoreCount() / 2), 2, ""));
    }
}
