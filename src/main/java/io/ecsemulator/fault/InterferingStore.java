package io.ecsemulator.fault;

import io.ecsemulator.cloud.ForwardingStore;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.cloud.World;
import java.util.function.Function;

/**
 * A store in which somebody else changes something before each step. That stays, whatever becomes of the step.
 */
final class InterferingStore extends ForwardingStore {

    private final Interference interference;

    /** A store in which that is changed before each step. */
    InterferingStore(Store store, Interference interference) {
        super(store);
        this.interference = interference;
    }

    @Override
    public <T> T step(Function<World, T> step) {
        store().<Boolean>step(world -> {
            interference.apply(world);
            return true;
        });
        return store().step(step);
    }
}
