package io.ecsemulator.store.memory;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.SnapshotDelays;
import io.ecsemulator.cloud.StaleStore;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.cloud.World;
import io.ecsemulator.store.memory.LaggingStore.RecordingWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A world in memory, with its copies that lag behind, as a store keeps it. The store lets one thread at a time in. */
public final class KeptWorld {

    private final MemoryWorld world;
    private final EmulatorClock clock;
    private final Ids ids;
    private final List<LaggingStore> copies = new ArrayList<>();

    /** The world as steps see it. */
    private World seen;

    /**
     * An empty world.
     *
     * @param maxCallBytes the maximum size of all remembered calls, in bytes; above it the oldest are forgotten
     * @param snapshotDelays how long automatic snapshots take
     */
    public KeptWorld(
            EmulatorClock clock, Ids ids, ResourceKinds kinds, long maxCallBytes, SnapshotDelays snapshotDelays) {
        this.world = new MemoryWorld(clock, ids, kinds, maxCallBytes, snapshotDelays);
        this.seen = world;
        this.clock = clock;
        this.ids = ids;
    }

    /** The kinds of resources in it. */
    public ResourceKinds kinds() {
        return world.kinds();
    }

    /** The world as the step that runs sees it. */
    public World seen() {
        return seen;
    }

    /** Begins a step, after what resources have done by themselves since the last one. */
    public World begin() {
        world.begin(seen);
        return seen;
    }

    /**
     * Begins a step that only reads.
     *
     * @return false if resources have to do something by themselves first, which takes a step that changes the world
     */
    public boolean beginReading() {
        return world.beginReading();
    }

    /** Whether a transition falls due earlier than all before. */
    public static boolean isEarlier(@Nullable Instant before, @Nullable Instant after) {
        return after != null && (before == null || after.isBefore(before));
    }

    /** When the next pending transition falls due, or null. */
    public @Nullable Instant nextDue() {
        return world.nextDue();
    }

    /** A copy that shows this world as it was that long ago; made within a step of {@code store}, which keeps this world. */
    public StaleStore staleBy(Duration lag, Store store) {
        MemoryWorld copy = new MemoryWorld(() -> clock.instant().minus(lag), ids, kinds(), 0, world.snapshotDelays());
        LaggingStore stale = new LaggingStore(store, this::remove, seen, copy, lag);
        copies.add(stale);
        seen = new RecordingWorld(world, copies);
        return stale;
    }

    private void remove(LaggingStore copy) {
        copies.remove(copy);
        seen = copies.isEmpty() ? world : new RecordingWorld(world, copies);
    }

    /** Begins to note changes, or stops it. */
    public void track(boolean isTracking) {
        world.track(isTracking);
    }

    /** Whether something has changed since tracking began; each step that reads asks. */
    public boolean isTouched() {
        return world.isTouched();
    }

    /** The changes since tracking began. */
    public Changes tracked() {
        return world.tracked();
    }

    /** Makes changes that were tracked elsewhere; those of a kind and of calls in the order of their ordinals. */
    public void load(Changes changes) {
        world.load(changes);
        copies.forEach(copy -> copy.record(changes, clock.instant()));
    }

    /** What numbers come next. */
    public Counters counters() {
        return world.counters();
    }

    /** Goes on with those numbers. */
    public void restore(Counters counters) {
        world.restore(counters);
    }
}
