package io.ecsemulator.cloud;

import java.time.Instant;

/**
 * What ModifyDiskSpec makes of a disk; it is stored with the disk, which may attach, detach or go meanwhile.
 *
 * @param Category what it will be of
 * @param PerformanceLevel PL0 to PL3 for an ESSD, else empty
 * @param ProvisionedIops of an AutoPL disk, else 0
 * @param DueTime from when on it is that
 */
public record PendingSpec(String Category, String PerformanceLevel, long ProvisionedIops, Instant DueTime) {

    boolean hasHappened(Instant now) {
        return !now.isBefore(DueTime);
    }

    Disk done(Disk disk) {
        return DiskPerformance.renewed(disk.with(b -> b.Category(Category)
                .PerformanceLevel(PerformanceLevel)
                .ProvisionedIops(ProvisionedIops)
                .BurstingEnabled(disk.BurstingEnabled() && Category.equals(DiskCategory.AUTO))
                .PendingSpec(null)));
    }
}
