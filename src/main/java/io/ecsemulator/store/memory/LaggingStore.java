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
import java.util.ArrayList;
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

    private record Later(Instant time, Changes changes) {}

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
        List<Change<?>> all = new ArrayList<>();
        world.kinds().all().forEach(kind -> addAll(world, kind, all));
        copy.load(new Changes(false, all, List.of()));
    }

    private static <R extends Resource<R>> void addAll(World world, ResourceKind<R> kind, List<Change<?>> all) {
        Table<R> table = world.table(kind);
        table.forEach(resource -> all.add(change(kind, table, resource)));
    }

    /** What has become of a resource, which in a copy does nothing by itself. */
    private static <R extends Resource<R>> Change<R> change(ResourceKind<R> kind, Table<R> table, R resource) {
        return new Change<>(kind, resource.id(), table.ordinal(resource), null, resource);
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
                copy.load(changes.remove().changes);
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
        add(new Later(now, new Changes(changes.isCleared(), changes.resources(), List.of())));
    }

    private void add(Later change) {
        if (!changes.isEmpty() && changes.getLast().time.isAfter(change.time)) {
            // The clock was put back: what was to come at a later time would hold up all that follows.
            changes.forEach(pending -> copy.load(pending.changes));
            changes.clear();
        }
        changes.add(change);
        if (changes.size() > MAX_CHANGES) {
            copy.load(changes.remove().changes);
        }
    }

    /** A world whose changes come to copies too, also what resources do by themselves. Transitions happen to a copy by itself. */
    static final class RecordingWorld extends ForwardingWorld {

        private final List<LaggingStore> copies;

        RecordingWorld(World world, List<LaggingStore> copies) {
            super(world);
            this.copies = copies;
        }

        private void changed(boolean isCleared, List<Change<?>> resources) {
            Changes changes = new Changes(isCleared, resources, List.of());
            copies.forEach(copy -> copy.record(changes, now()));
        }

        @Override
        public <R extends Resource<R>> Table<R> table(ResourceKind<R> kind) {
            return new ForwardingTable<>(super.table(kind)) {
                @Override
                public void put(R resource) {
                    super.put(resource);
                    changed(false, List.of(change(kind, this, resource)));
                }

                @Override
                public void remove(String id) {
                    super.remove(id);
                    changed(false, List.of(new Change<>(kind, id, 0, null, null)));
                }
            };
        }

        @Override
        public void clear() {
            super.clear();
            changed(true, List.of());
        }
    }
}
