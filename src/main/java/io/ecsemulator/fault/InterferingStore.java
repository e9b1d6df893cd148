package io.ecsemulator.fault;

import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.StaleStore;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.cloud.World;
import java.time.Duration;
import java.util.function.Function;

/**
 * A store in which somebody else changes something before each step. That stays, whatever becomes of the step.
 *
 * @param store the store
 * @param interference what is changed
 */
record InterferingStore(Store store, Interference interference) implements Store {

    @Override
    public ResourceKinds kinds() {
        return store.kinds();
    }

    @Override
    public <T> T step(Function<World, T> step) {
        store.<Boolean>step(world -> {
            interference.apply(world);
            return true;
        });
        return store.step(step);
    }

    @Override
    public StaleStore staleBy(Duration lag) {
        return store.staleBy(lag);
    }

    @Override
    public void setEarlierDueListener(Runnable listener) {}
}
