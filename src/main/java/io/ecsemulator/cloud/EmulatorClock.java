package io.ecsemulator.cloud;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The one clock of the emulator. It runs with the wall ({@code real}) or stands still ({@code manual}); in both modes it
 * can be put forward, never back, except by {@link #reset}.
 */
public final class EmulatorClock implements InstantSource {

    /** How time goes by. */
    public enum Mode {
        real,
        manual
    }

    /** The API's dates have four digits for the year; the clock stops short of the fifth. */
    public static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final Mode mode;
    private final InstantSource wall;
    private final Instant start;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /**
     * A clock that shows the wall's time.
     *
     * @param wall what a real clock runs with, and where a manual one starts
     */
    public EmulatorClock(Mode mode, InstantSource wall) {
        this.mode = mode;
        this.wall = wall;
        this.start = wall.instant();
    }

    public Mode mode() {
        return mode;
    }

    @Override
    public Instant instant() {
        return (mode == Mode.real ? wall.instant() : start).plus(ahead.get());
    }

    /**
     * Puts the clock forward.
     *
     * @throws IllegalArgumentException if {@code by} is negative or leads beyond {@link #LATEST}; the clock stays then
     */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("The clock cannot go back");
        }
        ahead.updateAndGet(before -> {
            if (by.compareTo(Duration.between(instant(), LATEST)) > 0) {
                throw new IllegalArgumentException("The clock ends at " + LATEST);
            }
            return before.plus(by);
        });
    }

    /** Puts the clock forward to {@code when}, or leaves it where it is if that has passed. */
    public void advanceTo(Instant when) {
        Duration by = Duration.between(instant(), when);
        if (!by.isNegative()) {
            advance(by);
        }
    }

    /** Back to the wall's time, a manual clock to where it started. */
    public void reset() {
        ahead.set(Duration.ZERO);
    }
}
