package io.ecsemulator.support;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.operation.Call;
import io.ecsemulator.store.memory.MemoryStore;
import java.time.InstantSource;

/** Calls for tests without a server. */
public final class Calls {

    private Calls() {}

    /**
     * A call about an empty world.
     *
     * @param parameters as {@link Emulator#parameters(String)} reads them
     */
    public static Call of(String action, String accessKeyId, String parameters) {
        InstantSource clock = InstantSource.system();
        MemoryStore store = new MemoryStore(new EmulatorClock(EmulatorClock.Mode.MANUAL, clock), Ids.RANDOM);
        return new Call("", action, Emulator.parameters(parameters), accessKeyId, "", store);
    }
}
