package io.ecsemulator.network;

import io.ecsemulator.cloud.Cidr;
import io.ecsemulator.cloud.NetworkStatus;
import io.ecsemulator.cloud.VSwitch;
import io.ecsemulator.cloud.Vpc;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.HasFormat;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.NotEmulated;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TextFormat;
import io.ecsemulator.operation.WithoutEffect;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes name, description and addresses of a VPC. What the request does not have stays. */
@ApiOperation(
        editions = "2024",
        version = {Operations.VPC_VERSION, Operations.VERSION},
        sample = "VpcId=vpc-demo&VpcName=demo")
final class ModifyVpcAttribute
        extends Operation<ModifyVpcAttribute.Parameters, ModifyVpcAttribute.Attempt, ModifyVpcAttribute.Response> {

    /**
     * Request parameters.
     *
     * @param VpcId id of the VPC
     * @param RegionId id of the region of the VPC; default any
     * @param VpcName new name of the VPC
     * @param Description new description of the VPC
     * @param CidrBlock new block of IPv4 addresses, larger or smaller than that of the VPC, of a form that CreateVpc takes
     */
    @WithoutEffect("Ipv6Isp")
    @NotEmulated({"EnableIPv6=false", "Ipv6CidrBlock"})
    record Parameters(
            @Mandatory String VpcId,
            @KnownRegion @Nullable String RegionId,
            @HasFormat(TextFormat.NETWORK_NAME) @Nullable String VpcName,

            @HasFormat(TextFormat.NETWORK_DESCRIPTION) @Nullable
            String Description,

            @Nullable String CidrBlock) {}

    /** Response; the VPC is then as asked for. */
    record Response(String RequestId) {}

    /** What the rules look at. */
    record Attempt(Parameters parameters, VpcTarget target) {

        private Vpc vpc() {
            return target.vpc();
        }

        /** Whether the block is none that a VPC can have, or neither in the VPC's block nor around it. */
        private boolean isBlockMalformed() {
            if (parameters.CidrBlock == null) {
                return false;
            }
            Cidr old = Cidr.of(vpc().CidrBlock());
            return !AddressBlocks.isForVpc(parameters.CidrBlock)
                    || !(old.contains(Cidr.of(parameters.CidrBlock))
                            || Cidr.of(parameters.CidrBlock).contains(old));
        }

        private boolean hasVSwitchOutside() {
            return parameters.CidrBlock != null
                    && target.world().vSwitchesOf(vpc().VpcId()).stream()
                            .map(VSwitch::CidrBlock)
                            .map(Cidr::of)
                            .anyMatch(used -> Stream.concat(
                                            Stream.of(parameters.CidrBlock), vpc().SecondaryCidrBlocks().stream())
                                    .map(Cidr::of)
                                    .noneMatch(block -> block.contains(used)));
        }
    }

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(NetworkError.REGION_NOT_FOUND, "RegionId")
                .invalid(NetworkError.VPC_NAME, "VpcName")
                .invalid(NetworkError.VPC_DESCRIPTION, "Description")
                .stage(Stage.EXISTENCE)
                .rule(
                        NetworkError.VPC_TO_MODIFY_NOT_FOUND,
                        "the VPC does not exist, or is in another region",
                        attempt -> attempt.target.found() == null)
                .stage(Stage.STATUS)
                .rule(
                        NetworkError.VPC_STATUS,
                        "the VPC is Pending",
                        attempt -> attempt.vpc().Status() != NetworkStatus.Available)
                .rule(
                        NetworkError.CIDR_MALFORMED,
                        "CidrBlock is no block that a VPC can have, or neither a part of the VPC's block nor larger than it",
                        Attempt::isBlockMalformed)
                .stage(Stage.LIMITS)
                .rule(
                        NetworkError.VSWITCH_OUTSIDE,
                        "a vSwitch of the VPC has addresses outside of CidrBlock and the secondary blocks",
                        Attempt::hasVSwitchOutside)
                .build();
    }

    ModifyVpcAttribute() {
        super(ModifyVpcAttribute::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(parameters, VpcTarget.of(world, parameters.VpcId, parameters.RegionId, false));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Parameters asked = attempt.parameters;
        Vpc vpc = attempt.vpc();
        world.put(vpc.with(b -> b.VpcName(Objects.requireNonNullElse(asked.VpcName, vpc.VpcName()))
                .Description(Objects.requireNonNullElse(asked.Description, vpc.Description()))
                .CidrBlock(Objects.requireNonNullElse(asked.CidrBlock, vpc.CidrBlock()))));
        return new Response(call.requestId());
    }
}
