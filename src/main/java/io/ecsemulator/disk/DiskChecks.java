package io.ecsemulator.disk;

import io.ecsemulator.cloud.Attachment;
import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.cloud.Task;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.Checks;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the operations on one disk ask first. */
final class DiskChecks {

    private DiskChecks() {}

    /** The disk that the parameter DiskId names; a released one is none. */
    static Disk disk(World world, @Nullable String diskId) {
        Disk disk = world.disk(Checks.required("DiskId", diskId));
        if (disk == null || !disk.listed()) {
            throw new ApiException(DiskError.DISK_DOES_NOT_EXIST);
        }
        return disk;
    }

    /** The instances that it is In_use on. In another status the locks of an instance do not matter to it. */
    static List<Instance> instancesUsing(World world, Disk disk) {
        return disk.Status() != DiskStatus.In_use
                ? List.of()
                : disk.Attachments().stream()
                        .map(Attachment::InstanceId)
                        .map(world::instance)
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** That it and the instances that use it are paid for. */
    static void paidFor(World world, Disk disk) {
        Checks.refuseIf(disk.isLockedFor(OperationLockReason.financial), DiskChangeError.DISK_IN_ARREARS);
        Checks.refuseIf(
                instancesUsing(world, disk).stream().anyMatch(instance -> instance.isInArrears(world.now())),
                DiskChangeError.INSTANCE_IN_ARREARS);
    }

    /** Whether it is paid for in advance. */
    static boolean isSubscription(Disk disk) {
        return disk.DiskChargeType() == ChargeType.PrePaid;
    }

    /** The order for a change to it, which only a subscription needs: its number, or empty. */
    static String order(World world, Disk disk) {
        return isSubscription(disk) ? world.newOrderId() : "";
    }

    /** A task that works on it from now until it is due. */
    static Task task(World world, Disk disk, String action, Instant due) {
        Task task =
                Task.begun(world.newId("t", disk.RegionId()), disk.RegionId(), action, disk.DiskId(), world.now(), due);
        world.put(task);
        return task;
    }

    /** That no snapshot of it is under way. */
    static void noSnapshotUnderWay(World world, Disk disk) {
        Checks.refuseIf(world.isSnapshotUnderWay(disk.DiskId()), DiskChangeError.CREATING_SNAPSHOT);
    }
}
