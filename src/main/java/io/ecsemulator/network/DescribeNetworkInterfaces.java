package io.ecsemulator.network;

import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.Words;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.Accounts;
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
import io.ecsemulator.operation.PageToken;
import io.ecsemulator.operation.Paging;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.TagParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists the network interfaces of instances, those of the newest instance first. Each instance has a primary interface. */
@ApiOperation(editions = "2024, 2026", sample = "RegionId=cn-hangzhou&InstanceId=i-23jggx34b")
final class DescribeNetworkInterfaces
        extends Operation<
                DescribeNetworkInterfaces.Parameters,
                DescribeNetworkInterfaces.Attempt,
                DescribeNetworkInterfaces.Response> {

    /**
     * Request parameters. An interface is listed if it matches all that are given.
     *
     * @param RegionId id of the region
     * @param InstanceId id of the instance
     * @param NetworkInterfaceId ids of interfaces, at most 100
     * @param NetworkInterfaceName name of the interface; all names are empty
     * @param Type Primary or Secondary; default both
     * @param Status status of the interface; all are InUse
     * @param VpcId id of the VPC
     * @param VSwitchId id of the vSwitch
     * @param SecurityGroupId id of a security group
     * @param PrimaryIpAddress primary private IPv4 address
     * @param PrivateIpAddress secondary private IPv4 addresses, at most 100
     * @param Ipv6Address IPv6 addresses, at most 100
     * @param ResourceGroupId id of the resource group
     * @param ServiceManaged whether a service of the cloud uses the interface; none is used so
     * @param Tag tags of the interface, at most 20; none has tags
     * @param PageNumber number of the page, from 1; default 1; ignored with MaxResults or NextToken
     * @param PageSize largest number of interfaces on a page by number, 1 to 1000; default 10
     * @param MaxResults largest number of interfaces on a page by token, 10 to 500; less than 10 counts as 10, more than 500 as 500;
     *     default 10
     * @param NextToken token of the page, from the response with the previous page
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Nullable String InstanceId,
            @MaxItems(100) List<String> NetworkInterfaceId,
            @Nullable String NetworkInterfaceName,
            @OneOf({"Primary", "Secondary"}) @Nullable String Type,

            @OneOf({"Available", "Attaching", "InUse", "Detaching", "Deleting"}) @Nullable
            String Status,

            @Nullable String VpcId,
            @Nullable String VSwitchId,
            @Nullable String SecurityGroupId,
            @Nullable String PrimaryIpAddress,
            @MaxItems(100) List<String> PrivateIpAddress,
            @MaxItems(100) List<String> Ipv6Address,
            @Nullable String ResourceGroupId,
            @Nullable Boolean ServiceManaged,
            @MaxItems(TagParameter.MAX) List<TagParameter> Tag,
            @Range(min = 1) @Nullable Integer PageNumber,

            @Range(min = 1, max = 1000) @Nullable Integer PageSize,

            @Range(min = 1) @Nullable Integer MaxResults,
            @Nullable String NextToken) {}

    /** Response. In pages by token TotalCount is 0, in pages by number NextToken is empty. */
    record Response(
            String RequestId,
            String NextToken,
            int PageSize,
            int PageNumber,
            int TotalCount,
            @ListOf("NetworkInterfaceSet") List<NetworkInterfaceItem> NetworkInterfaceSets) {}

    /** What the rules look at. */
    record Attempt(Parameters parameters, Paging paging) {

        /** The list that tokens are of. */
        private String list() {
            return parameters.RegionId + " interfaces";
        }
    }

    /**
     * An interface and its place.
     *
     * @param ordinal larger for those of newer instances, and for those that come first on an instance
     */
    private record Row(long ordinal, NetworkInterfaceItem item) {}

    private static final int MAX_RESULTS = 500;
    private static final long MAX_INTERFACES = 1_000_000;

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_VALID, "RegionId")
                .each(attempt -> attempt.parameters.Tag, TagParameter.FILTER_RULES)
                .include(Attempt::paging, Paging.RULES)
                .build();
    }

    private final Accounts accounts;

    DescribeNetworkInterfaces(Accounts accounts) {
        super(DescribeNetworkInterfaces::declareRules);
        this.accounts = accounts;
    }

    @Override
    protected Attempt attempt(Parameters asked, World world) {
        String list = new Attempt(asked, Paging.byNumber(null, null)).list();
        return new Attempt(
                asked,
                Paging.of(asked.PageNumber, asked.PageSize, asked.MaxResults, asked.NextToken, list, MAX_RESULTS));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        String ownerId = accounts.id(call.accessKeyId());
        Parameters asked = attempt.parameters;
        Predicate<NetworkInterfaceItem> filter = filter(asked);
        Paging paging = attempt.paging;
        if (paging.isByToken()) {
            List<Row> left = instances(asked, world)
                    .filter(instance -> world.instances().ordinal(instance) * MAX_INTERFACES < paging.after())
                    .flatMap(instance -> rows(instance, world, ownerId))
                    .filter(row -> row.ordinal < paging.after() && (filter == null || filter.test(row.item)))
                    .limit(paging.size() + 1L)
                    .toList();
            String next = left.size() <= paging.size()
                    ? ""
                    : PageToken.of(attempt.list(), left.get(paging.size() - 1).ordinal);
            return new Response(call.requestId(), next, paging.size(), 1, 0, items(left, 0, paging.size()));
        }
        if (filter == null && world.instances().countWithWord(Words.NOT_ONE_CARD) == 0) {
            // A page of network cards is one of instances then, which need not be counted one by one.
            Page<Instance> page = new Listing<>(
                            world.instances(), asked.RegionId, byId(asked, world), instanceFilter(asked), paging)
                    .page();
            return new Response(
                    call.requestId(),
                    "",
                    paging.size(),
                    paging.number(),
                    page.TotalCount(),
                    page.items().stream()
                            .map(instance -> NetworkInterfaceItem.of(instance, 0, ownerId))
                            .toList());
        }
        List<Row> rows = instances(asked, world)
                .flatMap(instance -> rows(instance, world, ownerId))
                .filter(row -> filter == null || filter.test(row.item))
                .toList();
        return new Response(
                call.requestId(),
                "",
                paging.size(),
                paging.number(),
                rows.size(),
                items(rows, (paging.number() - 1L) * paging.size(), paging.size()));
    }

    private static @Nullable List<Instance> byId(Parameters asked, World world) {
        return Listing.byId(world.instances(), asked.InstanceId == null ? null : List.of(asked.InstanceId));
    }

    private static List<NetworkInterfaceItem> items(List<Row> rows, long first, int size) {
        return rows.stream().skip(first).limit(size).map(Row::item).toList();
    }

    private static Stream<Instance> instances(Parameters asked, World world) {
        return Listing.all(world.instances(), asked.RegionId, byId(asked, world), instanceFilter(asked));
    }

    private static Stream<Row> rows(Instance instance, World world, String ownerId) {
        long last = (world.instances().ordinal(instance) + 1) * MAX_INTERFACES - 1;
        List<Row> rows = new ArrayList<>(1);
        for (int i = 0; i < instance.NetworkInterfaces().size(); i++) {
            rows.add(new Row(last - i, NetworkInterfaceItem.of(instance, i, ownerId)));
        }
        return rows.stream();
    }

    /** The conditions that instances have to satisfy; the words of their network cards are among theirs. */
    private static Filter<Instance> instanceFilter(Parameters asked) {
        return new Filter<Instance>()
                .words(given(asked.NetworkInterfaceId), asked.NetworkInterfaceId, (instance, ids) -> true)
                .wordMatching(asked.PrimaryIpAddress, (instance, address) -> true)
                .words(given(asked.PrivateIpAddress), asked.PrivateIpAddress, (instance, addresses) -> true)
                .words(given(asked.Ipv6Address), asked.Ipv6Address, (instance, addresses) -> true)
                .constant(asked.NetworkInterfaceName, "")
                .constant(asked.Status, NetworkInterfaceItem.IN_USE)
                .constant(asked.ServiceManaged, false)
                .constant(asked.Tag.isEmpty() ? null : asked.Tag, List.of())
                .word(asked.VpcId, instance -> instance.VpcAttributes().VpcId())
                .word(asked.VSwitchId, instance -> instance.VpcAttributes().VSwitchId())
                .wordMatching(
                        asked.SecurityGroupId,
                        (instance, id) -> instance.SecurityGroupIds().contains(id))
                .word(asked.ResourceGroupId, Instance::ResourceGroupId);
    }

    private static @Nullable Predicate<NetworkInterfaceItem> filter(Parameters asked) {
        return new Filter<NetworkInterfaceItem>()
                .matching(given(asked.NetworkInterfaceId), (item, ids) -> ids.contains(item.NetworkInterfaceId()))
                .equal(asked.Type, NetworkInterfaceItem::Type)
                .equal(asked.PrimaryIpAddress, NetworkInterfaceItem::PrivateIpAddress)
                .matching(given(asked.PrivateIpAddress), NetworkInterfaceItem::hasSecondary)
                .matching(given(asked.Ipv6Address), NetworkInterfaceItem::hasIpv6)
                .toPredicate();
    }

    private static @Nullable List<String> given(List<String> list) {
        return list.isEmpty() ? null : list;
    }
}
