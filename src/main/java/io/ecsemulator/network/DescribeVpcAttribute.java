package io.ecsemulator.network;

import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.NetworkStatus;
import io.ecsemulator.cloud.Vpc;
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
import io.ecsemulator.operation.WithoutEffect;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Returns a VPC with the numbers of its resources. */
@ApiOperation(editions = "2024, 2026", version = Operations.VPC_VERSION, sample = "RegionId=cn-hangzhou&VpcId=vpc-demo")
final class DescribeVpcAttribute
        extends Operation<DescribeVpcAttribute.Parameters, VpcTarget, DescribeVpcAttribute.Response> {

    /**
     * Request parameters.
     *
     * @param VpcId id of the VPC
     * @param RegionId id of the region of the VPC
     * @param DryRun true: only checks the request; default false
     */
    @WithoutEffect("IsDefault")
    record Parameters(
            @Mandatory String VpcId,
            @Mandatory @KnownRegion String RegionId,
            @Nullable Boolean DryRun) {}

    /**
     * Response. What a VPC of the emulator never has is empty or false: IPv6, DHCP options sets, ClassicLink, IPv4 gateways,
     * sources of propagated routes. AssociatedCens is left out, as documented for a VPC that is in no CEN.
     */
    record Response(
            String RequestId,
            Instant CreationTime,
            NetworkStatus Status,
            String VpcId,
            boolean IsDefault,
            boolean ClassicLinkEnabled,
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
            @ListOf("VSwitchId") List<String> VSwitchIds,
            @ListOf("UserCidr") List<String> UserCidrs,
            @ListOf("SecondaryCidrBlock") List<String> SecondaryCidrBlocks,
            @ListOf("CloudResourceSetType") List<ResourceCount> CloudResources,
            @ListOf("Ipv6CidrBlock") List<String> Ipv6CidrBlocks,
            boolean SupportIpv4Gateway,
            String Ipv4GatewayId,
            @ListOf("Tag") List<NetworkTag> Tags,
            @ListOf("AssociatedPropagationSources") List<String> AssociatedPropagationSources,
            boolean EnabledIpv6) {}

    /** How many resources of a type the VPC has. */
    record ResourceCount(int ResourceCount, String ResourceType) {}

    private static Rules<VpcTarget> declareRules() {
        return Rules.<VpcTarget>of(Parameters.class, "2024")
                .invalid(NetworkError.REGION_NOT_FOUND, "RegionId")
                .include(target -> target, VpcTarget.EXISTENCE)
                .dryRun(GatewayError.DRY_RUN, VpcTarget::isDryRun)
                .build();
    }

    private final Accounts accounts;

    DescribeVpcAttribute(Accounts accounts) {
        super(DescribeVpcAttribute::declareRules);
        this.accounts = accounts;
    }

    @Override
    protected VpcTarget attempt(Parameters asked, World world) {
        return VpcTarget.of(world, asked.VpcId, asked.RegionId, asked.DryRun);
    }

    @Override
    protected Response execute(VpcTarget target, World world, Call call) {
        Vpc vpc = target.vpc();
        List<String> vSwitchIds = VSwitchList.ids(vpc, world, Integer.MAX_VALUE);
        return new Response(
                call.requestId(),
                vpc.CreationTime(),
                vpc.Status(),
                vpc.VpcId(),
                vpc.IsDefault(),
                false,
                Long.parseLong(accounts.id(call.accessKeyId())),
                vpc.RegionId(),
                vpc.VpcName(),
                vpc.VRouterId(),
                "",
                vpc.CidrBlock(),
                vpc.Description(),
                vpc.ResourceGroupId(),
                "",
                "",
                vSwitchIds,
                vpc.UserCidrs(),
                vpc.SecondaryCidrBlocks(),
                List.of(
                        new ResourceCount(vSwitchIds.size(), "VSwitch"),
                        new ResourceCount(1, "VRouter"),
                        new ResourceCount(vpc.RouterTableIds().size(), "RouteTable")),
                List.of(),
                false,
                "",
                NetworkTag.of(vpc.Tags()),
                List.of(),
                false);
    }
}
