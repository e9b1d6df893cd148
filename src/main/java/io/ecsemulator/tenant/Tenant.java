package io.ecsemulator.tenant;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.cloud.TransitionExecutor;
import io.ecsemulator.fault.Faults;
import io.ecsemulator.journal.Journal;
import io.ecsemulator.throttling.Throttle;

/**
 * What callers share: a world with its time, and all that the emulator remembers of their calls.
 *
 * @param accessKeyId the access key that leads to it; empty for all, or for callers that name none
 * @param clock its time
 * @param store its world
 * @param transitions what makes the world follow the time
 * @param throttle how often callers may call
 * @param faults what is to go wrong with their calls
 * @param journal the last calls
 */
public record Tenant(
        String accessKeyId,
        EmulatorClock clock,
        Store store,
        TransitionExecutor transitions,
        Throttle throttle,
        Faults faults,
        Journal journal) {}
