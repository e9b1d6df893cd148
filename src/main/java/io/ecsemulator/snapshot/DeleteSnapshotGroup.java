package io.ecsemulator.snapshot;

import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.SnapshotUsage;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.OperationProgress;
import io.ecsemulator.operation.OperationProgress.RelatedItem;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.util.ArrayList;
import java.util.List;

/**
 * Deletes a snapshot-consistent group and its snapshots at once; those that are progressing are cancelled. Snapshots that images were
 * created from stay.
 */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&SnapshotGroupId=ssg-demo")
final class DeleteSnapshotGroup
        extends Operation<DeleteSnapshotGroup.Parameters, DeleteSnapshotGroup.Attempt, DeleteSnapshotGroup.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region
     * @param SnapshotGroupId id of the group
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Mandatory String SnapshotGroupId) {}

    /** Response, with what became of each snapshot. */
    record Response(
            String RequestId, @ListOf("OperationProgress") List<OperationProgress> OperationProgressSet) {}

    /**
     * What the rules look at.
     *
     * @param snapshots the snapshots of the group that there are
     */
    record Attempt(TargetGroup target, List<Snapshot> snapshots) {}

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_IN_RECORDS, "RegionId")
                .include(Attempt::target, TargetGroup.EXISTENCE)
                .stage(Stage.STATUS)
                .rule(
                        SnapshotGroupError.CREATED_DISK,
                        "a disk was created from one of its snapshots, and no image",
                        attempt ->
                                attempt.snapshots.stream().anyMatch(snapshot -> snapshot.Usage() == SnapshotUsage.disk))
                .build();
    }

    DeleteSnapshotGroup() {
        super(DeleteSnapshotGroup::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        TargetGroup target = TargetGroup.of(world, parameters.RegionId, parameters.SnapshotGroupId);
        return new Attempt(
                target, target.found() == null ? List.of() : target.found().snapshots(world));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        List<OperationProgress> results = new ArrayList<>();
        for (Snapshot snapshot : attempt.snapshots) {
            boolean stays = snapshot.Usage().hasImage();
            if (!stays) {
                world.snapshots().remove(snapshot.SnapshotId());
            }
            results.add(OperationProgress.of(
                    stays ? SnapshotError.CREATED_IMAGE : null, new RelatedItem("SnapshotId", snapshot.SnapshotId())));
        }
        world.snapshotGroups().remove(attempt.target.group().SnapshotGroupId());
        return new Response(call.requestId(), results);
    }
}
