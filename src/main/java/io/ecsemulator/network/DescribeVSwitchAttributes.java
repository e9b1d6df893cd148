package io.ecsemulator.network;

import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.NetworkStatus;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.Accounts;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Returns a vSwitch. */
@ApiOperation(editions = "2024, 2026", version = Operations.VPC_VERSION, sample = "VSwitchId=vsw-demo")
final class DescribeVSwitchAttributes
        extends Operation<DescribeVSwitchAttributes.Parameters, VSwitchTarget, DescribeVSwitchAttributes.Response> {

    /**
     * Request parameters.
     *
     * @param VSwitchId id of the vSwitch
     * @param RegionId id of the region of the vSwitch; default any
     * @param DryRun true: only checks the request; default false
     */
    record Parameters(
            @Mandatory String VSwitchId,
            @KnownRegion @Nullable String RegionId,
            @Nullable Boolean DryRun) {}

    /** Response. */
    record Response(
            String RequestId,
            String VpcId,
            NetworkStatus Status,
            Instant CreationTime,
            boolean IsDefault,
            long AvailableIpAddressCount,
            String NetworkAclId,
            long OwnerId,
            String VSwitchId,
            String CidrBlock,
            String Description,
            String ResourceGroupId,
            String ZoneId,
            String Ipv6CidrBlock,
            String VSwitchName,
            String ShareType,
            boolean EnabledIpv6,
            VSwitchItem.RouteTable RouteTable,
            @ListOf("Tag") List<NetworkTag> Tags) {}

    private static Rules<VSwitchTarget> declareRules() {
        return Rules.<VSwitchTarget>of(Parameters.class, "2024")
                .invalid(NetworkError.REGION_NOT_FOUND, "RegionId")
                .stage(Stage.EXISTENCE)
                .rule(
                        NetworkError.VSWITCH_NOT_FOUND,
                        "the vSwitch does not exist, or is in another region",
                        target -> target.found() == null)
                .dryRun(GatewayError.DRY_RUN, VSwitchTarget::isDryRun)
                .build();
    }

    private final Accounts accounts;

    DescribeVSwitchAttributes(Accounts accounts) {
        super(DescribeVSwitchAttributes::declareRules);
        this.accounts = accounts;
    }

    @Override
    protected VSwitchTarget attempt(Parameters asked, World world) {
        return VSwitchTarget.of(world, asked.VSwitchId, asked.RegionId, asked.DryRun);
    }

    @Override
    protected Response execute(VSwitchTarget target, World world, Call call) {
        VSwitchItem item = VSwitchItem.of(target.vSwitch(), accounts.id(call.accessKeyId()), world);
        return new Response(
                call.requestId(),
                item.VpcId(),
                item.Status(),
                item.CreationTime(),
                item.IsDefault(),
                item.AvailableIpAddressCount(),
                item.NetworkAclId(),
                item.OwnerId(),
                item.VSwitchId(),
                item.CidrBlock(),
                item.Description(),
                item.ResourceGroupId(),
                item.ZoneId(),
                item.Ipv6CidrBlock(),
                item.VSwitchName(),
                item.ShareType(),
                item.EnabledIpv6(),
                item.RouteTable(),
                item.Tags());
    }
}
