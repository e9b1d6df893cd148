package io.ecsemulator.snapshot;

import io.ecsemulator.cloud.AutoSnapshotPolicy;
import io.ecsemulator.cloud.AutoSnapshotPolicy.CopyEncryptionConfiguration;
import io.ecsemulator.cloud.AutoSnapshotPolicyStatus;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.OmittedIfEmpty;
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
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Page;
import io.ecsemulator.operation.Paging;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.operation.TagParameter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists automatic snapshot policies, the newest first. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou")
final class DescribeAutoSnapshotPolicyEx
        extends Operation<
                DescribeAutoSnapshotPolicyEx.Parameters,
                DescribeAutoSnapshotPolicyEx.Parameters,
                DescribeAutoSnapshotPolicyEx.Response> {

    /**
     * Request parameters. A policy is listed if it matches all that are given.
     *
     * @param RegionId id of the region
     * @param AutoSnapshotPolicyId id of the policy
     * @param AutoSnapshotPolicyName name of the policy
     * @param PageNumber number of the page, from 1; default 1
     * @param PageSize largest number of policies on a page, 1 to 100; default 10
     * @param ResourceGroupId id of the resource group of the policy
     * @param Tag tags of the policy, at most 20; without a value, any value matches
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Nullable String AutoSnapshotPolicyId,
            @Nullable String AutoSnapshotPolicyName,
            @Range(min = 1) @Nullable Integer PageNumber,

            @Range(min = 1, max = 100) @Nullable Integer PageSize,

            @Nullable String ResourceGroupId,
            @MaxItems(TagParameter.MAX) List<TagParameter> Tag) {}

    /** Response. */
    record Response(
            String RequestId,
            int TotalCount,
            int PageNumber,
            int PageSize,
            @ListOf("AutoSnapshotPolicy") List<Item> AutoSnapshotPolicies) {}

    /**
     * A policy.
     *
     * @param DiskNums how many disks it is applied to
     * @param VolumeNums 0: there are no such volumes
     */
    record Item(
            String TimePoints,
            Instant CreationTime,
            AutoSnapshotPolicyStatus Status,
            String AutoSnapshotPolicyName,
            @OmittedIfEmpty String TargetCopyRegions,
            int CopiedSnapshotsRetentionDays,
            String AutoSnapshotPolicyId,
            int RetentionDays,
            String RegionId,
            int DiskNums,
            boolean EnableCrossRegionCopy,
            String RepeatWeekdays,
            int VolumeNums,
            String ResourceGroupId,
            @ListOf("Tag") List<Tag> Tags,
            CopyEncryptionConfiguration CopyEncryptionConfiguration,
            String Type) {

        static Item of(AutoSnapshotPolicy policy, World world) {
            return new Item(
                    policy.TimePoints(),
                    policy.CreationTime(),
                    policy.Status(),
                    policy.AutoSnapshotPolicyName(),
                    policy.TargetCopyRegions(),
                    policy.CopiedSnapshotsRetentionDays(),
                    policy.AutoSnapshotPolicyId(),
                    policy.RetentionDays(),
                    policy.RegionId(),
                    world.diskCountUnder(policy.AutoSnapshotPolicyId()),
                    policy.EnableCrossRegionCopy(),
                    policy.RepeatWeekdays(),
                    0,
                    policy.ResourceGroupId(),
                    policy.Tags(),
                    policy.CopyEncryptionConfiguration(),
                    policy.Type());
        }
    }

    private static Rules<Parameters> declareRules() {
        return Rules.<Parameters>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_INVALID, "RegionId")
                .tooMany(TagError.COUNT, "Tag")
                .stage(Stage.REQUEST)
                .each(Parameters::Tag, TagParameter.FILTER_RULES)
                .build();
    }

    DescribeAutoSnapshotPolicyEx() {
        super(DescribeAutoSnapshotPolicyEx::declareRules);
    }

    @Override
    protected Parameters attempt(Parameters parameters, World world) {
        return parameters;
    }

    @Override
    protected Response execute(Parameters asked, World world, Call call) {
        Page<AutoSnapshotPolicy> page = new Listing<>(
                        world.policies(),
                        asked.RegionId,
                        Listing.byId(
                                world.policies(),
                                asked.AutoSnapshotPolicyId == null ? null : List.of(asked.AutoSnapshotPolicyId)),
                        filter(asked),
                        Paging.byNumber(asked.PageNumber, asked.PageSize))
                .page();
        return new Response(
                call.requestId(),
                page.TotalCount(),
                page.PageNumber(),
                page.PageSize(),
                page.items().stream().map(policy -> Item.of(policy, world)).toList());
    }

    private static Filter<AutoSnapshotPolicy> filter(Parameters asked) {
        return new Filter<AutoSnapshotPolicy>()
                .word(asked.AutoSnapshotPolicyName, AutoSnapshotPolicy::AutoSnapshotPolicyName)
                .word(asked.ResourceGroupId, AutoSnapshotPolicy::ResourceGroupId)
                .tags(asked.Tag, AutoSnapshotPolicy::Tags);
    }
}
