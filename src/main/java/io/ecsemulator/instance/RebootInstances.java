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
import io.ecsemulator.operation.WithoutEffect;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Restarts Running instances: they are Starting at once and Running again after the delay {@code reboot-instance}. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&InstanceId.1=i-23jggx34b")
final class RebootInstances
        extends Operation<RebootInstances.Parameters, BatchCall<RebootInstances.Parameters>, BatchCall.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region
     * @param InstanceId ids of 1 to 100 instances of the region
     * @param BatchOptimization AllTogether: all instances are restarted or none; SuccessFirst: each that can be; default AllTogether
     * @param DryRun true: only checks the call; default false
     */
    @WithoutEffect("ForceReboot")
    record Parameters(
            @Mandatory @KnownRegion String RegionId,

            @Mandatory @MaxItems(BatchCall.MAX_INSTANCES) @BlankIsValue
            List<String> InstanceId,

            @OneOf({"AllTogether", "SuccessFirst"}) @Nullable
            String BatchOptimization,

            @Nullable Boolean DryRun)
            implements BatchCall.Parameters {}

    private final Delays delays;

    RebootInstances(Delays delays) {
        super(() -> BatchCall.rules(Parameters.class, StopRules.RULES));
        this.delays = delays;
    }

    @Override
    protected BatchCall<Parameters> attempt(Parameters parameters, World world) {
        return BatchCall.of(parameters, world);
    }

    @Override
    protected BatchCall.Response execute(BatchCall<Parameters> batch, World world, Call call) {
        Instant running = world.now().plus(delays.rebootInstance());
        return batch.execute(world, call, StopRules.RULES, instance -> StartRules.start(instance, running));
    }
}
