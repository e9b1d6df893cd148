package io.ecsemulator.cloud;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a disk begins. */
public final class DiskCreation {

    private static final int DEFAULT_PARTITIONS = 2;

    private DiskCreation() {}

    /** That new disk while it is Creating: for nobody, and Available from {@code due} on. */
    public static Disk alone(Disk disk, Instant due) {
        return disk.with(b ->
                b.Status(DiskStatus.Creating).PendingTransition(new PendingTransition<>(DiskStatus.Available, due)));
    }

    /**
     * That new disk while it is Creating: for an instance, and In_use there from {@code due} on. It is paid for as the
     * instance is, and as long; a subscription's data disks cannot be detached (DescribeDisks, edition 2026).
     */
    public static Disk on(Disk disk, Instance instance, String device, Instant due) {
        boolean isPrePaid = instance.InstanceChargeType() == ChargeType.PrePaid;
        return disk.with(b -> b.Status(DiskStatus.Creating)
                .PendingTransition(new PendingTransition<>(DiskStatus.In_use, due))
                .Attachments(List.of(new Attachment(instance.InstanceId(), device, disk.CreationTime())))
                .AttachedTime(disk.CreationTime())
                .Portable(disk.Type() == DiskType.system || !isPrePaid)
                .DiskChargeType(instance.InstanceChargeType())
                .ExpiredTime(isPrePaid ? instance.ExpiredTime() : disk.ExpiredTime()));
    }

    /**
     * How many partitions the storage set of a new disk has; 0 without one.
     *
     * @param number the number that the request gives; default 2
     */
    public static int partitions(@Nullable String storageSetId, @Nullable Integer number) {
        return storageSetId == null ? 0 : Objects.requireNonNullElse(number, DEFAULT_PARTITIONS);
    }

    /** Notes with a snapshot, if there is one of that id, that a disk was made of it. */
    public static void markUsed(World world, String snapshotId) {
        Snapshot snapshot = world.snapshot(snapshotId);
        if (snapshot != null) {
            world.put(snapshot.usedForDisk());
        }
    }
}
