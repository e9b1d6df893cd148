package io.ecsemulator.snapshot;

import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.Region;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.FilterParameter;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.JsonIds;
import io.ecsemulator.operation.Page;
import io.ecsemulator.operation.Paging;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.UndeclaredOperation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lists snapshots, in the order they came. */
@ApiOperation(editions = "")
final class DescribeSnapshots extends UndeclaredOperation<DescribeSnapshots.Parameters, DescribeSnapshots.Answer> {

    /**
     * What a caller says; what it gives must all hold for a snapshot to be listed.
     *
     * @param RegionId mandatory
     * @param Category Standard, Flash or archive, in any case
     * @param DiskId the disk that it is of
     * @param DryRun true: only check the call
     * @param Encrypted whether it is
     * @param Filter CreationStartTime and CreationEndTime, a span of time
     * @param InstanceId the instance that its disk is on now
     * @param MaxResults 10 to 100, default 10; pages by token then
     * @param NextToken of the page before; pages by token then
     * @param PageNumber from 1, default 1
     * @param PageSize 1 to 100, default 10
     * @param SnapshotIds a JSON array of at most 100 ids; ids that do not exist are not in the answer
     * @param SnapshotLinkId its chain, or a JSON array of at most 100 chains, of which there must be one
     * @param SnapshotName the whole name, with {@code *} for any characters
     * @param SnapshotType auto, user, or all (default)
     * @param SourceDiskType system or data, in any case
     * @param Status progressing, accomplished, failed, or all (default)
     * @param Tag all of them, a tag without value for any value
     * @param Usage image, disk, image_disk or none
     */
    record Parameters(
            @Nullable String RegionId,
            @Nullable String Category,
            @Nullable String DiskId,
            @Nullable Boolean DryRun,
            @Nullable Boolean Encrypted,
            List<FilterParameter> Filter,
            @Nullable String InstanceId,
            @Nullable String KMSKeyId,
            @Nullable Integer MaxResults,
            @Nullable String NextToken,
            @Nullable Integer PageNumber,
            @Nullable Integer PageSize,
            @Nullable String ResourceGroupId,
            @Nullable String SnapshotIds,
            @Nullable String SnapshotLinkId,
            @Nullable String SnapshotName,
            @Nullable String SnapshotType,
            @Nullable String SourceDiskType,
            @Nullable String Status,
            List<TagParameter> Tag,
            @Nullable String Usage) {}

    /** What a caller gets. In pages by token TotalCount is 0, in pages by number NextToken is empty. */
    record Answer(
            String RequestId,
            int TotalCount,
            int PageNumber,
            int PageSize,
            String NextToken,
            @ListOf("Snapshot") List<Snapshot> Snapshots) {}

    private static final int LARGEST_PAGE = 100;

    @Override
    public String edition() {
        return "2024, 2026";
    }

    @Override
    public List<ApiError> errors() {
        List<ApiError> errors = new ArrayList<>(List.of(
                SnapshotError.REGION_NOT_FOUND,
                SnapshotError.TOO_MANY_IDS,
                SnapshotError.CATEGORY,
                SnapshotError.TYPE,
                SnapshotError.SOURCE_DISK_TYPE,
                SnapshotError.STATUS,
                SnapshotError.USAGE,
                SnapshotError.FILTER_KEY,
                SnapshotError.FILTER_VALUE));
        errors.addAll(TagParameter.FILTER_ERRORS);
        errors.add(SnapshotError.LINK_NOT_FOUND);
        return errors;
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        String regionId = Checks.required("RegionId", parameters.RegionId());
        if (!Region.exists(regionId)) {
            throw new ApiException(SnapshotError.REGION_NOT_FOUND);
        }
        Set<String> ids = JsonIds.ids(
                parameters.SnapshotIds(), GatewayError.INVALID_PARAMETER, SnapshotError.TOO_MANY_IDS, "SnapshotIds");
        Set<String> links = links(parameters.SnapshotLinkId());
        Predicate<Snapshot> filter = SnapshotFilter.of(parameters, links);
        Paging paging = new Paging(
                parameters.PageNumber(),
                parameters.PageSize(),
                parameters.MaxResults(),
                parameters.NextToken(),
                LARGEST_PAGE);
        Page<Snapshot> page = call.store().step(world -> {
            checkLinks(world, regionId, links);
            return Page.of(world.snapshots(), regionId, candidates(world, parameters, ids), filter, paging);
        });
        Checks.notDry(parameters.DryRun(), GatewayError.DRY_RUN);
        return new Answer(
                call.requestId(),
                page.TotalCount(),
                page.PageNumber(),
                page.PageSize(),
                page.NextToken(),
                page.items());
    }

    private static @Nullable Set<String> links(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.stripLeading().startsWith("[")
                ? JsonIds.ids(text, SnapshotError.LINK_NOT_FOUND, SnapshotError.LINK_NOT_FOUND)
                : Set.of(text);
    }

    private static void checkLinks(World world, String regionId, @Nullable Set<String> links) {
        if (links == null) {
            return;
        }
        for (Snapshot snapshot : world.snapshots().from(regionId, 0)) {
            if (links.contains(snapshot.SnapshotLinkId())) {
                return;
            }
        }
        throw new ApiException(SnapshotError.LINK_NOT_FOUND);
    }

    /** Those on the disks of the instance if one is named, else a set that an index gives and that holds all, or null. */
    private static @Nullable Collection<Snapshot> candidates(
            World world, Parameters parameters, @Nullable Set<String> ids) {
        String instanceId = Checks.orElse(parameters.InstanceId(), "");
        if (!instanceId.isEmpty()) {
            return world.disksOn(instanceId).stream()
                    .flatMap(disk -> world.snapshotsOf(disk.DiskId()).stream())
                    .filter(snapshot -> ids == null || ids.contains(snapshot.SnapshotId()))
                    .toList();
        }
        if (ids != null) {
            return ids.stream().map(world::snapshot).filter(Objects::nonNull).toList();
        }
        String diskId = Checks.orElse(parameters.DiskId(), "");
        return diskId.isEmpty() ? null : world.snapshotsOf(diskId);
    }
}
