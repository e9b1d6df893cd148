package io.ecsemulator.instance;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.UndeclaredOperation;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stops instances that are Running, as StopInstance does. */
@ApiOperation(editions = "")
final class StopInstances extends UndeclaredOperation<StopInstances.Parameters, StopInstances.Answer> {

    /**
     * What a caller says.
     *
     * @param RegionId mandatory
     * @param InstanceId mandatory, 1 to 100 of that region
     * @param StoppedMode KeepCharging, which is the default, or StopCharging
     * @param BatchOptimization AllTogether, which is the default: all or none; or SuccessFirst: those that can
     * @param DryRun true: only check the call
     */
    record Parameters(
            @Nullable String RegionId,
            List<String> InstanceId,
            @Nullable String StoppedMode,
            @Nullable String BatchOptimization,
            @Nullable Boolean DryRun) {}

    /** What a caller gets: what became of each. */
    record Answer(
            String RequestId, @ListOf("InstanceResponse") List<Batch.InstanceResponse> InstanceResponses) {}

    private final Delays delays;

    StopInstances(Delays delays) {
        this.delays = delays;
    }

    @Override
    public String edition() {
        return "2024";
    }

    @Override
    public List<ApiError> errors() {
        return Stream.concat(Batch.ERRORS.stream(), Stopping.ERRORS.stream()).toList();
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        Batch batch = Batch.asked(
                parameters.RegionId(), parameters.InstanceId(), parameters.BatchOptimization(), parameters.DryRun());
        Stopping stopping = Stopping.asked(delays.stopInstance(), parameters.StoppedMode());
        return call.store().step(world -> new Answer(call.requestId(), batch.carryOut(world, stopping)));
    }
}
