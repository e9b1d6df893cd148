package io.ecsemulator.instance;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.PendingTransition;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.UndeclaredOperation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Restarts an instance that is Running: it is Starting at once and Running again after a while. */
@ApiOperation(editions = "")
final class RebootInstance extends UndeclaredOperation<RebootInstance.Parameters, RebootInstance.Answer> {

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

    RebootInstance(Delays delays) {
        this.delays = delays;
    }

    @Override
    public String edition() {
        return "2026";
    }

    @Override
    public List<ApiError> errors() {
        return List.of(
                InstanceError.INSTANCE_NOT_FOUND,
                InstanceError.LOCKED_FOR_SECURITY,
                InstanceError.EXPIRED_OR_IN_ARREARS,
                InstanceError.INCORRECT_STATUS);
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        return call.store().step(world -> {
            Instance instance = InstanceChecks.instance(world, parameters.InstanceId());
            InstanceChecks.notLocked(instance);
            InstanceChecks.paidFor(world, instance);
            InstanceChecks.status(instance, InstanceStatus.Running);
            Checks.notDry(parameters.DryRun(), GatewayError.DRY_RUN);
            world.put(instance.becoming(
                    InstanceStatus.Starting,
                    new PendingTransition<>(InstanceStatus.Running, world.now().plus(delays.rebootInstance()))));
            return new Answer(call.requestId());
        });
    }
}
