package io.ecsemulator.http;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.http.IdempotencyTest.CreateCount;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.Call;
import io.ecsemulator.store.memory.MemoryStore;
import io.ecsemulator.support.Interleavings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Calls under two tokens, on one world. */
@Param(name = "token", gen = IntGen.class, conf = "0:1")
@Param(name = "name", gen = IntGen.class, conf = "0:1")
public class IdempotencyInterleavingsTest {

    private final EmulatorClock clock = new EmulatorClock(EmulatorClock.Mode.MANUAL, () -> Instant.EPOCH);
    private final MemoryStore store = new MemoryStore(clock, Ids.SEQUENTIAL);
    private final CreateCount operation = new CreateCount();

    /** The number of executions at the first call under the token, or the code of the error. */
    @Operation
    public String create(@Param(name = "token") int token, @Param(name = "name") int name) {
        Map<String, String> parameters = Map.of("ClientToken", "token-" + token, "Name", "name-" + name);
        Call call = new Call("R", operation.action(), parameters, "k", "", store);
        try {
            return "" + Idempotency.execute(operation, call).Count();
        } catch (ApiException e) {
            return e.error().code();
        }
    }

    @Operation
    public void waitForADay() {
        store.step(world -> {
            clock.advance(Duration.ofHours(24));
            return true;
        });
    }

    @Operation
    public void clear() {
        store.step(world -> {
            world.clear();
            return true;
        });
    }

    /** Loads classes, whose static initialisation is not a part of any call. */
    @BeforeAll
    static void loadClasses() {
        IdempotencyInterleavingsTest test = new IdempotencyInterleavingsTest();
        test.create(0, 0);
        test.create(0, 0);
        test.create(0, 1);
        test.waitForADay();
    }

    @Test
    void callsHaveTheResultsOfSomeOrder() {
        Interleavings.check(getClass(), "tools.jackson.", "io.ecsemulator.operation.");
    }
}
