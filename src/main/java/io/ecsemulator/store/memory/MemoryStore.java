package io.ecsemulator.store.memory;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.SnapshotDelays;
import io.ecsemulator.cloud.StaleStore;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.cloud.World;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** Keeps one world in memory, behind one lock. Steps are short: they touch a few records and do no I/O. */
public final class MemoryStore implements Store {

    /** The maximum size of the calls that the only world of a process remembers, in bytes. */
    public static final long MAX_CALL_BYTES = 8 << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final KeptWorld world;

    private volatile Runnable earlierDue = () -> {};

    /**
     * An empty store of the emulator's kinds of resources whose steps happen at the time of {@code clock}. Automatic snapshots and
     * their copies take a minute each.
     */
    public MemoryStore(EmulatorClock clock, Ids ids) {
        this(
                clock,
                ids,
                ResourceKinds.STANDARD,
                MAX_CALL_BYTES,
                new SnapshotDelays(Duration.ofMinutes(1), Duration.ofMinutes(1)));
    }

    /**
     * An empty store of those kinds of resources.
     *
     * @param maxCallBytes the maximum size of all remembered calls, in bytes; above it the oldest are forgotten
     * @param snapshotDelays how long automatic snapshots take
     */
    public MemoryStore(
            EmulatorClock clock, Ids ids, ResourceKinds kinds, long maxCallBytes, SnapshotDelays snapshotDelays) {
        this.world = new KeptWorld(clock, ids, kinds, maxCallBytes, snapshotDelays);
    }

    @Override
    public ResourceKinds kinds() {
        return world.kinds();
    }

    @Override
    public <T> T step(Function<World, T> step) {
        if (lock.isHeldByCurrentThread()) {
            return step.apply(world.seen());
        }
        Instant before;
        Instant after;
        T result;
        lock.lock();
        try {
            before = world.nextDue();
            result = step.apply(world.begin());
            after = world.nextDue();
        } finally {
            lock.unlock();
        }
        if (KeptWorld.isEarlier(before, after)) {
            earlierDue.run();
        }
        return result;
    }

    @Override
    public StaleStore staleBy(Duration lag) {
        return step(current -> world.staleBy(lag, this));
    }

    @Override
    public void setEarlierDueListener(Runnable listener) {
        earlierDue = listener;
    }
}
