package io.ecsemulator.disk;

import static io.ecsemulator.cloud.InstanceStatus.Running;
import static io.ecsemulator.cloud.InstanceStatus.Stopped;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.DetachedSystemDisk;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.MultiAttach;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.cloud.Region;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.JsonIds;
import io.ecsemulator.operation.UndeclaredOperation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes how data disks of a subscription instance are paid for, at once and all or none. */
@ApiOperation(editions = "")
final class ModifyDiskChargeType
        extends UndeclaredOperation<ModifyDiskChargeType.Parameters, ModifyDiskChargeType.Answer> {

    /**
     * What a caller says.
     *
     * @param RegionId mandatory, the region of the instance
     * @param InstanceId mandatory, the instance that the disks are on
     * @param DiskIds mandatory, a JSON array of 1 to 16 ids
     * @param DiskChargeType PrePaid, which is the default, for as long as the instance is paid for; or PostPaid
     * @param AutoPay default true; false: the order is not paid, and so nothing changes
     * @param ClientToken makes a second call with it one and the same
     */
    record Parameters(
            @Nullable String RegionId,
            @Nullable String InstanceId,
            @Nullable String DiskIds,
            @Nullable String DiskChargeType,
            @Nullable Boolean AutoPay,
            @Nullable String ClientToken) {}

    /**
     * What a caller gets.
     *
     * @param OrderId empty if the disks are paid for in that way already
     */
    record Answer(String RequestId, String OrderId) {}

    private static final int MOST_DISKS = 16;
    private static final String PREPAID = "PrePaid";
    private static final String POSTPAID = "PostPaid";

    /** So long after a change a disk cannot be changed again. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Override
    public String edition() {
        return "2024";
    }

    @Override
    public List<ApiError> errors() {
        return List.of(
                DiskChangeError.CHARGE_REGION_MISSING,
                DiskChangeError.CHARGE_REGION_NOT_FOUND,
                DiskChangeError.CHARGE_INSTANCE_MISSING,
                DiskChangeError.CHARGE_INSTANCE_NOT_FOUND,
                DiskChangeError.ARREARAGE,
                DiskChangeError.CHARGE_INSTANCE_STATUS,
                DiskChangeError.CHARGE_TYPE_VIOLATION,
                DiskChangeError.CHARGE_DISKS_NOT_FOUND,
                DiskChangeError.DETACHED_SYSTEM_DISK,
                DiskChangeError.MULTI_ATTACH,
                DiskChangeError.CHARGE_NOT_PORTABLE,
                DiskChangeError.CHARGE_TOO_SOON);
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        Checks.refuseIf(Checks.isBlank(parameters.RegionId()), DiskChangeError.CHARGE_REGION_MISSING);
        String regionId = Checks.orElse(parameters.RegionId(), "");
        Checks.refuseIf(!Region.exists(regionId), DiskChangeError.CHARGE_REGION_NOT_FOUND);
        Checks.refuseIf(Checks.isBlank(parameters.InstanceId()), DiskChangeError.CHARGE_INSTANCE_MISSING);
        Set<String> ids = ids(parameters.DiskIds());
        String type = Checks.orElse(parameters.DiskChargeType(), PREPAID);
        Checks.refuseIf(
                !type.equals(PREPAID) && !type.equals(POSTPAID), GatewayError.INVALID_PARAMETER, "DiskChargeType");
        return call.store().step(world -> {
            Instance instance = instance(world, regionId, Checks.orElse(parameters.InstanceId(), ""));
            List<Disk> disks = new ArrayList<>();
            for (String id : ids) {
                disks.add(disk(world, instance, id));
            }
            List<Disk> others = disks.stream()
                    .filter(disk -> !disk.DiskChargeType().name().equals(type))
                    .toList();
            others.forEach(disk -> checkChange(disk, type, world.now()));
            if (!Boolean.FALSE.equals(parameters.AutoPay())) {
                others.forEach(disk -> world.put(
                        type.equals(POSTPAID)
                                ? disk.paidByUse(world.now())
                                : disk.paidUntil(instance.ExpiredTime(), world.now())));
            }
            return new Answer(call.requestId(), others.isEmpty() ? "" : world.newOrderId());
        });
    }

    private static Set<String> ids(@Nullable String text) {
        Set<String> ids = JsonIds.ids(
                Checks.required("DiskIds", text),
                GatewayError.INVALID_PARAMETER,
                GatewayError.INVALID_PARAMETER,
                "DiskIds");
        if (ids == null || ids.isEmpty() || ids.size() > MOST_DISKS) {
            throw new ApiException(GatewayError.INVALID_PARAMETER, "DiskIds");
        }
        return ids;
    }

    private static Instance instance(World world, String regionId, String instanceId) {
        Instance instance = world.instance(instanceId);
        if (instance == null || !instance.RegionId().equals(regionId)) {
            throw new ApiException(DiskChangeError.CHARGE_INSTANCE_NOT_FOUND);
        }
        Checks.refuseIf(instance.isLockedFor(OperationLockReason.financial), DiskChangeError.ARREARAGE);
        Checks.refuseIf(
                instance.hasExpired(world.now()) || (instance.Status() != Running && instance.Status() != Stopped),
                DiskChangeError.CHARGE_INSTANCE_STATUS);
        Checks.refuseIf(instance.InstanceChargeType() != ChargeType.PrePaid, DiskChangeError.CHARGE_TYPE_VIOLATION);
        return instance;
    }

    /** A data disk that the instance has, and keeps. */
    private static Disk disk(World world, Instance instance, String diskId) {
        Disk disk = world.disk(diskId);
        if (disk == null
                || !disk.isOn(instance.InstanceId())
                || disk.Status() != DiskStatus.In_use
                || disk.Type() == DiskType.system) {
            throw new ApiException(DiskChangeError.CHARGE_DISKS_NOT_FOUND);
        }
        Checks.refuseIf(disk.isLockedFor(OperationLockReason.financial), DiskChangeError.ARREARAGE);
        return disk;
    }

    private static void checkChange(Disk disk, String type, Instant now) {
        Checks.refuseIf(DetachedSystemDisk.is(disk), DiskChangeError.DETACHED_SYSTEM_DISK);
        Checks.refuseIf(disk.MultiAttach() != MultiAttach.Disabled, DiskChangeError.MULTI_ATTACH);
        // Those of a subscription are never portable; they are again when it ends.
        Checks.refuseIf(type.equals(PREPAID) && !disk.Portable(), DiskChangeError.CHARGE_NOT_PORTABLE);
        Instant last = disk.ChargeTypeTime();
        Checks.refuseIf(last != null && now.isBefore(last.plus(PAUSE)), DiskChangeError.CHARGE_TOO_SOON);
    }
}
