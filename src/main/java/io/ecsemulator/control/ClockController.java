package io.ecsemulator.control;

import io.ecsemulator.cloud.AutoSnapshotPolicy;
import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.World;
import io.ecsemulator.state.StateException;
import io.ecsemulator.tenant.Tenant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Shows, stops, starts and advances the clock. */
@RestController
@RequestMapping("/_emulator/clock")
public final class ClockController {

    /**
     * The mode of the clock.
     *
     * @param Mode {@code real} or {@code manual}
     */
    public record Setting(@NotNull(message = "is missing") EmulatorClock.Mode Mode) {}

    /**
     * How far to advance; exactly one field is given.
     *
     * @param By a duration, for instance {@code PT60S}
     * @param To an instant, not before the current time
     * @param ToNext true: to the next transition, automatic snapshot or removal
     * @param UntilIdle true: until no transition is pending; automatic snapshots that begin on the way are waited for, but not those
     *     to come, nor removals
     */
    public record Advance(
            @DurationMin(message = "is negative; time does not go back") @Nullable
            Duration By,

            @Nullable Instant To,
            @Nullable Boolean ToNext,
            @Nullable Boolean UntilIdle) {

        /**
         * The name of the only given field.
         *
         * @throws StateException if no field or several are given
         */
        private String onlyField() {
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
     * @param Mode whether time passes by itself
     * @param Now the current time
     * @param PendingTransitions the number of pending transitions
     * @param NextDueTime when the next transition is due, or null
     * @param NextActionTime when the next automatic snapshot is made, or a resource is removed by itself, or null
     */
    public record ClockState(
            EmulatorClock.Mode Mode,
            Instant Now,
            int PendingTransitions,
            @Nullable Instant NextDueTime,
            @Nullable Instant NextActionTime) {}

    /** How often the clock is advanced until nothing is pending, if automatic snapshots are pending again each time. */
    private static final int MAX_ROUNDS = 100;

    /** The largest number of automatic snapshots in one step of the clock: they take about a minute. */
    private static final int MAX_SNAPSHOTS = 5_000_000;

    @GetMapping
    public ClockState clock(Tenant tenant) {
        // A transition without a delay is not pending.
        tenant.transitions().settleDue();
        return tenant.store()
                .read(world -> new ClockState(
                        tenant.clock().mode(),
                        world.now(),
                        world.pendingTransitionCount(),
                        world.nextDue(),
                        world.nextAction()));
    }

    /** Sets the mode of the clock. */
    @PutMapping
    public ClockState set(@Valid @RequestBody Setting setting, Tenant tenant) {
        return set(setting.Mode, tenant);
    }

    /** Stops the clock. */
    @PostMapping("/freeze")
    public ClockState freeze(Tenant tenant) {
        return set(EmulatorClock.Mode.MANUAL, tenant);
    }

    private ClockState set(EmulatorClock.Mode mode, Tenant tenant) {
        tenant.clock().setMode(mode);
        return clock(tenant);
    }

    /** Advances the clock and returns after all transitions that are due then. */
    @PostMapping("/advance")
    public ClockState advance(@Valid @RequestBody Advance advance, Tenant tenant) {
        String field = advance.onlyField();
        try {
            if (Boolean.TRUE.equals(advance.UntilIdle)) {
                advanceUntilIdle(tenant);
            } else {
                tenant.store().<Boolean>step(world -> {
                    advance(advance, tenant.clock(), world);
                    return true;
                });
            }
        } catch (IllegalArgumentException e) {
            throw new StateException(field, "is too long: " + e.getMessage());
        }
        return clock(tenant);
    }

    /** Nothing is pending after one round, unless automatic snapshots began on the way, or concurrent calls something else. */
    private static void advanceUntilIdle(Tenant tenant) {
        boolean isPending = true;
        for (int round = 0; isPending && round < MAX_ROUNDS; round++) {
            isPending = tenant.store().step(world -> {
                Instant last = world.lastDue();
                if (last != null) {
                    checkSnapshots(Duration.between(world.now(), last), world);
                    tenant.clock().advanceTo(last);
                }
                return last != null;
            });
            tenant.transitions().settleDue();
        }
    }

    private static void advance(Advance advance, EmulatorClock clock, World world) {
        if (advance.By != null) {
            checkSnapshots(advance.By, world);
            clock.advance(advance.By);
            return;
        }
        if (advance.To != null && advance.To.isBefore(world.now())) {
            throw new StateException("To", "is over: it is " + world.now() + ", and time does not go back");
        }
        Instant to = advance.To != null ? advance.To : earlier(world.nextDue(), world.nextAction());
        if (to != null) {
            checkSnapshots(Duration.between(world.now(), to), world);
            clock.advanceTo(to);
        }
    }

    /** Refuses what would keep the emulator busy for hours. */
    private static void checkSnapshots(Duration time, World world) {
        double snapshots = 0;
        for (AutoSnapshotPolicy policy : world.table(ResourceKinds.AUTO_SNAPSHOT_POLICIES)) {
            snapshots += policy.snapshotsIn(time, world);
        }
        if (snapshots > MAX_SNAPSHOTS) {
            throw new IllegalArgumentException("automatic snapshot policies would make more than " + MAX_SNAPSHOTS
                    + " snapshots on the way; advance in steps, or cancel policies");
        }
    }

    private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
        return a == null || (b != null && b.isBefore(a)) ? b : a;
    }
}
