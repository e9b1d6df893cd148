package io.ecsemulator.instance;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.cloud.SpotStrategy;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.JsonArray;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Changes the billing method of instances and of their disks at once, of all instances or of none. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&InstanceIds=[\"i-23jggx34b\"]&Period=1")
final class ModifyInstanceChargeType
        extends Operation<
                ModifyInstanceChargeType.Parameters,
                ModifyInstanceChargeType.Attempt,
                ModifyInstanceChargeType.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region of the instances
     * @param InstanceIds ids of the instances, a JSON array of 1 to 20 ids
     * @param InstanceChargeType PrePaid: the instances become subscriptions; PostPaid: pay-as-you-go; default PrePaid
     * @param Period how long the subscriptions run, 1 to 9, 12, 24, 36, 48 or 60 months, or 1 to 4 weeks; mandatory for PrePaid, ignored for
     *     PostPaid
     * @param PeriodUnit unit of Period, Month or Week; default Month
     * @param IncludeDataDisks whether the data disks of the instances become subscriptions too; default false; ignored for PostPaid
     * @param AutoPay false: the order is not paid, so nothing changes; default true
     * @param IsDetailFee whether the answer has the fee of each instance, with PostPaid; default false
     * @param ClientToken makes a repeated call with the same token one call
     * @param DryRun true only checks the call: if nothing is wrong, the answer is the error DryRunOperation
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Mandatory @JsonArray @MaxItems(20) List<String> InstanceIds,
            @Nullable ChargeType InstanceChargeType,
            @Nullable Integer Period,
            @Nullable String PeriodUnit,
            @Nullable Boolean IncludeDataDisks,
            @Nullable Boolean AutoPay,
            @Nullable Boolean IsDetailFee,
            @Nullable String ClientToken,
            @Nullable Boolean DryRun) {

        private boolean isToPrePaid() {
            return InstanceChargeType != ChargeType.PostPaid;
        }

        private SubscriptionPeriod period() {
            return new SubscriptionPeriod(Objects.requireNonNull(Period), PeriodUnit);
        }
    }

    /** The refund for an instance: always 0 CNY, there are no prices. */
    record FeeOfInstance(String InstanceId, String Currency, String Fee) {}

    /**
     * Response.
     *
     * @param OrderId number of the order; empty if all instances have that billing method already
     */
    record Response(
            String RequestId,
            String OrderId,
            @ListOf("FeeOfInstance") List<FeeOfInstance> FeeOfInstances) {}

    /**
     * What the rules look at.
     *
     * @param instances the instances of InstanceIds that are in the region
     */
    record Attempt(Parameters parameters, List<Instance> instances, Instant now) {

        private boolean hasInstanceThat(Predicate<Instance> condition) {
            return instances.stream().anyMatch(condition);
        }

        private List<Instance> changing() {
            ChargeType next = parameters.isToPrePaid() ? ChargeType.PrePaid : ChargeType.PostPaid;
            return instances.stream()
                    .filter(instance -> instance.InstanceChargeType() != next)
                    .toList();
        }
    }

    /** The rules in the order of their precedence, which the document does not give: it is ours. */
    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .invalid(InstanceChangeError.CHARGE_INSTANCE_IDS, "InstanceIds")
                .tooMany(InstanceChangeError.CHARGE_TOO_MANY, "InstanceIds")
                .invalid(InstanceChangeError.CHARGE_TYPE, "InstanceChargeType")
                .stage(Stage.REQUEST)
                .rule(
                        InstanceChangeError.CHARGE_PERIOD_UNIT,
                        "InstanceChargeType is PrePaid and PeriodUnit is neither Month nor Week",
                        attempt -> attempt.parameters.isToPrePaid()
                                && !SubscriptionPeriod.isUnit(attempt.parameters.PeriodUnit))
                .rule(
                        CreateError.PERIOD_INVALID,
                        "InstanceChargeType is PrePaid and Period is missing or not one of 1 to 9, 12, 24, 36, 48, 60 months or 1 to 4 weeks",
                        attempt -> attempt.parameters.isToPrePaid()
                                && (attempt.parameters.Period == null
                                        || !attempt.parameters.period().isAllowed()))
                .stage(Stage.EXISTENCE)
                .rule(
                        InstanceError.INSTANCE_NOT_FOUND,
                        "the region has no instance of one of the InstanceIds",
                        attempt -> attempt.instances.size() < attempt.parameters.InstanceIds.size())
                .stage(Stage.LOCKS)
                .rule(
                        InstanceChangeError.CHARGE_ARREARAGE,
                        "the OperationLocks of an instance contain financial",
                        attempt -> attempt.hasInstanceThat(
                                instance -> instance.isLockedFor(OperationLockReason.financial)))
                .stage(Stage.STATUS)
                .rule(
                        InstanceChangeError.CHARGE_EXPIRED,
                        "the subscription of an instance has expired",
                        attempt -> attempt.hasInstanceThat(instance -> instance.hasExpired(attempt.now)))
                .rule(
                        InstanceChangeError.CHARGE_STATUS,
                        "an instance is neither Running nor Stopped",
                        attempt -> attempt.hasInstanceThat(instance -> instance.Status() != InstanceStatus.Running
                                && instance.Status() != InstanceStatus.Stopped))
                .rule(
                        InstanceChangeError.CHARGE_SPOT,
                        "InstanceChargeType is PrePaid and an instance is a spot instance",
                        attempt -> attempt.parameters.isToPrePaid()
                                && attempt.hasInstanceThat(instance -> instance.SpotStrategy() != SpotStrategy.NoSpot))
                .rule(
                        InstanceChangeError.CHARGE_RELEASE_TIME,
                        "InstanceChargeType is PrePaid and an instance has an AutoReleaseTime",
                        attempt -> attempt.parameters.isToPrePaid()
                                && attempt.hasInstanceThat(instance -> instance.AutoReleaseTime() != null))
                .rule(
                        InstanceChangeError.CHARGE_DEDICATED_HOST,
                        "an instance is on a dedicated host",
                        attempt -> attempt.hasInstanceThat(instance -> !instance.DedicatedHostAttribute()
                                .DedicatedHostId()
                                .isEmpty()))
                .dryRun(GatewayError.DRY_RUN, attempt -> Boolean.TRUE.equals(attempt.parameters.DryRun))
                .build();
    }

    ModifyInstanceChargeType() {
        super(ModifyInstanceChargeType::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(
                parameters,
                parameters.InstanceIds.stream()
                        .map(world::instance)
                        .filter(Objects::nonNull)
                        .filter(instance -> instance.RegionId().equals(parameters.RegionId))
                        .toList(),
                world.now());
    }

    /**
     * The instances and their system disks have the new billing method at once. With PostPaid all data disks on them that are subscriptions
     * become pay-as-you-go too.
     */
    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Parameters parameters = attempt.parameters;
        List<Instance> changing = attempt.changing();
        if (!Boolean.FALSE.equals(parameters.AutoPay)) {
            changing.forEach(instance -> change(instance, parameters, world));
        }
        boolean showsFees = !parameters.isToPrePaid() && Boolean.TRUE.equals(parameters.IsDetailFee);
        return new Response(
                call.requestId(),
                changing.isEmpty() ? "" : world.newOrderId(),
                showsFees
                        ? changing.stream()
                                .map(instance -> new FeeOfInstance(instance.InstanceId(), "CNY", "0"))
                                .toList()
                        : List.of());
    }

    private static void change(Instance instance, Parameters parameters, World world) {
        List<Disk> disks = List.copyOf(world.disksOn(instance.InstanceId()));
        if (!parameters.isToPrePaid()) {
            world.put(instance.payAsYouGo());
            disks.stream()
                    .filter(disk -> disk.DiskChargeType() == ChargeType.PrePaid)
                    .forEach(disk -> world.put(disk.payAsYouGo(world.now())));
            return;
        }
        Instant end = parameters.period().end(world.now());
        world.put(instance.paidUntil(end));
        disks.stream()
                .filter(disk -> disk.Type() == DiskType.system || Boolean.TRUE.equals(parameters.IncludeDataDisks))
                .filter(disk -> !disk.hasMultiAttach())
                .forEach(disk -> world.put(disk.paidUntil(end, world.now())));
    }
}
