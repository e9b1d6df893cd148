package io.ecsemulator.operation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A span of time that system events are asked for.
 *
 * @param Start its start, {@code yyyy-MM-ddTHH:mm:ssZ}
 * @param End its end, {@code yyyy-MM-ddTHH:mm:ssZ}; not before its start
 */
public record EventSpan(@Nullable Instant Start, @Nullable Instant End) {

    /** Whether its end is before its start. */
    public boolean endsBeforeStart() {
        return Start != null && End != null && End.isBefore(Start);
    }

    /** Whether the request gives a bound. */
    public boolean isGiven() {
        return Start != null || End != null;
    }

    /** Whether the time is in this span; an absent time is in none. */
    public boolean contains(@Nullable Instant time) {
        return !isGiven()
                || (time != null && (Start == null || !time.isBefore(Start)) && (End == null || !time.isAfter(End)));
    }
}
