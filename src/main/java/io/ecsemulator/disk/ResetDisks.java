package io.ecsemulator.disk;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.OperationProgress;
import io.ecsemulator.operation.OperationProgress.RelatedItem;
import io.ecsemulator.operation.Rule;
import io.ecsemulator.operation.Rules;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts disks back to their snapshots, each as ResetDisk does. A disk that breaks one of the rules about disks stays as it is, and the
 * response says why; with DryRun the first such rule refuses the call.
 */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&Disk.1.DiskId=d-stopped&Disk.1.SnapshotId=s-stopped")
final class ResetDisks extends Operation<ResetDisks.Parameters, ResetDisks.Attempt, ResetDisks.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region; disks of other regions are not found
     * @param Disk 1 to 10 disks with their snapshots
     * @param DryRun whether the call is only checked; default false
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Mandatory @MaxItems(10) List<Disk> Disk,
            @Nullable Boolean DryRun) {

        private boolean isDryRun() {
            return Boolean.TRUE.equals(DryRun);
        }
    }

    /**
     * A disk to be put back.
     *
     * @param DiskId id of the disk
     * @param SnapshotId id of the snapshot, which is one of the disk
     */
    record Disk(@Mandatory String DiskId, @Mandatory String SnapshotId) {

        private Rollback rollback(World world, String regionId) {
            Rollback rollback = Rollback.of(world, DiskId, SnapshotId);
            return new Rollback(rollback.target().in(regionId), rollback.found(), rollback.hasUnfinishedSnapshot());
        }
    }

    /**
     * Response.
     *
     * @param OperationProgressSet what became of each disk, in the order of the request
     */
    record Response(
            String RequestId, @ListOf("OperationProgress") List<OperationProgress> OperationProgressSet) {}

    /**
     * What the rules look at.
     *
     * @param rollbacks the disks with their snapshots
     */
    record Attempt(Parameters parameters, List<Rollback> rollbacks) {}

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_IN_RECORDS, "RegionId")
                .each(attempt -> attempt.parameters.isDryRun() ? attempt.rollbacks : List.of(), Rollback.RULES)
                .dryRun(GatewayError.DRY_RUN, attempt -> attempt.parameters.isDryRun())
                .build();
    }

    private final Delays delays;

    ResetDisks(Delays delays) {
        super(ResetDisks::declareRules);
        this.delays = delays;
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(
                parameters,
                parameters.Disk.stream()
                        .map(disk -> disk.rollback(world, parameters.RegionId))
                        .toList());
    }

    /** One disk after the other: a disk that is named twice is ReIniting when it comes again, and so refused. */
    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        List<OperationProgress> results = new ArrayList<>();
        for (Disk disk : attempt.parameters.Disk) {
            Rollback rollback = disk.rollback(world, attempt.parameters.RegionId);
            Rule<Rollback> broken = Rollback.RULES.firstBroken(rollback);
            if (broken == null) {
                rollback.begin(world, delays);
            }
            results.add(OperationProgress.of(
                    broken == null ? null : broken.error(),
                    new RelatedItem("SnapshotId", disk.SnapshotId),
                    new RelatedItem("DiskId", disk.DiskId)));
        }
        return new Response(call.requestId(), results);
    }
}
