package io.ecsemulator.store.memory;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.Task;
import io.ecsemulator.support.Interleavings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Steps on one store, with ids that count up and a clock that operations advance. */
public class MemoryStoreInterleavingsTest {

    private static final String REGION = "cn-hangzhou";

    private final EmulatorClock clock = new EmulatorClock(EmulatorClock.Mode.MANUAL, () -> Instant.EPOCH);
    private final MemoryStore store = new MemoryStore(clock, Ids.SEQUENTIAL);

    /** Begins a task that takes a minute; returns its id. */
    @Operation
    public String begin() {
        return store.step(world -> {
            String id = world.newId(ResourceKinds.TASKS, REGION);
            world.put(Task.begun(
                    id, REGION, "ResizeDisk", "d", world.now(), world.now().plusSeconds(60)));
            return id;
        });
    }

    /** Returns the tasks with their statuses. */
    @Operation
    public List<String> list() {
        return store.step(world -> {
            List<String> found = new ArrayList<>();
            world.tasks().newestFirst(REGION, 0).forEach(task -> found.add(task.TaskId() + task.TaskStatus()));
            return found;
        });
    }

    @Operation
    public int settle() {
        return store.step(world -> world.settle(1));
    }

    @Operation
    public int pending() {
        return store.step(world -> world.pendingTransitionCount());
    }

    @Operation
    public void waitForAMinute() {
        store.step(world -> {
            clock.advance(Duration.ofSeconds(60));
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
        MemoryStoreInterleavingsTest test = new MemoryStoreInterleavingsTest();
        test.begin();
        test.waitForAMinute();
        test.list();
        test.settle();
    }

    @Test
    void callsHaveTheResultsOfSomeOrder() {
        Interleavings.check(getClass());
    }
}
