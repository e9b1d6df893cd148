package io.ecsemulator.snapshot;

import static io.ecsemulator.cloud.InstanceStatus.Running;
import static io.ecsemulator.cloud.InstanceStatus.Stopped;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.cloud.PendingTransition;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.SnapshotDefaults;
import io.ecsemulator.cloud.SnapshotStatus;
import io.ecsemulator.cloud.SnapshotType;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
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
record SourceDisk(@Nullable Disk found, List<Instance> users, List<Snapshot> snapshots) {

    private static final int MAX_MANUAL_SNAPSHOTS = 256;

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
                    SnapshotError.UNDER_WAY,
                    "a snapshot of the disk is being created",
                    source -> source.snapshots.stream()
                            .anyMatch(snapshot -> snapshot.Status() == SnapshotStatus.progressing))
            .stage(Stage.LIMITS)
            .rule(
                    SnapshotError.QUOTA,
                    "the disk has " + MAX_MANUAL_SNAPSHOTS + " manual snapshots",
                    source -> source.manualSnapshots() >= MAX_MANUAL_SNAPSHOTS)
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

    private long manualSnapshots() {
        return snapshots.stream()
                .filter(snapshot -> snapshot.SnapshotType() == SnapshotType.user)
                .count();
    }

    /**
     * A manual snapshot that begins now, without a name, for ever.
     *
     * @param instantDays days for which it can be used at once, if it can
     */
    Snapshot beginSnapshot(World world, Delays delays, int instantDays) {
        Disk disk = disk();
        Snapshot plain = SnapshotDefaults.of(
                world.newId(ResourceKinds.SNAPSHOTS, disk.RegionId()), disk.RegionId(), world.now());
        // Documents since December 2020: a snapshot of an ESSD can be used at once, whatever InstantAccess is.
        boolean isInstant =
                disk.Category().equals(DiskCategory.ESSD) || disk.Category().equals(DiskCategory.AUTO);
        return plain.with(b -> b.Status(SnapshotStatus.progressing)
                .Progress("0%")
                .Available(isInstant)
                .InstantAccess(isInstant)
                .InstantAccessRetentionDays(isInstant ? instantDays : 0)
                .SourceDiskId(disk.DiskId())
                .SourceDiskSize(String.valueOf(disk.Size()))
                .SourceDiskType(disk.Type())
                // The snapshots of a disk are one chain; a new one begins when none is left.
                .SnapshotLinkId(snapshots.stream()
                        .findFirst()
                        .map(Snapshot::SnapshotLinkId)
                        .orElse(plain.SnapshotLinkId()))
                .Encrypted(disk.Encrypted())
                .KMSKeyId(disk.KMSKeyId())
                .ProductCode(disk.ProductCode())
                .PendingTransition(new PendingTransition<>(
                        SnapshotStatus.accomplished, world.now().plus(delays.createSnapshot()))));
    }
}
