package io.ecsemulator.support;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.cloud.World;
import io.ecsemulator.fault.Faults;
import io.ecsemulator.fault.RuleStorage;
import io.ecsemulator.fault.TargetFinder;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.store.memory.MemoryStore;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;

/** Fault rules of servers that emulate two operations, DetachDisk and DescribeDisks. */
public final class FaultServers {

    private FaultServers() {}

    record None() {}

    abstract static class WithoutEffect extends Operation<None, None, None> {
        WithoutEffect() {
            super(() -> Rules.<None>shared("").build());
        }

        @Override
        protected None attempt(None parameters, World world) {
            return parameters;
        }

        @Override
        protected None execute(None attempt, World world, Call call) {
            return attempt;
        }
    }

    /** The rules of a server whose world is empty. */
    public static Faults server(ScheduledExecutorService scheduler, RuleStorage storage) {
        EmulatorClock clock = new EmulatorClock(EmulatorClock.Mode.MANUAL, () -> Instant.EPOCH);
        return server(scheduler, storage, new MemoryStore(clock, Ids.RANDOM));
    }

    /** The rules of a server with that world. */
    public static Faults server(ScheduledExecutorService scheduler, RuleStorage storage, Store store) {
        return new Faults(scheduler, storage, new TargetFinder(operations()), store);
    }

    private static Operations operations() {
        // Within the method, where no application context finds them.
        @ApiOperation(editions = "")
        final class DetachDisk extends WithoutEffect {}
        @ApiOperation(editions = "")
        final class DescribeDisks extends WithoutEffect {}
        return Operations.of(List.of(new DetachDisk(), new DescribeDisks()));
    }
}
