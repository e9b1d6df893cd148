package io.ecsemulator.disk;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import org.jspecify.annotations.Nullable;

/**
 * Puts a disk back to one of its snapshots: the disk is ReIniting at once, and In_use or Available again, as it was, after the delay
 * {@code reset-disk}. Its size stays.
 */
@ApiOperation(editions = "2024", sample = "DiskId=d-stopped&SnapshotId=s-stopped")
final class ResetDisk extends Operation<ResetDisk.Parameters, ResetDisk.Attempt, ResetDisk.Response> {

    /**
     * Request parameters.
     *
     * @param DiskId id of the disk
     * @param SnapshotId id of the snapshot, which is one of the disk
     * @param DryRun whether the call is only checked; default false
     */
    record Parameters(
            @Mandatory String DiskId,
            @Mandatory String SnapshotId,
            @Nullable Boolean DryRun) {}

    /** Response; the disk is then ReIniting. */
    record Response(String RequestId) {}

    /** What the rules look at. */
    record Attempt(Parameters parameters, Rollback rollback) {}

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .include(Attempt::rollback, Rollback.RULES)
                .dryRun(GatewayError.DRY_RUN, attempt -> Boolean.TRUE.equals(attempt.parameters.DryRun))
                .build();
    }

    private final Delays delays;

    ResetDisk(Delays delays) {
        super(ResetDisk::declareRules);
        this.delays = delays;
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(parameters, Rollback.of(world, parameters.DiskId, parameters.SnapshotId));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        attempt.rollback.begin(world, delays);
        return new Response(call.requestId());
    }
}
