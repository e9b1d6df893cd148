package io.ecsemulator.network;

import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.NetworkStatus;
import io.ecsemulator.cloud.Vpc;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.Accounts;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommaSeparated;
import io.ecsemulator.operation.Filter;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Listing;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.operation.Page;
import io.ecsemulator.operation.Paging;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagParameter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists VPCs the newest first. */
@ApiOperation(
        editions = "2024, 2026",
        version = {Operations.VPC_VERSION, Operations.VERSION},
        sample = "RegionId=cn-hangzhou")
final class DescribeVpcs extends Operation<DescribeVpcs.Parameters, DescribeVpcs.Parameters, DescribeVpcs.Response> {

    /**
     * Request parameters. A VPC is listed if it matches all that are given.
     *
     * @param RegionId id of the region
     * @param VpcId ids of VPCs, at most 20 with commas between; ids that do not exist are ignored
     * @param VpcName name of the VPC
     * @param IsDefault whether the VPC is the default one of its region; default any
     * @param EnableIpv6 whether the VPC has IPv6 addresses; none has
     * @param DhcpOptionsSetId id of the DHCP options set; no VPC has one
     * @param ResourceGroupId id of the resource group
     * @param VpcOwnerId id of the account; all VPCs belong to the caller's
     * @param Tag tags of the VPC, at most 20; without a value, any value matches
     * @param PageNumber number of the page, from 1; default 1
     * @param PageSize largest number of VPCs on a page, 1 to 50; default 10
     * @param DryRun true: only checks the request; default false
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Nullable String VpcId,
            @Nullable String VpcName,
            @Nullable Boolean IsDefault,
            @Nullable Boolean EnableIpv6,
            @Nullable String DhcpOptionsSetId,
            @Nullable String ResourceGroupId,
            @Nullable Long VpcOwnerId,
            @MaxItems(TagParameter.MAX) List<TagParameter> Tag,
            @Range(min = 1) @Nullable Integer PageNumber,

            @Range(min = 1, max = 50) @Nullable Integer PageSize,

            @Nullable Boolean DryRun) {}

    /** Response. */
    record Response(
            String RequestId,
            int PageSize,
            int PageNumber,
            int TotalCount,
            @ListOf("Vpc") List<Item> Vpcs) {}

    /**
     * A VPC in the response. What a VPC of the emulator never has is empty: IPv6, DHCP options sets, CEN, NAT gateways.
     *
     * @param VSwitchIds the newest 300
     */
    record Item(
            Instant CreationTime,
            NetworkStatus Status,
            String VpcId,
            boolean IsDefault,
            long OwnerId,
            String RegionId,
            String VpcName,
            String VRouterId,
            String DhcpOptionsSetStatus,
            String CidrBlock,
            String Description,
            String ResourceGroupId,
            String DhcpOptionsSetId,
            String Ipv6CidrBlock,
            String CenStatus,
            @ListOf("Tag") List<NetworkTag> Tags,
            @ListOf("Ipv6CidrBlock") List<String> Ipv6CidrBlocks,
            @ListOf("VSwitchId") List<String> VSwitchIds,
            @ListOf("SecondaryCidrBlock") List<String> SecondaryCidrBlocks,
            @ListOf("UserCidr") List<String> UserCidrs,
            @ListOf("NatGatewayIds") List<String> NatGatewayIds,
            @ListOf("RouterTableIds") List<String> RouterTableIds,
            boolean EnabledIpv6) {

        static Item of(Vpc vpc, long ownerId, World world) {
            return new Item(
                    vpc.CreationTime(),
                    vpc.Status(),
                    vpc.VpcId(),
                    vpc.IsDefault(),
                    ownerId,
                    vpc.RegionId(),
                    vpc.VpcName(),
                    vpc.VRouterId(),
                    "",
                    vpc.CidrBlock(),
                    vpc.Description(),
                    vpc.ResourceGroupId(),
                    "",
                    "",
                    "",
                    NetworkTag.of(vpc.Tags()),
                    List.of(),
                    VSwitchList.ids(vpc, world, MAX_VSWITCHES),
                    vpc.SecondaryCidrBlocks(),
                    vpc.UserCidrs(),
                    List.of(),
                    vpc.RouterTableIds(),
                    false);
        }
    }

    private static final int MAX_IDS = 20;
    private static final int MAX_VSWITCHES = 300;

    private static Rules<Parameters> declareRules() {
        return Rules.<Parameters>of(Parameters.class, "2024")
                .invalid(NetworkError.REGION_NOT_FOUND, "RegionId")
                .stage(Stage.REQUEST)
                .rule(
                        NetworkError.TOO_MANY_VPCS,
                        "VpcId has more than " + MAX_IDS + " ids",
                        asked -> CommaSeparated.items(asked.VpcId).size() > MAX_IDS)
                .include(Parameters::Tag, NetworkTag.RULES)
                .dryRun(GatewayError.DRY_RUN, asked -> Boolean.TRUE.equals(asked.DryRun))
                .build();
    }

    private final Accounts accounts;

    DescribeVpcs(Accounts accounts) {
        super(DescribeVpcs::declareRules);
        this.accounts = accounts;
    }

    @Override
    protected Parameters attempt(Parameters parameters, World world) {
        return parameters;
    }

    @Override
    protected Response execute(Parameters asked, World world, Call call) {
        long ownerId = Long.parseLong(accounts.id(call.accessKeyId()));
        Page<Vpc> page = new Listing<>(
                        world.vpcs(),
                        asked.RegionId,
                        Listing.byId(world.vpcs(), asked.VpcId == null ? null : CommaSeparated.items(asked.VpcId)),
                        new Filter<Vpc>()
                                .word(asked.VpcName, Vpc::VpcName)
                                .flag(asked.IsDefault, Vpc::IsDefault, true, "IsDefault")
                                .constant(asked.EnableIpv6, false)
                                .constant(asked.DhcpOptionsSetId, "")
                                .word(asked.ResourceGroupId, Vpc::ResourceGroupId)
                                .constant(asked.VpcOwnerId, ownerId)
                                .tags(asked.Tag, Vpc::Tags),
                        Paging.byNumber(asked.PageNumber, asked.PageSize))
                .page();
        return new Response(
                call.requestId(),
                page.PageSize(),
                page.PageNumber(),
                page.TotalCount(),
                page.items().stream().map(vpc -> Item.of(vpc, ownerId, world)).toList());
    }
}
