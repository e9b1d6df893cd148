package io.ecsemulator.cloud;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a system disk becomes when it is detached: a data disk that tells in tags where it was, with a lock (console guides
 * of 2020 and 2021, and a recorded DescribeDisks answer of 2021).
 */
public final class DetachedSystemDisk {

    /** The disk's tag with the id of the instance that it came from. */
    public static final String SOURCE_INSTANCE_TAG = "acs:ecs:sourceInstanceId";

    /** The disk's tag that is {@code true} while it cannot be deleted. */
    public static final String DELETE_PROTECTION_TAG = "acs:ecs:diskDeleteProtection";

    /** The disk's tag with how it is paid for: {@code AfterPay} or {@code PrePaid}. */
    public static final String PAY_TYPE_TAG = "acs:ecs:diskPayType";

    /** The instance's tag with the id of the disk that it had. */
    public static final String SOURCE_DISK_TAG = "acs:ecs:sourceSystemDiskId";

    private DetachedSystemDisk() {}

    /**
     * Whether an instance has given its system disk up and has none in its place. An instance of a state document never
     * had one, perhaps, and misses nothing.
     */
    public static boolean isMissing(World world, Instance instance) {
        return instance.Tags().stream().anyMatch(tag -> tag.TagKey().equals(SOURCE_DISK_TAG))
                && world.disksOn(instance.InstanceId()).stream().noneMatch(disk -> disk.Type() == DiskType.system);
    }

    /** The ids of the instances that a disk came from or, with what is pending for it, may soon have come from. */
    static List<String> sourceInstanceIds(Disk disk) {
        PendingDetach detach = disk.PendingDetach();
        boolean mayFailToAttach = disk.Status() == DiskStatus.Attaching && disk.Type() == DiskType.system;
        if (disk.Tags().isEmpty() && detach == null && !mayFailToAttach) {
            return List.of();
        }
        Set<String> ids = new LinkedHashSet<>();
        for (Tag tag : disk.Tags()) {
            if (tag.TagKey().equals(SOURCE_INSTANCE_TAG)) {
                ids.add(tag.TagValue());
            }
        }
        if (detach != null && (disk.Type() == DiskType.system || detach.DeleteWithInstance())) {
            ids.add(detach.InstanceId());
        }
        if (mayFailToAttach) {
            ids.addAll(disk.instanceIds());
        }
        return List.copyOf(ids);
    }

    /** Whether a disk is one. */
    public static boolean is(Disk disk) {
        return disk.isLockedFor(OperationLockReason.detached_system_disk);
    }

    /** That disk, which is on no instance any more, as a data disk that came from that instance. */
    static Disk of(Disk disk, String instanceId) {
        List<Tag> tags = Tag.put(disk.Tags(), SOURCE_INSTANCE_TAG, instanceId);
        tags = Tag.put(tags, DELETE_PROTECTION_TAG, "true");
        tags = Tag.put(tags, PAY_TYPE_TAG, disk.DiskChargeType() == ChargeType.PrePaid ? "PrePaid" : "AfterPay");
        List<Tag> all = tags;
        return disk.with(b -> b.Type(DiskType.data)
                .Portable(true)
                .ExpiredTime(null)
                .Tags(all)
                .OperationLocks(Stream.concat(
                                disk.OperationLocks().stream(),
                                Stream.of(new Disk.OperationLock(OperationLockReason.detached_system_disk)))
                        .toList()));
    }

    /** That disk, on its way to the instance that it came from, as its system disk again. */
    public static Disk backOn(Instance instance, Disk disk) {
        return disk.with(b -> b.Type(DiskType.system)
                .ExpiredTime(disk.DiskChargeType() == ChargeType.PrePaid ? instance.ExpiredTime() : DiskDefaults.NEVER)
                .Tags(Tag.without(disk.Tags(), SOURCE_INSTANCE_TAG, DELETE_PROTECTION_TAG, PAY_TYPE_TAG))
                .OperationLocks(disk.OperationLocks().stream()
                        .filter(lock -> lock.LockReason() != OperationLockReason.detached_system_disk)
                        .toList()));
    }

    /** Whether a disk is one that came from that instance. */
    public static boolean isFrom(Instance instance, Disk disk) {
        return disk.Tags().contains(new Tag(SOURCE_INSTANCE_TAG, instance.InstanceId()));
    }

    /** That instance without the tag that names a system disk it gave up. */
    public static Instance withSystemDiskRestored(Instance instance) {
        return instance.withTags(Tag.without(instance.Tags(), SOURCE_DISK_TAG));
    }

    /** That instance, Stopped, with the tag that names the system disk it gives up. If it was to start, it will not. */
    public static Instance withoutSystemDisk(Instance instance, String diskId) {
        return instance.with(
                b -> b.Tags(Tag.put(instance.Tags(), SOURCE_DISK_TAG, diskId)).PendingTransition(null));
    }
}
