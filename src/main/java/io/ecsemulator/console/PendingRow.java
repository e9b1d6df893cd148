package io.ecsemulator.console;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.PendingTransition;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.control.TransitionController;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pending transition as pages show it.
 *
 * @param status what the resource is becoming
 * @param due when
 * @param isHeld whether it does not happen by itself
 * @param usual how long such a transition takes by the settings
 */
public record PendingRow(String status, Instant due, boolean isHeld, Duration usual) {

    static @Nullable PendingRow of(Resource<?> resource, Delays delays) {
        PendingTransition<?> pending = resource.PendingTransition();
        return pending == null
                ? null
                : new PendingRow(
                        pending.Status().name(),
                        pending.DueTime(),
                        pending.Held(),
                        usual(resource.status().name(), delays));
    }

    static PendingRow of(TransitionController.Row row, Delays delays) {
        return new PendingRow(row.Status(), row.DueTime(), row.Held(), usual(row.From(), delays));
    }

    private static Duration usual(String status, Delays delays) {
        return switch (status) {
            case "Attaching" -> delays.attachDisk();
            case "Detaching" -> delays.detachDisk();
            case "ReIniting" -> delays.reInitDisk();
            case "Creating" -> delays.createDisk();
            case "Pending" -> delays.createInstance();
            case "Starting" -> delays.startInstance();
            case "Stopping" -> delays.stopInstance();
            default -> delays.createSnapshot();
        };
    }

    /** How much of it has passed, in percent. */
    public long percent(Instant now) {
        long all = Math.max(1, usual.toMillis());
        long left = Math.max(0, Duration.between(now, due).toMillis());
        return Math.max(0, 100 - Math.min(100, left * 100 / all));
    }
}
