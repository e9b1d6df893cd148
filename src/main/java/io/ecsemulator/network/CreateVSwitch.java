package io.ecsemulator.network;

import io.ecsemulator.cloud.Cidr;
import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.NetworkStatus;
import io.ecsemulator.cloud.PendingTransition;
import io.ecsemulator.cloud.Region;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.VSwitch;
import io.ecsemulator.cloud.Vpc;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
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
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Creates a vSwitch in a VPC: it is Pending at once and Available after the delay {@code create-v-switch}. */
@ApiOperation(
        editions = "2024, 2026",
        version = {Operations.VPC_VERSION, Operations.VERSION},
        sample = "VpcId=vpc-demo&ZoneId=cn-hangzhou-b&CidrBlock=172.17.0.0/24")
final class CreateVSwitch extends Operation<CreateVSwitch.Parameters, CreateVSwitch.Attempt, CreateVSwitch.Response> {

    /**
     * Request parameters.
     *
     * @param VpcId id of the VPC
     * @param ZoneId id of the zone, which is one of the VPC's region
     * @param CidrBlock block of IPv4 addresses with a mask of 16 to 29 bits, within those of the VPC, which no other vSwitch has
     *     addresses of
     * @param RegionId id of the region of the VPC; default any
     * @param VSwitchName name of the vSwitch; default empty
     * @param Description description of the vSwitch; default empty
     * @param Tag tags of the vSwitch, at most 20
     * @param ClientToken makes a repeated call with the same token one call
     */
    @NotEmulated({"Ipv6CidrBlock", "VpcIpv6CidrBlock"})
    record Parameters(
            @Mandatory String VpcId,
            @Mandatory String ZoneId,
            @Mandatory String CidrBlock,
            @KnownRegion @Nullable String RegionId,
            @HasFormat(TextFormat.NETWORK_NAME) @Nullable String VSwitchName,

            @HasFormat(TextFormat.NETWORK_DESCRIPTION) @Nullable
            String Description,

            @MaxItems(TagParameter.MAX) List<TagParameter> Tag,
            @Nullable String ClientToken) {}

    /** Response; the vSwitch is then Pending. */
    record Response(String RequestId, String VSwitchId) {}

    /**
     * What the rules look at.
     *
     * @param others the vSwitches of the VPC
     */
    record Attempt(
            Parameters parameters,
            VpcTarget target,
            @Nullable Cidr parsed,
            Collection<VSwitch> others) {

        Cidr block() {
            return Objects.requireNonNull(parsed);
        }

        boolean isOutside() {
            Vpc vpc = target.vpc();
            return Stream.concat(Stream.of(vpc.CidrBlock()), vpc.SecondaryCidrBlocks().stream())
                    .map(Cidr::of)
                    .noneMatch(blockOfVpc -> blockOfVpc.contains(block()));
        }

        boolean isOverlapping() {
            return others.stream().anyMatch(other -> Cidr.of(other.CidrBlock()).overlaps(block()));
        }
    }

    private static final int MAX_VSWITCHES = 150;

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(NetworkError.REGION_NOT_FOUND, "RegionId")
                .invalid(NetworkError.VSWITCH_NAME, "VSwitchName")
                .invalid(NetworkError.VSWITCH_DESCRIPTION, "Description")
                .stage(Stage.REQUEST)
                .rule(
                        NetworkError.CIDR_MALFORMED,
                        "CidrBlock is no block of addresses",
                        attempt -> attempt.parsed == null)
                .include(attempt -> attempt.parameters.Tag, NetworkTag.RULES)
                .stage(Stage.EXISTENCE)
                .rule(
                        NetworkError.MASK_LENGTH,
                        "the mask of CidrBlock has fewer than 16 or more than 29 bits",
                        attempt -> !AddressBlocks.hasVSwitchMask(attempt.block()))
                .rule(
                        NetworkError.CIDR_RESERVED,
                        attempt -> attempt.parameters.CidrBlock,
                        "CidrBlock has addresses of 100.64.0.0/10",
                        attempt -> AddressBlocks.isReserved(attempt.block()))
                .include(Attempt::target, VpcTarget.EXISTENCE)
                .stage(Stage.STATUS)
                .rule(
                        NetworkError.ZONE_NOT_FOUND,
                        "the VPC's region does not have the zone",
                        attempt -> !Region.get(attempt.target.vpc().RegionId())
                                .zones()
                                .contains(attempt.parameters.ZoneId))
                .rule(
                        NetworkError.VPC_STATUS,
                        "the VPC is Pending",
                        attempt -> attempt.target.vpc().Status() != NetworkStatus.Available)
                .rule(
                        NetworkError.OTHER_VSWITCH_PENDING,
                        "another vSwitch of the VPC is Pending",
                        attempt -> attempt.others.stream().anyMatch(other -> other.Status() == NetworkStatus.Pending))
                .stage(Stage.LIMITS)
                .rule(
                        NetworkError.VSWITCH_QUOTA,
                        "the VPC has " + MAX_VSWITCHES + " vSwitches",
                        attempt -> attempt.others.size() >= MAX_VSWITCHES)
                .rule(NetworkError.CIDR_OUTSIDE, "CidrBlock is not within a block of the VPC", Attempt::isOutside)
                .rule(
                        NetworkError.CIDR_OVERLAPPED,
                        "CidrBlock has addresses of another vSwitch of the VPC",
                        Attempt::isOverlapping)
                .build();
    }

    private final Delays delays;

    CreateVSwitch(Delays delays) {
        super(CreateVSwitch::declareRules);
        this.delays = delays;
    }

    @Override
    protected Attempt attempt(Parameters asked, World world) {
        return new Attempt(
                asked,
                VpcTarget.of(world, asked.VpcId, asked.RegionId, false),
                Cidr.parse(asked.CidrBlock),
                world.vSwitchesOf(asked.VpcId));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Parameters asked = attempt.parameters;
        String regionId = attempt.target.vpc().RegionId();
        VSwitch vSwitch = new VSwitch(
                world.newId(ResourceKinds.VSWITCHES, regionId),
                asked.VpcId,
                regionId,
                asked.ZoneId,
                Objects.requireNonNullElse(asked.VSwitchName, ""),
                Objects.requireNonNullElse(asked.Description, ""),
                NetworkStatus.Pending,
                world.now(),
                asked.CidrBlock,
                false,
                attempt.target.vpc().ResourceGroupId(),
                TagParameter.toTags(asked.Tag),
                new PendingTransition<>(NetworkStatus.Available, world.now().plus(delays.createVSwitch())));
        world.put(vSwitch);
        return new Response(call.requestId(), vSwitch.VSwitchId());
    }
}
