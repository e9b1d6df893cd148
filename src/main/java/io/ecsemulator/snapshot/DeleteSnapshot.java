package io.ecsemulator.snapshot;

import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.SnapshotUsage;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.UndeclaredOperation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deletes a snapshot at once. While it is progressing, that cancels it. */
@ApiOperation(editions = "")
final class DeleteSnapshot extends UndeclaredOperation<DeleteSnapshot.Parameters, DeleteSnapshot.Answer> {

    /**
     * What a caller says.
     *
     * @param SnapshotId mandatory
     * @param Force true: even if disks were made of it, which cannot be re-initialized then
     */
    record Parameters(@Nullable String SnapshotId, @Nullable Boolean Force) {}

    /** What a caller gets. */
    record Answer(String RequestId) {}

    @Override
    public String edition() {
        return "2024";
    }

    @Override
    public List<ApiError> errors() {
        return List.of(
                SnapshotError.SNAPSHOT_ID_MISSING,
                SnapshotError.SNAPSHOT_NOT_FOUND,
                SnapshotError.CREATED_IMAGE,
                SnapshotError.CREATED_DISK);
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        String snapshotId = Checks.orElse(parameters.SnapshotId(), "");
        if (snapshotId.isEmpty()) {
            throw new ApiException(SnapshotError.SNAPSHOT_ID_MISSING);
        }
        return call.store().step(world -> {
            Snapshot snapshot = world.snapshot(snapshotId);
            if (snapshot == null) {
                throw new ApiException(SnapshotError.SNAPSHOT_NOT_FOUND);
            }
            if (snapshot.Usage().hasImage()) {
                throw new ApiException(SnapshotError.CREATED_IMAGE);
            }
            if (snapshot.Usage() == SnapshotUsage.disk && !Boolean.TRUE.equals(parameters.Force())) {
                throw new ApiException(SnapshotError.CREATED_DISK);
            }
            world.snapshots().remove(snapshotId);
            return new Answer(call.requestId());
        });
    }
}
