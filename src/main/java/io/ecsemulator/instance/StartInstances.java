package io.ecsemulator.instance;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.BlankIsValue;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts Stopped instances: they are Starting at once and Running after the delay {@code start-instance}. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&InstanceId.1=i-stopped")
final class StartInstances
        extends Operation<StartInstances.Parameters, BatchCall<StartInstances.Parameters>, BatchCall.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region
     * @param InstanceId ids of 1 to 100 instances of the region
     * @param BatchOptimization AllTogether: all instances are started or none; SuccessFirst: each that can be; default AllTogether
     * @param DryRun true: only checks the call; default false
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,

            @Mandatory @MaxItems(BatchCall.MAX_INSTANCES) @BlankIsValue
            List<String> InstanceId,

            @OneOf({"AllTogether", "SuccessFirst"}) @Nullable
            String BatchOptimization,

            @Nullable Boolean DryRun)
            implements BatchCall.Parameters {}

    private final Delays delays;

    StartInstances(Delays delays) {
        super(() -> BatchCall.rules(Parameters.class, StartRules.SEVERAL));
        this.delays = delays;
    }

    @Override
    protected BatchCall<Parameters> attempt(Parameters parameters, World world) {
        return BatchCall.of(parameters, world);
    }

    @Override
    protected BatchCall.Response execute(BatchCall<Parameters> batch, World world, Call call) {
        Instant running = world.now().plus(delays.startInstance());
        return batch.execute(world, call, StartRules.SEVERAL, instance -> StartRules.start(instance, running));
    }
}
