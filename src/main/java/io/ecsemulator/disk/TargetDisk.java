package io.ecsemulator.disk;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.Task;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The disk that a call is about, with the instances that use it, and the rules that the operations on one disk have in common.
 *
 * @param found the disk, or null if there is none; a released disk does not exist
 * @param instances the instances that the disk is In_use on; in another status the instances' locks do not matter to the disk
 * @param hasSnapshotUnderWay whether a snapshot of the disk is being created
 * @param now the time of the call
 */
record TargetDisk(@Nullable Disk found, List<Instance> instances, boolean hasSnapshotUnderWay, Instant now) {

    /** The disk exists. */
    static final Rules<TargetDisk> EXISTENCE = Rules.<TargetDisk>shared("2026")
            .stage(Stage.EXISTENCE)
            .rule(
                    DiskError.DISK_DOES_NOT_EXIST,
                    "the disk does not exist, or has been released",
                    target -> target.found == null)
            .build();

    /** No instance that uses the disk is locked for security. */
    static final Rules<TargetDisk> SECURITY = Rules.<TargetDisk>shared("2026")
            .stage(Stage.LOCKS)
            .rule(
                    DiskError.INSTANCE_LOCKED,
                    "the disk is In_use and its instance's OperationLocks contain security",
                    target -> target.instances.stream()
                            .anyMatch(instance -> instance.isLockedFor(OperationLockReason.security)))
            .build();

    /** The disk and the instances that use it are paid for. */
    static final Rules<TargetDisk> PAYMENT = Rules.<TargetDisk>shared("2026")
            .stage(Stage.LOCKS)
            .rule(
                    DiskError.DISK_IN_ARREARS,
                    "the disk's OperationLocks contain financial",
                    target -> target.disk().isLockedFor(OperationLockReason.financial))
            .rule(
                    CommonError.INSTANCE_IN_ARREARS,
                    "the disk is In_use and its instance's OperationLocks contain financial, or the instance's subscription has expired",
                    target -> target.instances.stream().anyMatch(instance -> instance.isInArrears(target.now)))
            .build();

    /** The disk is in no transition. */
    static final Rules<TargetDisk> AVAILABLE_OR_IN_USE = Rules.<TargetDisk>shared("2026")
            .stage(Stage.STATUS)
            .rule(
                    CommonError.INCORRECT_DISK_STATUS,
                    "the disk's status is neither In_use nor Available",
                    target -> target.disk().Status() != DiskStatus.In_use
                            && target.disk().Status() != DiskStatus.Available)
            .build();

    /** No snapshot of the disk is being created. */
    static final Rules<TargetDisk> NO_SNAPSHOT_UNDER_WAY = Rules.<TargetDisk>shared("2026")
            .stage(Stage.STATUS)
            .rule(
                    DiskError.CREATING_SNAPSHOT,
                    "a snapshot of the disk is being created",
                    TargetDisk::hasSnapshotUnderWay)
            .build();

    static TargetDisk of(World world, String diskId) {
        Disk disk = world.disk(diskId);
        return new TargetDisk(
                disk == null || !disk.listed() ? null : disk,
                disk == null ? List.of() : world.instancesUsing(disk),
                world.isSnapshotUnderWay(diskId),
                world.now());
    }

    /** The same call with the disk found only if it is in that region. */
    TargetDisk in(String regionId) {
        return found != null && !found.RegionId().equals(regionId) ? new TargetDisk(null, List.of(), false, now) : this;
    }

    /** The disk, for rules after {@link #EXISTENCE}. */
    Disk disk() {
        return Objects.requireNonNull(found);
    }

    /** Whether the disk or an instance that uses it is not paid for. */
    boolean isInArrears() {
        return disk().isLockedFor(OperationLockReason.financial)
                || instances.stream().anyMatch(instance -> instance.isInArrears(now));
    }

    /** Whether the disk is a subscription. */
    boolean isSubscription() {
        return disk().DiskChargeType() == ChargeType.PrePaid;
    }

    /** The number of an order for a change to the disk, which only a subscription needs; else empty. */
    String order(World world) {
        return isSubscription() ? world.newOrderId() : "";
    }

    /** Begins a task that works on the disk until it is due. */
    Task beginTask(World world, String action, Instant due) {
        Disk disk = disk();
        Task task = Task.begun(
                world.newId(ResourceKinds.TASKS, disk.RegionId()),
                disk.RegionId(),
                action,
                disk.DiskId(),
                world.now(),
                due);
        world.put(task);
        return task;
    }
}
