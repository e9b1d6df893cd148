package io.ecsemulator.store.memory;

import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.StaleStore;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.cloud.World;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** Counts down once for each transition that a step settled. */
record MemoryStoreProbe(Store store, CountDownLatch settled) implements Store {

    @Override
    public <T> T step(Function<World, T> step) {
        return store.step(world -> {
            int before = world.pendingTransitionCount();
            T result = step.apply(world);
            for (int left = world.pendingTransitionCount(); left < before; left++) {
                settled.countDown();
            }
            return result;
        });
    }

    @Override
    public ResourceKinds kinds() {
        return store.kinds();
    }

    @Override
    public StaleStore staleBy(Duration lag) {
        return store.staleBy(lag);
    }

    @Override
    public void setEarlierDueListener(Runnable listener) {
        store.setEarlierDueListener(listener);
    }
}
