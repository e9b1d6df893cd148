package io.ecsemulator.disk;

import io.ecsemulator.cloud.DetachedSystemDisk;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Region;
import io.ecsemulator.cloud.Tag;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Releases a data disk that is Available, at once, and its automatic snapshots if its DeleteAutoSnapshot says so. */
@Component
final class DeleteDisk implements Operation<DeleteDisk.Parameters, DeleteDisk.Answer> {

    /**
     * What a caller says.
     *
     * @param DiskId mandatory
     * @param RegionId if it is there, it must be a region
     */
    record Parameters(@Nullable String DiskId, @Nullable String RegionId) {}

    /** What a caller gets. */
    record Answer(String RequestId) {}

    private static final Tag PROTECTED = new Tag(DetachedSystemDisk.DELETE_PROTECTION_TAG, "true");

    @Override
    public String edition() {
        return "2026";
    }

    @Override
    public List<ApiError> errors() {
        return List.of(
                DiskError.REGION_NOT_VALID,
                DiskError.DISK_DOES_NOT_EXIST,
                DiskError.SYSTEM_DISK,
                DiskError.NOT_PORTABLE,
                DiskError.STILL_ATTACHED,
                DiskError.INITIALIZING,
                DiskError.INCORRECT_DISK_STATUS,
                DiskError.DELETE_PROTECTION,
                DiskChangeError.CREATING_SNAPSHOT);
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        String diskId = Checks.required("DiskId", parameters.DiskId());
        String regionId = Checks.orElse(parameters.RegionId(), "");
        Checks.refuseIf(!regionId.isEmpty() && !Region.exists(regionId), DiskError.REGION_NOT_VALID);
        return call.store().step(world -> {
            Disk disk = DiskChecks.disk(world, diskId);
            check(world, disk);
            world.release(disk);
            return new Answer(call.requestId());
        });
    }

    /** What the disk is comes first, for that does not pass; no lock is in the way. */
    private static void check(World world, Disk disk) {
        Checks.refuseIf(disk.Type() == DiskType.system, DiskError.SYSTEM_DISK);
        Checks.refuseIf(!disk.Portable(), DiskError.NOT_PORTABLE);
        switch (disk.Status()) {
            case Available -> {}
            case In_use -> throw new ApiException(DiskError.STILL_ATTACHED);
            case Creating -> throw new ApiException(DiskError.INITIALIZING);
            default -> throw new ApiException(DiskError.INCORRECT_DISK_STATUS);
        }
        Checks.refuseIf(disk.Tags().contains(PROTECTED), DiskError.DELETE_PROTECTION);
        DiskChecks.noSnapshotUnderWay(world, disk);
    }
}
