package io.ecsemulator.cloud;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of a disk, such as a loss of performance. Nothing happens to the disk because of it but what its health shows.
 *
 * @param EventId the id of the event
 * @param EventType what happens
 * @param EventTime when it begins
 * @param EventEndTime when it ends, or null if it does not
 * @param ImpactLevel how much of the disk is affected, a number as a text; default 100
 */
public record DiskEvent(
        String EventId,
        DiskEventType EventType,
        Instant EventTime,
        @Nullable Instant EventEndTime,
        String ImpactLevel) {

    /** Fills in what a state document does not give. */
    public DiskEvent {
        ImpactLevel = ImpactLevel == null ? "100" : ImpactLevel;
    }

    /** Whether it has begun and not ended. */
    boolean isActive(Instant now) {
        return !EventTime.isAfter(now) && (EventEndTime == null || EventEndTime.isAfter(now));
    }
}
