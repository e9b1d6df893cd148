package io.ecsemulator.disk;

import io.ecsemulator.api.ApiException;
import io.ecsemulator.api.Call;
import io.ecsemulator.api.GatewayError;
import io.ecsemulator.api.JsonArray;
import io.ecsemulator.api.Operation;
import io.ecsemulator.api.Page;
import io.ecsemulator.api.Paging;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.Region;
import io.ecsemulator.cloud.World;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists disks, in the order they came; released ones are not shown. Parameters that it does not support are ignored.
 */
@Component
final class DescribeDisks implements Operation<DescribeDisks.Parameters, DescribeDisks.Answer> {

    /**
     * What a caller says; what it gives must all hold for a disk to be listed.
     *
     * @param RegionId mandatory
     * @param DiskIds a JSON array of at most 100 ids; ids that do not exist are not in the answer
     * @param InstanceId the instance that the disks are attached to
     * @param PageNumber from 1, default 1
     * @param PageSize 1 to 100, default 10
     * @param DryRun true: only check the call
     */
    record Parameters(
            @Nullable String RegionId,
            @Nullable String DiskIds,
            @Nullable String InstanceId,
            @Nullable Integer PageNumber,
            @Nullable Integer PageSize,
            @Nullable Boolean DryRun) {}

    /** What a caller gets; NextToken is empty, since pages are asked for by number. */
    record Answer(
            String RequestId,
            int TotalCount,
            int PageNumber,
            int PageSize,
            String NextToken,
            @ListOf("Disk") List<Disk> Disks) {}

    @Override
    public String edition() {
        return "2026";
    }

    @Override
    public List<DiskError> errors() {
        return List.of(
                DiskError.REGION_MISSING,
                DiskError.REGION_NOT_FOUND,
                DiskError.DISK_IDS_INVALID,
                DiskError.TOO_MANY_DISK_IDS);
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        String regionId = parameters.RegionId();
        if (regionId == null || regionId.isBlank()) {
            throw new ApiException(DiskError.REGION_MISSING);
        }
        if (!Region.exists(regionId)) {
            throw new ApiException(DiskError.REGION_NOT_FOUND);
        }
        Set<String> ids = JsonArray.ids(parameters.DiskIds(), DiskError.DISK_IDS_INVALID, DiskError.TOO_MANY_DISK_IDS);
        String instanceId = Objects.requireNonNullElse(parameters.InstanceId(), "");
        Page<Disk> page = call.store()
                .step(world -> Page.of(
                        world.disks(),
                        regionId,
                        candidates(world, ids, instanceId),
                        instanceId.isBlank() ? null : disk -> disk.isOn(instanceId),
                        Paging.byNumber(parameters.PageNumber(), parameters.PageSize())));
        if (Boolean.TRUE.equals(parameters.DryRun())) {
            throw new ApiException(GatewayError.DRY_RUN);
        }
        return new Answer(call.requestId(), page.TotalCount(), page.PageNumber(), page.PageSize(), "", page.items());
    }

    /** The smallest set that an index gives and that holds all that are asked for, or null. */
    private static @Nullable Collection<Disk> candidates(World world, @Nullable Set<String> ids, String instanceId) {
        if (ids != null) {
            return ids.stream().map(world::disk).filter(Objects::nonNull).toList();
        }
        return instanceId.isBlank() ? null : world.disksOn(instanceId);
    }
}
