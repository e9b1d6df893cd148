package io.ecsemulator.store.memory;

import io.ecsemulator.cloud.ForwardingTable;
import io.ecsemulator.cloud.ForwardingWorld;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.StaleStore;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.cloud.Table;
import io.ecsemulator.cloud.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A copy of a world to which changes come later. It has the same records, which are immutable, in tables of its own. Changes that
 * it does not have yet are bounded in number: above the maximum the oldest come early.
 */
final class LaggingStore implements StaleStore {

    static final int MAX_CHANGES = 10_000;

    private record Later(Instant time, Consumer<World> action) {}

    private final Store store;
    private final Consumer<LaggingStore> onClose;
    private final MemoryWorld copy;
    private final Duration lag;
    private final Deque<Later> changes = new ArrayDeque<>();

    /**
     * A copy of a world, within a step of its store.
     *
     * @param onClose runs in a step of the store when the copy ends
     * @param copy an empty world whose time is earlier by {@code lag}
     */
    LaggingStore(Store store, Consumer<LaggingStore> onClose, World world, MemoryWorld copy, Duration lag) {
        this.store = store;
        this.onClose = onClose;
        this.copy = copy;
        this.lag = lag;
        copy.begin();
        world.kinds().all().forEach(kind -> world.table(kind).forEach(copy::put));
    }

    @Override
    public ResourceKinds kinds() {
        return store.kinds();
    }

    /** Runs within a step of the other store, so that changes come in between steps. */
    @Override
    public <T> T step(Function<World, T> step) {
        return store.read(world -> {
            Instant until = world.now().minus(lag);
            while (!changes.isEmpty() && !changes.element().time.isAfter(until)) {
                changes.remove().action.accept(copy);
            }
            copy.begin();
            return step.apply(copy);
        });
    }

    @Override
    public StaleStore staleBy(Duration more) {
        return store.staleBy(lag.plus(more));
    }

    /** Transitions are those of the other store. */
    @Override
    public void setEarlierDueListener(Runnable listener) {}

    @Override
    public void close() {
        store.read(world -> {
            onClose.accept(this);
            return true;
        });
    }

    /** Notes changes of the world that came from elsewhere. */
    void record(Changes changes, Instant now) {
        add(new Later(now, world -> copy.load(changes)));
    }

    private void add(Later change) {
        if (!changes.isEmpty() && changes.getLast().time.isAfter(change.time)) {
            // The clock was put back: what was to come at a later time would hold up all that follows.
            changes.forEach(pending -> pending.action.accept(copy));
            changes.clear();
        }
        changes.add(change);
        if (changes.size() > MAX_CHANGES) {
            changes.remove().action.accept(copy);
        }
    }

    /** A world whose changes come to copies too, also what resources do by themselves. Transitions happen to a copy by itself. */
    static final class RecordingWorld extends ForwardingWorld {

        private final List<LaggingStore> copies;

        RecordingWorld(World world, List<LaggingStore> copies) {
            super(world);
            this.copies = copies;
        }

        private void changed(Consumer<World> action) {
            copies.forEach(copy -> copy.add(new Later(now(), action)));
        }

        @Override
        public <R extends Resource<R>> Table<R> table(ResourceKind<R> kind) {
            return new ForwardingTable<>(super.table(kind)) {
                @Override
                public void put(R resource) {
                    super.put(resource);
                    changed(world -> world.put(resource));
                }

                @Override
                public void remove(String id) {
                    super.remove(id);
                    changed(world -> world.table(kind).remove(id));
                }
            };
        }

        @Override
        public void clear() {
            super.clear();
            changed(World::clear);
        }
    }
}
