package io.ecsemulator.disk;

import io.ecsemulator.cloud.DetachedSystemDisk;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Tag;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import org.jspecify.annotations.Nullable;

/** Releases an Available data disk at once, and its automatic snapshots if its DeleteAutoSnapshot is true. */
@ApiOperation(editions = "2026", sample = "DiskId=d-available")
final class DeleteDisk extends Operation<DeleteDisk.Parameters, TargetDisk, DeleteDisk.Response> {

    /**
     * Request parameters.
     *
     * @param DiskId id of the disk
     * @param RegionId id of the region; it is checked, but the disk is found by its id alone
     */
    record Parameters(
            @Mandatory String DiskId, @KnownRegion @Nullable String RegionId) {}

    /** Response. */
    record Response(String RequestId) {}

    private static final Tag PROTECTED = new Tag(DetachedSystemDisk.DELETE_PROTECTION_TAG, "true");

    /** What cannot change by itself comes first; locks do not matter. */
    private static Rules<TargetDisk> declareRules() {
        return Rules.<TargetDisk>of(Parameters.class, "2026")
                .invalid(CommonError.REGION_NOT_VALID, "RegionId")
                .include(target -> target, TargetDisk.EXISTENCE)
                .stage(Stage.STATUS)
                .rule(
                        DiskError.SYSTEM_DISK,
                        "it is a system disk",
                        target -> target.disk().Type() == DiskType.system)
                .rule(
                        DiskError.NOT_PORTABLE,
                        "the disk's Portable is false",
                        target -> !target.disk().Portable())
                .rule(
                        DiskError.INITIALIZING,
                        "the disk is Creating",
                        target -> target.disk().Status() == DiskStatus.Creating)
                .rule(
                        CommonError.INCORRECT_DISK_STATUS,
                        "the disk's status is not Available",
                        target -> target.disk().Status() != DiskStatus.Available)
                .rule(
                        DiskError.DELETE_PROTECTION,
                        "the disk has the tag acs:ecs:diskDeleteProtection=true",
                        target -> target.disk().Tags().contains(PROTECTED))
                .include(target -> target, TargetDisk.NO_SNAPSHOT_UNDER_WAY)
                .build();
    }

    DeleteDisk() {
        super(DeleteDisk::declareRules);
    }

    @Override
    protected TargetDisk attempt(Parameters parameters, World world) {
        return TargetDisk.of(world, parameters.DiskId);
    }

    @Override
    protected Response execute(TargetDisk target, World world, Call call) {
        world.release(target.disk());
        return new Response(call.requestId());
    }
}
