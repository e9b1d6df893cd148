package io.ecsemulator.fault;

import io.ecsemulator.cloud.ForwardingStore;
import io.ecsemulator.cloud.ForwardingTable;
import io.ecsemulator.cloud.ForwardingWorld;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.cloud.Table;
import io.ecsemulator.cloud.TransitionControl;
import io.ecsemulator.cloud.TransitionException;
import io.ecsemulator.cloud.World;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * A store that controls the transitions which a step begins, at its end.
 */
final class TransitionStore extends ForwardingStore {

    private final TransitionControl control;

    /**
     * A store that controls transitions.
     *
     * @param control what becomes of them; one that cannot fail goes on
     */
    TransitionStore(Store store, TransitionControl control) {
        super(store);
        this.control = control;
    }

    @Override
    public <T> T step(Function<World, T> step) {
        return store().step(world -> {
            WatchedWorld watched = new WatchedWorld(world);
            T result = step.apply(watched);
            watched.changed.forEach(id -> control(world, id));
            return result;
        });
    }

    private void control(World world, String id) {
        Resource<?> resource = world.resource(id);
        if (resource != null && resource.PendingTransition() != null) {
            try {
                control.apply(world, resource);
            } catch (TransitionException e) {
                // It cannot fail.
            }
        }
    }

    /** Notes what is put. */
    private static final class WatchedWorld extends ForwardingWorld {

        final Set<String> changed = new LinkedHashSet<>();

        WatchedWorld(World world) {
            super(world);
        }

        @Override
        public <R extends Resource<R>> Table<R> table(ResourceKind<R> kind) {
            return new ForwardingTable<>(super.table(kind)) {
                @Override
                public void put(R resource) {
                    super.put(resource);
                    if (resource.PendingTransition() != null) {
                        changed.add(resource.id());
                    }
                }
            };
        }
    }
}
