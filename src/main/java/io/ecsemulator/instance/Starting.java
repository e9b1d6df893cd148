package io.ecsemulator.instance;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.DetachedSystemDisk;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.PendingTransition;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import java.time.Duration;
import java.util.List;

/**
 * The start of an instance that is Stopped: it is Starting at once and Running after a while.
 *
 * @param delay how long it is Starting
 * @param diskInArrears a disk of it is locked because it is not paid for
 * @param diskStatus a disk of it is being initialized
 * @param noSystemDisk its system disk was detached
 */
record Starting(Duration delay, ApiError diskInArrears, ApiError diskStatus, ApiError noSystemDisk)
        implements Transition {

    static Starting one(Duration delay) {
        return new Starting(
                delay, InstanceError.DISK_IN_ARREARS, InstanceError.DISK_STATUS, InstanceError.NO_SYSTEM_DISK);
    }

    /** The table of StartInstances has fewer codes. */
    static Starting many(Duration delay) {
        return new Starting(
                delay,
                InstanceError.EXPIRED_OR_IN_ARREARS,
                InstanceError.INCORRECT_STATUS,
                InstanceError.NO_SYSTEM_DISK_AMONG_MANY);
    }

    /** All that it refuses with. */
    List<ApiError> errors() {
        return List.of(
                        InstanceError.INSTANCE_NOT_FOUND,
                        InstanceError.LOCKED_FOR_SECURITY,
                        InstanceError.PREPAID_EXPIRED,
                        InstanceError.POSTPAID_EXPIRED,
                        InstanceError.INCORRECT_STATUS,
                        diskInArrears,
                        diskStatus,
                        noSystemDisk)
                .stream()
                .distinct()
                .toList();
    }

    @Override
    public Instance of(World world, Instance instance) {
        InstanceChecks.notLocked(instance);
        if (instance.isInArrears(world.now())) {
            throw new ApiException(
                    instance.InstanceChargeType() == ChargeType.PrePaid
                            ? InstanceError.PREPAID_EXPIRED
                            : InstanceError.POSTPAID_EXPIRED);
        }
        if (InstanceChecks.hasDiskInArrears(world, instance)) {
            throw new ApiException(diskInArrears);
        }
        InstanceChecks.status(instance, InstanceStatus.Stopped);
        if (world.disksOn(instance.InstanceId()).stream().anyMatch(disk -> disk.Status() == DiskStatus.ReIniting)) {
            throw new ApiException(diskStatus);
        }
        if (DetachedSystemDisk.isMissing(world, instance)) {
            throw new ApiException(noSystemDisk);
        }
        return instance.becoming(
                InstanceStatus.Starting,
                new PendingTransition<>(InstanceStatus.Running, world.now().plus(delay)));
    }
}
