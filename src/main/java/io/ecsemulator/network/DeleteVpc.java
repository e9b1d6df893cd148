package io.ecsemulator.network;

import io.ecsemulator.cloud.NetworkStatus;
import io.ecsemulator.cloud.SecurityGroup;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Filter;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Listing;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.WithoutEffect;
import org.jspecify.annotations.Nullable;

/** Deletes a VPC that is empty, with its router and its system route table. */
@ApiOperation(
        editions = "2024, 2026",
        version = {Operations.VPC_VERSION, Operations.VERSION},
        sample = "VpcId=vpc-empty")
final class DeleteVpc extends Operation<DeleteVpc.Parameters, VpcTarget, DeleteVpc.Response> {

    /**
     * Request parameters.
     *
     * @param VpcId id of the VPC
     * @param RegionId id of the region of the VPC; default any
     * @param DryRun true: only checks the request; default false
     * @param ClientToken makes a repeated call with the same token one call
     */
    @WithoutEffect("ForceDelete")
    record Parameters(
            @Mandatory String VpcId,
            @KnownRegion @Nullable String RegionId,
            @Nullable Boolean DryRun,
            @Nullable String ClientToken) {}

    /** Response; the VPC is then gone. */
    record Response(String RequestId) {}

    private static Rules<VpcTarget> declareRules() {
        return Rules.<VpcTarget>of(Parameters.class, "2024")
                .invalid(NetworkError.DELETE_VPC_REGION_NOT_FOUND, "RegionId")
                .include(target -> target, VpcTarget.EXISTENCE)
                .stage(Stage.STATUS)
                .rule(
                        NetworkError.VPC_STATUS,
                        "the VPC is Pending",
                        target -> target.vpc().Status() != NetworkStatus.Available)
                .rule(
                        NetworkError.VPC_HAS_VSWITCHES,
                        "the VPC has vSwitches",
                        target -> !target.world()
                                .vSwitchesOf(target.vpc().VpcId())
                                .isEmpty())
                .rule(
                        NetworkError.VPC_HAS_INSTANCES,
                        "the VPC has instances",
                        target -> target.world().hasInstancesIn(target.vpc().VpcId()))
                .rule(NetworkError.VPC_HAS_GROUPS, "the VPC has security groups", DeleteVpc::hasSecurityGroups)
                .rule(
                        NetworkError.VPC_HAS_ROUTE_TABLES,
                        "the VPC has more than its system route table",
                        target -> target.vpc().RouterTableIds().size() > 1)
                .dryRun(GatewayError.DRY_RUN, VpcTarget::isDryRun)
                .build();
    }

    private static boolean hasSecurityGroups(VpcTarget target) {
        Filter<SecurityGroup> inVpc =
                new Filter<SecurityGroup>().word(target.vpc().VpcId(), SecurityGroup::VpcId);
        return Listing.all(target.world().securityGroups(), target.vpc().RegionId(), null, inVpc)
                .findAny()
                .isPresent();
    }

    DeleteVpc() {
        super(DeleteVpc::declareRules);
    }

    @Override
    protected VpcTarget attempt(Parameters asked, World world) {
        return VpcTarget.of(world, asked.VpcId, asked.RegionId, asked.DryRun);
    }

    @Override
    protected Response execute(VpcTarget target, World world, Call call) {
        world.vpcs().remove(target.vpc().VpcId());
        return new Response(call.requestId());
    }
}
