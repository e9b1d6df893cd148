package io.ecsemulator.network;

import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.VSwitch;
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
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.operation.Page;
import io.ecsemulator.operation.Paging;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagParameter;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists vSwitches the newest first. */
@ApiOperation(
        editions = "2024, 2026",
        version = {Operations.VPC_VERSION, Operations.VERSION},
        sample = "VpcId=vpc-demo")
final class DescribeVSwitches
        extends Operation<DescribeVSwitches.Parameters, DescribeVSwitches.Attempt, DescribeVSwitches.Response> {

    /**
     * Request parameters. A vSwitch is listed if it matches all that are given.
     *
     * @param RegionId id of the region; default that of the VPC. It or VpcId is mandatory
     * @param VpcId id of the VPC, or at most 20 ids with commas between, the first of which says the region
     * @param VSwitchId ids of vSwitches, at most 20 with commas between; ids that do not exist are ignored
     * @param VSwitchName name of the vSwitch
     * @param ZoneId id of the zone
     * @param RouteTableId id of the route table
     * @param IsDefault whether the vSwitch is a default one; default any
     * @param EnableIpv6 whether the vSwitch has IPv6 addresses; none has
     * @param ResourceGroupId id of the resource group
     * @param VSwitchOwnerId id of the account; all vSwitches belong to the caller's
     * @param Tag tags of the vSwitch, at most 20; without a value, any value matches
     * @param PageNumber number of the page, from 1; default 1
     * @param PageSize largest number of vSwitches on a page, 1 to 50; default 10
     * @param DryRun true: only checks the request; default false
     */
    record Parameters(
            @KnownRegion @Nullable String RegionId,
            @Nullable String VpcId,
            @Nullable String VSwitchId,
            @Nullable String VSwitchName,
            @Nullable String ZoneId,
            @Nullable String RouteTableId,
            @Nullable Boolean IsDefault,
            @Nullable Boolean EnableIpv6,
            @Nullable String ResourceGroupId,
            @Nullable Long VSwitchOwnerId,
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
            @ListOf("VSwitch") List<VSwitchItem> VSwitches) {}

    /**
     * What the rules look at.
     *
     * @param vpcIds the ids of VPCs in the request
     * @param vSwitchIds the ids of vSwitches in the request
     */
    record Attempt(Parameters parameters, List<String> vpcIds, List<String> vSwitchIds) {

        /** The vSwitches that indexes find, or null for all of the region. */
        @Nullable
        Collection<VSwitch> candidates(World world) {
            if (!vSwitchIds.isEmpty()) {
                return Listing.byId(world.vSwitches(), vSwitchIds);
            }
            List<String> ids = vpcIds;
            if (ids.isEmpty() && parameters.RouteTableId != null) {
                Filter<Vpc> withTable = new Filter<Vpc>().word(parameters.RouteTableId, Vpc::systemRouteTable);
                ids = Listing.all(world.vpcs(), regionId(world), null, withTable)
                        .map(Vpc::VpcId)
                        .toList();
            }
            return ids.isEmpty() && parameters.RouteTableId == null
                    ? null
                    : ids.stream()
                            .distinct()
                            .flatMap(vpcId -> world.vSwitchesOf(vpcId).stream())
                            .toList();
        }

        String regionId(World world) {
            if (parameters.RegionId != null) {
                return parameters.RegionId;
            }
            Vpc vpc = world.vpcs().get(vpcIds.get(0));
            return vpc == null ? "" : vpc.RegionId();
        }
    }

    private static final int MAX_IDS = 20;

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(NetworkError.REGION_NOT_FOUND, "RegionId")
                .stage(Stage.REQUEST)
                .rule(
                        GatewayError.MISSING_PARAMETER,
                        attempt -> "RegionId",
                        "neither RegionId nor VpcId is given",
                        attempt -> attempt.parameters.RegionId == null && attempt.vpcIds.isEmpty())
                .rule(
                        NetworkError.TOO_MANY_VPCS_OF_VSWITCHES,
                        "VpcId has more than " + MAX_IDS + " ids",
                        attempt -> attempt.vpcIds.size() > MAX_IDS)
                .rule(
                        NetworkError.TOO_MANY_VSWITCHES,
                        "VSwitchId has more than " + MAX_IDS + " ids",
                        attempt -> attempt.vSwitchIds.size() > MAX_IDS)
                .include(attempt -> attempt.parameters.Tag, NetworkTag.RULES)
                .dryRun(GatewayError.DRY_RUN, attempt -> Boolean.TRUE.equals(attempt.parameters.DryRun))
                .build();
    }

    private final Accounts accounts;

    DescribeVSwitches(Accounts accounts) {
        super(DescribeVSwitches::declareRules);
        this.accounts = accounts;
    }

    @Override
    protected Attempt attempt(Parameters asked, World world) {
        return new Attempt(asked, CommaSeparated.items(asked.VpcId), CommaSeparated.items(asked.VSwitchId));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Parameters asked = attempt.parameters;
        String accountId = accounts.id(call.accessKeyId());
        Page<VSwitch> page = new Listing<>(
                        world.vSwitches(),
                        attempt.regionId(world),
                        attempt.candidates(world),
                        new Filter<VSwitch>()
                                .matching(asked.VpcId, (vSwitch, given) -> attempt.vpcIds.contains(vSwitch.VpcId()))
                                .word(asked.VSwitchName, VSwitch::VSwitchName)
                                .equal(asked.ZoneId, VSwitch::ZoneId)
                                .equal(asked.RouteTableId, vSwitch -> VSwitchItem.routeTable(vSwitch, world))
                                .flag(asked.IsDefault, VSwitch::IsDefault, true, "IsDefault")
                                .constant(asked.EnableIpv6, false)
                                .word(asked.ResourceGroupId, VSwitch::ResourceGroupId)
                                .constant(asked.VSwitchOwnerId, Long.valueOf(accountId))
                                .tags(asked.Tag, VSwitch::Tags),
                        Paging.byNumber(asked.PageNumber, asked.PageSize))
                .page();
        return new Response(
                call.requestId(),
                page.PageSize(),
                page.PageNumber(),
                page.TotalCount(),
                page.items().stream()
                        .map(vSwitch -> VSwitchItem.of(vSwitch, accountId, world))
                        .toList());
    }
}
