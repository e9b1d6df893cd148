package io.ecsemulator.instance;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.cloud.PendingDetach;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import org.jspecify.annotations.Nullable;

/** The preconditions of DeleteInstance and DeleteInstances on an instance that exists, and the deletion. Locks do not prevent it. */
final class DeleteRules {

    /**
     * What the rules look at.
     *
     * @param force whether an instance may be deleted that is Running
     * @param terminateSubscription whether a subscription may be deleted that has expired
     */
    record Deletion(
            InstanceTarget target,
            @Nullable Boolean force,
            @Nullable Boolean terminateSubscription) {

        boolean isTerminationOfExpired() {
            return Boolean.TRUE.equals(terminateSubscription) && target.isInArrears();
        }

        boolean isStatusAllowed() {
            InstanceStatus status = target.instance().Status();
            return status == InstanceStatus.Stopped || (Boolean.TRUE.equals(force) && status == InstanceStatus.Running);
        }
    }

    static final Rules<Deletion> RULES = Rules.<Deletion>shared("2024, 2026")
            .stage(Stage.LOCKS)
            .rule(
                    InstanceError.DELETION_PROTECTION,
                    "the instance's DeletionProtection is true",
                    deletion -> deletion.target.instance().DeletionProtection())
            .rule(
                    InstanceError.CHARGE_TYPE_VIOLATION,
                    "the instance is a subscription, unless it has expired or is in arrears and TerminateSubscription is true",
                    deletion -> deletion.target.instance().InstanceChargeType() == ChargeType.PrePaid
                            && !deletion.isTerminationOfExpired())
            .stage(Stage.STATUS)
            .rule(
                    InstanceError.INITIALIZING,
                    "the instance is Pending",
                    deletion -> deletion.target.instance().Status() == InstanceStatus.Pending)
            .rule(
                    CommonError.INCORRECT_INSTANCE_STATUS,
                    "the instance's status is neither Stopped nor, if Force is true, Running",
                    deletion -> !deletion.isStatusAllowed())
            .build();

    private DeleteRules() {}

    /**
     * Deletes an instance. Its disks whose DeleteWithInstance is true, its local disks, or all if the instance is locked for
     * security, are released; except for those that are Detaching without DeleteWithInstance or attached to other instances too. Disks that were detached from the
     * instance are released as well if their DeleteWithInstance is true.
     */
    static void delete(World world, Instance instance) {
        String instanceId = instance.InstanceId();
        boolean isLocked = instance.isLockedFor(OperationLockReason.security);
        for (Disk disk : world.disksOn(instanceId)) {
            PendingDetach detach = disk.PendingDetach();
            boolean goesAlong = detach != null && detach.DeleteWithInstance();
            boolean stays = (disk.Status() == DiskStatus.Detaching && !goesAlong)
                    || disk.Attachments().size() > 1
                    || !(isLocked || disk.DeleteWithInstance() || DiskCategory.isLocal(disk.Category()) || goesAlong);
            if (stays) {
                world.put(disk.detachedByInstanceDeletion(instanceId, world.now()));
            } else {
                world.release(disk);
            }
        }
        // DetachDisk, edition 2026: a disk that was detached with DeleteWithInstance is released with its instance.
        world.disksFrom(instanceId).stream()
                .filter(disk -> disk.Status() == DiskStatus.Available && disk.DeleteWithInstance())
                .forEach(world::release);
        world.instances().remove(instanceId);
    }
}
