package io.ecsemulator.cloud;

import java.time.Instant;

/**
 * What is to be when a disk that is Detaching has left its instance; it is stored with the disk.
 *
 * @param InstanceId the instance that it leaves; one that is on several stays on the others
 * @param DeleteWithInstance whether it is to go when that instance goes, although it is on it no more
 */
public record PendingDetach(String InstanceId, boolean DeleteWithInstance) {

    /** That disk once it has left the instance. */
    Disk applyTo(Disk disk, Instant time) {
        Disk off = disk.without(InstanceId);
        Disk detached = off.with(b -> b.Status(off.Attachments().isEmpty() ? DiskStatus.Available : DiskStatus.In_use)
                .DeleteWithInstance(DeleteWithInstance)
                .DetachedTime(time));
        if (disk.Type() == DiskType.system) {
            return DetachedSystemDisk.of(detached, InstanceId);
        }
        // Else nobody would know with which instance it is to go. One that was a system disk names its first instance.
        return DeleteWithInstance && !DetachedSystemDisk.is(disk)
                ? detached.withTags(Tag.put(detached.Tags(), DetachedSystemDisk.SOURCE_INSTANCE_TAG, InstanceId))
                : detached;
    }
}
