package io.ecsemulator.disk;

import io.ecsemulator.operation.ApiError;

/** What ResizeDisk, ModifyDiskSpec and ModifyDiskChargeType refuse, beside what other operations do too. */
public enum DiskChangeError implements ApiError {
    /** ResizeDisk, edition 2026: table. */
    RESIZE_TYPE(400, "InvalidParam.Type", "The specified type is not supported."),
    /** ResizeDisk and ModifyDiskSpec, edition 2026: tables. */
    DISK_IN_ARREARS(403, "DiskInArrears", "The specified operation is denied as your disk owing fee."),
    /** ResizeDisk, ModifyDiskSpec and ReInitDisk, edition 2026: tables. */
    INSTANCE_IN_ARREARS(
            403,
            "InstanceExpiredOrInArrears",
            "The specified operation is denied as your prepay instance is expired (prepay mode) or in arrears"
                    + " (afterpay mode)."),
    /** ResizeDisk, edition 2026, ModifyDiskChargeType, edition 2024: tables. */
    DETACHED_SYSTEM_DISK(
            400,
            "InvalidDisk.DetachedSystemDisk",
            "The specified disk is a detached system disk, does not support this operation."),
    /** ResizeDisk, ModifyDiskSpec, ReInitDisk and DeleteDisk, edition 2026: tables. */
    CREATING_SNAPSHOT(
            403,
            "DiskCreatingSnapshot",
            "The operation is denied due to a snapshot of the specified disk is not completed yet."),
    /** ResizeDisk and ModifyDiskSpec, edition 2026: tables. */
    CATEGORY_NOT_SUPPORTED(403, "InvalidDiskCategory.NotSupported", "The specified disk category is not supported."),
    /** ResizeDisk, edition 2026: table. */
    CATEGORY_NOT_ONLINE(
            403, "InvalidDiskCategory.NotSupported", "The specified disk category does not support resize online."),
    /** ResizeDisk, edition 2026: table. */
    DISK_STATUS_NOT_ONLINE(
            403, "IncorrectDiskStatus", "The current status of the resource does not support resize online."),
    /** ResizeDisk, edition 2026: table. */
    INSTANCE_NOT_RUNNING(
            403,
            "InvalidInstanceStatus.NotRunning",
            "The status of instance to which the disk attachs must be running when resizing online."),
    /** ResizeDisk, edition 2026: table. */
    SIZE_SMALLER(403, "InvalidDiskSize.TooSmall", "Specified new disk size is less than the original disk size."),
    /** ResizeDisk, edition 2026: table. */
    SIZE_NOT_LARGER(403, "InvalidDiskSize", "Specified new disk size is less than or equal the original disk size."),
    /** ResizeDisk, edition 2026: table. */
    SIZE_TOO_LARGE(403, "InvalidDiskSize.TooLarge", "Specified new disk size is beyond the permitted range."),
    /** ResizeDisk, edition 2026: table. */
    SYSTEM_DISK_SIZE(400, "InvalidSystemDiskSize.ValueNotSupported", "The specified system disk size is invalid."),
    /** ResizeDisk, edition 2026: table. */
    DATA_DISK_SIZE(
            400,
            "InvalidDataDiskSize.ValueNotSupported",
            "The specified DataDisk.n.Size beyond the permitted range, or the capacity of snapshot exceeds the size"
                    + " limit of the specified disk category."),
    /** ResizeDisk, edition 2026: table. */
    CONFLICT(403, "Operation.Conflict", "The operation may conflicts with others."),
    /** ModifyDiskSpec, edition 2026: table. */
    CATEGORY_INVALID(
            400, "InvalidDiskCategory.ValueNotSupported", "The specified parameter \"DiskCategory\" is not valid."),
    /** ModifyDiskSpec, edition 2026: table. */
    LEVEL_INVALID(400, "InvalidPerformanceLevel.Malformed", "The specified parameter PerformanceLevel is not valid."),
    /** ModifyDiskSpec, edition 2026: table. */
    HAS_BEEN_SYSTEM_DISK(
            403,
            "InvalidDisk.DetachedSystemDisk",
            "The specified resource is/has a detached system disk %s , not support current operation."),
    /** ModifyDiskSpec, edition 2026, ModifyDiskChargeType, edition 2024: tables. */
    MULTI_ATTACH(403, "InvalidOperation.MultiAttachDisk", "Multi attach disk does not support this operation."),
    /** ModifyDiskSpec, edition 2026: table. */
    CATEGORY_FIXED(
            403,
            "InvalidDiskCategory.ValueNotSupported",
            "The current disk category of the resource does not support this operation."),
    /** ModifyDiskSpec, edition 2026: table. */
    DISK_NOT_READY(
            403,
            "InvalidStatus.DiskNotReady",
            "This specified disk is not ready, status needs to be either In_use or Available."),
    /** ModifyDiskSpec, edition 2026: table. */
    INSTANCE_STATUS(
            400,
            "InvalidOperation.InstanceStatusUnsupported",
            "The specified instance status is not supported for this operation, expect status is Running or Stopped."),
    /** ModifyDiskSpec, edition 2026: table. */
    LEVEL_OF_NO_ESSD(
            400,
            "InvalidPerformanceLevelParam.Mismatch",
            "The specified parameter PerformanceLevel should be null when DiskCategory is not cloud_essd."),
    /** ModifyDiskSpec, edition 2026: table. */
    IOPS_NOT_SUPPORTED(
            400,
            "ProvisionedIopsForDiskCategoryUnsupported",
            "The specified disk category does not support provisioned iops."),
    /** ModifyDiskSpec, edition 2026: table. */
    NO_CHANGE(
            403,
            "NoChangeInDiskCategoryAndPerformanceLevel",
            "There is no change between the parameters transmitted and the current."),
    /** ModifyDiskSpec, edition 2026: table. */
    FLASH_SNAPSHOT(
            403,
            "DiskHasFlashSnapshot",
            "The specified disk with flash snapshots do not support modify disk category."),
    /** ModifyDiskSpec, edition 2026: table. */
    DOWNGRADE(403, "Downgrade.NotSupported", "Downgrade operation for prepay resource is not supported."),
    /** ModifyDiskSpec, edition 2026: table. */
    LEVEL_TOO_LOW(
            403,
            "InvalidPerformanceLevel.TooLow",
            "Specified new performance level is lower than the original performance level."),
    /** ModifyDiskSpec, edition 2026: table. */
    LEVEL_AND_SIZE(
            403,
            "OperationDenied.PerformanceLevelNotMatch",
            "The specified PerformanceLevel and disk size do not match."),
    /** ModifyDiskSpec, edition 2026: table. */
    TOO_MANY_IOPS(400, "InvalidProvisionedIops.LimitExceed", "The provisioned iops exceeds the limit."),
    /** ModifyDiskChargeType, edition 2024: table. */
    CHARGE_REGION_MISSING(400, "MissingParameter.RegionId", "RegionId should not be null."),
    /** ModifyDiskChargeType, edition 2024: table. */
    CHARGE_REGION_NOT_FOUND(404, "InvalidRegionId.NotFound", "The RegionId provided does not exist."),
    /** ModifyDiskChargeType, edition 2024: table. */
    CHARGE_INSTANCE_MISSING(400, "MissingParameter.InstanceIdNotSupported", "InstanceId should not be null."),
    /** ModifyDiskChargeType, edition 2024: table; elsewhere the status is 404. */
    CHARGE_INSTANCE_NOT_FOUND(400, "InvalidInstanceId.NotFound", "The specified InstanceId does not exist."),
    /** ModifyDiskChargeType, edition 2024: table. */
    ARREARAGE(400, "Account.Arrearage", "Your account has been in arrears."),
    /** ModifyDiskChargeType, edition 2024: table. */
    CHARGE_INSTANCE_STATUS(
            404, "InvalidInstanceStatus.NotSupported", "The status of the specified instance is invalid."),
    /** ModifyDiskChargeType, edition 2024: table. */
    CHARGE_TYPE_VIOLATION(
            400, "ChargeTypeViolation", "The operation is not permitted due to charge type of the instance."),
    /** ModifyDiskChargeType, edition 2024: table. */
    CHARGE_DISKS_NOT_FOUND(404, "InvalidDiskIds.NotFound", "Some of the specified data disks do not exist."),
    /** ModifyDiskChargeType, edition 2024: table. */
    CHARGE_NOT_PORTABLE(404, "InvalidDiskIds.NotPortable", "The specified DiskId is not portable."),
    /** ModifyDiskChargeType, edition 2024: table, with the status 403 as well. */
    CHARGE_TOO_SOON(
            400, "Throttling", "Request was denied due to request throttling, please try again after 5 minutes.");

    private final Spec spec;

    DiskChangeError(int status, String code, String message) {
        this.spec = new Spec(status, code, message);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
