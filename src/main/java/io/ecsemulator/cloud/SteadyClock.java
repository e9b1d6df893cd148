package io.ecsemulator.cloud;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * A clock that is read off the wall once and runs steadily from then on. A wall clock that is set forward or back changes nothing: no
 * transition is late, and no time that was shown comes again. While the computer sleeps it stands still where the counter does.
 */
public final class SteadyClock implements InstantSource {

    private final Instant start;
    private final long startNanos;
    private final LongSupplier nanos;

    /**
     * Starts a clock.
     *
     * @param wall the time to begin with; read once
     * @param nanos counts nanoseconds and never goes back, as {@link System#nanoTime} does; may begin anywhere and overflow
     */
    public SteadyClock(InstantSource wall, LongSupplier nanos) {
        this.nanos = nanos;
        this.start = wall.instant();
        this.startNanos = nanos.getAsLong();
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanos.getAsLong() - startNanos);
    }
}
