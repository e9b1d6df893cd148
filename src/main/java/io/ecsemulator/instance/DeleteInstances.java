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
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Deletes instances as DeleteInstance does: all of them or none. */
@ApiOperation(editions = "")
final class DeleteInstances extends UndeclaredOperation<DeleteInstances.Parameters, DeleteInstances.Answer> {

    /**
     * What a caller says.
     *
     * @param RegionId mandatory
     * @param InstanceId mandatory, 1 to 100 of that region
     * @param Force whether they may be Running, default false: they must be Stopped
     * @param TerminateSubscription whether they may be subscriptions that are over, default false
     * @param ClientToken makes a second call with it one and the same
     * @param DryRun true: only check the call
     */
    record Parameters(
            @Nullable String RegionId,
            List<String> InstanceId,
            @Nullable Boolean Force,
            @Nullable Boolean TerminateSubscription,
            @Nullable String ClientToken,
            @Nullable Boolean DryRun) {}

    /** What a caller gets. */
    record Answer(String RequestId) {}

    @Override
    public String edition() {
        return "2024";
    }

    @Override
    public List<ApiError> errors() {
        return Stream.concat(
                        Stream.of(
                                InstanceError.REGION_NOT_FOUND,
                                InstanceError.TOO_MANY_INSTANCE_IDS,
                                InstanceError.INSTANCE_IDS_NOT_SUPPORTED,
                                InstanceError.CROSS_REGION,
                                InstanceError.DRY_RUN_SUCCESS),
                        Deleting.ERRORS.stream())
                .toList();
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        String regionId = Batch.region(parameters.RegionId());
        Set<String> ids = Batch.ids(
                parameters.InstanceId(), GatewayError.MISSING_PARAMETER, InstanceError.INSTANCE_IDS_NOT_SUPPORTED);
        Deleting deleting = new Deleting(
                Boolean.TRUE.equals(parameters.Force()), Boolean.TRUE.equals(parameters.TerminateSubscription()));
        return call.store().step(world -> {
            List<Instance> instances =
                    ids.stream().map(id -> InstanceChecks.instance(world, id)).toList();
            if (instances.stream().anyMatch(instance -> !instance.RegionId().equals(regionId))) {
                throw new ApiException(InstanceError.CROSS_REGION);
            }
            instances.forEach(instance -> deleting.check(world, instance));
            Checks.notDry(parameters.DryRun(), InstanceError.DRY_RUN_SUCCESS);
            instances.forEach(instance -> Deleting.carryOut(world, instance));
            return new Answer(call.requestId());
        });
    }
}
