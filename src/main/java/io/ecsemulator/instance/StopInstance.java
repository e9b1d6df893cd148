package io.ecsemulator.instance;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.StoppedMode;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.NotEmulated;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.WithoutEffect;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Stops a Running instance: it is Stopping at once and Stopped after the delay {@code stop-instance}. */
@ApiOperation(editions = "2026", sample = "InstanceId=i-23jggx34b")
final class StopInstance extends Operation<StopInstance.Parameters, StopInstance.Attempt, StopInstance.Response> {

    /**
     * Request parameters.
     *
     * @param InstanceId id of the instance
     * @param StoppedMode whether a pay-as-you-go instance in a VPC is charged while it is Stopped; default KeepCharging
     * @param DryRun true: only checks the call; default false
     */
    @WithoutEffect({"ConfirmStop", "ForceStop"})
    @NotEmulated("Hibernate=false")
    record Parameters(
            @Mandatory String InstanceId,

            @OneOf({"KeepCharging", "StopCharging"}) @Nullable
            StoppedMode StoppedMode,

            @Nullable Boolean DryRun) {}

    /** Response. */
    record Response(String RequestId) {}

    /** What the rules look at. */
    record Attempt(Parameters parameters, InstanceTarget target) {}

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2026")
                .include(Attempt::target, StopRules.RULES)
                .dryRun(GatewayError.DRY_RUN, attempt -> Boolean.TRUE.equals(attempt.parameters.DryRun))
                .build();
    }

    private final Delays delays;

    StopInstance(Delays delays) {
        super(StopInstance::declareRules);
        this.delays = delays;
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(parameters, InstanceTarget.of(world, parameters.InstanceId));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Instant stopped = world.now().plus(delays.stopInstance());
        world.put(StopRules.stop(attempt.target.instance(), attempt.parameters.StoppedMode, stopped));
        return new Response(call.requestId());
    }
}
