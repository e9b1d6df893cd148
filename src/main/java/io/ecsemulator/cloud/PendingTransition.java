package io.ecsemulator.cloud;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change that was accepted and has yet to happen; it is stored with its resource.
 *
 * @param Status what the resource will be
 * @param DueTime from when on it is that
 * @param Then what follows by itself, later than that, or null
 */
public record PendingTransition<S extends Enum<S>>(
        S Status, Instant DueTime, @Nullable PendingTransition<S> Then) {

    /** A change after which nothing follows. */
    public PendingTransition(S status, Instant dueTime) {
        this(status, dueTime, null);
    }

    /** Whether it has happened at {@code now}. */
    public boolean hasHappened(Instant now) {
        return !now.isBefore(DueTime);
    }

    /** The last of what follows, or this. */
    public PendingTransition<S> last() {
        return Then == null ? this : Then.last();
    }
}
