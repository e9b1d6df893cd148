package io.ecsemulator.instance;

import io.ecsemulator.cloud.World;
import io.ecsemulator.instance.DeleteRules.Deletion;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.WithoutEffect;
import org.jspecify.annotations.Nullable;

/** Deletes an instance at once. Its disks with DeleteWithInstance are released, the others are Available afterwards. */
@ApiOperation(editions = "2026", sample = "InstanceId=i-stopped")
final class DeleteInstance
        extends Operation<DeleteInstance.Parameters, DeleteInstance.Attempt, DeleteInstance.Response> {

    /**
     * Request parameters.
     *
     * @param InstanceId id of the instance
     * @param Force true: the instance may be Running; default false: it must be Stopped
     * @param TerminateSubscription true: the instance may be an expired subscription; default false
     * @param DryRun true: only checks the call; default false
     */
    @WithoutEffect("ForceStop")
    record Parameters(
            @Mandatory String InstanceId,
            @Nullable Boolean Force,
            @Nullable Boolean TerminateSubscription,
            @Nullable Boolean DryRun) {}

    /** Response. */
    record Response(String RequestId) {}

    /** What the rules look at. */
    record Attempt(Parameters parameters, InstanceTarget target) {

        Deletion deletion() {
            return new Deletion(target, parameters.Force, parameters.TerminateSubscription);
        }
    }

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2026")
                .missing(InstanceError.INSTANCE_ID_INVALID, "InstanceId")
                .include(Attempt::target, InstanceTarget.EXISTENCE)
                .include(Attempt::deletion, DeleteRules.RULES)
                .dryRun(GatewayError.DRY_RUN, attempt -> Boolean.TRUE.equals(attempt.parameters.DryRun))
                .build();
    }

    DeleteInstance() {
        super(DeleteInstance::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(parameters, InstanceTarget.of(world, parameters.InstanceId));
    }

    /**
     * Disks with DeleteWithInstance and local disks are released; of an instance that is locked for security, all disks. Disks that
     * are Detaching without DeleteWithInstance or attached to other instances too are not. A disk that was detached from the instance
     * earlier is released if its DeleteWithInstance is true.
     */
    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        world.release(attempt.target.instance());
        return new Response(call.requestId());
    }
}
