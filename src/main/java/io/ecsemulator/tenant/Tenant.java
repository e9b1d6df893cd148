package io.ecsemulator.tenant;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.cloud.TransitionExecutor;
import io.ecsemulator.fault.Faults;
import io.ecsemulator.journal.Journal;
import io.ecsemulator.state.SavedWorlds;
import io.ecsemulator.throttling.Throttle;
import java.time.Duration;
import java.time.Instant;

/**
 * A world with its clock, and what the emulator keeps about the calls of the callers that share it.
 *
 * @param accessKeyId the access key of its callers; empty for all callers, or for callers without an access key
 * @param clock the clock of the world
 * @param store keeps the world
 * @param transitions settles transitions that are due
 * @param throttle the flow control of calls
 * @param faults the fault rules
 * @param journal the last calls
 * @param saves the saved worlds
 */
public record Tenant(
        String accessKeyId,
        EmulatorClock clock,
        Store store,
        TransitionExecutor transitions,
        Throttle throttle,
        Faults faults,
        Journal journal,
        SavedWorlds saves) {

    /** Lets the clock go on by that time, at most to its end, and settles what is due then. */
    public void passTime(Duration time) {
        if (!time.isZero()) {
            Instant end = clock.instant().plus(time);
            clock.advanceTo(end.isAfter(EmulatorClock.LATEST) ? EmulatorClock.LATEST : end);
            transitions.settleDue();
        }
    }
}
