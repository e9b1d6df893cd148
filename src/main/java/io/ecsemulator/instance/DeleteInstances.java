package io.ecsemulator.instance;

import io.ecsemulator.cloud.World;
import io.ecsemulator.instance.DeleteRules.Deletion;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.BlankIsValue;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.WithoutEffect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deletes instances as DeleteInstance does: all of them or none. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&InstanceId.1=i-stopped")
final class DeleteInstances
        extends Operation<DeleteInstances.Parameters, DeleteInstances.Attempt, DeleteInstances.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region
     * @param InstanceId ids of 1 to 100 instances of the region
     * @param Force true: the instances may be Running; default false: they must be Stopped
     * @param TerminateSubscription true: the instances may be expired subscriptions; default false
     * @param ClientToken makes a repeated call with the same token one call
     * @param DryRun true: only checks the call; default false
     */
    @WithoutEffect("ForceStop")
    record Parameters(
            @Mandatory @KnownRegion String RegionId,

            @Mandatory @MaxItems(BatchCall.MAX_INSTANCES) @BlankIsValue
            List<String> InstanceId,

            @Nullable Boolean Force,
            @Nullable Boolean TerminateSubscription,
            @Nullable String ClientToken,
            @Nullable Boolean DryRun) {}

    /** Response. */
    record Response(String RequestId) {}

    /**
     * What the rules look at.
     *
     * @param targets the instances, each once
     */
    record Attempt(Parameters parameters, List<InstanceTarget> targets) {

        boolean hasOtherRegion() {
            return targets.stream()
                    .anyMatch(target -> target.found() != null
                            && !target.instance().RegionId().equals(parameters.RegionId));
        }

        List<Deletion> deletions() {
            return targets.stream()
                    .map(target -> new Deletion(target, parameters.Force, parameters.TerminateSubscription))
                    .toList();
        }
    }

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .tooMany(InstanceError.TOO_MANY_INSTANCE_IDS, "InstanceId.N")
                .stage(Stage.REQUEST)
                .rule(
                        InstanceError.INSTANCE_IDS_NOT_SUPPORTED,
                        "an InstanceId.N is blank",
                        attempt -> attempt.parameters.InstanceId.stream().anyMatch(String::isBlank))
                .each(Attempt::targets, InstanceTarget.EXISTENCE)
                .rule(InstanceError.CROSS_REGION, "an instance is in another region", Attempt::hasOtherRegion)
                .each(Attempt::deletions, DeleteRules.RULES)
                .dryRun(InstanceError.DRY_RUN_SUCCESS, attempt -> Boolean.TRUE.equals(attempt.parameters.DryRun))
                .build();
    }

    DeleteInstances() {
        super(DeleteInstances::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(
                parameters,
                parameters.InstanceId.stream()
                        .distinct()
                        .map(id -> InstanceTarget.of(world, id))
                        .toList());
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        attempt.targets.forEach(target -> world.release(target.instance()));
        return new Response(call.requestId());
    }
}
