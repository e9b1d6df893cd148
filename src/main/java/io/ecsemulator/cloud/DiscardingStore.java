package io.ecsemulator.cloud;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs steps of a store whose changes are lost when the step ends. A step reads by id what it has changed; lists and indexes show
 * the world without the changes. New ids are used up.
 */
public final class DiscardingStore extends ForwardingStore {

    /** A store that loses the changes of its steps of that one. */
    public DiscardingStore(Store store) {
        super(store);
    }

    @Override
    public <T> T step(Function<World, T> step) {
        return store().step(world -> step.apply(new DiscardingWorld(world)));
    }

    private static final class DiscardingWorld extends ForwardingWorld {

        private final IdentityHashMap<ResourceKind<?>, Table<?>> tables = new IdentityHashMap<>();

        DiscardingWorld(World world) {
            super(world);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <R extends Resource<R>> Table<R> table(ResourceKind<R> kind) {
            return (Table<R>) tables.computeIfAbsent(kind, absent -> new DiscardingTable<>(super.table(kind)));
        }

        @Override
        public void remember(RememberedCall call) {}

        @Override
        public void clear() {
            throw new UnsupportedOperationException("No operation clears the world");
        }
    }

    private static final class DiscardingTable<R extends Resource<R>> extends ForwardingTable<R> {

        /** By id what was put; null what was removed. */
        private final Map<String, @Nullable R> changed = new HashMap<>();

        DiscardingTable(Table<R> table) {
            super(table);
        }

        @Override
        public @Nullable R get(String id) {
            return changed.containsKey(id) ? changed.get(id) : super.get(id);
        }

        @Override
        public void put(R resource) {
            changed.put(resource.id(), resource);
        }

        @Override
        public void remove(String id) {
            changed.put(id, null);
        }
    }
}
