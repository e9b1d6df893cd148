package io.ecsemulator.instance;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.DetachedSystemDisk;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.cloud.Tag;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import java.util.ArrayList;
import java.util.List;

/**
 * The end of an instance: it is gone at once. No lock is in its way.
 *
 * @param force whether it may be Running
 * @param terminateSubscription whether it may be a subscription that is over
 */
record Deleting(boolean force, boolean terminateSubscription) {

    /** All that it refuses with. */
    static final List<ApiError> ERRORS = List.of(
            InstanceError.INSTANCE_NOT_FOUND,
            InstanceError.DELETION_PROTECTION,
            InstanceError.CHARGE_TYPE_VIOLATION,
            InstanceError.INITIALIZING,
            InstanceError.INCORRECT_STATUS);

    /**
     * Decides on it.
     *
     * @throws ApiException if it is refused
     */
    void check(World world, Instance instance) {
        if (instance.DeletionProtection()) {
            throw new ApiException(InstanceError.DELETION_PROTECTION);
        }
        if (instance.InstanceChargeType() == ChargeType.PrePaid
                && !(terminateSubscription && instance.isInArrears(world.now()))) {
            throw new ApiException(InstanceError.CHARGE_TYPE_VIOLATION);
        }
        if (instance.Status() == InstanceStatus.Pending) {
            throw new ApiException(InstanceError.INITIALIZING);
        }
        if (instance.Status() != InstanceStatus.Stopped && !(force && instance.Status() == InstanceStatus.Running)) {
            throw new ApiException(InstanceError.INCORRECT_STATUS);
        }
    }

    /**
     * Carries it out. A disk goes along if its DeleteWithInstance says so, or if a security lock lies on the instance; one
     * that is on its way out, or on another instance too, stays. So does one go that was detached with DeleteWithInstance.
     */
    static void carryOut(World world, Instance instance) {
        String instanceId = instance.InstanceId();
        boolean isLocked = instance.isLockedFor(OperationLockReason.security);
        for (Disk disk : world.disksOn(instanceId)) {
            boolean stays = disk.Status() == DiskStatus.Detaching
                    || disk.Attachments().size() > 1
                    || !(isLocked || disk.DeleteWithInstance());
            if (stays) {
                world.put(disk.leftBehind(instanceId, world.now()));
            } else {
                world.release(disk);
            }
        }
        detachedFrom(world, instanceId).forEach(world::release);
        world.instances().remove(instanceId);
    }

    /** The disks that were detached from it and are to go with it nevertheless (DetachDisk, edition 2026). */
    private static List<Disk> detachedFrom(World world, String instanceId) {
        Tag source = new Tag(DetachedSystemDisk.SOURCE_INSTANCE_TAG, instanceId);
        List<Disk> found = new ArrayList<>();
        for (Disk disk : world.disks()) {
            if (disk.Status() == DiskStatus.Available
                    && disk.DeleteWithInstance()
                    && disk.Tags().contains(source)) {
                found.add(disk);
            }
        }
        return found;
    }
}
