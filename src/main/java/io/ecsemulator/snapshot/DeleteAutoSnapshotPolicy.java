package io.ecsemulator.snapshot;

import io.ecsemulator.cloud.AutoSnapshotPolicy;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Deletes an automatic snapshot policy. The disks that it was applied to have none then; their snapshots stay. */
@ApiOperation(editions = "2024", sample = "regionId=cn-hangzhou&autoSnapshotPolicyId=sp-demo")
final class DeleteAutoSnapshotPolicy
        extends Operation<
                DeleteAutoSnapshotPolicy.Parameters,
                DeleteAutoSnapshotPolicy.Attempt,
                DeleteAutoSnapshotPolicy.Response> {

    /**
     * Request parameters.
     *
     * @param regionId id of the region
     * @param autoSnapshotPolicyId id of the policy
     */
    record Parameters(
            @Mandatory @KnownRegion String regionId,
            @Mandatory String autoSnapshotPolicyId) {}

    /** Response. */
    record Response(String RequestId) {}

    /**
     * What the rules look at.
     *
     * @param found the policy of that id, or null if the region has none
     */
    record Attempt(@Nullable AutoSnapshotPolicy found) {}

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .stage(Stage.EXISTENCE)
                .rule(
                        PolicyError.NOT_FOUND,
                        "the policy does not exist in the region",
                        attempt -> attempt.found == null)
                .build();
    }

    DeleteAutoSnapshotPolicy() {
        super(DeleteAutoSnapshotPolicy::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(PolicyTarget.find(parameters.regionId, parameters.autoSnapshotPolicyId, world));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        String id = Objects.requireNonNull(attempt.found).AutoSnapshotPolicyId();
        for (Disk disk : world.disksUnder(id)) {
            world.put(disk.under(""));
        }
        world.policies().remove(id);
        return new Response(call.requestId());
    }
}
