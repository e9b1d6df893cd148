package io.ecsemulator.disk;

import static io.ecsemulator.cloud.InstanceStatus.Running;
import static io.ecsemulator.cloud.InstanceStatus.Stopped;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.DetachedSystemDisk;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.JsonArray;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Changes the billing method of data disks on a subscription instance at once, of all disks or of none. */
@ApiOperation(
        editions = "2024",
        sample = "RegionId=cn-hangzhou&InstanceId=i-prepaid&DiskIds=[\"d-prepaid\"]&DiskChargeType=PostPaid")
final class ModifyDiskChargeType
        extends Operation<
                ModifyDiskChargeType.Parameters, ModifyDiskChargeType.Attempt, ModifyDiskChargeType.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region of the instance
     * @param InstanceId id of the instance that the disks are attached to
     * @param DiskIds ids of the disks, a JSON array of 1 to 16 ids
     * @param DiskChargeType PrePaid: the disks are paid for as long as the instance; PostPaid: pay-as-you-go; default PrePaid
     * @param AutoPay false: the order is not paid, so nothing changes; default true
     * @param ClientToken makes a repeated call with the same token one call
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Mandatory String InstanceId,
            @Mandatory @JsonArray @MaxItems(16) List<String> DiskIds,
            @Nullable ChargeType DiskChargeType,
            @Nullable Boolean AutoPay,
            @Nullable String ClientToken) {

        private ChargeType chargeType() {
            return Objects.requireNonNullElse(DiskChargeType, ChargeType.PrePaid);
        }
    }

    /**
     * Response.
     *
     * @param OrderId number of the order; empty if all disks have that billing method already
     */
    record Response(String RequestId, String OrderId) {}

    /** The minimum time between two changes of a disk. */
    private static final Duration MIN_INTERVAL = Duration.ofMinutes(5);

    /**
     * What the rules look at.
     *
     * @param foundInstance the instance of that id in the region, or null
     * @param disks the disks of DiskIds that are data disks and In_use on the instance
     */
    record Attempt(Parameters parameters, @Nullable Instance foundInstance, List<Disk> disks, Instant now) {

        private Instance instance() {
            return Objects.requireNonNull(foundInstance);
        }

        private List<Disk> changing() {
            return disks.stream()
                    .filter(disk -> disk.DiskChargeType() != parameters.chargeType())
                    .toList();
        }

        private boolean changesDiskThat(Predicate<Disk> condition) {
            return changing().stream().anyMatch(condition);
        }

        private boolean isTooSoon(Disk disk) {
            Instant last = disk.ChargeTypeTime();
            return last != null && now.isBefore(last.plus(MIN_INTERVAL));
        }
    }

    /** The rules in the order of their precedence, which the document does not give: it is ours. */
    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .missing(DiskChangeError.CHARGE_REGION_MISSING, "RegionId")
                .invalid(CommonError.REGION_DOES_NOT_EXIST, "RegionId")
                .missing(DiskChangeError.CHARGE_INSTANCE_MISSING, "InstanceId")
                .stage(Stage.EXISTENCE)
                .rule(
                        DiskChangeError.CHARGE_INSTANCE_NOT_FOUND,
                        "the region has no instance of that InstanceId",
                        attempt -> attempt.foundInstance == null)
                .stage(Stage.LOCKS)
                .rule(
                        DiskChangeError.ARREARAGE,
                        "the instance's OperationLocks contain financial",
                        attempt -> attempt.instance().isLockedFor(OperationLockReason.financial))
                .stage(Stage.STATUS)
                .rule(
                        DiskChangeError.CHARGE_INSTANCE_STATUS,
                        "the instance's subscription has expired, or the instance is neither Running nor Stopped",
                        attempt -> attempt.instance().hasExpired(attempt.now)
                                || (attempt.instance().Status() != Running
                                        && attempt.instance().Status() != Stopped))
                .rule(
                        DiskChangeError.CHARGE_TYPE_VIOLATION,
                        "the instance is not a subscription",
                        attempt -> attempt.instance().InstanceChargeType() != ChargeType.PrePaid)
                .stage(Stage.EXISTENCE)
                .rule(
                        DiskChangeError.CHARGE_DISKS_NOT_FOUND,
                        "a disk is not an In_use data disk of the instance",
                        attempt -> attempt.disks.size() < attempt.parameters.DiskIds.size())
                .stage(Stage.LOCKS)
                .rule(
                        DiskChangeError.ARREARAGE,
                        "the OperationLocks of a disk contain financial",
                        attempt -> attempt.disks.stream()
                                .anyMatch(disk -> disk.isLockedFor(OperationLockReason.financial)))
                .stage(Stage.STATUS)
                .rule(
                        DiskChangeError.DETACHED_SYSTEM_DISK,
                        "a disk to be changed is a detached system disk",
                        attempt -> attempt.changesDiskThat(DetachedSystemDisk::is))
                .rule(
                        CommonError.OPERATION_NOT_FOR_MULTI_ATTACH,
                        "the MultiAttach of a disk to be changed is not Disabled",
                        attempt -> attempt.changesDiskThat(Disk::hasMultiAttach))
                // The disks of a subscription are never portable; they become so by the change to PostPaid.
                .rule(
                        DiskChangeError.CHARGE_NOT_PORTABLE,
                        "DiskChargeType is PrePaid and the Portable of a disk to be changed is false",
                        attempt -> attempt.parameters.chargeType() == ChargeType.PrePaid
                                && attempt.changesDiskThat(disk -> !disk.Portable()))
                .rule(
                        DiskChangeError.CHARGE_TOO_SOON,
                        "a disk to be changed was changed less than 5 minutes ago",
                        attempt -> attempt.changesDiskThat(attempt::isTooSoon))
                .build();
    }

    ModifyDiskChargeType() {
        super(ModifyDiskChargeType::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(
                parameters,
                world.instances().getIn(parameters.RegionId, parameters.InstanceId),
                parameters.DiskIds.stream()
                        .map(world::disk)
                        .filter(Objects::nonNull)
                        .filter(disk -> disk.isOn(parameters.InstanceId)
                                && disk.Status() == DiskStatus.In_use
                                && disk.Type() == DiskType.data)
                        .toList(),
                world.now());
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        List<Disk> changing = attempt.changing();
        if (!Boolean.FALSE.equals(attempt.parameters.AutoPay)) {
            changing.forEach(disk -> world.put(
                    attempt.parameters.chargeType() == ChargeType.PostPaid
                            ? disk.payAsYouGo(world.now())
                            : disk.paidUntil(attempt.instance().ExpiredTime(), world.now())));
        }
        return new Response(call.requestId(), changing.isEmpty() ? "" : world.newOrderId());
    }
}
