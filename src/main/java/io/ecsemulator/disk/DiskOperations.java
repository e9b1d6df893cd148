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

    /**
     * How busy an instance is.
     *
     * @param pending how many other disks it is attaching or detaching; 0 if there is no limit
     * @param isFull whether it may begin with no other
     */
    public record Load(int pending, boolean isFull) {}

    /** How busy an instance is beside that disk. */
    Load load(World world, String instanceId, String diskId) {
        int pending = max == 0 ? 0 : pending(world, instanceId, diskId);
        return new Load(pending, max > 0 && pending >= max);
    }

    private static int pending(World world, String instanceId, String diskId) {
        int pending = 0;
        for (Disk disk : world.disksOn(instanceId)) {
            boolean isPending = disk.Status() == DiskStatus.Attaching || disk.isDetachingFrom(instanceId);
            if (isPending && !disk.DiskId().equals(diskId)) {
                pending++;
            }
        }
        return pending;
    }
}
