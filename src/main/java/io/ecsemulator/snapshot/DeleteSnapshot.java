package io.ecsemulator.snapshot;

import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.SnapshotUsage;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Deletes a snapshot at once; a progressing snapshot is cancelled. */
@ApiOperation(editions = "2024", sample = "SnapshotId=s-demo")
final class DeleteSnapshot
        extends Operation<DeleteSnapshot.Parameters, DeleteSnapshot.Attempt, DeleteSnapshot.Response> {

    /**
     * Request parameters.
     *
     * @param SnapshotId id of the snapshot
     * @param Force true: deletes the snapshot even if disks were created from it, which can then not be re-initialized; default
     *     false
     */
    record Parameters(
            @Mandatory String SnapshotId, @Nullable Boolean Force) {}

    /** Response. */
    record Response(String RequestId) {}

    /**
     * What the rules look at.
     *
     * @param found the snapshot of that id, or null
     */
    record Attempt(Parameters parameters, @Nullable Snapshot found) {

        SnapshotUsage usage() {
            return Objects.requireNonNull(found).Usage();
        }
    }

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .missing(SnapshotError.SNAPSHOT_ID_MISSING, "SnapshotId")
                .stage(Stage.EXISTENCE)
                .rule(SnapshotError.SNAPSHOT_NOT_FOUND, "the snapshot does not exist", attempt -> attempt.found == null)
                .stage(Stage.STATUS)
                .rule(
                        SnapshotError.CREATED_IMAGE,
                        "an image was created from the snapshot",
                        attempt -> attempt.usage().hasImage())
                .rule(
                        SnapshotError.CREATED_DISK,
                        "a disk was created from the snapshot and Force is not true",
                        attempt ->
                                attempt.usage() == SnapshotUsage.disk && !Boolean.TRUE.equals(attempt.parameters.Force))
                .build();
    }

    DeleteSnapshot() {
        super(DeleteSnapshot::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(parameters, world.snapshot(parameters.SnapshotId));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        world.snapshots().remove(attempt.parameters.SnapshotId);
        return new Response(call.requestId());
    }
}
