package io.ecsemulator.disk;

import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.World;

/**
 * How many disks an instance may be attaching or detaching at once. ECS does one at a time (recorded 2018); the setting is without
 * a limit unless a test wants one.
 *
 * @param max the maximum number; 0 for no limit
 */
public record DiskOperations(int max) {

    /** How many disks other than that one the instance is attaching or detaching; 0 if there is no limit. */
    int pending(World world, String instanceId, String diskId) {
        if (max == 0) {
            return 0;
        }
        int pending = 0;
        for (Disk disk : world.disksOn(instanceId)) {
            boolean isPending = disk.Status() == DiskStatus.Attaching || disk.isDetachingFrom(instanceId);
            if (isPending && !disk.DiskId().equals(diskId)) {
                pending++;
            }
        }
        return pending;
    }

    /** Whether an instance that is attaching or detaching that many disks may begin with no other. */
    boolean isReachedBy(int pending) {
        return max > 0 && pending >= max;
    }
}
