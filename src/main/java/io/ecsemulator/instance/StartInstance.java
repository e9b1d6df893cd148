package io.ecsemulator.instance;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.WithoutEffect;
import org.jspecify.annotations.Nullable;

/** Starts a Stopped instance: it is Starting at once and Running after the delay {@code start-instance}. */
@ApiOperation(editions = "2026", sample = "InstanceId=i-stopped")
final class StartInstance extends Operation<StartInstance.Parameters, StartInstance.Attempt, StartInstance.Response> {

    /**
     * Request parameters.
     *
     * @param InstanceId id of the instance
     * @param DryRun true: only checks the call; default false
     */
    @WithoutEffect("InitLocalDisk")
    record Parameters(
            @Mandatory String InstanceId, @Nullable Boolean DryRun) {}

    /** Response. */
    record Response(String RequestId) {}

    /** What the rules look at. */
    record Attempt(Parameters parameters, InstanceTarget target) {}

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2026")
                .include(Attempt::target, StartRules.ONE)
                .dryRun(GatewayError.DRY_RUN, attempt -> Boolean.TRUE.equals(attempt.parameters.DryRun))
                .build();
    }

    private final Delays delays;

    StartInstance(Delays delays) {
        super(StartInstance::declareRules);
        this.delays = delays;
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(parameters, InstanceTarget.of(world, parameters.InstanceId));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        world.put(StartRules.start(attempt.target.instance(), world.now().plus(delays.startInstance())));
        return new Response(call.requestId());
    }
}
