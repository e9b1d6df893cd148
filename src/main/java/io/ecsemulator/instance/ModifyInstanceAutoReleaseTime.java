package io.ecsemulator.instance;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Sets the time at which a pay-as-you-go instance is released by itself, or cancels the release. */
@ApiOperation(editions = "2024", sample = "InstanceId=i-23jggx34b")
final class ModifyInstanceAutoReleaseTime
        extends Operation<
                ModifyInstanceAutoReleaseTime.Parameters,
                ModifyInstanceAutoReleaseTime.Attempt,
                ModifyInstanceAutoReleaseTime.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region of the instance; without it the instance may be in any region
     * @param InstanceId id of the instance
     * @param AutoReleaseTime when the instance is released, as {@code yyyy-MM-ddTHH:mm:ssZ}, from half an hour to three years from now; its
     *     seconds are dropped; without it the instance is not released by itself
     */
    record Parameters(
            @KnownRegion @Nullable String RegionId,
            @Mandatory String InstanceId,
            @Nullable Instant AutoReleaseTime) {}

    /** Response. */
    record Response(String RequestId) {}

    /** What the rules look at. */
    record Attempt(Parameters parameters, InstanceTarget target) {}

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .missing(InstanceChangeError.RELEASE_INSTANCE_MISSING, "InstanceId")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .invalid(InstanceChangeError.RELEASE_TIME, "AutoReleaseTime")
                .stage(Stage.REQUEST)
                .rule(
                        InstanceChangeError.RELEASE_TIME,
                        "AutoReleaseTime is less than 30 minutes or more than three years away",
                        attempt -> ReleaseTime.isOutOfRange(
                                attempt.parameters.AutoReleaseTime,
                                attempt.target.world().now()))
                .stage(Stage.EXISTENCE)
                .rule(
                        InstanceChangeError.NO_SUCH_RESOURCE,
                        "the instance does not exist in the region",
                        attempt -> attempt.target.found() == null)
                .stage(Stage.STATUS)
                .rule(
                        InstanceError.CHARGE_TYPE_VIOLATION,
                        "the instance is a subscription",
                        attempt -> attempt.target.instance().InstanceChargeType() == ChargeType.PrePaid)
                .build();
    }

    ModifyInstanceAutoReleaseTime() {
        super(ModifyInstanceAutoReleaseTime::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        InstanceTarget target = InstanceTarget.of(world, parameters.InstanceId);
        return new Attempt(parameters, parameters.RegionId == null ? target : target.in(parameters.RegionId));
    }

    /** When that time comes, the instance is released in any status, with its disks as DeleteInstance does it. */
    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        world.put(
                attempt.target.instance().withAutoReleaseTime(ReleaseTime.minute(attempt.parameters.AutoReleaseTime)));
        return new Response(call.requestId());
    }
}
