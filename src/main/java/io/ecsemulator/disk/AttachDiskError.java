package io.ecsemulator.disk;

import io.ecsemulator.operation.ApiError;

/** What AttachDisk refuses in words that no other operation has: all from its table of errors, edition 2026. */
public enum AttachDiskError implements ApiError {
    /** AttachDisk, edition 2026: table. */
    DEVICE_MALFORMED(400, "InvalidDevice.Malformed", "The specified device is not valid."),
    /** AttachDisk, edition 2026: table. */
    NO_CREDENTIALS(
            403,
            "InvalidParameter.AllEmpty",
            "The current operation requires either a password or a keyPairName to must be provided. Please ensure that at"
                    + " least one of them is not empty."),
    /** AttachDisk, edition 2026: table. */
    INSTANCE_IN_ARREARS(
            403,
            "InstanceExpiredOrInArrears",
            "The specified operation is denied as your prepay instance is expired (prepay mode) or in arrears"
                    + " (afterpay mode)."),
    /** AttachDisk, edition 2026: table. */
    DISK_IN_ARREARS(403, "DiskInArrears", "The specified operation is denied as your disk owing fee."),
    /** AttachDisk, edition 2026: table. */
    FORCE_CATEGORY(
            400,
            "InvalidParameterForce.DiskCategoryNotSupported",
            "The specified disk category does not support force attach operation."),
    /** AttachDisk, edition 2026: table. */
    FORCE_MULTI_ATTACH(
            400,
            "InvalidParameterForce.MultiAttachDiskNotSupported",
            "The multi attach disk does not support force attach operation."),
    /** AttachDisk, edition 2026: table. */
    FORCE_PREPAID(
            400,
            "InvalidParameterForce.PrepaidDiskNotSupported",
            "The prepaid disk does not support force attach operation."),
    /** AttachDisk, edition 2026: table. */
    DISK_OCCUPIED(404, "InvalidDisk.InUse", "The specified disk has been occupied."),
    /** AttachDisk, edition 2026: table. */
    DISK_STATUS(
            403,
            "IncorrectDiskStatus",
            "The current status of the disk does not support this operation. The expected disk status is Available."),
    /** AttachDisk, edition 2026: table. */
    FORCE_SAME_ZONE(
            403,
            "InvalidInstance.ZoneConflict",
            "The force attach operation is not supported when both the current and target instances are in the same zone."),
    /** AttachDisk, edition 2026: table. */
    NOT_IN_SAME_ZONE(403, "ResourcesNotInSameZone", "The specified instance and disk are not in the same zone."),
    /** AttachDisk, edition 2026: table. */
    MULTI_ATTACH_AS_SYSTEM(
            403,
            "InvalidOperation.CanNotAttachMultiAttachDiskAsSystemDisk",
            "Multi attach disk can not be attached as system disk."),
    /** AttachDisk, edition 2026: table. */
    CATEGORY_AS_SYSTEM(
            400,
            "DiskCategory.OperationNotSupported",
            "The operation is not supported to the specified disk due to its disk category."),
    /** AttachDisk, edition 2026: table. */
    NOT_BOOTABLE(
            400,
            "InvalidDisk.DiskNotBootable",
            "The specified disk is not a bootable disk, can not be attached as system disk."),
    /** AttachDisk, edition 2026: table. */
    NOT_ORIGIN_INSTANCE(
            400,
            "InvalidInstance.NotOriginInstance",
            "The specified disk can not attached to other instance as system disk."),
    /** AttachDisk, edition 2026: table. */
    NOT_LAST_INSTANCE(
            403,
            "InvalidOperation.OtherInstanceUnsupported",
            "The elastic ephemeral disk can only be attached to the instance it was last mounted on, please check the"
                    + " disk's system tag to get the last associated instance."),
    /** AttachDisk, edition 2026: table. */
    CATEGORY_NOT_OF_TYPE(
            403,
            "InvalidInstanceType.NotSupportDiskCategory",
            "The instanceType of the specified instance does not support this disk category."),
    /** AttachDisk, edition 2026: table. */
    NO_MULTI_ATTACH(
            403,
            "InvalidInstanceType.NotSupportMultiAttachDisk",
            "The instanceType of the specified instance does not support multi attach disk."),
    /** AttachDisk, edition 2026: table. */
    ATTACHED_TOO_OFTEN(403, "DiskAttachedNumberExceeded", "The attaching times of the specified disk exceeded."),
    /** AttachDisk, edition 2026: table. Other operations answer 403. */
    INSTANCE_STATUS(
            400, "IncorrectInstanceStatus", "The current status of the resource does not support this operation."),
    /** AttachDisk, edition 2026: table. */
    NO_HOT_ATTACH(
            400,
            "InvalidOperation.InstanceTypeNotSupport",
            "The instance type of the specified instance does not support hot attach disk."),
    /** AttachDisk, edition 2026: table. */
    KEY_PAIR_ON_WINDOWS(
            403,
            "DependencyViolation.WindowsInstance",
            "The instance image is windows, cannot use ssh key pair to login."),
    /** AttachDisk, edition 2026: table. */
    TOO_MANY_DISKS(
            403, "InstanceDiskLimitExceeded", "The amount of the disk on instance in question reach its limits."),
    /** AttachDisk, edition 2026: table. */
    DEVICE_IN_USE(403, "InvalidDevice.InUse", "The specified device has been occupied.");

    private final Spec spec;

    AttachDiskError(int status, String code, String message) {
        this.spec = new Spec(status, code, message);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
