package io.ecsemulator.disk;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;

/** Errors of AttachDisk alone. */
final class AttachDiskError {

    public static final ApiError DEVICE_MALFORMED =
            documented("AttachDisk 2026").error(400, "InvalidDevice.Malformed", "The specified device is not valid.");
    public static final ApiError NO_CREDENTIALS = documented("AttachDisk 2026")
            .error(
                    403,
                    "InvalidParameter.AllEmpty",
                    "The current operation requires either a password or a keyPairName to must be provided. Please ensure that at least one of them is not empty.");
    public static final ApiError FORCE_CATEGORY = documented("AttachDisk 2026")
            .error(
                    400,
                    "InvalidParameterForce.DiskCategoryNotSupported",
                    "The specified disk category does not support force attach operation.");
    public static final ApiError FORCE_MULTI_ATTACH = documented("AttachDisk 2026")
            .error(
                    400,
                    "InvalidParameterForce.MultiAttachDiskNotSupported",
                    "The multi attach disk does not support force attach operation.");
    public static final ApiError FORCE_PREPAID = documented("AttachDisk 2026")
            .error(
                    400,
                    "InvalidParameterForce.PrepaidDiskNotSupported",
                    "The prepaid disk does not support force attach operation.");
    public static final ApiError DISK_OCCUPIED =
            documented("AttachDisk 2026").error(404, "InvalidDisk.InUse", "The specified disk has been occupied.");
    public static final ApiError DISK_STATUS = documented("AttachDisk 2026")
            .error(
                    403,
                    "IncorrectDiskStatus",
                    "The current status of the disk does not support this operation. The expected disk status is Available.");
    public static final ApiError FORCE_SAME_ZONE = documented("AttachDisk 2026")
            .error(
                    403,
                    "InvalidInstance.ZoneConflict",
                    "The force attach operation is not supported when both the current and target instances are in the same zone.");
    public static final ApiError NOT_IN_SAME_ZONE = documented("AttachDisk 2026")
            .error(403, "ResourcesNotInSameZone", "The specified instance and disk are not in the same zone.");
    public static final ApiError MULTI_ATTACH_AS_SYSTEM = documented("AttachDisk 2026")
            .error(
                    403,
                    "InvalidOperation.CanNotAttachMultiAttachDiskAsSystemDisk",
                    "Multi attach disk can not be attached as system disk.");
    public static final ApiError NOT_BOOTABLE = documented("AttachDisk 2026")
            .error(
                    400,
                    "InvalidDisk.DiskNotBootable",
                    "The specified disk is not a bootable disk, can not be attached as system disk.");
    public static final ApiError NOT_ORIGIN_INSTANCE = documented("AttachDisk 2026")
            .error(
                    400,
                    "InvalidInstance.NotOriginInstance",
                    "The specified disk can not attached to other instance as system disk.");
    public static final ApiError NOT_LAST_INSTANCE = documented("AttachDisk 2026")
            .error(
                    403,
                    "InvalidOperation.OtherInstanceUnsupported",
                    "The elastic ephemeral disk can only be attached to the instance it was last mounted on, please check the disk's system tag to get the last associated instance.");
    public static final ApiError NO_MULTI_ATTACH = documented("AttachDisk 2026")
            .error(
                    403,
                    "InvalidInstanceType.NotSupportMultiAttachDisk",
                    "The instanceType of the specified instance does not support multi attach disk.");
    public static final ApiError ATTACHED_TOO_OFTEN = documented("AttachDisk 2026")
            .error(403, "DiskAttachedNumberExceeded", "The attaching times of the specified disk exceeded.");
    public static final ApiError NO_HOT_ATTACH = documented("AttachDisk 2026")
            .error(
                    400,
                    "InvalidOperation.InstanceTypeNotSupport",
                    "The instance type of the specified instance does not support hot attach disk.");
    public static final ApiError KEY_PAIR_ON_WINDOWS = documented("AttachDisk 2026")
            .error(
                    403,
                    "DependencyViolation.WindowsInstance",
                    "The instance image is windows, cannot use ssh key pair to login.");
    public static final ApiError TOO_MANY_DISKS = documented("AttachDisk 2026")
            .error(
                    403,
                    "InstanceDiskLimitExceeded",
                    "The amount of the disk on instance in question reach its limits.");

    private AttachDiskError() {}
}
