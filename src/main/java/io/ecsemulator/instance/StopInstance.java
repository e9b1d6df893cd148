package io.ecsemulator.instance;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.UndeclaredOperation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stops an instance that is Running: it is Stopping at once and Stopped after a while. */
@ApiOperation(editions = "")
final class StopInstance extends UndeclaredOperation<StopInstance.Parameters, StopInstance.Answer> {

    /**
     * What a caller says.
     *
     * @param InstanceId mandatory
     * @param StoppedMode KeepCharging, which is the default, or StopCharging
     * @param DryRun true: only check the call
     */
    record Parameters(
            @Nullable String InstanceId,
            @Nullable String StoppedMode,
            @Nullable Boolean DryRun) {}

    /** What a caller gets. */
    record Answer(String RequestId) {}

    private final Delays delays;

    StopInstance(Delays delays) {
        this.delays = delays;
    }

    @Override
    public String edition() {
        return "2026";
    }

    @Override
    public List<ApiError> errors() {
        return Stopping.ERRORS;
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        Stopping stopping = Stopping.asked(delays.stopInstance(), parameters.StoppedMode());
        return call.store().step(world -> {
            Instance stopped = stopping.of(world, InstanceChecks.instance(world, parameters.InstanceId()));
            Checks.notDry(parameters.DryRun(), GatewayError.DRY_RUN);
            world.put(stopped);
            return new Answer(call.requestId());
        });
    }
}
