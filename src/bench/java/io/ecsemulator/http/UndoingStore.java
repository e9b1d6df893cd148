package io.ecsemulator.http;

import io.ecsemulator.cloud.ForwardingStore;
import io.ecsemulator.cloud.ForwardingTable;
import io.ecsemulator.cloud.ForwardingWorld;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.cloud.Table;
import io.ecsemulator.cloud.World;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs steps of another store and notes how to take back what they put and removed. One thread at a time. */
final class UndoingStore extends ForwardingStore {

    private final Deque<Consumer<World>> undo = new ArrayDeque<>();

    UndoingStore(Store store) {
        super(store);
    }

    @Override
    public <T> T step(Function<World, T> step) {
        return store().step(world -> step.apply(new UndoingWorld(world)));
    }

    @Override
    public <T> T read(Function<World, T> step) {
        return store().read(step);
    }

    /** Takes back what was changed since the last time, the latest change first. */
    void undo() {
        if (!undo.isEmpty()) {
            store().<Boolean>step(world -> {
                while (!undo.isEmpty()) {
                    undo.pop().accept(world);
                }
                return true;
            });
        }
    }

    private final class UndoingWorld extends ForwardingWorld {

        UndoingWorld(World world) {
            super(world);
        }

        @Override
        public <R extends Resource<R>> Table<R> table(ResourceKind<R> kind) {
            return new ForwardingTable<>(super.table(kind)) {
                @Override
                public void put(R resource) {
                    note(kind, resource.id(), get(resource.id()));
                    super.put(resource);
                }

                @Override
                public void remove(String id) {
                    note(kind, id, get(id));
                    super.remove(id);
                }
            };
        }

        private <R extends Resource<R>> void note(ResourceKind<R> kind, String id, @Nullable R before) {
            undo.push(world -> {
                if (before == null) {
                    world.table(kind).remove(id);
                } else {
                    world.table(kind).put(before);
                }
            });
        }
    }
}
