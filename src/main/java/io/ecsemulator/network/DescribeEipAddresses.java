package io.ecsemulator.network;

import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommaSeparated;
import io.ecsemulator.operation.Filter;
import io.ecsemulator.operation.FilterParameter;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Listing;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.operation.Page;
import io.ecsemulator.operation.Paging;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.WithoutEffect;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the elastic addresses of instances, that of the newest instance first. State documents give instances elastic addresses. */
@ApiOperation(
        editions = "2024",
        version = {Operations.VPC_VERSION, Operations.VERSION},
        sample = "RegionId=cn-hangzhou")
final class DescribeEipAddresses
        extends Operation<
                DescribeEipAddresses.Parameters, DescribeEipAddresses.Parameters, DescribeEipAddresses.Response> {

    /**
     * Request parameters. An address is listed if it matches all that are given.
     *
     * @param RegionId id of the region
     * @param EipAddress addresses, at most 50 with commas between
     * @param AllocationId ids of addresses, at most 50 with commas between
     * @param AssociatedInstanceId id of the instance
     * @param AssociatedInstanceType type of what has the address; all belong to an EcsInstance
     * @param Status status of the address; all are InUse
     * @param ChargeType how the address is billed; all are PostPaid
     * @param ISP the line; all are BGP
     * @param LockReason why the address is locked; none is
     * @param Filter start and end of the time of creation, with the keys CreationStartTime and CreationEndTime
     * @param EipName name of the address; all names are empty
     * @param ResourceGroupId id of the resource group of the address; none has one
     * @param SegmentInstanceId id of the group of contiguous addresses; none belongs to one
     * @param PublicIpAddressPoolId id of the pool of addresses; none belongs to one
     * @param SecurityProtectionEnabled whether the address has DDoS protection; none has
     * @param ServiceManaged whether a service of the cloud manages the address; none is managed
     * @param Tag tags of the address, at most 20; none has tags
     * @param PageNumber number of the page, from 1; default 1
     * @param PageSize largest number of addresses on a page, 1 to 100; default 10
     * @param DryRun true: only checks the request; default false
     */
    @WithoutEffect("IncludeReservationData")
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Nullable String EipAddress,
            @Nullable String AllocationId,
            @Nullable String AssociatedInstanceId,

            @OneOf({"EcsInstance", "SlbInstance", "Nat", "HaVip", "NetworkInterface", "IpAddress"}) @Nullable
            String AssociatedInstanceType,

            @OneOf({"Associating", "Unassociating", "InUse", "Available", "Releasing"}) @Nullable
            String Status,

            @OneOf({"PostPaid", "PrePaid"}) @Nullable String ChargeType,
            @Nullable String ISP,
            @OneOf({"financial", "security"}) @Nullable String LockReason,
            List<FilterParameter> Filter,
            @Nullable String EipName,
            @Nullable String ResourceGroupId,
            @Nullable String SegmentInstanceId,
            @Nullable String PublicIpAddressPoolId,
            @Nullable Boolean SecurityProtectionEnabled,
            @Nullable Boolean ServiceManaged,
            @MaxItems(TagParameter.MAX) List<TagParameter> Tag,
            @Range(min = 1) @Nullable Integer PageNumber,

            @Range(min = 1, max = 100) @Nullable Integer PageSize,

            @Nullable Boolean DryRun) {}

    /** Response. */
    record Response(
            String RequestId,
            int PageSize,
            int PageNumber,
            int TotalCount,
            @ListOf("EipAddress") List<Item> EipAddresses) {}

    /**
     * An address in the response. What an address of the emulator never has is empty: a name, tags, locks, an order that is not in effect
     * yet, a shared bandwidth, a pool. SegmentInstanceId, VpcId and Zone are left out, as documented for such an address.
     */
    record Item(
            String ReservationActiveTime,
            String Status,
            String ReservationOrderType,
            Instant AllocationTime,
            String Netmode,
            String ChargeType,
            String Description,
            String Mode,
            String ReservationInternetChargeType,
            String BandwidthPackageId,
            String IpAddress,
            String Bandwidth,
            String ReservationBandwidth,
            String EipBandwidth,
            String Name,
            String PrivateIpAddress,
            String InstanceRegionId,
            boolean DeletionProtection,
            String InstanceId,
            boolean SecondLimited,
            String InstanceType,
            String HDMonitorStatus,
            String RegionId,
            String BandwidthPackageBandwidth,
            int ServiceManaged,
            String ExpiredTime,
            String ResourceGroupId,
            String AllocationId,
            String InternetChargeType,
            String BusinessStatus,
            String BandwidthPackageType,
            String HasReservationData,
            String ISP,
            @ListOf("LockReason") List<String> OperationLocks,
            @ListOf("Tag") List<NetworkTag> Tags,
            @ListOf("SecurityProtectionType") List<String> SecurityProtectionTypes,
            String PublicIpAddressPoolId,
            String BizType) {

        static Item of(Instance instance) {
            Instance.EipAddress eip = instance.EipAddress();
            String bandwidth = String.valueOf(eip.Bandwidth());
            return new Item(
                    "",
                    NetworkInterfaceItem.IN_USE,
                    "",
                    instance.CreationTime(),
                    "public",
                    POST_PAID,
                    "",
                    "NAT",
                    "",
                    "",
                    eip.IpAddress(),
                    bandwidth,
                    "",
                    bandwidth,
                    "",
                    "",
                    instance.RegionId(),
                    false,
                    instance.InstanceId(),
                    false,
                    INSTANCE,
                    "false",
                    instance.RegionId(),
                    "",
                    0,
                    "",
                    "",
                    eip.AllocationId(),
                    eip.InternetChargeType(),
                    "Normal",
                    "",
                    "false",
                    BGP,
                    List.of(),
                    List.of(),
                    List.of(),
                    "",
                    "Default");
        }
    }

    private static final String POST_PAID = "PostPaid";
    private static final String INSTANCE = "EcsInstance";
    private static final String BGP = "BGP";
    private static final int MAX_ITEMS = 50;

    private static Rules<Parameters> declareRules() {
        return Rules.<Parameters>of(Parameters.class, "2024")
                .invalid(NetworkError.EIP_REGION_NOT_FOUND, "RegionId")
                .invalid(NetworkError.EIP_INSTANCE_TYPE, "AssociatedInstanceType")
                .invalid(NetworkError.EIP_CHARGE_TYPE, "ChargeType")
                .invalid(NetworkError.EIP_LOCK_REASON, "LockReason")
                .each(
                        Parameters::Filter,
                        FilterParameter.rules(
                                "2024", NetworkError.EIP_FILTER_KEY, NetworkError.EIP_FILTER_VALUE, "Creation"))
                .include(Parameters::Tag, NetworkTag.RULES)
                .stage(Stage.REQUEST)
                .rule(
                        GatewayError.INVALID_PARAMETER,
                        asked -> CommaSeparated.items(asked.EipAddress).size() > MAX_ITEMS
                                ? "EipAddress"
                                : "AllocationId",
                        "EipAddress or AllocationId has more than " + MAX_ITEMS + " items",
                        asked -> CommaSeparated.items(asked.EipAddress).size() > MAX_ITEMS
                                || CommaSeparated.items(asked.AllocationId).size() > MAX_ITEMS)
                .dryRun(GatewayError.DRY_RUN, asked -> Boolean.TRUE.equals(asked.DryRun))
                .build();
    }

    DescribeEipAddresses() {
        super(DescribeEipAddresses::declareRules);
    }

    @Override
    protected Parameters attempt(Parameters parameters, World world) {
        return parameters;
    }

    @Override
    protected Response execute(Parameters asked, World world, Call call) {
        Page<Instance> page = new Listing<>(
                        world.instances(),
                        asked.RegionId,
                        world.instancesWithElasticAddress(asked.RegionId),
                        filter(asked),
                        Paging.byNumber(asked.PageNumber, asked.PageSize))
                .page();
        return new Response(
                call.requestId(),
                page.PageSize(),
                page.PageNumber(),
                page.TotalCount(),
                page.items().stream().map(Item::of).toList());
    }

    private static Filter<Instance> filter(Parameters asked) {
        return new Filter<Instance>()
                .matching(
                        asked.EipAddress,
                        (instance, list) -> CommaSeparated.items(list)
                                .contains(instance.EipAddress().IpAddress()))
                .matching(
                        asked.AllocationId,
                        (instance, list) -> CommaSeparated.items(list)
                                .contains(instance.EipAddress().AllocationId()))
                .equal(asked.AssociatedInstanceId, Instance::InstanceId)
                .equal(asked.AssociatedInstanceType, instance -> INSTANCE)
                .equal(asked.Status, instance -> NetworkInterfaceItem.IN_USE)
                .equal(asked.ChargeType, instance -> POST_PAID)
                .equal(asked.ISP, instance -> BGP)
                .matching(asked.LockReason, (instance, reason) -> false)
                .time(asked.Filter, "Creation", Instance::CreationTime)
                .equal(asked.EipName, instance -> "")
                .equal(asked.ResourceGroupId, instance -> "")
                .equal(asked.SegmentInstanceId, instance -> "")
                .equal(asked.PublicIpAddressPoolId, instance -> "")
                .equal(asked.SecurityProtectionEnabled, instance -> false)
                .equal(asked.ServiceManaged, instance -> false)
                .tags(asked.Tag, instance -> List.of());
    }
}
