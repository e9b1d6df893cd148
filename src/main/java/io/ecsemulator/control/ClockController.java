package io.ecsemulator.control;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.cloud.TransitionExecutor;
import jakarta.validation.Valid;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the clock and puts it forward. */
@RestController
@RequestMapping("/_emulator/clock")
final class ClockController {

    /**
     * How far to go; one of the two.
     *
     * @param By that long, for instance {@code PT60S}
     * @param UntilIdle true: until nothing is pending any more
     */
    record Advance(
            @DurationMin(message = "is negative; time does not go back") @Nullable
            Duration By,

            @Nullable Boolean UntilIdle) {}

    /**
     * The clock.
     *
     * @param Mode whether time goes by itself
     * @param PendingTransitions how many changes are under way
     * @param NextDueTime when the first of them happens, or null
     */
    record ClockState(
            EmulatorClock.Mode Mode,
            Instant Now,
            int PendingTransitions,
            @Nullable Instant NextDueTime) {}

    private final EmulatorClock clock;
    private final Store store;
    private final TransitionExecutor transitions;

    ClockController(EmulatorClock clock, Store store, TransitionExecutor transitions) {
        this.clock = clock;
        this.store = store;
        this.transitions = transitions;
    }

    @GetMapping
    ClockState clock() {
        return store.step(
                world -> new ClockState(clock.mode(), world.now(), world.pendingTransitions(), world.nextDue()));
    }

    /** Puts the clock forward and answers when all that fell due has happened. */
    @PostMapping("/advance")
    ClockState advance(@Valid @RequestBody Advance advance) {
        Duration by = advance.By;
        boolean untilIdle = Boolean.TRUE.equals(advance.UntilIdle);
        if (by == null && !untilIdle) {
            throw new RefusedException("By", "is missing; give By, or UntilIdle: true");
        }
        if (by != null && untilIdle) {
            throw new RefusedException("By", "is given beside UntilIdle; give one of them");
        }
        try {
            if (by != null) {
                clock.advance(by);
            } else {
                advanceUntilIdle();
            }
        } catch (IllegalArgumentException e) {
            throw new RefusedException(by == null ? "UntilIdle" : "By", "is too long: " + e.getMessage());
        }
        transitions.settleDue();
        return clock();
    }

    /** In one step, so that calls that come meanwhile do not put off the end. */
    private void advanceUntilIdle() {
        store.<Boolean>step(world -> {
            Instant last = world.lastDue();
            if (last != null) {
                clock.advanceTo(last);
            }
            return last != null;
        });
    }
}
