package io.ecsemulator.cloud;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What ModifyDiskSpec makes of a disk; it is stored with the disk, which may attach, detach or go meanwhile.
 *
 * @param Category what it will be of
 * @param PerformanceLevel PL0 to PL3 for an ESSD, else empty
 * @param ProvisionedIops of an AutoPL disk, else 0
 * @param DueTime from when on it is that
 * @param Held whether it is not even then, because its task is held
 */
public record PendingSpec(
        String Category, String PerformanceLevel, long ProvisionedIops, Instant DueTime, boolean Held) {

    /** The TaskAction of the task that tells of it. */
    static final String TASK_ACTION = "ModifyDiskSpec";

    /** A change that happens by itself. */
    public PendingSpec(String category, String performanceLevel, long provisionedIops, Instant dueTime) {
        this(category, performanceLevel, provisionedIops, dueTime, false);
    }

    /** When it happens by itself, or null if it does not. */
    @Nullable
    Instant due() {
        return Held ? null : DueTime;
    }

    boolean hasHappened(Instant now) {
        return !Held && !now.isBefore(DueTime);
    }

    PendingSpec held() {
        return new PendingSpec(Category, PerformanceLevel, ProvisionedIops, DueTime, true);
    }

    /** That disk once the change has been made. */
    Disk applyTo(Disk disk) {
        return DiskPerformance.renewed(disk.with(b -> b.Category(Category)
                .PerformanceLevel(PerformanceLevel)
                .ProvisionedIops(ProvisionedIops)
                .BurstingEnabled(disk.BurstingEnabled() && Category.equals(DiskCategory.AUTO))
                .PendingSpec(null)));
    }
}
