package io.ecsemulator.network;

import io.ecsemulator.cloud.NetworkStatus;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import org.jspecify.annotations.Nullable;

/** Deletes a vSwitch without instances. */
@ApiOperation(
        editions = "2024, 2026",
        version = {Operations.VPC_VERSION, Operations.VERSION},
        sample = "VSwitchId=vsw-demo")
final class DeleteVSwitch extends Operation<DeleteVSwitch.Parameters, VSwitchTarget, DeleteVSwitch.Response> {

    /**
     * Request parameters.
     *
     * @param VSwitchId id of the vSwitch
     * @param RegionId id of the region of the vSwitch; default any
     */
    record Parameters(
            @Mandatory String VSwitchId,
            @KnownRegion @Nullable String RegionId) {}

    /** Response; the vSwitch is then gone. */
    record Response(String RequestId) {}

    private static Rules<VSwitchTarget> declareRules() {
        return Rules.<VSwitchTarget>of(Parameters.class, "2024")
                .invalid(NetworkError.REGION_NOT_FOUND, "RegionId")
                .stage(Stage.EXISTENCE)
                .rule(
                        NetworkError.VSWITCH_TO_DELETE_NOT_FOUND,
                        "the vSwitch does not exist, or is in another region",
                        target -> target.found() == null)
                .stage(Stage.STATUS)
                .rule(
                        NetworkError.VSWITCH_STATUS,
                        "the vSwitch is Pending",
                        target -> target.vSwitch().Status() != NetworkStatus.Available)
                .rule(
                        NetworkError.OTHER_VSWITCH_PROCESSING,
                        "another vSwitch of the VPC is Pending",
                        target -> target.world().vSwitchesOf(target.vSwitch().VpcId()).stream()
                                .anyMatch(other ->
                                        !other.equals(target.vSwitch()) && other.Status() == NetworkStatus.Pending))
                .rule(
                        NetworkError.VSWITCH_IN_USE,
                        "instances are in the vSwitch",
                        target -> target.world().hasInstancesIn(target.vSwitch().VSwitchId()))
                .build();
    }

    DeleteVSwitch() {
        super(DeleteVSwitch::declareRules);
    }

    @Override
    protected VSwitchTarget attempt(Parameters asked, World world) {
        return VSwitchTarget.of(world, asked.VSwitchId, asked.RegionId, false);
    }

    @Override
    protected Response execute(VSwitchTarget target, World world, Call call) {
        world.vSwitches().remove(target.vSwitch().VSwitchId());
        return new Response(call.requestId());
    }
}
