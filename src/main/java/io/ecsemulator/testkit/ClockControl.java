package io.ecsemulator.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The emulator's clock. It stands still unless it is told to run, so that a test is through with the minute of a detach at
 * once. What moves it returns when all that fell due has happened, and returns the new time.
 */
public final class ClockControl {

    private final ControlApi api;

    ClockControl(ControlApi api) {
        this.api = api;
    }

    /** What time it is for the emulator. */
    public Instant now() {
        return time(api.get("clock"));
    }

    /** How many changes are under way that are not held. */
    public int pendingTransitions() {
        return Json.number(api.get("clock"), "PendingTransitions");
    }

    /** Puts it forward by that long. */
    public Instant advance(Duration by) {
        return move(Map.of("By", by));
    }

    /** Puts it forward to that time. */
    public Instant advanceTo(Instant to) {
        return move(Map.of("To", to));
    }

    /** Puts it forward to when the next change that is not held is due; does nothing if there is none. */
    public Instant toNextTransition() {
        return move(Map.of("ToNext", true));
    }

    /** Puts it forward until nothing is under way any more but what is held. */
    public Instant untilIdle() {
        return move(Map.of("UntilIdle", true));
    }

    /** Has it stand still from now on, as it does at the start. */
    public Instant freeze() {
        return time(api.call("POST", "clock/freeze", null));
    }

    /** Has it run by itself from now on, as that of the wall does. */
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
