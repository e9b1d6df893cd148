package io.ecsemulator.disk;

import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.Region;
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
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists disks, in the order they came; released ones are not shown. */
@ApiOperation(editions = "")
final class DescribeDisks extends UndeclaredOperation<DescribeDisks.Parameters, DescribeDisks.Answer> {

    private static final int LARGEST_PAGE_BY_TOKEN = 500;

    /**
     * What a caller says; what it gives must all hold for a disk to be listed.
     *
     * @param RegionId mandatory
     * @param AdditionalAttributes what an answer is to have more; every answer has all of it
     * @param AutoSnapshotPolicyId of the policy that makes its snapshots
     * @param Category as on the wire, or all
     * @param DiskIds a JSON array of at most 100 ids; ids that do not exist are not in the answer
     * @param DiskName the whole name, with {@code *} for any characters
     * @param DiskType system, data or all
     * @param DryRun true: only check the call
     * @param EnableShared whether it is shared block storage, which MultiAttach calls LegacyShared
     * @param Filter ends of a span of time: CreationStartTime, CreationEndTime
     * @param InstanceId one of the instances that it is attached to
     * @param LockReason why it is locked
     * @param MaxResults 10 to 500, default 10; pages by token then
     * @param MultiAttach Disabled, Enabled or LegacyShared
     * @param NextToken of the page before; pages by token then
     * @param PageNumber from 1, default 1
     * @param PageSize 1 to 100, default 10
     * @param SnapshotId of the snapshot that it was made from
     * @param Status as on the wire, or All
     * @param Tag all of them, a tag without value for any value
     * @param ZoneId a zone of the region
     */
    record Parameters(
            @Nullable String RegionId,
            List<String> AdditionalAttributes,
            @Nullable String AutoSnapshotPolicyId,
            @Nullable String Category,
            @Nullable Boolean DeleteAutoSnapshot,
            @Nullable Boolean DeleteWithInstance,
            @Nullable String DiskChargeType,
            @Nullable String DiskIds,
            @Nullable String DiskName,
            @Nullable String DiskType,
            @Nullable Boolean DryRun,
            @Nullable Boolean EnableAutoSnapshot,
            @Nullable Boolean EnableAutomatedSnapshotPolicy,
            @Nullable Boolean EnableShared,
            @Nullable Boolean Encrypted,
            List<FilterParameter> Filter,
            @Nullable String InstanceId,
            @Nullable String KMSKeyId,
            @Nullable String LockReason,
            @Nullable Integer MaxResults,
            @Nullable String MultiAttach,
            @Nullable String NextToken,
            @Nullable Integer PageNumber,
            @Nullable Integer PageSize,
            @Nullable Boolean Portable,
            @Nullable String ResourceGroupId,
            @Nullable String SnapshotId,
            @Nullable String Status,
            List<TagParameter> Tag,
            @Nullable String ZoneId) {}

    /** What a caller gets. In pages by token TotalCount is 0, in pages by number NextToken is empty. */
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
    public List<ApiError> errors() {
        return Stream.<ApiError>concat(
                        Stream.of(
                                DiskFilterError.REGION_MISSING,
                                DiskFilterError.REGION_NOT_FOUND,
                                DiskFilterError.ZONE_NOT_FOUND,
                                DiskFilterError.DISK_IDS_INVALID,
                                DiskFilterError.TOO_MANY_DISK_IDS,
                                DiskFilterError.CATEGORY,
                                DiskFilterError.DISK_TYPE,
                                DiskFilterError.STATUS,
                                DiskFilterError.CHARGE_TYPE,
                                DiskFilterError.LOCK_REASON,
                                DiskFilterError.MULTI_ATTACH,
                                DiskFilterError.MULTI_ATTACH_CONFLICT,
                                DiskFilterError.SNAPSHOT_NOT_FOUND,
                                DiskFilterError.FILTER_KEY,
                                DiskFilterError.FILTER_VALUE),
                        TagParameter.FILTER_ERRORS.stream())
                .toList();
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        Region region = region(parameters.RegionId());
        Set<String> ids =
                JsonIds.ids(parameters.DiskIds(), DiskFilterError.DISK_IDS_INVALID, DiskFilterError.TOO_MANY_DISK_IDS);
        Predicate<Disk> filter = DiskFilter.of(parameters, region);
        Paging paging = new Paging(
                parameters.PageNumber(),
                parameters.PageSize(),
                parameters.MaxResults(),
                parameters.NextToken(),
                LARGEST_PAGE_BY_TOKEN);
        Page<Disk> page = call.store().step(world -> {
            checkSnapshot(world, parameters.SnapshotId());
            return Page.of(
                    world.disks(),
                    region.RegionId(),
                    candidates(world, ids, Checks.orElse(parameters.InstanceId(), "")),
                    filter,
                    paging);
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

    private static Region region(@Nullable String regionId) {
        if (regionId == null || regionId.isBlank()) {
            throw new ApiException(DiskFilterError.REGION_MISSING);
        }
        if (!Region.exists(regionId)) {
            throw new ApiException(DiskFilterError.REGION_NOT_FOUND);
        }
        return Region.get(regionId);
    }

    /** A snapshot that was deleted may still be what a disk was made from. */
    private static void checkSnapshot(World world, @Nullable String snapshotId) {
        if (snapshotId == null || snapshotId.isBlank() || world.snapshot(snapshotId) != null) {
            return;
        }
        for (Disk disk : world.disks()) {
            if (disk.SourceSnapshotId().equals(snapshotId)) {
                return;
            }
        }
        throw new ApiException(DiskFilterError.SNAPSHOT_NOT_FOUND);
    }

    /** The disks of those ids and on that instance, found by an index; null if neither is given. */
    private static @Nullable Collection<Disk> candidates(World world, @Nullable Set<String> ids, String instanceId) {
        if (ids == null) {
            return instanceId.isEmpty() ? null : world.disksOn(instanceId);
        }
        List<Disk> found = new ArrayList<>(ids.size());
        for (String id : ids) {
            Disk disk = world.disk(id);
            if (disk != null && (instanceId.isEmpty() || disk.isOn(instanceId))) {
                found.add(disk);
            }
        }
        return found;
    }
}
