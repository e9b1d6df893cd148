package io.ecsemulator.store.memory;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.model.StoreSimulation;

class MemoryStoreSimulationTest extends StoreSimulation {

    @Override
    protected Store store(EmulatorClock clock) {
        return new MemoryStore(clock, Ids.SEQUENTIAL);
    }
}
