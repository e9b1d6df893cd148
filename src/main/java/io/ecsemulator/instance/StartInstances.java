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

/** Starts instances that are Stopped, as StartInstance does. */
@ApiOperation(editions = "")
final class StartInstances extends UndeclaredOperation<StartInstances.Parameters, StartInstances.Answer> {

    /**
     * What a caller says.
     *
     * @param RegionId mandatory
     * @param InstanceId mandatory, 1 to 100 of that region
     * @param BatchOptimization AllTogether, which is the default: all or none; or SuccessFirst: those that can
     * @param DryRun true: only check the call
     */
    record Parameters(
            @Nullable String RegionId,
            List<String> InstanceId,
            @Nullable String BatchOptimization,
            @Nullable Boolean DryRun) {}

    /** What a caller gets: what became of each. */
    record Answer(
            String RequestId, @ListOf("InstanceResponse") List<Batch.InstanceResponse> InstanceResponses) {}

    private final Delays delays;

    StartInstances(Delays delays) {
        this.delays = delays;
    }

    @Override
    public String edition() {
        return "2024";
    }

    @Override
    public List<ApiError> errors() {
        return Stream.concat(Batch.ERRORS.stream(), Starting.many(delays.startInstance()).errors().stream())
                .toList();
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        Batch batch = Batch.asked(
                parameters.RegionId(), parameters.InstanceId(), parameters.BatchOptimization(), parameters.DryRun());
        Starting starting = Starting.many(delays.startInstance());
        return call.store().step(world -> new Answer(call.requestId(), batch.carryOut(world, starting)));
    }
}
