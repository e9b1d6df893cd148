package io.ecsemulator.console;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.Instance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instance as pages show it.
 *
 * @param locks the reasons of its locks
 * @param pending what it is becoming, or null
 */
public record InstanceRow(
        String id,
        String name,
        String status,
        String zone,
        String type,
        List<String> locks,
        @Nullable PendingRow pending) {

    static InstanceRow of(Instance instance, Delays delays) {
        return new InstanceRow(
                instance.InstanceId(),
                instance.InstanceName(),
                instance.Status().name(),
                instance.ZoneId(),
                instance.InstanceType(),
                instance.OperationLocks().stream()
                        .map(lock -> lock.LockReason().toString())
                        .toList(),
                PendingRow.of(instance, delays));
    }

    /** Whether it is locked for security. */
    public boolean isLocked() {
        return locks.contains("security");
    }
}
