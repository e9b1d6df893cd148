package io.ecsemulator.cloud;

import java.time.Instant;
import java.util.Collection;

/** How a snapshot begins. */
public final class SnapshotCreation {

    private static final int MAX_MANUAL_SNAPSHOTS = 256;

    private SnapshotCreation() {}

    /** Whether a disk with those snapshots can have no more, since it has 256 manual ones (CreateSnapshot, edition 2024). */
    public static boolean isFull(Collection<Snapshot> ofDisk) {
        return ofDisk.stream()
                        .filter(snapshot -> snapshot.SnapshotType() == SnapshotType.user)
                        .count()
                >= MAX_MANUAL_SNAPSHOTS;
    }

    /**
     * A manual snapshot of a disk that begins now, without a name, for ever.
     *
     * @param due when it is accomplished
     * @param instantDays days for which it can be used at once, if it can
     */
    public static Snapshot of(World world, Disk disk, Instant due, int instantDays) {
        Snapshot plain = SnapshotDefaults.of(
                world.newId(ResourceKinds.SNAPSHOTS, disk.RegionId()), disk.RegionId(), world.now());
        Snapshot first = world.snapshots().first(ResourceKinds.SNAPSHOTS_BY_DISK, disk.DiskId());
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
                .SnapshotLinkId(first == null ? plain.SnapshotLinkId() : first.SnapshotLinkId())
                .Encrypted(disk.Encrypted())
                .KMSKeyId(disk.KMSKeyId())
                .ProductCode(disk.ProductCode())
                .PendingTransition(new PendingTransition<>(SnapshotStatus.accomplished, due)));
    }

    /**
     * A copy of a snapshot that begins now, without a name, for ever. The copies of a disk's snapshots in a region are one chain.
     *
     * @param due when it is accomplished
     */
    public static Snapshot copyOf(World world, Snapshot source, String regionId, Instant due) {
        Snapshot plain = SnapshotDefaults.of(world.newId(ResourceKinds.SNAPSHOTS, regionId), regionId, world.now());
        Snapshot first = world.snapshots()
                .first(ResourceKinds.COPIES_BY_DISK, ResourceKinds.copiesKey(source.SourceDiskId(), regionId));
        return plain.with(b -> b.Status(SnapshotStatus.progressing)
                .Progress("0%")
                .Available(false)
                .SourceDiskId(source.SourceDiskId())
                .SourceDiskSize(source.SourceDiskSize())
                .SourceDiskType(source.SourceDiskType())
                .SourceSnapshotId(source.SnapshotId())
                .SourceRegionId(source.RegionId())
                .SnapshotLinkId(first == null ? plain.SnapshotLinkId() : first.SnapshotLinkId())
                .Encrypted(source.Encrypted())
                .KMSKeyId(source.KMSKeyId())
                .ProductCode(source.ProductCode())
                .PendingTransition(new PendingTransition<>(SnapshotStatus.accomplished, due)));
    }
}
