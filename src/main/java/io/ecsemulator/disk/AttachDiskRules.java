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
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.Checks;
import io.ecsemulator.operation.Rule;
import java.util.List;
import java.util.function.Predicate;

/**
 * The preconditions of AttachDisk, edition 2026: a data disk goes to any instance of its zone that is still, a system disk
 * back to the stopped instance that it came from, a multi-attach disk to several instances.
 */
public final class AttachDiskRules {

    /** So many instances a disk can be on ("Enable multi-attach", edition 2024). */
    private static final int MOST_INSTANCES = 16;

    /**
     * The rules; the first that is broken is the answer. The document does not order them: we do. First what the call alone
     * tells, then what there is, locks, what the disk does, where and what it is, what the instance takes and does, and last
     * what is to be afterwards.
     */
    public static final List<Rule<Attempt>> RULES = List.of(
            rule(
                    DiskError.PARAMETER_EMPTY,
                    "InstanceId or DiskId is missing or blank",
                    attempt -> Checks.isBlank(attempt.parameters().InstanceId())
                            || Checks.isBlank(attempt.parameters().DiskId())),
            rule(DiskError.REGION_MALFORMED, "RegionId is there and is no region", attempt -> attempt.namesNoRegion()),
            rule(
                    AttachDiskError.DEVICE_MALFORMED,
                    "Device is there and is no name of a data disk, and Bootable is not true",
                    attempt -> attempt.namesNoDevice()),
            rule(
                    AttachDiskError.NO_CREDENTIALS,
                    "Bootable is true, and neither Password nor KeyPairName is there",
                    attempt -> attempt.parameters().isBootable()
                            && Checks.isBlank(attempt.parameters().Password())
                            && Checks.isBlank(attempt.parameters().KeyPairName())),
            rule(DiskError.INSTANCE_NOT_FOUND, "there is no such instance", attempt -> attempt.foundInstance() == null),
            rule(
                    DiskError.DISK_DOES_NOT_EXIST,
                    "there is no such disk, or it has been released",
                    attempt -> attempt.foundDisk() == null || attempt.disk().Status() == Released),
            rule(
                    DiskError.INSTANCE_LOCKED,
                    "the instance's OperationLocks hold security",
                    attempt -> attempt.instance().isLockedFor(OperationLockReason.security)),
            rule(
                    AttachDiskError.INSTANCE_IN_ARREARS,
                    "the instance's OperationLocks hold financial, or it is a subscription that is over",
                    attempt -> attempt.instance().isInArrears(attempt.now())),
            rule(
                    AttachDiskError.DISK_IN_ARREARS,
                    "the disk's OperationLocks hold financial",
                    attempt -> attempt.disk().isLockedFor(OperationLockReason.financial)),
            rule(
                    AttachDiskError.FORCE_CATEGORY,
                    "Force is true and the disk is not regional",
                    attempt -> attempt.parameters().isForced()
                            && !attempt.disk().Category().equals(DiskCategory.REGIONAL)),
            rule(
                    AttachDiskError.FORCE_MULTI_ATTACH,
                    "Force is true and the disk's MultiAttach is not Disabled",
                    attempt -> attempt.parameters().isForced() && attempt.disk().hasMultiAttach()),
            rule(
                    AttachDiskError.FORCE_PREPAID,
                    "Force is true and the disk is a subscription",
                    attempt ->
                            attempt.parameters().isForced() && attempt.disk().DiskChargeType() == ChargeType.PrePaid),
            rule(
                    AttachDiskError.DISK_OCCUPIED,
                    "the disk is In_use on that instance, or on another and neither its MultiAttach nor Force lets it be on this one",
                    attempt -> attempt.isOccupied()),
            rule(
                    AttachDiskError.DISK_STATUS,
                    "the disk's status is neither Available nor In_use",
                    attempt -> attempt.disk().Status() != Available
                            && attempt.disk().Status() != In_use),
            rule(
                    AttachDiskError.FORCE_SAME_ZONE,
                    "Force is true and the disk is on another instance of the same zone",
                    attempt -> attempt.isTakenFromTheSameZone()),
            rule(
                    AttachDiskError.NOT_IN_SAME_ZONE,
                    "the instance is in no zone of the disk",
                    attempt -> !attempt.disk().isIn(attempt.instance().ZoneId())),
            rule(
                    DiskError.NOT_PORTABLE,
                    "the disk's Portable is false",
                    attempt -> !attempt.disk().Portable()),
            rule(
                    AttachDiskError.MULTI_ATTACH_AS_SYSTEM,
                    "Bootable is true and the disk's MultiAttach is not Disabled",
                    attempt ->
                            attempt.parameters().isBootable() && attempt.disk().hasMultiAttach()),
            rule(
                    AttachDiskError.CATEGORY_AS_SYSTEM,
                    "Bootable is true and it is an elastic ephemeral disk",
                    attempt -> attempt.parameters().isBootable()
                            && DiskCategory.isElasticEphemeral(attempt.disk().Category())),
            rule(
                    AttachDiskError.NOT_BOOTABLE,
                    "Bootable is true and the disk is no system disk that was detached",
                    attempt -> attempt.parameters().isBootable() && !DetachedSystemDisk.is(attempt.disk())),
            rule(
                    AttachDiskError.NOT_ORIGIN_INSTANCE,
                    "Bootable is true and the disk came from another instance",
                    attempt -> attempt.parameters().isBootable()
                            && !DetachedSystemDisk.isFrom(attempt.instance(), attempt.disk())),
            rule(
                    AttachDiskError.NOT_LAST_INSTANCE,
                    "it is an elastic ephemeral disk and its tag acs:ecs:sourceInstanceId names another instance",
                    attempt -> attempt.belongsToAnother()),
            rule(
                    AttachDiskError.CATEGORY_NOT_OF_TYPE,
                    "the instance's type does not take the disk's category",
                    attempt -> attempt.isOfOtherFamilies()),
            rule(
                    AttachDiskError.NO_MULTI_ATTACH,
                    "the disk's MultiAttach is Enabled and the instance's type does not know NVMe",
                    attempt -> attempt.disk().MultiAttach() == MultiAttach.Enabled
                            && attempt.type().NvmeSupport().equals(InstanceTypes.NVME_UNSUPPORTED)),
            rule(
                    AttachDiskError.ATTACHED_TOO_OFTEN,
                    "the disk is on 16 instances",
                    attempt -> attempt.disk().Attachments().size() >= MOST_INSTANCES),
            rule(
                    AttachDiskError.INSTANCE_STATUS,
                    "the instance is neither Running nor Stopped; with Bootable, it is not Stopped",
                    attempt -> !attempt.isInstanceReady()),
            rule(
                    AttachDiskError.NO_HOT_ATTACH,
                    "the instance is Running and its type has no hot detach",
                    attempt -> attempt.lacksHotPlug()),
            rule(
                    AttachDiskError.KEY_PAIR_ON_WINDOWS,
                    "Bootable is true, the instance runs Windows and there is no Password",
                    attempt -> attempt.parameters().isBootable()
                            && attempt.instance().runsWindows()
                            && Checks.isBlank(attempt.parameters().Password())),
            rule(
                    AttachDiskError.TOO_MANY_DISKS,
                    "the instance has as many disks as the DiskQuantity of its type says",
                    attempt -> attempt.others().size() >= attempt.type().DiskQuantity()),
            rule(
                    AttachDiskError.DEVICE_IN_USE,
                    "Device is the name of another disk on the instance; with Bootable, the instance has a system disk",
                    attempt -> attempt.isDeviceTaken()),
            rule(
                    DiskError.DELETE_WITH_INSTANCE_CONFLICT,
                    "DeleteWithInstance is there and the disk's MultiAttach is not Disabled",
                    attempt -> attempt.parameters().DeleteWithInstance() != null
                            && attempt.disk().hasMultiAttach()),
            rule(
                    DiskError.DELETE_WITH_INSTANCE_NEEDED,
                    "it is an elastic ephemeral disk and DeleteWithInstance is not true",
                    attempt -> !Boolean.TRUE.equals(attempt.parameters().DeleteWithInstance())
                            && DiskCategory.isElasticEphemeral(attempt.disk().Category())));

    private AttachDiskRules() {}

    private static Rule<Attempt> rule(ApiError error, String brokenWhen, Predicate<Attempt> isBroken) {
        return new Rule<>(error, brokenWhen, "2026", isBroken);
    }
}
