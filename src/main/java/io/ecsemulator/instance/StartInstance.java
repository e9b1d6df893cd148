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

/** Starts an instance that is Stopped: it is Starting at once and Running after a while. */
@ApiOperation(editions = "")
final class StartInstance extends UndeclaredOperation<StartInstance.Parameters, StartInstance.Answer> {

    /**
     * What a caller says.
     *
     * @param InstanceId mandatory
     * @param DryRun true: only check the call
     */
    record Parameters(@Nullable String InstanceId, @Nullable Boolean DryRun) {}

    /** What a caller gets. */
    record Answer(String RequestId) {}

    private final Delays delays;

    StartInstance(Delays delays) {
        this.delays = delays;
    }

    @Override
    public String edition() {
        return "2026";
    }

    @Override
    public List<ApiError> errors() {
        return Starting.one(delays.startInstance()).errors();
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        return call.store().step(world -> {
            Instance started = Starting.one(delays.startInstance())
                    .of(world, InstanceChecks.instance(world, parameters.InstanceId()));
            Checks.notDry(parameters.DryRun(), GatewayError.DRY_RUN);
            world.put(started);
            return new Answer(call.requestId());
        });
    }
}
