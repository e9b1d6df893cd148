package io.ecsemulator.instance;

import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Rule;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A call of StartInstances, StopInstances or RebootInstances: one status change of several instances of a region.
 *
 * @param parameters its parameters
 * @param targets the instances, each once; an instance of another region counts as not found
 */
record BatchCall<P extends BatchCall.Parameters>(P parameters, List<InstanceTarget> targets) {

    /** The largest number of instances that a call can name. */
    static final int MAX_INSTANCES = 100;

    /** The request parameters that both operations have. */
    interface Parameters {

        String RegionId();

        List<String> InstanceId();

        @Nullable
        String BatchOptimization();

        @Nullable
        Boolean DryRun();
    }

    /**
     * Response.
     *
     * @param InstanceResponses the result for each instance, in the order of the request
     */
    record Response(
            String RequestId, @ListOf("InstanceResponse") List<InstanceResponse> InstanceResponses) {}

    /**
     * The result for one instance.
     *
     * @param Code {@code 200}, or the code of the error
     * @param Message {@code success}, or the message of the error
     * @param PreviousStatus the status before the call; empty if the instance does not exist
     * @param CurrentStatus the status after the call; empty if the instance does not exist
     */
    record InstanceResponse(
            String InstanceId, String Code, String Message, String PreviousStatus, String CurrentStatus) {}

    static <P extends Parameters> BatchCall<P> of(P parameters, World world) {
        return new BatchCall<>(parameters, InstanceTarget.all(world, parameters.InstanceId(), parameters.RegionId()));
    }

    /**
     * The rules of an operation.
     *
     * @param parameters the record of its parameters
     * @param targetRules the rules about each instance; with SuccessFirst they do not refuse the call
     */
    static <P extends Record & Parameters> Rules<BatchCall<P>> rules(
            Class<P> parameters, Rules<InstanceTarget> targetRules) {
        return Rules.<BatchCall<P>>of(parameters, "2024")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .missing(InstanceError.NO_INSTANCE_ID, "InstanceId.N")
                .tooMany(InstanceError.TOO_MANY_INSTANCE_IDS, "InstanceId.N")
                .stage(Stage.REQUEST)
                .rule(
                        InstanceError.INSTANCE_IDS_MALFORMED,
                        "an InstanceId.N is blank",
                        call -> call.parameters.InstanceId().stream().anyMatch(String::isBlank))
                .each(call -> call.isSuccessFirst() ? List.of() : call.targets, targetRules)
                .dryRun(InstanceError.DRY_RUN_SUCCESS, call -> Boolean.TRUE.equals(call.parameters.DryRun()))
                .build();
    }

    private boolean isSuccessFirst() {
        return "SuccessFirst".equals(parameters.BatchOptimization());
    }

    /**
     * Changes the instances that break no rule.
     *
     * @param change the instance with its new status
     */
    Response execute(World world, Call call, Rules<InstanceTarget> targetRules, UnaryOperator<Instance> change) {
        return new Response(
                call.requestId(),
                targets.stream()
                        .map(target -> changed(world, target, targetRules.firstBroken(target), change))
                        .toList());
    }

    private static InstanceResponse changed(
            World world, InstanceTarget target, @Nullable Rule<InstanceTarget> broken, UnaryOperator<Instance> change) {
        Instance before = target.found();
        String status = before == null ? "" : before.Status().name();
        if (before == null || broken != null) {
            ApiError error = broken == null ? CommonError.INSTANCE_NOT_FOUND : broken.error();
            return new InstanceResponse(target.instanceId(), error.code(), error.message(), status, status);
        }
        Instance after = change.apply(before);
        world.put(after);
        return new InstanceResponse(
                target.instanceId(), "200", "success", status, after.Status().name());
    }
}
