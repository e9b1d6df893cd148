package io.ecsemulator;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.Isolation;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.SnapshotDelays;
import io.ecsemulator.cloud.TransitionExecutor;
import io.ecsemulator.fault.TargetFinder;
import io.ecsemulator.store.memory.MemoryStore;
import io.ecsemulator.tenant.Tenants;
import io.ecsemulator.throttling.Limit;
import io.ecsemulator.throttling.MemoryThrottle;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What tenants are made with, wherever they are kept.
 *
 * @param clock the mode of the clock of a new world
 * @param settling is told how transitions are settled
 * @param targetFinder finds the actions that a fault rule is for
 * @param limits the rate limits, by action
 * @param maxBuckets the maximum number of rate limits in use of a tenant
 * @param maxCallBytes the maximum size of the calls that a world remembers, in bytes
 * @param journalCalls the maximum number of calls in a journal
 */
record StorageSettings(
        EmulatorClock.Mode clock,
        Ids ids,
        ResourceKinds kinds,
        SnapshotDelays snapshotDelays,
        InstantSource steadyClock,
        ScheduledExecutorService scheduler,
        TransitionExecutor.Listener settling,
        TargetFinder targetFinder,
        Map<String, Limit> limits,
        int maxBuckets,
        long maxCallBytes,
        int journalCalls) {

    static StorageSettings of(
            EcsEmulatorProperties properties,
            ResourceKinds kinds,
            InstantSource steadyClock,
            ScheduledExecutorService scheduler,
            TransitionExecutor.Listener settling,
            TargetFinder targetFinder) {
        // All callers share a world, or a world has one caller.
        boolean isOneWorld = properties.isolation() == Isolation.NONE;
        return new StorageSettings(
                properties.clock(),
                properties.ids(),
                kinds,
                new SnapshotDelays(
                        properties.delays().createSnapshot(),
                        properties.delays().copySnapshot()),
                steadyClock,
                scheduler,
                settling,
                targetFinder,
                properties.limits(),
                isOneWorld ? MemoryThrottle.MAX_BUCKETS : MemoryThrottle.MAX_BUCKETS / Tenants.MAX,
                isOneWorld ? MemoryStore.MAX_CALL_BYTES : 4 * MemoryStore.MAX_CALL_BYTES / Tenants.MAX,
                properties.journalCalls());
    }
}
