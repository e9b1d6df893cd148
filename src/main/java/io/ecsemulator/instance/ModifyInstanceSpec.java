package io.ecsemulator.instance;

import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.NotEmulated;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.WithoutEffect;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes the instance type of a stopped pay-as-you-go instance, or the public bandwidth of one that is Running or Stopped. */
@ApiOperation(editions = "2024", sample = "InstanceId=i-23jggx34b&InternetMaxBandwidthOut=20")
final class ModifyInstanceSpec
        extends Operation<ModifyInstanceSpec.Parameters, SpecChange, ModifyInstanceSpec.Response> {

    /**
     * Request parameters: InstanceType, or bandwidths.
     *
     * @param InstanceId id of the instance
     * @param InstanceType id of the new instance type
     * @param InternetMaxBandwidthOut new outgoing bandwidth in Mbit/s, 0 to 100; default as before
     * @param InternetMaxBandwidthIn new incoming bandwidth in Mbit/s, 1 to 10 or, if it is larger, to the outgoing bandwidth; default 10 or,
     *     if it is larger, the outgoing bandwidth
     * @param ClientToken makes a repeated call with the same token one call
     * @param DryRun true only checks the call: if nothing is wrong, the answer is the error DryRunOperation
     */
    @WithoutEffect({"AllowMigrateAcrossZone", "Async"})
    @NotEmulated({
        "Disk.N",
        "ModifyMode",
        "SystemDisk.Category",
        "Temporary.EndTime",
        "Temporary.InternetMaxBandwidthOut",
        "Temporary.StartTime"
    })
    record Parameters(
            @Mandatory String InstanceId,
            @Nullable String InstanceType,

            @Range(min = 0, max = 100) @Nullable Integer InternetMaxBandwidthOut,

            @Range(min = 1, max = 200) @Nullable Integer InternetMaxBandwidthIn,

            @Nullable String ClientToken,
            @Nullable Boolean DryRun) {

        boolean changesBandwidth() {
            return InternetMaxBandwidthOut != null || InternetMaxBandwidthIn != null;
        }
    }

    /** Response. */
    record Response(String RequestId) {}

    /** The rules in the order of their precedence, which the document does not give: it is ours. */
    private static Rules<SpecChange> declareRules() {
        return Rules.<SpecChange>of(Parameters.class, "2024")
                .invalid(InstanceChangeError.SPEC_BANDWIDTH_OUT, "InternetMaxBandwidthOut")
                .invalid(InstanceChangeError.SPEC_BANDWIDTH, "InternetMaxBandwidthIn")
                .stage(Stage.REQUEST)
                .rule(
                        InstanceChangeError.SPEC_TOO_MANY,
                        "InstanceType and a bandwidth are both given",
                        change -> change.newType() != null && change.asked().changesBandwidth())
                .rule(
                        GatewayError.MISSING_PARAMETER,
                        change -> "InstanceType",
                        "neither InstanceType nor a bandwidth is given",
                        change -> change.newType() == null && !change.asked().changesBandwidth())
                .rule(
                        CommonError.INSTANCE_TYPE,
                        "InstanceType is not an instance type",
                        change -> change.asked().InstanceType != null
                                && !InstanceTypes.isType(change.asked().InstanceType))
                .include(SpecChange::target, InstanceTarget.EXISTENCE)
                .include(change -> change, SpecChange.RULES)
                .stage(Stage.LIMITS)
                .rule(
                        InstanceChangeError.SPEC_BANDWIDTH,
                        "InternetMaxBandwidthIn is more than 10 and more than the outgoing bandwidth",
                        change -> change.asked().InternetMaxBandwidthIn != null
                                && change.asked().InternetMaxBandwidthIn > change.largestBandwidthIn())
                .dryRun(GatewayError.DRY_RUN, change -> Boolean.TRUE.equals(change.asked().DryRun))
                .build();
    }

    private final InstanceTypes types;

    ModifyInstanceSpec(InstanceTypes types) {
        super(ModifyInstanceSpec::declareRules);
        this.types = types;
    }

    @Override
    protected SpecChange attempt(Parameters parameters, World world) {
        return SpecChange.of(world, parameters, types);
    }

    /** The instance has the new type, with its cores, memory and GPUs, or the new bandwidths at once. */
    @Override
    protected Response execute(SpecChange change, World world, Call call) {
        Instance instance = change.target().instance();
        world.put(
                change.newType() != null
                        ? instance.ofType(change.newType())
                        : instance.with(b -> b.InternetMaxBandwidthOut(change.bandwidthOut())
                                .InternetMaxBandwidthIn(Objects.requireNonNullElse(
                                        change.asked().InternetMaxBandwidthIn, change.largestBandwidthIn()))));
        return new Response(call.requestId());
    }
}
