package io.ecsemulator.network;

import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.NetworkStatus;
import io.ecsemulator.cloud.Vpc;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.Accounts;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Filter;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Listing;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.operation.Paging;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.TagParameter;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists the route tables of VPCs, those of the newest VPC first. A VPC has a system route table, which all its vSwitches use. */
@ApiOperation(editions = "2024, 2026", version = Operations.VPC_VERSION, sample = "RegionId=cn-hangzhou&VpcId=vpc-demo")
final class DescribeRouteTableList
        extends Operation<
                DescribeRouteTableList.Parameters, DescribeRouteTableList.Parameters, DescribeRouteTableList.Response> {

    /**
     * Request parameters. A route table is listed if it matches all that are given.
     *
     * @param RegionId id of the region
     * @param RouterType type of the router: VRouter or VBR, of which there are none; default VRouter; ignored with VpcId
     * @param RouterId id of the router
     * @param VpcId id of the VPC
     * @param RouteTableId id of the route table
     * @param RouteTableName name of the route table; all names are empty
     * @param RouteTableType type of the route table: System or Custom; default both
     * @param ResourceGroupId id of the resource group
     * @param Tag tags of the route table, at most 20; none has tags
     * @param PageNumber number of the page, from 1; default 1
     * @param PageSize largest number of route tables on a page, 1 to 50; default 10
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @OneOf({"VRouter", "VBR"}) @Nullable String RouterType,
            @Nullable String RouterId,
            @Nullable String VpcId,
            @Nullable String RouteTableId,
            @Nullable String RouteTableName,
            @OneOf({"System", "Custom"}) @Nullable String RouteTableType,
            @Nullable String ResourceGroupId,
            @MaxItems(TagParameter.MAX) List<TagParameter> Tag,
            @Range(min = 1) @Nullable Integer PageNumber,

            @Range(min = 1, max = 50) @Nullable Integer PageSize) {}

    /** Response. */
    record Response(
            String RequestId,
            int PageSize,
            int PageNumber,
            int TotalCount,
            @ListOf("RouterTableListType") List<Item> RouterTableList) {}

    /**
     * A route table in the response.
     *
     * @param RouteTableType System for the first of its VPC, else Custom
     * @param VSwitchIds the vSwitches that use it: those of the VPC use the system's
     */
    record Item(
            String VpcId,
            Instant CreationTime,
            NetworkStatus Status,
            String RouterId,
            String AssociateType,
            String RouteTableId,
            long OwnerId,
            String Description,
            String RouteTableType,
            String ResourceGroupId,
            String RouterType,
            String RouteTableName,
            @ListOf("Tag") List<NetworkTag> Tags,
            @ListOf("VSwitchId") List<String> VSwitchIds,
            @ListOf("GatewayIds") List<String> GatewayIds,
            boolean RoutePropagationEnable) {}

    private static final String VROUTER = "VRouter";

    private static Rules<Parameters> declareRules() {
        return Rules.<Parameters>of(Parameters.class, "2024")
                .invalid(NetworkError.REGION_NOT_FOUND, "RegionId")
                .include(Parameters::Tag, NetworkTag.RULES)
                .build();
    }

    private final Accounts accounts;

    DescribeRouteTableList(Accounts accounts) {
        super(DescribeRouteTableList::declareRules);
        this.accounts = accounts;
    }

    @Override
    protected Parameters attempt(Parameters parameters, World world) {
        return parameters;
    }

    @Override
    protected Response execute(Parameters asked, World world, Call call) {
        long ownerId = Long.parseLong(accounts.id(call.accessKeyId()));
        Predicate<Item> filter = new Filter<Item>()
                .equal(asked.RouteTableId, Item::RouteTableId)
                .equal(asked.RouteTableType, Item::RouteTableType)
                .toPredicate();
        List<Item> items = vpcs(asked, world)
                .flatMap(vpc -> items(vpc, ownerId, world))
                .filter(item -> filter == null || filter.test(item))
                .toList();
        Paging paging = Paging.byNumber(asked.PageNumber, asked.PageSize);
        return new Response(
                call.requestId(),
                paging.size(),
                paging.number(),
                items.size(),
                items.stream()
                        .skip((paging.number() - 1L) * paging.size())
                        .limit(paging.size())
                        .toList());
    }

    private static Stream<Vpc> vpcs(Parameters asked, World world) {
        Filter<Vpc> filter = new Filter<Vpc>()
                .constant(asked.VpcId == null ? asked.RouterType : null, VROUTER)
                .word(asked.RouterId, Vpc::VRouterId)
                .wordMatching(
                        asked.RouteTableId, (vpc, id) -> vpc.RouterTableIds().contains(id))
                .constant(asked.RouteTableName, "")
                .word(asked.ResourceGroupId, Vpc::ResourceGroupId)
                .constant(asked.Tag.isEmpty() ? null : asked.Tag, List.of());
        return Listing.all(
                world.vpcs(),
                asked.RegionId,
                Listing.byId(world.vpcs(), asked.VpcId == null ? null : List.of(asked.VpcId)),
                filter);
    }

    private static Stream<Item> items(Vpc vpc, long ownerId, World world) {
        return IntStream.range(0, vpc.RouterTableIds().size())
                .mapToObj(index -> new Item(
                        vpc.VpcId(),
                        vpc.CreationTime(),
                        vpc.Status(),
                        vpc.VRouterId(),
                        "VSwitch",
                        vpc.RouterTableIds().get(index),
                        ownerId,
                        "",
                        index == 0 ? VSwitchItem.SYSTEM : "Custom",
                        vpc.ResourceGroupId(),
                        VROUTER,
                        "",
                        List.of(),
                        index == 0 ? VSwitchList.ids(vpc, world, Integer.MAX_VALUE) : List.of(),
                        List.of(),
                        true));
    }
}
