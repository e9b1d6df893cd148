package io.ecsemulator.store.jdbc;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.EmulatorClock.Mode;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.store.memory.MemoryStore;

/** The store in memory, whose world ends with the process. */
class MemoryStoreContractTest extends StoreContract {

    private EmulatorClock clock = new EmulatorClock(Mode.MANUAL, () -> START);
    private MemoryStore store = new MemoryStore(clock, Ids.SEQUENTIAL);

    @Override
    void begin(Mode mode) {
        clock = new EmulatorClock(mode, () -> START);
        store = new MemoryStore(clock, Ids.SEQUENTIAL, ResourceKinds.STANDARD, MAX_CALL_BYTES, SNAPSHOT_DELAYS);
    }

    @Override
    void reopen() {}

    @Override
    Store store() {
        return store;
    }

    @Override
    EmulatorClock clock() {
        return clock;
    }
}
