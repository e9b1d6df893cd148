package io.ecsemulator.snapshot;

import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.SnapshotCategory;
import io.ecsemulator.cloud.SnapshotUsage;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Filter;
import io.ecsemulator.operation.FilterParameter;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.IgnoreCase;
import io.ecsemulator.operation.JsonArray;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Listing;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Page;
import io.ecsemulator.operation.Paging;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.operation.TagParameter;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists snapshots the newest first. */
@ApiOperation(editions = "2024, 2026", sample = "RegionId=cn-hangzhou")
final class DescribeSnapshots
        extends Operation<DescribeSnapshots.Parameters, DescribeSnapshots.Attempt, DescribeSnapshots.Response> {

    /**
     * Request parameters. A snapshot is listed if it matches all that are given.
     *
     * @param RegionId id of the region
     * @param Category category of the snapshot, in any case
     * @param DiskId id of the disk that the snapshot was created from
     * @param DryRun true: checks the request without a response
     * @param Encrypted whether the snapshot is encrypted
     * @param Filter start and end of the time of creation, with the keys CreationStartTime and CreationEndTime
     * @param InstanceId id of an instance that the snapshot's disk is attached to now
     * @param KMSKeyId id of the key of an encrypted snapshot
     * @param MaxResults largest number of snapshots on a page by token, 10 to 100; less than 10 counts as 10, more than 100 as 100;
     *     default 10
     * @param NextToken token of the page, from the response with the previous page
     * @param PageNumber number of the page, from 1; default 1; ignored with MaxResults or NextToken
     * @param PageSize largest number of snapshots on a page by number, 1 to 100; default 10
     * @param ResourceGroupId id of the resource group of the snapshot
     * @param SnapshotIds ids of snapshots, at most 100; ids that do not exist are ignored
     * @param SnapshotLinkId id of the snapshot's chain, or at most 100 ids of chains, of which at least one must exist
     * @param SnapshotName name of the snapshot, in which each {@code *} stands for any number of characters
     * @param SnapshotType auto: created by an automatic snapshot policy; user: by a call; all: both; default all
     * @param SourceDiskType type of the disk that the snapshot was created from, in any case
     * @param Status status of the snapshot; all: any; default all
     * @param Tag tags of the snapshot, at most 20; without a value, any value matches
     * @param Usage what was created from the snapshot
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @IgnoreCase @Nullable SnapshotCategory Category,
            @Nullable String DiskId,
            @Nullable Boolean DryRun,
            @Nullable Boolean Encrypted,
            List<FilterParameter> Filter,
            @Nullable String InstanceId,
            @Nullable String KMSKeyId,
            @Range(min = 1) @Nullable Integer MaxResults,
            @Nullable String NextToken,
            @Range(min = 1) @Nullable Integer PageNumber,

            @Range(min = 1, max = 100) @Nullable Integer PageSize,

            @Nullable String ResourceGroupId,
            @JsonArray @MaxItems(100) @Nullable List<String> SnapshotIds,

            @JsonArray(orText = true) @MaxItems(100) @Nullable
            List<String> SnapshotLinkId,

            @Nullable String SnapshotName,
            @OneOf({"auto", "user", "all"}) @Nullable String SnapshotType,
            @IgnoreCase @Nullable DiskType SourceDiskType,

            @OneOf({"progressing", "accomplished", "failed", "all"}) @Nullable
            String Status,

            @MaxItems(TagParameter.MAX) List<TagParameter> Tag,
            @Nullable SnapshotUsage Usage) {}

    /** Response. In pages by token TotalCount is 0, in pages by number NextToken is empty. */
    record Response(
            String RequestId,
            int TotalCount,
            int PageNumber,
            int PageSize,
            String NextToken,
            @ListOf("Snapshot") List<Snapshot> Snapshots) {}

    /** What the rules look at. */
    record Attempt(Parameters parameters, World world, Listing<Snapshot> listing) {

        boolean areLinksUnknown() {
            List<String> links = parameters.SnapshotLinkId;
            if (links == null) {
                return false;
            }
            Filter<Snapshot> ofLinks = new Filter<Snapshot>()
                    .words(links, links, (snapshot, ids) -> ids.contains(snapshot.SnapshotLinkId()));
            return Listing.all(world.snapshots(), parameters.RegionId, null, ofLinks)
                    .findAny()
                    .isEmpty();
        }
    }

    private static final int MAX_RESULTS = 100;

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .tooMany(SnapshotError.TOO_MANY_IDS, "SnapshotIds")
                .invalid(SnapshotError.LINK_NOT_FOUND, "SnapshotLinkId")
                .tooMany(SnapshotError.LINK_NOT_FOUND, "SnapshotLinkId")
                .invalid(SnapshotError.CATEGORY, "Category")
                .invalid(SnapshotError.TYPE, "SnapshotType")
                .invalid(SnapshotError.SOURCE_DISK_TYPE, "SourceDiskType")
                .invalid(CommonError.STATUS_NOT_FOUND, "Status")
                .invalid(SnapshotError.USAGE, "Usage")
                .tooMany(TagError.COUNT, "Tag")
                .each(
                        attempt -> attempt.parameters.Filter,
                        FilterParameter.rules("2024", SnapshotError.FILTER_KEY, SnapshotError.FILTER_VALUE, "Creation"))
                .each(attempt -> attempt.parameters.Tag, TagParameter.FILTER_RULES)
                .stage(Stage.EXISTENCE)
                .rule(
                        SnapshotError.LINK_NOT_FOUND,
                        "the region has no snapshot of a chain of SnapshotLinkId",
                        Attempt::areLinksUnknown)
                .include(attempt -> attempt.listing.paging(), Paging.RULES)
                .dryRun(GatewayError.DRY_RUN, attempt -> Boolean.TRUE.equals(attempt.parameters.DryRun))
                .build();
    }

    DescribeSnapshots() {
        super(DescribeSnapshots::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters asked, World world) {
        return new Attempt(
                asked,
                world,
                new Listing<>(
                        world.snapshots(),
                        asked.RegionId,
                        candidates(asked, world),
                        filter(asked),
                        Paging.of(
                                asked.PageNumber,
                                asked.PageSize,
                                asked.MaxResults,
                                asked.NextToken,
                                asked.RegionId,
                                MAX_RESULTS)));
    }

    /** An instance is known to its disks only: its snapshots are the candidates themselves, while ids and a disk are conditions too. */
    private static @Nullable Collection<Snapshot> candidates(Parameters asked, World world) {
        if (asked.InstanceId != null) {
            return world.disksOn(asked.InstanceId).stream()
                    .flatMap(disk -> world.snapshotsAndCopiesOf(disk.DiskId(), asked.RegionId).stream())
                    .toList();
        }
        List<Snapshot> snapshots = Listing.byId(world.snapshots(), asked.SnapshotIds);
        return snapshots == null && asked.DiskId != null
                ? world.snapshotsAndCopiesOf(asked.DiskId, asked.RegionId)
                : snapshots;
    }

    private static Filter<Snapshot> filter(Parameters asked) {
        return new Filter<Snapshot>()
                .word(asked.Category, Snapshot::Category)
                .equal(asked.DiskId, Snapshot::SourceDiskId)
                .flag(asked.Encrypted, Snapshot::Encrypted, true, "Encrypted")
                .time(asked.Filter, "Creation", Snapshot::CreationTime)
                .word(asked.KMSKeyId, Snapshot::KMSKeyId)
                .word(asked.ResourceGroupId, Snapshot::ResourceGroupId)
                .matching(asked.SnapshotIds, (snapshot, ids) -> ids.contains(snapshot.SnapshotId()))
                .words(
                        asked.SnapshotLinkId,
                        asked.SnapshotLinkId,
                        (snapshot, links) -> links.contains(snapshot.SnapshotLinkId()))
                .name(asked.SnapshotName, Snapshot::SnapshotName)
                .equalUnlessAll(asked.SnapshotType, Snapshot::SnapshotType)
                .word(asked.SourceDiskType, Snapshot::SourceDiskType)
                .equalUnlessAll(asked.Status, Snapshot::Status)
                .tags(asked.Tag, Snapshot::Tags)
                .word(asked.Usage, Snapshot::Usage);
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Page<Snapshot> page = attempt.listing.page();
        return new Response(
                call.requestId(),
                page.TotalCount(),
                page.PageNumber(),
                page.PageSize(),
                page.NextToken(),
                page.items());
    }
}
