package io.ecsemulator.cloud;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/**
 * The clock of an account. It runs with the system clock ({@code real}) or stands still ({@code manual}); in both modes it can be
 * put forward, never back, except to a time that it had before.
 */
public final class EmulatorClock implements InstantSource {

    /** How time passes. {@link #toString} is the spelling of settings and of the control API. */
    public enum Mode {
        /** With the system clock. */
        REAL,
        /** Only when the control API advances it. */
        MANUAL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The API's dates have four digits for the year; the clock stops short of the fifth. */
    public static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * What it shows.
     *
     * @param ahead how far a real clock is ahead of the steady clock
     * @param still where a manual clock stands
     */
    private record Setting(Mode mode, Duration ahead, Instant still) {}

    private final InstantSource steadyClock;
    private final Setting start;
    private volatile Setting setting;

    /**
     * Creates a clock that shows the system time.
     *
     * @param steadyClock what a real clock runs with, and where a manual one starts
     */
    public EmulatorClock(Mode mode, InstantSource steadyClock) {
        this.steadyClock = steadyClock;
        this.start = new Setting(mode, Duration.ZERO, steadyClock.instant());
        this.setting = start;
    }

    /** How time goes by now. */
    public Mode mode() {
        return setting.mode;
    }

    @Override
    public Instant instant() {
        return instant(setting);
    }

    private Instant instant(Setting at) {
        return at.mode == Mode.REAL ? steadyClock.instant().plus(at.ahead) : at.still;
    }

    /**
     * Puts the clock forward.
     *
     * @throws IllegalArgumentException if {@code by} is negative or leads beyond {@link #LATEST}; the clock stays then
     */
    public synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("The clock cannot go back");
        }
        Instant now = instant();
        if (by.compareTo(Duration.between(now, LATEST)) > 0) {
            throw new IllegalArgumentException("The clock ends at " + LATEST);
        }
        setting = showing(setting.mode, now.plus(by));
    }

    /** Puts the clock forward to {@code when}, or leaves it where it is if that has passed. */
    public synchronized void advanceTo(Instant when) {
        Duration by = Duration.between(instant(), when);
        if (!by.isNegative()) {
            advance(by);
        }
    }

    /** Has time go by in that way from now on: it stands still where it is, or goes on from there. */
    public synchronized void setMode(Mode mode) {
        if (setting.mode != mode) {
            setting = showing(mode, instant());
        }
    }

    /** Shows a time that it had before, and goes on from there in its mode. */
    public synchronized void returnTo(Instant when) {
        setting = showing(setting.mode, when);
    }

    /** Restores the initial setting: the system time, or for a manual clock the time at which it was made. */
    public synchronized void reset() {
        setting = start;
    }

    private Setting showing(Mode mode, Instant now) {
        return new Setting(mode, Duration.between(steadyClock.instant(), now), now);
    }
}
