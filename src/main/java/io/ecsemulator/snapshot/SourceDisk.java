package io.ecsemulator.snapshot;

import static io.ecsemulator.cloud.InstanceStatus.Running;
import static io.ecsemulator.cloud.InstanceStatus.Stopped;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.SnapshotCreation;
import io.ecsemulator.cloud.SnapshotStatus;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A disk that a snapshot is to be created of, and the rules about it.
 *
 * @param found the disk, or null if it does not exist or has been released
 * @param users the instances that the disk is In_use on; in another status the instances do not matter to the disk
 * @param snapshots the snapshots of the disk
 */
record SourceDisk(@Nullable Disk found, List<Instance> users, Collection<Snapshot> snapshots) {

    /** The disk exists. */
    static final Rules<SourceDisk> EXISTENCE = Rules.<SourceDisk>shared("2024")
            .stage(Stage.EXISTENCE)
            .rule(
                    CommonError.DISK_NOT_FOUND,
                    "the disk does not exist, or has been released",
                    source -> source.found == null)
            .build();

    /** A snapshot of the disk can be created now. */
    static final Rules<SourceDisk> READY = Rules.<SourceDisk>shared("2024")
            .stage(Stage.LOCKS)
            .rule(
                    SnapshotError.INSTANCE_LOCKED,
                    "the disk is In_use and its instance's OperationLocks contain security",
                    source -> source.users.stream()
                            .anyMatch(instance -> instance.isLockedFor(OperationLockReason.security)))
            .rule(
                    CommonError.DISK_EXPIRED,
                    "the disk's OperationLocks contain financial",
                    source -> source.disk().isLockedFor(OperationLockReason.financial))
            .stage(Stage.STATUS)
            .rule(
                    CommonError.INCORRECT_DISK_STATUS,
                    "the disk's status is neither In_use nor Available",
                    source -> !source.isInUse() && source.disk().Status() != DiskStatus.Available)
            .rule(
                    SnapshotError.NEVER_ATTACHED,
                    "the disk has never been attached to an instance",
                    source -> source.disk().AttachedTime() == null)
            .rule(
                    CommonError.INSTANCE_STATUS_UNSUPPORTED,
                    "the disk is In_use and its instance is neither Running nor Stopped",
                    source -> source.users.stream()
                            .anyMatch(instance -> instance.Status() != Running && instance.Status() != Stopped))
            .rule(
                    SnapshotError.NEVER_USED,
                    "the disk is In_use and its instance has never been started",
                    source -> source.isInUse()
                            && source.users.stream().allMatch(instance -> instance.StartTime() == null))
            .rule(
                    CommonError.SNAPSHOT_UNDER_WAY,
                    "a snapshot of the disk is being created",
                    source -> source.snapshots.stream()
                            .anyMatch(snapshot -> snapshot.Status() == SnapshotStatus.progressing))
            .stage(Stage.LIMITS)
            .rule(
                    CommonError.SNAPSHOT_QUOTA,
                    "the disk has 256 manual snapshots",
                    source -> SnapshotCreation.isFull(source.snapshots))
            .build();

    static SourceDisk of(World world, String diskId) {
        Disk disk = world.disk(diskId);
        return new SourceDisk(
                disk == null || !disk.listed() ? null : disk,
                disk == null ? List.of() : world.instancesUsing(disk),
                world.snapshotsOf(diskId));
    }

    /** The disk, for rules after {@link #EXISTENCE}. */
    Disk disk() {
        return Objects.requireNonNull(found);
    }

    private boolean isInUse() {
        return disk().Status() == DiskStatus.In_use;
    }

    /**
     * A manual snapshot that begins now, without a name, for ever.
     *
     * @param instantDays days for which it can be used at once, if it can
     */
    Snapshot beginSnapshot(World world, Delays delays, int instantDays) {
        return SnapshotCreation.of(world, disk(), world.now().plus(delays.createSnapshot()), instantDays);
    }
}
