package io.ecsemulator.snapshot;

import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;

/** Shows how many snapshots a region has, and how large they are together: each as large as its disk was. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou")
final class DescribeSnapshotsUsage
        extends Operation<
                DescribeSnapshotsUsage.Parameters, DescribeSnapshotsUsage.Attempt, DescribeSnapshotsUsage.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region
     */
    record Parameters(@Mandatory @KnownRegion String RegionId) {}

    /**
     * Response.
     *
     * @param SnapshotCount number of snapshots
     * @param SnapshotSize their size in bytes
     */
    record Response(String RequestId, int SnapshotCount, long SnapshotSize) {}

    /** What the rules look at. */
    record Attempt(Parameters parameters) {}

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(SnapshotError.USAGE_REGION, "RegionId")
                .build();
    }

    DescribeSnapshotsUsage() {
        super(DescribeSnapshotsUsage::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(parameters);
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        String regionId = attempt.parameters.RegionId;
        long size = 0;
        for (Snapshot snapshot : world.snapshots().newestFirst(regionId, 0)) {
            size += snapshot.bytes();
        }
        return new Response(call.requestId(), world.snapshots().count(regionId), size);
    }
}
