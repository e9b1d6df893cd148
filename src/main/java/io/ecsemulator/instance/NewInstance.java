package io.ecsemulator.instance;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceDefaults;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.InstanceTypes.InstanceType;
import io.ecsemulator.cloud.PendingTransition;
import io.ecsemulator.cloud.Region;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.Tag;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.TextFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An instance that is to be made, with its disks, checked.
 *
 * @param expiry when a subscription ends; null for pay-as-you-go
 */
record NewInstance(
        Creation asked,
        String regionId,
        String zoneId,
        InstanceType type,
        @Nullable Instant expiry,
        List<NewDisk> disks,
        List<Tag> tags) {

    private static final String MONTH = "Month";
    private static final String WEEK = "Week";
    private static final Set<Integer> MONTHS = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 24, 36, 48, 60);
    private static final int MOST_WEEKS = 4;

    /** Recorded answers: a subscription ends with a day of China, at 16:00 UTC. */
    private static final Duration END_OF_DAY = Duration.ofHours(16);

    /**
     * The instance that is asked for.
     *
     * @throws ApiException if it cannot be
     */
    static NewInstance checked(World world, Creation asked, InstanceTypes types) {
        String regionId = Checks.required("RegionId", asked.RegionId());
        if (!Region.exists(regionId)) {
            throw new ApiException(CreationError.REGION_NOT_FOUND);
        }
        String zoneId = Checks.orElse(asked.ZoneId(), InstanceDefaults.zoneOf(regionId));
        if (!Region.get(regionId).zones().contains(zoneId)) {
            throw new ApiException(CreationError.ZONE_NOT_FOUND);
        }
        String typeId = Checks.required("InstanceType", asked.InstanceType());
        if (!types.isType(typeId)) {
            throw new ApiException(asked.wording().type());
        }
        checkTexts(asked);
        Instant expiry = expiry(asked, world.now());
        if (expiry != null && Boolean.TRUE.equals(asked.DeletionProtection())) {
            throw new ApiException(InstanceError.PROTECTION_NOT_SUPPORTED);
        }
        if (asked.Tag().size() > TagParameter.MAX) {
            throw new ApiException(CreationError.TOO_MANY_TAGS);
        }
        List<Tag> tags = TagParameter.tags(asked.Tag());
        InstanceType type = InstanceTypes.get(typeId);
        return new NewInstance(asked, regionId, zoneId, type, expiry, NewDisk.all(world, asked, type), tags);
    }

    private static void checkTexts(Creation asked) {
        String name = Checks.orElse(asked.InstanceName(), "");
        if (!name.isEmpty() && !TextFormat.NAME.matches(name)) {
            throw new ApiException(InstanceError.NAME_MALFORMED);
        }
        String hostName = Checks.orElse(asked.HostName(), "");
        if (!hostName.isEmpty() && !TextFormat.isHostName(hostName, false)) {
            throw new ApiException(InstanceError.HOST_NAME_MALFORMED);
        }
        String description = Checks.orElse(asked.Description(), "");
        if (!description.isEmpty() && !TextFormat.DESCRIPTION.matches(description)) {
            throw new ApiException(InstanceError.DESCRIPTION_MALFORMED);
        }
    }

    private static @Nullable Instant expiry(Creation asked, Instant now) {
        String chargeType = Checks.orElse(asked.InstanceChargeType(), "PostPaid");
        if (chargeType.equals("PostPaid")) {
            return null;
        }
        if (!chargeType.equals("PrePaid")) {
            throw new ApiException(CreationError.CHARGE_TYPE_NOT_FOUND);
        }
        String unit = Checks.orElse(asked.PeriodUnit(), MONTH);
        if (!unit.equals(MONTH) && !unit.equals(WEEK)) {
            throw new ApiException(asked.wording().periodUnit());
        }
        Integer period = asked.Period();
        if (period == null) {
            throw new ApiException(CreationError.PERIOD_MISSING);
        }
        if (unit.equals(MONTH) ? !MONTHS.contains(period) : period < 1 || period > MOST_WEEKS) {
            throw new ApiException(CreationError.PERIOD_INVALID);
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate last = unit.equals(MONTH) ? today.plusMonths(period) : today.plusWeeks(period);
        return Instant.EPOCH.plus(Duration.ofDays(last.toEpochDay())).plus(END_OF_DAY);
    }

    /**
     * Makes it: it is Pending, and its disks are Creating.
     *
     * @param suffix what its names end with, or empty
     * @param next what becomes of it
     * @return its id
     */
    String make(World world, String suffix, PendingTransition<InstanceStatus> next) {
        Instance plain = InstanceDefaults.of(
                world.newId(ResourceKinds.INSTANCES, regionId),
                regionId,
                zoneId,
                type,
                InstanceStatus.Pending,
                world.now());
        Instance instance = plain.with(b -> {
            b.InstanceName(named(asked.InstanceName(), suffix, plain.InstanceName()));
            b.HostName(named(asked.HostName(), suffix, plain.HostName()));
            b.Description(Checks.orElse(asked.Description(), ""));
            b.ImageId(Checks.orElse(asked.ImageId(), plain.ImageId()));
            b.DeletionProtection(Boolean.TRUE.equals(asked.DeletionProtection()));
            b.StartTime(null).Tags(tags).PendingTransition(next);
            if (!asked.securityGroups().isEmpty()) {
                b.SecurityGroupIds(asked.securityGroups());
            }
            if (expiry != null) {
                b.InstanceChargeType(ChargeType.PrePaid).ExpiredTime(expiry);
            }
            Instance.VpcAttributes vpc = plain.VpcAttributes();
            b.VpcAttributes(new Instance.VpcAttributes(
                    vpc.VpcId(),
                    Checks.orElse(asked.VSwitchId(), vpc.VSwitchId()),
                    vpc.NatIpAddress(),
                    vpc.PrivateIpAddress()));
        });
        world.put(instance);
        disks.forEach(disk -> disk.make(world, instance, next.DueTime()));
        return instance.InstanceId();
    }

    /** The number of the order for a subscription, else empty. */
    String orderId(World world) {
        return expiry == null ? "" : world.newOrderId();
    }

    private static String named(@Nullable String name, String suffix, String absent) {
        return name == null || name.isBlank() ? absent : name + suffix;
    }
}
