package io.ecsemulator.instance;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.StoppedMode;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.BlankIsValue;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.WithoutEffect;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stops Running instances: they are Stopping at once and Stopped after the delay {@code stop-instance}. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&InstanceId.1=i-23jggx34b")
final class StopInstances
        extends Operation<StopInstances.Parameters, BatchCall<StopInstances.Parameters>, BatchCall.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region
     * @param InstanceId ids of 1 to 100 instances of the region
     * @param StoppedMode whether pay-as-you-go instances in a VPC are charged while they are Stopped; default KeepCharging
     * @param BatchOptimization AllTogether: all instances are stopped or none; SuccessFirst: each that can be; default AllTogether
     * @param DryRun true: only checks the call; default false
     */
    @WithoutEffect("ForceStop")
    record Parameters(
            @Mandatory @KnownRegion String RegionId,

            @Mandatory @MaxItems(BatchCall.MAX_INSTANCES) @BlankIsValue
            List<String> InstanceId,

            @OneOf({"KeepCharging", "StopCharging"}) @Nullable
            StoppedMode StoppedMode,

            @OneOf({"AllTogether", "SuccessFirst"}) @Nullable
            String BatchOptimization,

            @Nullable Boolean DryRun)
            implements BatchCall.Parameters {}

    private final Delays delays;

    StopInstances(Delays delays) {
        super(() -> BatchCall.rules(Parameters.class, StopRules.RULES));
        this.delays = delays;
    }

    @Override
    protected BatchCall<Parameters> attempt(Parameters parameters, World world) {
        return BatchCall.of(parameters, world);
    }

    @Override
    protected BatchCall.Response execute(BatchCall<Parameters> batch, World world, Call call) {
        Instant stopped = world.now().plus(delays.stopInstance());
        return batch.execute(
                world,
                call,
                StopRules.RULES,
                instance -> StopRules.stop(instance, batch.parameters().StoppedMode, stopped));
    }
}
