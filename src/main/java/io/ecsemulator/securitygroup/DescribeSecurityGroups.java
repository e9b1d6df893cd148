package io.ecsemulator.securitygroup;

import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.NetworkType;
import io.ecsemulator.cloud.OmittedIfEmpty;
import io.ecsemulator.cloud.SecurityGroup;
import io.ecsemulator.cloud.SecurityGroupType;
import io.ecsemulator.cloud.Tag;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Filter;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.JsonArray;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Listing;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Page;
import io.ecsemulator.operation.PageToken;
import io.ecsemulator.operation.Paging;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.operation.TagParameter;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the security groups of a region, the newest first, without their rules. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou")
final class DescribeSecurityGroups
        extends Operation<
                DescribeSecurityGroups.Parameters, DescribeSecurityGroups.Attempt, DescribeSecurityGroups.Response> {

    /**
     * Request parameters; all conditions must hold.
     *
     * @param RegionId id of the region
     * @param SecurityGroupIds ids of security groups, at most 100
     * @param VpcId id of the VPC
     * @param SecurityGroupType normal or enterprise
     * @param NextToken token of the page, from the previous page
     * @param MaxResults largest number of groups on a page by token, 10 to 100; default 10
     * @param NetworkType vpc or classic
     * @param SecurityGroupName name of the group; with FuzzyQuery a part of it
     * @param IsQueryEcsCount true: EcsCount and AvailableInstanceAmount are counted; default false
     * @param ResourceGroupId id of the resource group
     * @param Tag tags that the group has, at most 20
     * @param DryRun true: only checks the request; default false
     * @param SecurityGroupId id of the security group
     * @param FuzzyQuery whether SecurityGroupName is a part of the name; default false
     * @param PageNumber number of the page; default 1
     * @param PageSize largest number of groups on a page, 1 to 100; default 10
     * @param ServiceManaged whether a cloud service manages the group
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @JsonArray @MaxItems(100) @Nullable List<String> SecurityGroupIds,
            @Nullable String VpcId,
            @Nullable SecurityGroupType SecurityGroupType,
            @Nullable String NextToken,
            @Range(min = 1) @Nullable Integer MaxResults,
            @Nullable NetworkType NetworkType,
            @Nullable String SecurityGroupName,
            @Nullable Boolean IsQueryEcsCount,
            @Nullable String ResourceGroupId,
            @MaxItems(TagParameter.MAX) List<TagParameter> Tag,
            @Nullable Boolean DryRun,
            @Nullable String SecurityGroupId,
            @Nullable Boolean FuzzyQuery,
            @Range(min = 1) @Nullable Integer PageNumber,
            @Range(min = 1, max = 100) @Nullable Integer PageSize,
            @Nullable Boolean ServiceManaged) {}

    /**
     * Response.
     *
     * @param NextToken token of the next page; empty on the last one and in pages by number
     * @param TotalCount number of groups on all pages; 0 in pages by token
     */
    record Response(
            String RequestId,
            String RegionId,
            String NextToken,
            @ListOf("SecurityGroup") List<Item> SecurityGroups,
            int TotalCount,
            int PageNumber,
            int PageSize) {}

    /**
     * A security group.
     *
     * @param EcsCount number of instances in the group; 0 unless IsQueryEcsCount is true
     * @param AvailableInstanceAmount how many more can join; 0 unless IsQueryEcsCount is true
     * @param ServiceID id of the service that manages the group, if one does
     */
    record Item(
            String SecurityGroupId,
            String SecurityGroupName,
            String Description,
            SecurityGroupType SecurityGroupType,
            String VpcId,
            Instant CreationTime,
            int EcsCount,
            int AvailableInstanceAmount,
            String ResourceGroupId,
            boolean ServiceManaged,
            @OmittedIfEmpty long ServiceID,
            @ListOf("Tag") List<Tag> Tags) {

        private static Item of(SecurityGroup group, World world, boolean isCounted) {
            int count = isCounted ? world.instanceCountIn(group.SecurityGroupId()) : 0;
            return new Item(
                    group.SecurityGroupId(),
                    group.SecurityGroupName(),
                    group.Description(),
                    group.SecurityGroupType(),
                    group.VpcId(),
                    group.CreationTime(),
                    count,
                    isCounted ? Math.max(0, group.SecurityGroupType().maxInstances() - count) : 0,
                    group.ResourceGroupId(),
                    group.ServiceManaged(),
                    group.ServiceID(),
                    group.Tags());
        }
    }

    /** What the rules look at. */
    record Attempt(Parameters parameters, Listing<SecurityGroup> listing) {}

    private static final int MAX_RESULTS = 100;

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .missing(SecurityGroupError.REGION_MISSING_IN_LIST, "RegionId")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .invalid(SecurityGroupError.TYPE_IN_LIST, "SecurityGroupType")
                .tooMany(TagError.COUNT, "Tag")
                .each(attempt -> attempt.parameters.Tag, TagParameter.FILTER_RULES)
                .stage(Stage.REQUEST)
                .rule(
                        SecurityGroupError.NEXT_TOKEN,
                        "NextToken is not a token of this list",
                        attempt -> attempt.listing.paging().after() == PageToken.INVALID)
                .dryRun(GatewayError.DRY_RUN, attempt -> Boolean.TRUE.equals(attempt.parameters.DryRun))
                .build();
    }

    DescribeSecurityGroups() {
        super(DescribeSecurityGroups::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters asked, World world) {
        return new Attempt(
                asked,
                new Listing<>(
                        world.securityGroups(),
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

    private static @Nullable Collection<SecurityGroup> candidates(Parameters asked, World world) {
        return Listing.byId(
                world.securityGroups(),
                asked.SecurityGroupId == null ? asked.SecurityGroupIds : List.of(asked.SecurityGroupId));
    }

    private static Filter<SecurityGroup> filter(Parameters asked) {
        return new Filter<SecurityGroup>()
                .matching(asked.SecurityGroupIds, (group, ids) -> ids.contains(group.SecurityGroupId()))
                .word(asked.VpcId, SecurityGroup::VpcId)
                .word(asked.SecurityGroupType, SecurityGroup::SecurityGroupType)
                .equal(
                        asked.NetworkType,
                        group -> group.inVpc()
                                ? io.ecsemulator.cloud.NetworkType.vpc
                                : io.ecsemulator.cloud.NetworkType.classic)
                .words(
                        asked.SecurityGroupName,
                        asked.SecurityGroupName == null || Boolean.TRUE.equals(asked.FuzzyQuery)
                                ? null
                                : List.of(asked.SecurityGroupName),
                        (group, name) -> Boolean.TRUE.equals(asked.FuzzyQuery)
                                ? group.SecurityGroupName().contains(name)
                                : group.SecurityGroupName().equals(name))
                .word(asked.ResourceGroupId, SecurityGroup::ResourceGroupId)
                .tags(asked.Tag, SecurityGroup::Tags)
                .flag(asked.ServiceManaged, SecurityGroup::ServiceManaged, true, "ServiceManaged");
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Page<SecurityGroup> page = attempt.listing.page();
        boolean isCounted = Boolean.TRUE.equals(attempt.parameters.IsQueryEcsCount);
        return new Response(
                call.requestId(),
                attempt.parameters.RegionId,
                page.NextToken(),
                page.items().stream()
                        .map(group -> Item.of(group, world, isCounted))
                        .toList(),
                page.TotalCount(),
                page.PageNumber(),
                page.PageSize());
    }
}
