package io.ecsemulator.disk;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;

/** Errors of ResizeDisk, ModifyDiskAttribute, ModifyDiskChargeType, ModifyDiskSpec and ReInitDisk that no other operation answers. */
final class DiskChangeError {

    public static final ApiError RESIZE_TYPE =
            documented("ResizeDisk 2026").error(400, "InvalidParam.Type", "The specified type is not supported.");
    public static final ApiError DETACHED_SYSTEM_DISK = documented("ResizeDisk 2026, ModifyDiskChargeType 2024")
            .error(
                    400,
                    "InvalidDisk.DetachedSystemDisk",
                    "The specified disk is a detached system disk, does not support this operation.");
    public static final ApiError CATEGORY_NOT_ONLINE = documented("ResizeDisk 2026")
            .error(
                    403,
                    "InvalidDiskCategory.NotSupported",
                    "The specified disk category does not support resize online.");
    public static final ApiError DISK_STATUS_NOT_ONLINE = documented("ResizeDisk 2026")
            .error(403, "IncorrectDiskStatus", "The current status of the resource does not support resize online.");
    public static final ApiError INSTANCE_NOT_RUNNING = documented("ResizeDisk 2026")
            .error(
                    403,
                    "InvalidInstanceStatus.NotRunning",
                    "The status of instance to which the disk attachs must be running when resizing online.");
    public static final ApiError SIZE_SMALLER = documented("ResizeDisk 2026")
            .error(403, "InvalidDiskSize.TooSmall", "Specified new disk size is less than the original disk size.");
    public static final ApiError SIZE_NOT_LARGER = documented("ResizeDisk 2026")
            .error(403, "InvalidDiskSize", "Specified new disk size is less than or equal the original disk size.");
    public static final ApiError SYSTEM_DISK_SIZE = documented("ResizeDisk 2026")
            .error(400, "InvalidSystemDiskSize.ValueNotSupported", "The specified system disk size is invalid.");
    public static final ApiError CONFLICT =
            documented("ResizeDisk 2026").error(403, "Operation.Conflict", "The operation may conflicts with others.");
    public static final ApiError HAS_BEEN_SYSTEM_DISK = documented("ModifyDiskSpec 2026")
            .error(
                    403,
                    "InvalidDisk.DetachedSystemDisk",
                    "The specified resource is/has a detached system disk %s , not support current operation.");
    public static final ApiError CATEGORY_FIXED = documented("ModifyDiskSpec 2026")
            .error(
                    403,
                    "InvalidDiskCategory.ValueNotSupported",
                    "The current disk category of the resource does not support this operation.");
    public static final ApiError DISK_NOT_READY = documented("ModifyDiskSpec 2026")
            .error(
                    403,
                    "InvalidStatus.DiskNotReady",
                    "This specified disk is not ready, status needs to be either In_use or Available.");
    public static final ApiError INSTANCE_STATUS = documented("ModifyDiskSpec 2026")
            .error(
                    400,
                    "InvalidOperation.InstanceStatusUnsupported",
                    "The specified instance status is not supported for this operation, expect status is Running or Stopped.");
    public static final ApiError LEVEL_OF_NO_ESSD = documented("ModifyDiskSpec 2026")
            .error(
                    400,
                    "InvalidPerformanceLevelParam.Mismatch",
                    "The specified parameter PerformanceLevel should be null when DiskCategory is not cloud_essd.");
    public static final ApiError NO_CHANGE = documented("ModifyDiskSpec 2026")
            .error(
                    403,
                    "NoChangeInDiskCategoryAndPerformanceLevel",
                    "There is no change between the parameters transmitted and the current.");
    public static final ApiError FLASH_SNAPSHOT = documented("ModifyDiskSpec 2026")
            .error(
                    403,
                    "DiskHasFlashSnapshot",
                    "The specified disk with flash snapshots do not support modify disk category.");
    public static final ApiError DOWNGRADE = documented("ModifyDiskSpec 2026")
            .error(403, "Downgrade.NotSupported", "Downgrade operation for prepay resource is not supported.");
    public static final ApiError LEVEL_TOO_LOW = documented("ModifyDiskSpec 2026")
            .error(
                    403,
                    "InvalidPerformanceLevel.TooLow",
                    "Specified new performance level is lower than the original performance level.");
    public static final ApiError LEVEL_AND_SIZE = documented("ModifyDiskSpec 2026")
            .error(
                    403,
                    "OperationDenied.PerformanceLevelNotMatch",
                    "The specified PerformanceLevel and disk size do not match.");
    public static final ApiError CHARGE_REGION_MISSING = documented("ModifyDiskChargeType 2024")
            .error(400, "MissingParameter.RegionId", "RegionId should not be null.");
    public static final ApiError CHARGE_INSTANCE_MISSING = documented("ModifyDiskChargeType 2024")
            .error(400, "MissingParameter.InstanceIdNotSupported", "InstanceId should not be null.");
    public static final ApiError CHARGE_INSTANCE_NOT_FOUND = documented(
                    "ModifyDiskChargeType 2024; other operations answer 404")
            .error(400, "InvalidInstanceId.NotFound", "The specified InstanceId does not exist.");
    public static final ApiError ARREARAGE = documented("ModifyDiskChargeType 2024")
            .error(400, "Account.Arrearage", "Your account has been in arrears.");
    public static final ApiError CHARGE_INSTANCE_STATUS = documented("ModifyDiskChargeType 2024")
            .error(404, "InvalidInstanceStatus.NotSupported", "The status of the specified instance is invalid.");
    public static final ApiError CHARGE_TYPE_VIOLATION = documented("ModifyDiskChargeType 2024")
            .error(400, "ChargeTypeViolation", "The operation is not permitted due to charge type of the instance.");
    public static final ApiError CHARGE_DISKS_NOT_FOUND = documented("ModifyDiskChargeType 2024")
            .error(404, "InvalidDiskIds.NotFound", "Some of the specified data disks do not exist.");
    public static final ApiError CHARGE_NOT_PORTABLE = documented("ModifyDiskChargeType 2024")
            .error(404, "InvalidDiskIds.NotPortable", "The specified DiskId is not portable.");
    public static final ApiError CHARGE_TOO_SOON = documented(
                    "ModifyDiskChargeType 2024, which has it with 403 as well")
            .error(
                    400,
                    "Throttling",
                    "Request was denied due to request throttling, please try again after 5 minutes.");
    public static final ApiError KEY_PAIR_NOT_FOUND = documented("ReInitDisk 2026, ReplaceSystemDisk 2024")
            .error(400, "InvalidKeyPairName.NotFound", "The specified KeyPairName does not exist.");
    public static final ApiError KEY_PAIR_ON_WINDOWS = documented("ReInitDisk 2026, ReplaceSystemDisk 2024")
            .error(
                    403,
                    "DependencyViolation.WindowsInstance",
                    "The instance creating is windows, cannot use ssh key pair to login.");
    public static final ApiError INSTANT_ACCESS = documented("ReInitDisk 2026")
            .error(
                    400,
                    "DiskHasSnapshotsWithInstantAccessEnabled.OperationNotSupported",
                    "The operation is not supported to the specified disk that have snapshots with InstantAccess enabled.");
    public static final ApiError SOURCE_SNAPSHOT_GONE = documented("ReInitDisk 2026")
            .error(
                    403,
                    "InvalidSourceSnapshot",
                    "The source snapshot of the disk has been deleted and cannot support the current operation.");
    public static final ApiError IMAGE_GONE = documented("ReInitDisk 2026")
            .error(
                    404,
                    "InvalidDiskId.OperationNotSupported",
                    "The operation is not supported due to image not exist.");
    public static final ApiError IDS_CONFLICT = documented("ModifyDiskAttribute 2026")
            .error(
                    400,
                    "ParameterConflict.DiskIdAndDiskIds",
                    "Specified parameter DiskId and DiskIds conflict, only one can be chosen.");
    public static final ApiError ID_MISSING = documented("ModifyDiskAttribute 2026")
            .error(400, "MissingParameter.DiskIdOrDiskIds", "Specified parameter DiskId or DiskIds is missing.");
    public static final ApiError DISK_STATUS = documented("ModifyDiskAttribute 2026")
            .error(403, "IncorrectDiskStatus", "The operation is not supported in this status.");
    public static final ApiError BURSTING_MODIFYING = documented("ModifyDiskAttribute 2026")
            .error(
                    400,
                    "BurstingEnabledForModifyingDiskUnsupported",
                    "The modifying disk does not support bursting enabled.");

    private DiskChangeError() {}
}
