package io.ecsemulator.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Controls the emulator's clock. It stands still unless {@link #run} is called, so a test need not wait for the minute of a
 * detach. Methods that move the clock return the new time when everything that fell due has happened.
 */
public final class ClockControl {

    private final ControlApi api;

    ClockControl(ControlApi api) {
        this.api = api;
    }

    /** Returns the emulator's time. */
    public Instant now() {
        return time(api.get("clock"));
    }

    /** Returns whether time passes only when the clock is advanced. */
    public boolean isStill() {
        return Json.text(api.get("clock"), "Mode").equals("manual");
    }

    /** Returns the number of pending transitions, without held ones. */
    public int pendingTransitions() {
        return Json.number(api.get("clock"), "PendingTransitions");
    }

    /** Moves the clock forward by a duration. */
    public Instant advance(Duration by) {
        return move(Map.of("By", by));
    }

    /** Moves the clock forward to a time. */
    public Instant advanceTo(Instant to) {
        return move(Map.of("To", to));
    }

    /**
     * Moves the clock to the next transition that is not held, or to the next automatic snapshot or removal of a resource if that
     * comes before; does nothing if there is none.
     */
    public Instant toNextTransition() {
        return move(Map.of("ToNext", true));
    }

    /** Moves the clock forward until only held transitions are pending; it does not wait for automatic snapshots and removals to come. */
    public Instant untilIdle() {
        return move(Map.of("UntilIdle", true));
    }

    /** Stops the clock, as at the start. */
    public Instant freeze() {
        return time(api.call("POST", "clock/freeze", null));
    }

    /** Lets the clock run like the system clock. */
    public Instant run() {
        return time(api.call("PUT", "clock", Map.of("Mode", "real")));
    }

    private Instant move(Map<String, Object> how) {
        return time(api.call("POST", "clock/advance", how));
    }

    private static Instant time(Map<String, ?> clock) {
        return Instant.parse(String.valueOf(clock.get("Now")));
    }
}
