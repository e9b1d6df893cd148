package io.ecsemulator.disk;

import static io.ecsemulator.operation.Checks.refuseIf;

import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.Region;
import io.ecsemulator.cloud.Task;
import io.ecsemulator.cloud.TaskStatus;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.TextFormat;
import io.ecsemulator.operation.UndeclaredOperation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes what is said of disks, at once, of all that are named or of none. What a caller does not give stays as it is. */
@ApiOperation(editions = "")
final class ModifyDiskAttribute
        extends UndeclaredOperation<ModifyDiskAttribute.Parameters, ModifyDiskAttribute.Answer> {

    /**
     * What a caller says.
     *
     * @param DiskId the disk; this or DiskIds
     * @param DiskIds at most 100 disks
     * @param RegionId if it is there, it must be a region
     * @param BurstingEnabled only for the category cloud_auto
     * @param DeleteWithInstance not for a disk that can be on several instances
     */
    record Parameters(
            @Nullable String DiskId,
            List<String> DiskIds,
            @Nullable String RegionId,
            @Nullable String DiskName,
            @Nullable String Description,
            @Nullable Boolean BurstingEnabled,
            @Nullable Boolean DeleteAutoSnapshot,
            @Nullable Boolean DeleteWithInstance,
            @Nullable Boolean EnableAutoSnapshot) {

        boolean isEmpty() {
            return Checks.isBlank(DiskName)
                    && Checks.isBlank(Description)
                    && Stream.of(BurstingEnabled, DeleteAutoSnapshot, DeleteWithInstance, EnableAutoSnapshot)
                            .allMatch(Objects::isNull);
        }
    }

    /** What a caller gets. */
    record Answer(String RequestId) {}

    private static final int MOST_IDS = 100;

    /** A disk must be larger to burst, in GiB. */
    private static final int TOO_SMALL_TO_BURST = 3;

    @Override
    public String edition() {
        return "2026";
    }

    @Override
    public List<ApiError> errors() {
        return List.of(
                DiskError.REGION_MALFORMED,
                ModifyDiskAttributeError.IDS_CONFLICT,
                ModifyDiskAttributeError.ID_MISSING,
                ModifyDiskAttributeError.NOTHING_TO_MODIFY,
                ModifyDiskAttributeError.NAME_MALFORMED,
                ModifyDiskAttributeError.DESCRIPTION_MALFORMED,
                DiskError.DISK_DOES_NOT_EXIST,
                ModifyDiskAttributeError.DISK_STATUS,
                DiskError.DELETE_WITH_INSTANCE_CONFLICT,
                DiskError.NOT_PORTABLE,
                ModifyDiskAttributeError.BURSTING_CATEGORY,
                ModifyDiskAttributeError.BURSTING_MULTI_ATTACH,
                ModifyDiskAttributeError.BURSTING_MODIFYING,
                ModifyDiskAttributeError.BURSTING_SIZE);
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        String regionId = Checks.orElse(parameters.RegionId(), "");
        refuseIf(!regionId.isEmpty() && !Region.exists(regionId), DiskError.REGION_MALFORMED);
        List<String> ids = ids(parameters);
        refuseIf(parameters.isEmpty(), ModifyDiskAttributeError.NOTHING_TO_MODIFY);
        String name = Checks.orElse(parameters.DiskName(), "");
        refuseIf(!name.isEmpty() && !TextFormat.NAME.matches(name), ModifyDiskAttributeError.NAME_MALFORMED);
        String description = Checks.orElse(parameters.Description(), "");
        refuseIf(
                !description.isEmpty() && !TextFormat.DESCRIPTION.matches(description),
                ModifyDiskAttributeError.DESCRIPTION_MALFORMED);
        return call.store().step(world -> {
            List<Disk> disks =
                    ids.stream().map(id -> DiskChecks.disk(world, id)).toList();
            disks.forEach(disk -> check(world, disk, parameters));
            disks.forEach(disk -> world.put(changed(disk, parameters)));
            return new Answer(call.requestId());
        });
    }

    private static List<String> ids(Parameters parameters) {
        String id = Checks.orElse(parameters.DiskId(), "");
        List<String> ids = parameters.DiskIds().stream()
                .filter(each -> !each.isBlank())
                .distinct()
                .toList();
        refuseIf(!id.isEmpty() && !ids.isEmpty(), ModifyDiskAttributeError.IDS_CONFLICT);
        refuseIf(id.isEmpty() && ids.isEmpty(), ModifyDiskAttributeError.ID_MISSING);
        refuseIf(ids.size() > MOST_IDS, GatewayError.INVALID_PARAMETER, "DiskIds");
        return ids.isEmpty() ? List.of(id) : ids;
    }

    private static void check(World world, Disk disk, Parameters parameters) {
        refuseIf(disk.Status() == DiskStatus.Creating, ModifyDiskAttributeError.DISK_STATUS);
        boolean isMultiAttach = disk.hasMultiAttach();
        Boolean deleteWithInstance = parameters.DeleteWithInstance();
        if (deleteWithInstance != null) {
            refuseIf(isMultiAttach, DiskError.DELETE_WITH_INSTANCE_CONFLICT);
            refuseIf(!deleteWithInstance && mustGoWithInstance(disk), DiskError.NOT_PORTABLE);
        }
        Boolean burstingEnabled = parameters.BurstingEnabled();
        if (burstingEnabled != null) {
            refuseIf(!disk.Category().equals(DiskCategory.AUTO), ModifyDiskAttributeError.BURSTING_CATEGORY);
            refuseIf(isMultiAttach, ModifyDiskAttributeError.BURSTING_MULTI_ATTACH);
            refuseIf(isBeingModified(world, disk), ModifyDiskAttributeError.BURSTING_MODIFYING);
            refuseIf(burstingEnabled && disk.Size() <= TOO_SMALL_TO_BURST, ModifyDiskAttributeError.BURSTING_SIZE);
        }
    }

    /** A local disk, or a basic disk that cannot be detached. */
    private static boolean mustGoWithInstance(Disk disk) {
        return DiskCategory.isLocal(disk.Category()) || (disk.Category().equals("cloud") && !disk.Portable());
    }

    private static boolean isBeingModified(World world, Disk disk) {
        for (Task task : world.tasks()) {
            if (task.TaskStatus() == TaskStatus.Processing
                    && task.TaskAction().equals("ModifyDiskSpec")
                    && task.ResourceId().equals(disk.DiskId())) {
                return true;
            }
        }
        return false;
    }

    private static Disk changed(Disk disk, Parameters parameters) {
        return disk.with(b -> b.DiskName(Checks.orElse(parameters.DiskName(), disk.DiskName()))
                .Description(Checks.orElse(parameters.Description(), disk.Description()))
                .BurstingEnabled(Objects.requireNonNullElse(parameters.BurstingEnabled(), disk.BurstingEnabled()))
                .DeleteAutoSnapshot(
                        Objects.requireNonNullElse(parameters.DeleteAutoSnapshot(), disk.DeleteAutoSnapshot()))
                .DeleteWithInstance(
                        Objects.requireNonNullElse(parameters.DeleteWithInstance(), disk.DeleteWithInstance()))
                .EnableAutoSnapshot(
                        Objects.requireNonNullElse(parameters.EnableAutoSnapshot(), disk.EnableAutoSnapshot())));
    }
}
