package io.ecsemulator.cloud;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change that was accepted and has yet to happen; it is stored with its resource.
 *
 * @param Status what the resource will be
 * @param DueTime from when on it is that
 * @param Held whether it does not happen even then, until somebody says so
 * @param Then what follows by itself, later than that, or null
 */
public record PendingTransition<S extends Enum<S>>(
        S Status, Instant DueTime, boolean Held, @Nullable PendingTransition<S> Then) {

    /** A change after which nothing follows. */
    public PendingTransition(S status, Instant dueTime) {
        this(status, dueTime, null);
    }

    /** A change after which another may follow. */
    public PendingTransition(S status, Instant dueTime, @Nullable PendingTransition<S> then) {
        this(status, dueTime, false, then);
    }

    /** Whether it has happened at {@code now}. */
    public boolean hasHappened(Instant now) {
        return !Held && !now.isBefore(DueTime);
    }

    /**
     * How far it is at {@code now}, before it has happened: {@code 0%} to {@code 99%}.
     *
     * @param begin when it began
     */
    String progress(Instant begin, Instant now) {
        long left = Duration.between(now, DueTime).toMillis();
        long all = Math.max(1, Duration.between(begin, DueTime).toMillis());
        return Math.max(0, 100 - (left * 100 + all - 1) / all) + "%";
    }

    /** When it happens by itself, or null if it does not. */
    public @Nullable Instant nextDue() {
        return Held ? null : DueTime;
    }

    /** When the last of all that follows by itself happens, or null if it is held. */
    public @Nullable Instant lastDue() {
        Instant later = Then == null || Held ? null : Then.lastDue();
        return later == null ? nextDue() : later;
    }

    /** This, which does not happen by itself. */
    PendingTransition<S> held() {
        return new PendingTransition<>(Status, DueTime, true, Then);
    }

    /** This at another time; what follows keeps its distance. */
    PendingTransition<S> movedTo(Instant time) {
        return new PendingTransition<>(
                Status, time, Then == null ? null : Then.movedBy(Duration.between(DueTime, time)));
    }

    private PendingTransition<S> movedBy(Duration by) {
        return new PendingTransition<>(Status, DueTime.plus(by), Held, Then == null ? null : Then.movedBy(by));
    }
}
