package io.ecsemulator.cloud;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.UnaryOperator;

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
    public record Setting(Mode mode, Duration ahead, Instant still) {}

    /** Where the setting of a clock is kept. */
    public interface Settings {

        /** The setting that the clock had first. */
        Setting start();

        /** The setting now. */
        Setting get();

        /** Replaces the setting by what {@code change} makes of it, which may run again if another server was faster. */
        void update(UnaryOperator<Setting> change);
    }

    private final InstantSource steadyClock;
    private final Settings settings;

    /**
     * Creates a clock that shows the system time.
     *
     * @param steadyClock what a real clock runs with, and where a manual one starts
     */
    public EmulatorClock(Mode mode, InstantSource steadyClock) {
        this(steadyClock, new SettingsInMemory(new Setting(mode, Duration.ZERO, steadyClock.instant())));
    }

    /** A clock whose setting is kept there. */
    public EmulatorClock(InstantSource steadyClock, Settings settings) {
        this.steadyClock = steadyClock;
        this.settings = settings;
    }

    /** How time goes by now. */
    public Mode mode() {
        return settings.get().mode;
    }

    @Override
    public Instant instant() {
        return instant(settings.get());
    }

    private Instant instant(Setting at) {
        return at.mode == Mode.REAL ? steadyClock.instant().plus(at.ahead) : at.still;
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
        settings.update(setting -> {
            Instant now = instant(setting);
            if (by.compareTo(Duration.between(now, LATEST)) > 0) {
                throw new IllegalArgumentException("The clock ends at " + LATEST);
            }
            return showing(setting.mode, now.plus(by));
        });
    }

    /**
     * Puts the clock forward to {@code when}, or leaves it where it is if that has passed.
     *
     * @throws IllegalArgumentException if {@code when} is beyond {@link #LATEST}; the clock stays then
     */
    public void advanceTo(Instant when) {
        if (when.isAfter(LATEST)) {
            throw new IllegalArgumentException("The clock ends at " + LATEST);
        }
        settings.update(setting -> when.isBefore(instant(setting)) ? setting : showing(setting.mode, when));
    }

    /** Has time go by in that way from now on: it stands still where it is, or goes on from there. */
    public void setMode(Mode mode) {
        settings.update(setting -> setting.mode == mode ? setting : showing(mode, instant(setting)));
    }

    /** Shows a time that it had before, and goes on from there in its mode. */
    public void returnTo(Instant when) {
        settings.update(setting -> showing(setting.mode, when));
    }

    /** Restores the initial setting: the system time, or for a manual clock the time at which it was made. */
    public void reset() {
        settings.update(setting -> settings.start());
    }

    private Setting showing(Mode mode, Instant now) {
        return new Setting(mode, Duration.between(steadyClock.instant(), now), now);
    }

    private static final class SettingsInMemory implements Settings {
        private final Setting start;
        private volatile Setting setting;

        SettingsInMemory(Setting start) {
            this.start = start;
            this.setting = start;
        }

        @Override
        public Setting start() {
            return start;
        }

        @Override
        public Setting get() {
            return setting;
        }

        @Override
        public synchronized void update(UnaryOperator<Setting> change) {
            setting = change.apply(setting);
        }
    }
}
