package io.ecsemulator.instance;

import io.ecsemulator.cloud.Instance;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.UndeclaredOperation;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Deletes an instance, at once. Of its disks those with DeleteWithInstance are released, the others are left behind Available.
 */
@ApiOperation(editions = "")
final class DeleteInstance extends UndeclaredOperation<DeleteInstance.Parameters, DeleteInstance.Answer> {

    /**
     * What a caller says.
     *
     * @param InstanceId mandatory
     * @param Force whether it may be Running, default false: it must be Stopped
     * @param TerminateSubscription whether it may be a subscription that is over, default false
     * @param DryRun true: only check the call
     */
    record Parameters(
            @Nullable String InstanceId,
            @Nullable Boolean Force,
            @Nullable Boolean TerminateSubscription,
            @Nullable Boolean DryRun) {}

    /** What a caller gets. */
    record Answer(String RequestId) {}

    @Override
    public String edition() {
        return "2026";
    }

    @Override
    public List<ApiError> errors() {
        return Stream.concat(Stream.of(InstanceError.INSTANCE_ID_INVALID), Deleting.ERRORS.stream())
                .toList();
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        if (Checks.isBlank(parameters.InstanceId())) {
            throw new ApiException(InstanceError.INSTANCE_ID_INVALID);
        }
        Deleting deleting = new Deleting(
                Boolean.TRUE.equals(parameters.Force()), Boolean.TRUE.equals(parameters.TerminateSubscription()));
        return call.store().step(world -> {
            Instance instance = InstanceChecks.instance(world, parameters.InstanceId());
            deleting.check(world, instance);
            Checks.notDry(parameters.DryRun(), GatewayError.DRY_RUN);
            Deleting.carryOut(world, instance);
            return new Answer(call.requestId());
        });
    }
}
