package io.ecsemulator.snapshot;

import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.SnapshotGroup;
import io.ecsemulator.cloud.SnapshotStatus;
import io.ecsemulator.cloud.Tag;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Filter;
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
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.WithoutEffect;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists snapshot-consistent groups the newest first. A group is progressing while one of its snapshots is; then it is failed if one of
 * them is, else accomplished.
 */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou")
final class DescribeSnapshotGroups
        extends Operation<
                DescribeSnapshotGroups.Parameters, DescribeSnapshotGroups.Attempt, DescribeSnapshotGroups.Response> {

    /**
     * Request parameters. A group is listed if it matches all that are given.
     *
     * @param RegionId id of the region
     * @param InstanceId id of the instance that all disks of the group were on
     * @param MaxResults largest number of groups on a page, 1 to 100; default 10
     * @param Name name of the group, in which each {@code *} stands for any number of characters
     * @param NextToken token of the page, from the response with the previous page
     * @param ResourceGroupId id of the resource group of the group
     * @param SnapshotGroupId ids of groups, at most 10; ids that do not exist are ignored
     * @param Status statuses of the group, at most 10, of which it has one
     * @param Tag tags of the group, at most 20; without a value, any value matches
     */
    @WithoutEffect("AdditionalAttributes.N")
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Nullable String InstanceId,

            @Range(min = 1, max = 100) @Nullable Integer MaxResults,

            @Nullable String Name,
            @Nullable String NextToken,
            @Nullable String ResourceGroupId,
            @MaxItems(10) List<String> SnapshotGroupId,

            @MaxItems(10) @OneOf(enums = SnapshotStatus.class)
            List<String> Status,

            @MaxItems(TagParameter.MAX) List<TagParameter> Tag) {}

    /** Response; without another page NextToken is empty. */
    record Response(
            String RequestId,
            String NextToken,
            @ListOf("SnapshotGroup") List<Group> SnapshotGroups) {}

    /** A group as the response shows it. */
    record Group(
            SnapshotStatus Status,
            Instant CreationTime,
            String Description,
            String ProgressStatus,
            String SnapshotGroupId,
            String InstanceId,
            String Name,
            String ResourceGroupId,
            @ListOf("Tag") List<GroupTag> Tags,
            @ListOf("Snapshot") List<Member> Snapshots) {

        private static Group of(SnapshotGroup group, World world) {
            List<Snapshot> snapshots = group.snapshots(world);
            return new Group(
                    status(snapshots),
                    group.CreationTime(),
                    group.Description(),
                    "",
                    group.SnapshotGroupId(),
                    group.InstanceId(),
                    group.Name(),
                    group.ResourceGroupId(),
                    GroupTag.of(group.Tags()),
                    snapshots.stream().map(Member::of).toList());
        }
    }

    /** A snapshot of a group as the response shows it. */
    record Member(
            String SourceDiskId,
            String Progress,
            boolean Available,
            int InstantAccessRetentionDays,
            String SnapshotId,
            boolean InstantAccess,
            DiskType SourceDiskType,
            @ListOf("Tag") List<GroupTag> Tags) {

        private static Member of(Snapshot snapshot) {
            return new Member(
                    snapshot.SourceDiskId(),
                    snapshot.Progress(),
                    snapshot.Available(),
                    snapshot.InstantAccessRetentionDays(),
                    snapshot.SnapshotId(),
                    snapshot.InstantAccess(),
                    snapshot.SourceDiskType(),
                    GroupTag.of(snapshot.Tags()));
        }
    }

    /** A tag with the names that this response has for key and value. */
    record GroupTag(String Key, String Value) {

        private static List<GroupTag> of(List<Tag> tags) {
            return tags.stream()
                    .map(tag -> new GroupTag(tag.TagKey(), tag.TagValue()))
                    .toList();
        }
    }

    /** What the rules look at. */
    record Attempt(Listing<SnapshotGroup> listing) {}

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_IN_RECORDS, "RegionId")
                .invalid(SnapshotGroupError.STATUS, "Status.N")
                .include(attempt -> attempt.listing.paging(), Paging.RULES)
                .build();
    }

    DescribeSnapshotGroups() {
        super(DescribeSnapshotGroups::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters asked, World world) {
        return new Attempt(new Listing<>(
                world.snapshotGroups(),
                asked.RegionId,
                asked.SnapshotGroupId.isEmpty() ? null : Listing.byId(world.snapshotGroups(), asked.SnapshotGroupId),
                filter(asked, world),
                Paging.byToken(asked.MaxResults, asked.NextToken, asked.RegionId)));
    }

    private static Filter<SnapshotGroup> filter(Parameters asked, World world) {
        return new Filter<SnapshotGroup>()
                .word(asked.InstanceId, SnapshotGroup::InstanceId)
                .name(asked.Name, SnapshotGroup::Name)
                .word(asked.ResourceGroupId, SnapshotGroup::ResourceGroupId)
                .matching(
                        asked.Status.isEmpty() ? null : asked.Status,
                        (group, statuses) ->
                                statuses.contains(status(group.snapshots(world)).name()))
                .tags(asked.Tag, SnapshotGroup::Tags);
    }

    private static SnapshotStatus status(List<Snapshot> snapshots) {
        for (SnapshotStatus status : List.of(SnapshotStatus.progressing, SnapshotStatus.failed)) {
            if (snapshots.stream().anyMatch(snapshot -> snapshot.Status() == status)) {
                return status;
            }
        }
        return SnapshotStatus.accomplished;
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Page<SnapshotGroup> page = attempt.listing.page();
        return new Response(
                call.requestId(),
                page.NextToken(),
                page.items().stream().map(group -> Group.of(group, world)).toList());
    }
}
