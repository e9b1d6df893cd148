package io.ecsemulator.network;

import io.ecsemulator.cloud.Cidr;
import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.NetworkStatus;
import io.ecsemulator.cloud.PendingTransition;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.Vpc;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommaSeparated;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.HasFormat;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.NotEmulated;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.TextFormat;
import io.ecsemulator.operation.WithoutEffect;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Creates a VPC with its router and its system route table: it is Pending at once and Available after the delay {@code create-vpc}. */
@ApiOperation(
        editions = "2024, 2026",
        version = {Operations.VPC_VERSION, Operations.VERSION},
        sample = "RegionId=cn-hangzhou&CidrBlock=10.0.0.0/16")
final class CreateVpc extends Operation<CreateVpc.Parameters, CreateVpc.Attempt, CreateVpc.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region
     * @param CidrBlock block of IPv4 addresses with a mask of 8 to 28 bits, without addresses of {@code 100.64.0.0/10}, {@code
     *     127.0.0.0/8}, {@code 169.254.0.0/16} and {@code 224.0.0.0/4}; default {@code 172.16.0.0/12}
     * @param VpcName name of the VPC; default empty
     * @param Description description of the VPC; default empty
     * @param UserCidr blocks of the user's own network, at most 3 with commas between; stored and shown
     * @param ResourceGroupId id of the resource group, not checked
     * @param Tag tags of the VPC, at most 20
     * @param DryRun true: only checks the request; default false
     * @param ClientToken makes a repeated call with the same token one call
     */
    @WithoutEffect("Ipv6Isp")
    @NotEmulated({
        "EnableDnsHostname=false",
        "EnableIpv6=false",
        "Ipv4CidrMask",
        "Ipv4IpamPoolId",
        "Ipv6CidrBlock",
        "Ipv6CidrMask",
        "Ipv6IpamPoolId"
    })
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Nullable String CidrBlock,
            @HasFormat(TextFormat.NETWORK_NAME) @Nullable String VpcName,

            @HasFormat(TextFormat.NETWORK_DESCRIPTION) @Nullable
            String Description,

            @Nullable String UserCidr,
            @Nullable String ResourceGroupId,
            @MaxItems(TagParameter.MAX) List<TagParameter> Tag,
            @Nullable Boolean DryRun,
            @Nullable String ClientToken) {

        private boolean hasUserCidr(java.util.function.Predicate<@Nullable Cidr> condition) {
            return CommaSeparated.items(UserCidr).stream().map(Cidr::parse).anyMatch(condition);
        }
    }

    /** Response; the VPC is then Pending. */
    record Response(String RequestId, String VpcId, String VRouterId, String RouteTableId, String ResourceGroupId) {}

    /**
     * What the rules look at.
     *
     * @param count the number of VPCs in the region
     */
    record Attempt(Parameters parameters, int count) {}

    private static final int MAX_USER_CIDRS = 3;
    private static final int MAX_VPCS = 10;

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(NetworkError.REGION_NOT_FOUND, "RegionId")
                .invalid(NetworkError.VPC_NAME, "VpcName")
                .invalid(NetworkError.VPC_DESCRIPTION, "Description")
                .stage(Stage.REQUEST)
                .rule(
                        NetworkError.VPC_CIDR,
                        "CidrBlock is no block that a VPC can have",
                        attempt -> attempt.parameters.CidrBlock != null
                                && !AddressBlocks.isForVpc(attempt.parameters.CidrBlock))
                .rule(
                        NetworkError.USER_CIDR_COUNT,
                        "UserCidr has more than " + MAX_USER_CIDRS + " blocks",
                        attempt -> CommaSeparated.items(attempt.parameters.UserCidr)
                                        .size()
                                > MAX_USER_CIDRS)
                .rule(
                        NetworkError.USER_CIDR,
                        "an item of UserCidr is no block of addresses",
                        attempt -> attempt.parameters.hasUserCidr(Objects::isNull))
                .rule(
                        NetworkError.USER_CIDR_RESERVED,
                        "an item of UserCidr has addresses of 100.64.0.0/10",
                        attempt -> attempt.parameters.hasUserCidr(
                                block -> block != null && AddressBlocks.isReserved(block)))
                .include(attempt -> attempt.parameters.Tag, NetworkTag.RULES)
                .stage(Stage.LIMITS)
                .rule(
                        NetworkError.VPC_QUOTA,
                        "the region has " + MAX_VPCS + " VPCs",
                        attempt -> attempt.count >= MAX_VPCS)
                .dryRun(GatewayError.DRY_RUN, attempt -> Boolean.TRUE.equals(attempt.parameters.DryRun))
                .build();
    }

    private final Delays delays;

    CreateVpc(Delays delays) {
        super(CreateVpc::declareRules);
        this.delays = delays;
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(parameters, world.vpcs().count(parameters.RegionId));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Parameters asked = attempt.parameters;
        Vpc plain = Vpc.of(world.newId(ResourceKinds.VPCS, asked.RegionId), asked.RegionId, world.now());
        Vpc vpc = plain.with(b -> b.CidrBlock(Objects.requireNonNullElse(asked.CidrBlock, plain.CidrBlock()))
                .VpcName(Objects.requireNonNullElse(asked.VpcName, ""))
                .Description(Objects.requireNonNullElse(asked.Description, ""))
                .UserCidrs(CommaSeparated.items(asked.UserCidr))
                .ResourceGroupId(Objects.requireNonNullElse(asked.ResourceGroupId, ""))
                .Tags(TagParameter.toTags(asked.Tag))
                .Status(NetworkStatus.Pending)
                .PendingTransition(new PendingTransition<>(
                        NetworkStatus.Available, world.now().plus(delays.createVpc()))));
        world.put(vpc);
        return new Response(
                call.requestId(), vpc.VpcId(), vpc.VRouterId(), vpc.systemRouteTable(), vpc.ResourceGroupId());
    }
}
