package io.ecsemulator.instance;

import static io.ecsemulator.cloud.InstanceStatus.Running;
import static io.ecsemulator.cloud.InstanceStatus.Stopped;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.InstanceTypes.InstanceType;
import io.ecsemulator.cloud.World;
import io.ecsemulator.cloud.Zone;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of ModifyInstanceSpec look at.
 *
 * @param newType the new type, or null if none is asked for; if it does not exist, some type of that name
 * @param maxDisks the maximum number of disks on an instance of the new type; without one, of any
 */
record SpecChange(
        ModifyInstanceSpec.Parameters asked,
        InstanceTarget target,
        @Nullable InstanceType newType,
        int maxDisks) {

    private static final int SMALLEST_BANDWIDTH_IN = 10;

    static SpecChange of(World world, ModifyInstanceSpec.Parameters asked, InstanceTypes types) {
        InstanceType type = asked.InstanceType() == null ? null : InstanceTypes.get(asked.InstanceType());
        return new SpecChange(
                asked,
                InstanceTarget.of(world, asked.InstanceId()),
                type,
                type == null ? Integer.MAX_VALUE : types.diskQuantity(type));
    }

    /** The instance can change, and can have the new type. */
    static final Rules<SpecChange> RULES = Rules.<SpecChange>shared("2024")
            .include(SpecChange::target, InstanceTarget.SECURITY)
            .stage(Stage.LOCKS)
            .rule(
                    CommonError.ARREARS,
                    "the instance's OperationLocks contain financial",
                    change -> change.target.isInArrears())
            .stage(Stage.STATUS)
            .rule(
                    InstanceError.CHARGE_TYPE_VIOLATION,
                    "the instance is a subscription",
                    change -> change.target.instance().InstanceChargeType() == ChargeType.PrePaid)
            .rule(
                    InstanceChangeError.SPEC_STATUS,
                    "a bandwidth is given and the instance is neither Running nor Stopped",
                    change -> change.newType == null && change.status() != Running && change.status() != Stopped)
            .rule(
                    InstanceChangeError.SPEC_NOT_STOPPED,
                    "InstanceType is given and the instance is not Stopped",
                    change -> change.newType != null && change.status() != Stopped)
            .rule(
                    CommonError.HIBERNATION_CONFIGURED,
                    "InstanceType is given and HibernationOptions.Configured is true",
                    change -> change.newType != null
                            && change.target.instance().HibernationOptions().Configured())
            .rule(
                    InstanceChangeError.SPEC_DEDICATED_HOST,
                    "InstanceType is given and the instance is on a dedicated host",
                    change -> change.newType != null
                            && !change.target
                                    .instance()
                                    .DedicatedHostAttribute()
                                    .DedicatedHostId()
                                    .isEmpty())
            .rule(
                    InstanceChangeError.SPEC_DEPENDENCY,
                    "the old or the new type has local disks, or the new type is no NVMe type and a disk has the multi-attach feature",
                    change -> change.newType != null
                            && (change.hasLocalDisks()
                                    || (change.newType.NvmeSupport().equals(InstanceTypes.NVME_UNSUPPORTED)
                                            && change.hasDiskThat(Disk::hasMultiAttach))))
            .rule(
                    CommonError.CATEGORY_NOT_OF_TYPE,
                    "the new type does not take the category of a disk of the instance",
                    change -> change.newType != null && change.hasDiskThat(disk -> !change.takes(disk)))
            .stage(Stage.LIMITS)
            .rule(
                    InstanceChangeError.SPEC_TOO_MANY_DISKS,
                    "the instance has more disks than the DiskQuantity of the new type allows",
                    change -> change.target.disks().size() > change.maxDisks)
            .rule(
                    InstanceChangeError.SPEC_NOT_OFFERED,
                    "the zone does not offer the new type",
                    change -> change.newType != null && !change.zone().offers(change.newType.InstanceTypeId()))
            .rule(
                    CreateError.RUN_NO_STOCK,
                    "the new type is sold out in the zone",
                    change -> change.newType != null && !change.zone().sells(change.newType.InstanceTypeId()))
            .build();

    private InstanceStatus status() {
        return target.instance().Status();
    }

    private Zone zone() {
        return target.world()
                .zone(target.instance().RegionId(), target.instance().ZoneId());
    }

    private boolean hasDiskThat(Predicate<Disk> condition) {
        return target.disks().stream().anyMatch(condition);
    }

    private boolean hasLocalDisks() {
        return Objects.requireNonNull(newType).LocalStorageAmount() > 0
                || target.instance().LocalStorageAmount() > 0;
    }

    private boolean takes(Disk disk) {
        return DiskCategory.isLocal(disk.Category())
                || Objects.requireNonNull(newType).takes(disk.Category());
    }

    /** The outgoing bandwidth afterwards, in Mbit/s. */
    int bandwidthOut() {
        return Objects.requireNonNullElseGet(
                asked.InternetMaxBandwidthOut(), () -> target.instance().InternetMaxBandwidthOut());
    }

    /** The largest incoming bandwidth that the outgoing one allows, and the default, in Mbit/s. */
    int largestBandwidthIn() {
        return Math.max(SMALLEST_BANDWIDTH_IN, bandwidthOut());
    }
}
