package io.ecsemulator.snapshot;

import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.JsonArray;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.util.List;

/** Takes disks from under their automatic snapshot policies; a disk without one stays as it is. Snapshots that were made stay. */
@ApiOperation(editions = "2024", sample = "regionId=cn-hangzhou&diskIds=[\"d-23jbf2v5m\"]")
final class CancelAutoSnapshotPolicy
        extends Operation<
                CancelAutoSnapshotPolicy.Parameters,
                CancelAutoSnapshotPolicy.Attempt,
                CancelAutoSnapshotPolicy.Response> {

    /**
     * Request parameters.
     *
     * @param regionId id of the region
     * @param diskIds ids of the disks: {@code ["d-1","d-2"]}
     */
    record Parameters(
            @Mandatory @KnownRegion String regionId,
            @Mandatory @JsonArray List<String> diskIds) {}

    /** Response. */
    record Response(String RequestId) {}

    /**
     * What the rules look at.
     *
     * @param disks those of the disks that the region has
     */
    record Attempt(Parameters parameters, List<Disk> disks) {}

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(PolicyError.REGION, "regionId")
                .stage(Stage.EXISTENCE)
                .rule(
                        PolicyError.DISKS_NOT_FOUND,
                        "one of the disks does not exist in the region, or has been released",
                        attempt -> attempt.disks.size() < attempt.parameters.diskIds.size())
                .build();
    }

    CancelAutoSnapshotPolicy() {
        super(CancelAutoSnapshotPolicy::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters asked, World world) {
        return new Attempt(asked, PolicyTarget.disks(asked.regionId, asked.diskIds, world));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        attempt.disks.forEach(disk -> world.put(disk.under("")));
        return new Response(call.requestId());
    }
}
