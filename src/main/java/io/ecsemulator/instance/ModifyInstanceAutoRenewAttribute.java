package io.ecsemulator.instance;

import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.PeriodUnit;
import io.ecsemulator.cloud.RenewalStatus;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Modifies at once whether and for how long subscriptions are renewed by themselves. */
@ApiOperation(
        editions = "2024",
        sample = "RegionId=cn-hangzhou&InstanceId=i-prepaid&RenewalStatus=AutoRenewal&Duration=3")
final class ModifyInstanceAutoRenewAttribute
        extends Operation<
                ModifyInstanceAutoRenewAttribute.Parameters,
                ModifyInstanceAutoRenewAttribute.Attempt,
                ModifyInstanceAutoRenewAttribute.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region of the instances
     * @param InstanceId ids of at most 100 subscriptions, with commas in between
     * @param RenewalStatus whether they are renewed by themselves; default as AutoRenew says
     * @param AutoRenew whether they are renewed by themselves, without RenewalStatus; default false
     * @param Duration for how long they are renewed each time in PeriodUnit: 1 to 4 weeks, 1, 2, 3, 6, 12, 24, 36, 48 or 60 months, 1 to
     *     5 years; default as before
     * @param PeriodUnit the unit of Duration, ignored without it; default Month
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Mandatory String InstanceId,
            @Nullable RenewalStatus RenewalStatus,
            @Nullable Boolean AutoRenew,
            @Nullable Integer Duration,
            @Nullable PeriodUnit PeriodUnit) {

        private PeriodUnit unit() {
            return Objects.requireNonNullElse(PeriodUnit, io.ecsemulator.cloud.PeriodUnit.Month);
        }

        private RenewalStatus status() {
            if (RenewalStatus != null) {
                return RenewalStatus;
            }
            return Boolean.TRUE.equals(AutoRenew)
                    ? io.ecsemulator.cloud.RenewalStatus.AutoRenewal
                    : io.ecsemulator.cloud.RenewalStatus.Normal;
        }
    }

    /** Response. */
    record Response(String RequestId) {}

    /** What the rules look at. */
    record Attempt(Parameters parameters, RenewalTargets targets) {}

    private static final Map<PeriodUnit, Set<Integer>> DURATIONS = Map.of(
            PeriodUnit.Week, Set.of(1, 2, 3, 4),
            PeriodUnit.Month, Set.of(1, 2, 3, 6, 12, 24, 36, 48, 60),
            PeriodUnit.Year, Set.of(1, 2, 3, 4, 5));

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .missing(RenewalError.INSTANCE_ID_MISSING, "InstanceId")
                .invalid(RenewalError.STATUS_INVALID, "RenewalStatus")
                .invalid(RenewalError.PERIOD_UNIT, "PeriodUnit")
                .stage(Stage.REQUEST)
                .rule(
                        RenewalError.DURATION,
                        "Duration is given and is none of 1 to 4 weeks, 1, 2, 3, 6, 12, 24, 36, 48 or 60 months, 1 to 5 years",
                        attempt -> attempt.parameters.Duration != null
                                && !Objects.requireNonNull(DURATIONS.get(attempt.parameters.unit()))
                                        .contains(attempt.parameters.Duration))
                .include(Attempt::targets, RenewalTargets.RULES)
                .build();
    }

    ModifyInstanceAutoRenewAttribute() {
        super(ModifyInstanceAutoRenewAttribute::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(parameters, RenewalTargets.of(world, parameters.InstanceId, parameters.RegionId));
    }

    /**
     * A subscription with AutoRenewal is renewed from then on: on the ninth day before it expires its ExpiredTime moves by the
     * duration.
     */
    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Parameters to = attempt.parameters;
        for (InstanceTarget target : attempt.targets.targets()) {
            Instance.RenewAttribute now = target.instance().RenewAttribute();
            world.put(target.instance()
                    .withRenewAttribute(
                            to.Duration == null
                                    ? new Instance.RenewAttribute(to.status(), now.Duration(), now.PeriodUnit())
                                    : new Instance.RenewAttribute(to.status(), to.Duration, to.unit())));
        }
        return new Response(call.requestId());
    }
}
