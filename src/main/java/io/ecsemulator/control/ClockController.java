package io.ecsemulator.control;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.World;
import io.ecsemulator.state.StateException;
import io.ecsemulator.tenant.Tenant;
import jakarta.validation.Valid;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the clock, lets it go or stand, and puts it forward. */
@RestController
@RequestMapping("/_emulator/clock")
final class ClockController {

    /** How time is to go by. */
    record Setting(EmulatorClock.@Nullable Mode Mode) {}

    /**
     * How far to go; one of them.
     *
     * @param By that long, for instance {@code PT60S}
     * @param To until then
     * @param ToNext true: until the next transition is due
     * @param UntilIdle true: until nothing is pending any more
     */
    record Advance(
            @DurationMin(message = "is negative; time does not go back") @Nullable
            Duration By,

            @Nullable Instant To,
            @Nullable Boolean ToNext,
            @Nullable Boolean UntilIdle) {

        /** The name of what is given. */
        private String one() {
            Map<String, Boolean> given = new LinkedHashMap<>();
            given.put("By", By != null);
            given.put("To", To != null);
            given.put("ToNext", Boolean.TRUE.equals(ToNext));
            given.put("UntilIdle", Boolean.TRUE.equals(UntilIdle));
            given.values().removeIf(isGiven -> !isGiven);
            List<String> names = List.copyOf(given.keySet());
            if (names.isEmpty()) {
                throw new StateException("By", "is missing; give By, To, ToNext: true or UntilIdle: true");
            }
            if (names.size() > 1) {
                throw new StateException(names.get(0), "is given beside " + names.get(1) + "; give one of them");
            }
            return names.get(0);
        }
    }

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

    @GetMapping
    ClockState clock(Tenant account) {
        // What takes no time at all has happened.
        account.transitions().settleDue();
        return account.store()
                .step(world -> new ClockState(
                        account.clock().mode(), world.now(), world.pendingTransitions(), world.nextDue()));
    }

    /** Has time go by in that way from now on. */
    @PutMapping
    ClockState set(@RequestBody Setting setting, Tenant account) {
        if (setting.Mode == null) {
            throw new StateException("Mode", "is missing");
        }
        return set(setting.Mode, account);
    }

    /** Has time stand still. */
    @PostMapping("/freeze")
    ClockState freeze(Tenant account) {
        return set(EmulatorClock.Mode.manual, account);
    }

    private ClockState set(EmulatorClock.Mode mode, Tenant account) {
        account.clock().setMode(mode);
        return clock(account);
    }

    /** Puts the clock forward and answers when all that fell due has happened. */
    @PostMapping("/advance")
    ClockState advance(@Valid @RequestBody Advance advance, Tenant account) {
        String given = advance.one();
        try {
            // In one step, so that calls that come meanwhile do not put off the end.
            account.store().<Boolean>step(world -> {
                go(advance, account.clock(), world);
                return true;
            });
        } catch (IllegalArgumentException e) {
            throw new StateException(given, "is too long: " + e.getMessage());
        }
        return clock(account);
    }

    private static void go(Advance advance, EmulatorClock clock, World world) {
        if (advance.By != null) {
            clock.advance(advance.By);
            return;
        }
        if (advance.To != null && advance.To.isBefore(world.now())) {
            throw new StateException("To", "is over: it is " + world.now() + ", and time does not go back");
        }
        Instant to = advance.To != null
                ? advance.To
                : Boolean.TRUE.equals(advance.ToNext) ? world.nextDue() : world.lastDue();
        if (to != null) {
            clock.advanceTo(to);
        }
    }
}
