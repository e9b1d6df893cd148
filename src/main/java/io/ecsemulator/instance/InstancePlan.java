package io.ecsemulator.instance;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.DeviceNames;
import io.ecsemulator.cloud.Image;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceDefaults;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.InstanceTypes.InstanceType;
import io.ecsemulator.cloud.PendingTransition;
import io.ecsemulator.cloud.PeriodUnit;
import io.ecsemulator.cloud.RenewalStatus;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.UnknownIds;
import io.ecsemulator.cloud.World;
import io.ecsemulator.cloud.Zone;
import io.ecsemulator.operation.RequestedImage;
import io.ecsemulator.operation.TagParameter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An instance that is to be created, with its disks: what the rules of RunInstances and CreateInstance look at.
 *
 * @param world the world that it is to be created in
 * @param zoneId the zone, which may not exist
 * @param type the type; if it does not exist, some type of that name
 * @param typeExists whether there is such a type
 * @param image the image
 * @param maxDisks the maximum number of disks on an instance of the type
 * @param dataDisks the data disks in the order of the request, then those of the image
 * @param network the vSwitch and the private address
 * @param groups the security groups
 * @param unknownIds whether a key pair or a snapshot policy that nobody created is refused
 */
record InstancePlan<P extends CreateParameters>(
        P asked,
        World world,
        String zoneId,
        InstanceType type,
        boolean typeExists,
        RequestedImage image,
        int maxDisks,
        DiskPlan systemDisk,
        List<DiskPlan> dataDisks,
        NetworkPlan network,
        GroupPlan groups,
        UnknownIds unknownIds) {

    private static final Set<Integer> RENEWAL_WEEKS = Set.of(1, 2, 3);

    static <P extends CreateParameters> InstancePlan<P> of(
            World world, P asked, InstanceTypes types, UnknownIds unknownIds) {
        NetworkPlan network = NetworkPlan.of(world, asked, unknownIds);
        InstanceType type = InstanceTypes.get(asked.InstanceType());
        RequestedImage image = image(world, asked, unknownIds);
        return new InstancePlan<>(
                asked,
                world,
                network.zoneId(InstanceDefaults.zoneOf(asked.RegionId())),
                type,
                InstanceTypes.isType(asked.InstanceType()),
                image,
                types.diskQuantity(type),
                DiskPlan.of(asked.SystemDisk(), image.systemSnapshot(world), image.defaultSize(), type),
                dataDisks(world, asked, ImageDisks.withThoseOf(image.image(), asked, world), type),
                network,
                GroupPlan.of(
                        world,
                        asked.RegionId(),
                        asked.securityGroups(),
                        List.of(),
                        network.vpcId(),
                        asked.amount(),
                        unknownIds),
                unknownIds);
    }

    /** Whether the key pair does not exist and that is refused; Windows ignores it. */
    boolean isKeyPairRefused() {
        return !image.isWindows()
                && unknownIds.refuseKeyPair(
                        world, asked.RegionId(), asked.Settings().KeyPairName());
    }

    /** Whether the snapshot policy of a disk does not exist and that is refused. */
    boolean isPolicyRefused() {
        return Stream.concat(Stream.<CreateParameters.DiskOptions>of(asked.SystemDisk()), asked.DataDisk().stream())
                .anyMatch(disk -> unknownIds.refusePolicy(world, asked.RegionId(), disk.AutoSnapshotPolicyId()));
    }

    private static RequestedImage image(World world, CreateParameters asked, UnknownIds unknownIds) {
        String family = asked.ImageFamily();
        return asked.ImageId() == null && family != null
                ? RequestedImage.ofFamily(world, family, asked.RegionId())
                : RequestedImage.of(
                        world, Objects.requireNonNullElse(asked.ImageId(), ""), asked.RegionId(), unknownIds);
    }

    /** The image and what it would be used for. */
    RequestedImage.Use imageUse() {
        return new RequestedImage.Use(image, type, systemDisk.size());
    }

    private static List<DiskPlan> dataDisks(
            World world, CreateParameters asked, List<CreateParameters.DataDisk> all, InstanceType type) {
        Set<String> devices = all.stream()
                .map(CreateParameters.DataDisk::Device)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        List<DiskPlan> disks = new ArrayList<>();
        for (CreateParameters.DataDisk disk : all) {
            String device = Objects.requireNonNullElseGet(disk.Device(), () -> DeviceNames.next(devices));
            devices.add(device);
            disks.add(DiskPlan.of(disk, device, world.snapshots().getIn(asked.RegionId(), disk.SnapshotId()), type));
        }
        return disks;
    }

    /** The system disk and the data disks. */
    List<DiskPlan> disks() {
        return Stream.concat(Stream.of(systemDisk), dataDisks.stream()).toList();
    }

    /** Whether the zone sells the instance type and the category of each disk. */
    boolean isSold() {
        Zone zone = world.zone(asked.RegionId(), zoneId);
        return zone.sells(type.InstanceTypeId())
                && disks().stream().map(DiskPlan::category).allMatch(zone::sells);
    }

    /** Whether the release is sooner than in half an hour or later than on the day in three years. */
    boolean isReleaseOutOfRange() {
        return ReleaseTime.isOutOfRange(asked.AutoReleaseTime(), world.now());
    }

    boolean isSubscription() {
        return asked.InstanceChargeType() == ChargeType.PrePaid;
    }

    /** How long a subscription runs. */
    SubscriptionPeriod period() {
        return new SubscriptionPeriod(Objects.requireNonNull(asked.Period()), asked.PeriodUnit());
    }

    /** Whether two data disks have the same device name. */
    boolean isDeviceRepeated() {
        return dataDisks.stream().map(DiskPlan::device).distinct().count() < dataDisks.size();
    }

    /**
     * Whether AutoRenew is true for a subscription and AutoRenewPeriod is not allowed.
     *
     * @param months the allowed numbers of months
     */
    boolean isRenewalPeriodInvalid(Set<Integer> months) {
        Integer period = asked.Settings().AutoRenewPeriod();
        return isSubscription()
                && asked.Settings().isRenewed()
                && (period == null
                        || !(SubscriptionPeriod.isByWeek(asked.PeriodUnit()) ? RENEWAL_WEEKS : months)
                                .contains(period));
    }

    /** How a subscription is renewed, if its period is valid. */
    private Instance.RenewAttribute renewal() {
        return new Instance.RenewAttribute(
                RenewalStatus.AutoRenewal,
                Objects.requireNonNullElse(asked.Settings().AutoRenewPeriod(), 1),
                SubscriptionPeriod.isByWeek(asked.PeriodUnit()) ? PeriodUnit.Week : PeriodUnit.Month);
    }

    /**
     * Creates the instance: it is Pending, and its disks are Creating.
     *
     * @param index which of the instances of the call it is, from 0
     * @param suffix what its names end with, or empty
     * @param next what becomes of it
     * @return its id
     */
    String create(World world, int index, String suffix, PendingTransition<InstanceStatus> next) {
        Instance plain = InstanceDefaults.of(
                world.newId(ResourceKinds.INSTANCES, asked.RegionId()),
                asked.RegionId(),
                zoneId,
                type,
                InstanceStatus.Pending,
                world.now());
        Instant expiry = isSubscription() ? period().end(world.now()) : null;
        Instance instance = plain.with(b -> {
            b.InstanceName(named(asked.InstanceName(), suffix, plain.InstanceName()));
            b.HostName(named(asked.HostName(), suffix, plain.HostName()));
            b.Description(Objects.requireNonNullElse(asked.Description(), ""));
            b.ImageId(image.ImageId());
            if (image.image() != null) {
                Image known = image.image();
                b.OSName(known.OSName())
                        .OSNameEn(known.OSNameEn())
                        .OSType(known.OSType().name());
            }
            asked.Settings().apply(plain, b);
            if (image.isWindows()) {
                b.KeyPairName("");
            }
            b.AutoReleaseTime(ReleaseTime.minute(asked.AutoReleaseTime()));
            b.DeletionProtection(Boolean.TRUE.equals(asked.DeletionProtection()));
            b.StartTime(null).Tags(TagParameter.toTags(asked.Tag())).PendingTransition(next);
            b.SecurityGroupIds(asked.securityGroups());
            if (expiry != null) {
                b.InstanceChargeType(ChargeType.PrePaid).ExpiredTime(expiry);
                b.RenewAttribute(asked.Settings().isRenewed() ? renewal() : plain.RenewAttribute());
            }
            network.apply(plain, groups, b, index);
        });
        world.put(instance);
        disks().forEach(disk -> disk.create(world, instance, asked.Settings(), next.DueTime()));
        return instance.InstanceId();
    }

    /** The number of the order for a subscription, else empty. */
    String orderId(World world) {
        return isSubscription() ? world.newOrderId() : "";
    }

    private static String named(@Nullable String name, String suffix, String otherwise) {
        return name == null ? otherwise : name + suffix;
    }
}
