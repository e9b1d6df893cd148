package io.ecsemulator.disk;

import static io.ecsemulator.cloud.DiskStatus.Available;
import static io.ecsemulator.cloud.DiskStatus.In_use;
import static io.ecsemulator.cloud.DiskStatus.Released;

import io.ecsemulator.cloud.ChargeType;
import io.ecsemulator.cloud.DetachedSystemDisk;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.InstanceTypes;
import io.ecsemulator.cloud.MultiAttach;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.disk.AttachDisk.Attempt;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Source;
import io.ecsemulator.operation.Stage;

/**
 * The preconditions of AttachDisk, edition 2026: a data disk can be attached to any Running or Stopped instance of its zone, a system
 * disk to the Stopped instance that it came from, a multi-attach disk to several instances.
 */
public final class AttachDiskRules {

    /** The number of instances that a multi-attach disk can be on ("Enable multi-attach" 2024). */
    private static final int MAX_INSTANCES = 16;

    /**
     * The rules in the order of their precedence, which the document does not give: it is ours. First the request parameters, then
     * existence, locks, the disk's status, zone and category, the instance's type and status, and last what would be afterwards.
     */
    public static final Rules<Attempt> RULES = Rules.<Attempt>of(AttachDisk.Parameters.class, "2026")
            .missing(DiskError.PARAMETER_EMPTY, "InstanceId", "DiskId")
            .invalid(CommonError.REGION_MALFORMED, "RegionId")
            .stage(Stage.REQUEST)
            .rule(
                    AttachDiskError.DEVICE_MALFORMED,
                    "Device is not a device name of a data disk, and Bootable is not true",
                    Attempt::isDeviceMalformed)
            .rule(
                    AttachDiskError.NO_CREDENTIALS,
                    "Bootable is true, and neither Password nor KeyPairName is given",
                    attempt -> attempt.parameters().isBootable()
                            && attempt.parameters().Password() == null
                            && attempt.parameters().KeyPairName() == null)
            .stage(Stage.EXISTENCE)
            .rule(
                    CommonError.INSTANCE_NOT_FOUND,
                    "the instance does not exist",
                    attempt -> attempt.foundInstance() == null)
            .rule(
                    DiskError.DISK_DOES_NOT_EXIST,
                    "the disk does not exist, or has been released",
                    attempt -> attempt.foundDisk() == null || attempt.disk().Status() == Released)
            .stage(Stage.LOCKS)
            .rule(
                    DiskError.INSTANCE_LOCKED,
                    "the instance's OperationLocks contain security",
                    attempt -> attempt.instance().isLockedFor(OperationLockReason.security))
            .rule(
                    CommonError.INSTANCE_IN_ARREARS,
                    "the instance's OperationLocks contain financial, or it is an expired subscription",
                    attempt -> attempt.instance().isInArrears(attempt.now()))
            .rule(
                    DiskError.DISK_IN_ARREARS,
                    "the disk's OperationLocks contain financial",
                    attempt -> attempt.disk().isLockedFor(OperationLockReason.financial))
            .stage(Stage.STATUS)
            .rule(
                    AttachDiskError.FORCE_CATEGORY,
                    "Force is true and the disk is not regional",
                    attempt -> attempt.parameters().isForced()
                            && !attempt.disk().Category().equals(DiskCategory.REGIONAL))
            .rule(
                    AttachDiskError.FORCE_MULTI_ATTACH,
                    "Force is true and the disk's MultiAttach is not Disabled",
                    attempt -> attempt.parameters().isForced() && attempt.disk().hasMultiAttach())
            .rule(
                    AttachDiskError.FORCE_PREPAID,
                    "Force is true and the disk is a subscription",
                    attempt -> attempt.parameters().isForced() && attempt.disk().DiskChargeType() == ChargeType.PrePaid)
            .rule(
                    AttachDiskError.DISK_OCCUPIED,
                    "the disk is In_use on that instance, or on another one without MultiAttach or Force",
                    Attempt::isOccupied)
            .rule(
                    AttachDiskError.DISK_STATUS,
                    "the disk's status is neither Available nor In_use, nor Detaching from another instance with Force",
                    attempt -> attempt.disk().Status() != Available
                            && attempt.disk().Status() != In_use
                            && !attempt.isForcedFromAnother())
            .rule(
                    AttachDiskError.FORCE_SAME_ZONE,
                    "Force is true and the disk is on another instance of the same zone",
                    Attempt::isForcedWithinZone)
            .rule(
                    AttachDiskError.NOT_IN_SAME_ZONE,
                    "the instance is not in a zone of the disk",
                    attempt -> !attempt.disk().isIn(attempt.instance().ZoneId()))
            .rule(
                    DiskError.NOT_PORTABLE,
                    "the disk's Portable is false",
                    attempt -> !attempt.disk().Portable())
            .rule(
                    AttachDiskError.MULTI_ATTACH_AS_SYSTEM,
                    "Bootable is true and the disk's MultiAttach is not Disabled",
                    attempt ->
                            attempt.parameters().isBootable() && attempt.disk().hasMultiAttach())
            .rule(
                    DiskError.OPERATION_NOT_FOR_CATEGORY,
                    "Bootable is true and it is an elastic ephemeral disk",
                    attempt -> attempt.parameters().isBootable()
                            && DiskCategory.isElasticEphemeral(attempt.disk().Category()))
            .rule(
                    AttachDiskError.NOT_BOOTABLE,
                    "Bootable is true and the disk is not a detached system disk",
                    attempt -> attempt.parameters().isBootable() && !DetachedSystemDisk.is(attempt.disk()))
            .rule(
                    AttachDiskError.NOT_ORIGIN_INSTANCE,
                    "Bootable is true and the disk came from another instance",
                    attempt -> attempt.parameters().isBootable()
                            && !DetachedSystemDisk.isFrom(attempt.instance(), attempt.disk()))
            .rule(
                    AttachDiskError.NOT_LAST_INSTANCE,
                    "it is an elastic ephemeral disk and its tag acs:ecs:sourceInstanceId names another instance",
                    Attempt::belongsToAnother)
            .rule(
                    CommonError.CATEGORY_NOT_OF_TYPE,
                    "the instance's type does not take the disk's category",
                    Attempt::isCategoryUnsupported)
            .rule(
                    AttachDiskError.NO_MULTI_ATTACH,
                    "the disk's MultiAttach is Enabled and the instance's type does not support NVMe",
                    attempt -> attempt.disk().MultiAttach() == MultiAttach.Enabled
                            && attempt.type().NvmeSupport().equals(InstanceTypes.NVME_UNSUPPORTED))
            .rule(
                    AttachDiskError.ATTACHED_TOO_OFTEN,
                    "the disk is on 16 instances",
                    attempt -> attempt.disk().Attachments().size() >= MAX_INSTANCES)
            .rule(
                    CommonError.INSTANCE_STATUS_UNSUPPORTED,
                    "the instance is neither Running nor Stopped; with Bootable, it is not Stopped",
                    attempt -> !attempt.isInstanceReady())
            .rule(
                    AttachDiskError.NO_HOT_ATTACH,
                    "the instance is Running and its type has no hot detach",
                    Attempt::lacksHotPlug)
            .rule(
                    AttachDiskError.KEY_PAIR_ON_WINDOWS,
                    "Bootable is true, the instance runs Windows and Password is missing",
                    attempt -> attempt.parameters().isBootable()
                            && attempt.instance().runsWindows()
                            && attempt.parameters().Password() == null)
            .stage(Stage.LIMITS)
            .rule(
                    AttachDiskError.TOO_MANY_DISKS,
                    "the instance has as many disks as the DiskQuantity of its type allows",
                    Attempt::isInstanceFull)
            .rule(
                    CommonError.DEVICE_IN_USE,
                    "Device is the name of another disk on the instance; with Bootable, the instance has a system disk",
                    Attempt::isDeviceTaken)
            .stage(Stage.RESULT)
            .rule(
                    DiskError.DELETE_WITH_INSTANCE_CONFLICT,
                    "DeleteWithInstance is given and the disk's MultiAttach is not Disabled",
                    attempt -> attempt.parameters().DeleteWithInstance() != null
                            && attempt.disk().hasMultiAttach())
            .rule(
                    DiskError.DELETE_WITH_INSTANCE_NEEDED,
                    "it is an elastic ephemeral disk and DeleteWithInstance is not true",
                    attempt -> !Boolean.TRUE.equals(attempt.parameters().DeleteWithInstance())
                            && DiskCategory.isElasticEphemeral(attempt.disk().Category()))
            .rule(
                    GatewayError.INVALID_PARAMETER,
                    attempt -> "Password",
                    "Bootable is true and Password is not a valid password",
                    Attempt::isPasswordInvalid)
            .source(Source.recorded("2018, for DetachDisk"))
            .rule(
                    DiskError.OPERATION_CONFLICT,
                    "there is a limit, and the instance is attaching or detaching that many other disks",
                    attempt -> attempt.load().isFull())
            .build();

    private AttachDiskRules() {}
}
