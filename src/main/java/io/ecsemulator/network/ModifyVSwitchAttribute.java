package io.ecsemulator.network;

import io.ecsemulator.cloud.NetworkStatus;
import io.ecsemulator.cloud.VSwitch;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes name and description of a vSwitch. What the request does not have stays. */
@ApiOperation(
        editions = "2024",
        version = {Operations.VPC_VERSION, Operations.VERSION},
        sample = "VSwitchId=vsw-demo&VSwitchName=demo")
final class ModifyVSwitchAttribute
        extends Operation<
                ModifyVSwitchAttribute.Parameters, ModifyVSwitchAttribute.Attempt, ModifyVSwitchAttribute.Response> {

    /**
     * Request parameters.
     *
     * @param VSwitchId id of the vSwitch
     * @param RegionId id of the region of the vSwitch; default any
     * @param VSwitchName new name of the vSwitch
     * @param Description new description of the vSwitch
     */
    @NotEmulated({"EnableIPv6=false", "Ipv6CidrBlock", "VpcIpv6CidrBlock"})
    record Parameters(
            @Mandatory String VSwitchId,
            @KnownRegion @Nullable String RegionId,
            @HasFormat(TextFormat.NETWORK_NAME) @Nullable String VSwitchName,

            @HasFormat(TextFormat.NETWORK_DESCRIPTION) @Nullable
            String Description) {}

    /** Response; the vSwitch is then as asked for. */
    record Response(String RequestId) {}

    /** What the rules look at. */
    record Attempt(Parameters parameters, VSwitchTarget target) {}

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(NetworkError.REGION_NOT_FOUND, "RegionId")
                .invalid(NetworkError.VSWITCH_NAME, "VSwitchName")
                .invalid(NetworkError.MODIFY_VSWITCH_DESCRIPTION, "Description")
                .stage(Stage.EXISTENCE)
                .rule(
                        NetworkError.VSWITCH_TO_MODIFY_NOT_FOUND,
                        "the vSwitch does not exist, or is in another region",
                        attempt -> attempt.target.found() == null)
                .stage(Stage.STATUS)
                .rule(
                        NetworkError.VSWITCH_TO_MODIFY_STATUS,
                        "the vSwitch is Pending",
                        attempt -> attempt.target.vSwitch().Status() != NetworkStatus.Available)
                .build();
    }

    ModifyVSwitchAttribute() {
        super(ModifyVSwitchAttribute::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(parameters, VSwitchTarget.of(world, parameters.VSwitchId, parameters.RegionId, false));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Parameters asked = attempt.parameters;
        VSwitch vSwitch = attempt.target.vSwitch();
        world.put(vSwitch.with(b -> b.VSwitchName(Objects.requireNonNullElse(asked.VSwitchName, vSwitch.VSwitchName()))
                .Description(Objects.requireNonNullElse(asked.Description, vSwitch.Description()))));
        return new Response(call.requestId());
    }
}
