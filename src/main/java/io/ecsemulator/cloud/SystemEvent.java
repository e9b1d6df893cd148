package io.ecsemulator.cloud;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A system event of an instance, such as its maintenance. Nothing happens to the instance because of it.
 *
 * @param EventId the id of the event
 * @param EventType for instance {@code SystemMaintenance.Reboot}
 * @param EventCycleStatus default Scheduled
 * @param EventPublishTime when it was announced
 * @param NotBefore when it is planned, or null
 * @param EventFinishTime when it ended, or null
 * @param Reason why it was planned; default empty
 */
public record SystemEvent(
        String EventId,
        String EventType,
        EventCycleStatus EventCycleStatus,
        Instant EventPublishTime,
        @Nullable Instant NotBefore,
        @Nullable Instant EventFinishTime,
        String Reason) {

    /** Fills in what a state document does not give. */
    public SystemEvent {
        EventCycleStatus =
                EventCycleStatus == null ? io.ecsemulator.cloud.EventCycleStatus.Scheduled : EventCycleStatus;
        Reason = Reason == null ? "" : Reason;
    }

    /** The number of its type in answers (recorded 2024; InstanceExpiration.Stop in a sample); 0 where it is not known. */
    public int typeCode() {
        return switch (EventType) {
            case "SystemMaintenance.Reboot" -> 1;
            case "SystemMaintenance.Redeploy" -> 9;
            case "InstanceExpiration.Stop" -> 34;
            case "SystemFailure.Reboot" -> 65;
            case "SystemFailure.Delete" -> 66;
            default -> 0;
        };
    }
}
