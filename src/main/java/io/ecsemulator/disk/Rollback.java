package io.ecsemulator.disk;

import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.SnapshotStatus;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A disk that is to go back to a snapshot of it: what the rules of ResetDisk and ResetDisks look at.
 *
 * @param found the snapshot, or null if there is none of that id
 * @param hasUnfinishedSnapshot whether a snapshot of the disk is being created that cannot be used yet
 */
record Rollback(TargetDisk target, @Nullable Snapshot found, boolean hasUnfinishedSnapshot) {

    /** The rules in the order of their precedence, which the documents do not give: it is ours. */
    static final Rules<Rollback> RULES = Rules.<Rollback>shared("2024")
            .include(Rollback::target, TargetDisk.EXISTENCE)
            .rule(
                    CommonError.SNAPSHOT_DOES_NOT_EXIST,
                    "the snapshot does not exist",
                    rollback -> rollback.found == null)
            .stage(Stage.STATUS)
            .rule(
                    ResetDiskError.OTHER_DISK,
                    "the snapshot is of another disk, or a copy",
                    rollback -> rollback.snapshot().hasSourceSnapshot()
                            || !rollback.snapshot()
                                    .SourceDiskId()
                                    .equals(rollback.target.disk().DiskId()))
            .rule(
                    DiskError.OPERATION_NOT_FOR_CATEGORY,
                    "it is a local disk",
                    rollback -> DiskCategory.isLocal(rollback.target.disk().Category()))
            .include(Rollback::target, TargetDisk.SECURITY)
            .rule(
                    CommonError.INSTANCE_IN_ARREARS,
                    "the OperationLocks of the disk or its instance contain financial, or the instance's subscription has expired",
                    rollback -> rollback.target.isInArrears())
            .include(Rollback::target, TargetDisk.AVAILABLE_OR_IN_USE)
            .rule(
                    CommonError.INCORRECT_INSTANCE_STATUS,
                    "an instance that uses the disk is not Stopped",
                    rollback -> rollback.target.instances().stream()
                            .anyMatch(instance -> instance.Status() != InstanceStatus.Stopped))
            .rule(
                    DiskChangeError.CONFLICT,
                    "a ModifyDiskSpec of the disk is under way",
                    rollback -> rollback.target.disk().PendingSpec() != null)
            .rule(
                    ResetDiskError.SNAPSHOT_FAILED,
                    "the snapshot's status is failed",
                    rollback -> rollback.snapshot().Status() == SnapshotStatus.failed)
            .rule(
                    CommonError.SNAPSHOT_NOT_READY,
                    "the snapshot's Available is false",
                    rollback -> !rollback.snapshot().Available())
            .rule(
                    ResetDiskError.UNFINISHED_SNAPSHOT,
                    "a snapshot of the disk is being created and its Available is false",
                    Rollback::hasUnfinishedSnapshot)
            .rule(
                    ResetDiskError.SNAPSHOT_TOO_OLD,
                    "the snapshot was created on 2013-07-15 or before, and the disk has been detached since",
                    rollback -> rollback.snapshot().CreationTime().isBefore(CreateDiskRules.NEW_SNAPSHOTS)
                            && rollback.target.disk().DetachedTime() != null)
            .build();

    static Rollback of(World world, String diskId, String snapshotId) {
        return new Rollback(
                TargetDisk.of(world, diskId),
                world.snapshot(snapshotId),
                world.snapshotsOf(diskId).stream()
                        .anyMatch(
                                snapshot -> snapshot.Status() == SnapshotStatus.progressing && !snapshot.Available()));
    }

    private Snapshot snapshot() {
        return Objects.requireNonNull(found);
    }

    /** Begins to put the disk back. An instance that starts by itself waits for it. */
    void begin(World world, Delays delays) {
        Instant due = world.now().plus(delays.resetDisk());
        world.put(target.disk().reIniting(due));
        for (Instance instance : target.instances()) {
            if (instance.startsByItself()) {
                world.put(instance.startingAt(
                        ReInitDisk.whenAllAreInitialized(world, instance, due), delays.startInstance()));
            }
        }
    }
}
