package io.ecsemulator.console;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A disk as pages show it.
 *
 * @param isSystem whether it is a system disk
 * @param size in GiB
 * @param instanceId the instance that it is on; empty for none
 * @param locks the reasons of its locks
 * @param pending what it is becoming, or null
 */
public record DiskRow(
        String id,
        String name,
        String status,
        boolean isSystem,
        String category,
        int size,
        String zone,
        String device,
        String instanceId,
        List<String> locks,
        @Nullable PendingRow pending) {

    static DiskRow of(Disk disk, Delays delays) {
        return new DiskRow(
                disk.DiskId(),
                disk.DiskName(),
                disk.Status().name(),
                disk.Type() == DiskType.system,
                disk.Category(),
                disk.Size(),
                disk.ZoneId(),
                disk.Device(),
                disk.InstanceId(),
                disk.OperationLocks().stream()
                        .map(lock -> lock.LockReason().toString())
                        .toList(),
                PendingRow.of(disk, delays));
    }

    /** Whether it is locked for security. */
    public boolean isLocked() {
        return locks.contains("security");
    }
}
