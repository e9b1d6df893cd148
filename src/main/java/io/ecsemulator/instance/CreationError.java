package io.ecsemulator.instance;

import static io.ecsemulator.operation.ApiError.documented;

import io.ecsemulator.operation.ApiError;

/** What RunInstances and CreateInstance refuse (edition 2024: tables); some of it each says in words of its own. */
final class CreationError {

    public static final ApiError REGION_NOT_FOUND =
            documented("Both", 404, "InvalidRegionId.NotFound", "The RegionId provided does not exist in our records.");
    public static final ApiError ZONE_NOT_FOUND =
            documented("Both", 404, "InvalidZoneId.NotFound", "The ZoneId provided does not exist in our records.");
    public static final ApiError CHARGE_TYPE_NOT_FOUND = documented(
            "Both", 404, "InvalidInstanceChargeType.NotFound", "The InstanceChargeType does not exist in our records.");
    public static final ApiError PERIOD_MISSING = documented(
            "Both; the code is spelled like this",
            400,
            "MissingParamter",
            "The specified parameter \"Period\" is not null.");
    public static final ApiError PERIOD_INVALID =
            documented("Both", 400, "InvalidPeriod", "The specified period is not valid.");
    public static final ApiError TOO_MANY_TAGS = documented(
            "Both; the table leaves the message open",
            403,
            "QuotaExceed.Tags",
            "The quota of tags on resource is beyond permitted range.");
    public static final ApiError SYSTEM_DISK_TOO_SMALL = documented(
            "Both",
            404,
            "InvalidSystemDiskSize.LessThanMinSize",
            "The specified parameter SystemDisk.Size is less than the min size.");
    public static final ApiError CATEGORY_NOT_OF_TYPE = documented(
            "Both",
            403,
            "InvalidInstanceType.NotSupportDiskCategory",
            "The instanceType of the specified instance does not support this disk category.");
    public static final ApiError PERFORMANCE_LEVEL = documented(
            "Both",
            400,
            "InvalidPerformanceLevel.Malformed",
            "The specified parameter DataDisk.n.PerformanceLevel is not valid.");
    public static final ApiError PERFORMANCE_LEVEL_AND_SIZE = documented(
            "Both",
            403,
            "OperationDenied.PerformanceLevelNotMatch",
            "The specified DataDisk.n.PerformanceLevel and DataDisk.n.Size do not match.");
    public static final ApiError DATA_DISK_CATEGORY = documented(
            "Both",
            400,
            "InvalidDataDiskCategory.ValueNotSupported",
            "The specified parameter \"DataDisk.n.Category\" is not valid.");
    public static final ApiError DATA_DISK_SIZE = documented(
            "Both",
            400,
            "InvalidDataDiskSize.ValueNotSupported",
            "The specified DataDisk.n.Size beyond the permitted range, or the capacity of snapshot exceeds the size limit"
                    + " of the specified disk category.");
    public static final ApiError TOO_MANY_DISKS = documented(
            "Both",
            400,
            "InstanceDiskNumber.LimitExceed",
            "The total number of specified disk in an instance exceeds.");
    public static final ApiError DEVICE_MALFORMED = documented(
            "Both", 400, "InvalidDataDevice.Malformed", "The specified parameter \"DataDisk.n.Device\" is not valid.");
    public static final ApiError DEVICE_IN_USE =
            documented("Both", 403, "InvalidDevice.InUse", "The specified device has been occupied.");
    public static final ApiError SNAPSHOT_NOT_FOUND = documented(
            "Both",
            404,
            "InvalidDataDiskSnapshotId.NotFound",
            "The specified parameter \"DataDisk.n.SnapshotId\" is not valid.");
    public static final ApiError SNAPSHOT_NOT_READY =
            documented("Both", 403, "InvalidSnapshotId.NotReady", "The specified snapshot has not completed yet.");
    public static final ApiError SNAPSHOT_OF_SYSTEM_DISK = documented(
            "Both", 403, "InvalidSnapshotId.NotDataDiskSnapshot", "The specified snapshot is system disk snapshot.");
    public static final ApiError SMALLER_THAN_SNAPSHOT = documented(
            "Both", 403, "InvalidDiskSize.TooSmall", "Specified disk size is less than the size of snapshot.");
    public static final ApiError SNAPSHOT_ENCRYPTED = documented(
            "Both",
            400,
            "InvalidEncrypted.NotMatchSnapshot",
            "The specified parameter Encrypted is different from the Encrypted of the snapshot.");
    public static final ApiError RUN_TYPE = documented(
            "RunInstances",
            400,
            "InvalidInstanceType.ValueNotSupported",
            "The specified InstanceType beyond the permitted range.");
    public static final ApiError CREATE_TYPE = documented(
            "CreateInstance",
            400,
            "InvalidInstanceType.ValueNotSupported",
            "The specified InstanceType does not exist or beyond the permitted range.");
    public static final ApiError RUN_PERIOD_UNIT = documented(
            "RunInstances",
            400,
            "InvalidPeriodType.ValueNotSupported",
            "The specified parameter PeriodType is invalid.");
    public static final ApiError CREATE_PERIOD_UNIT = documented(
            "CreateInstance",
            400,
            "InvalidPeriodUnit.ValueNotSupported",
            "The specified parameter PeriodUnit is not valid.");
    public static final ApiError RUN_SYSTEM_DISK_CATEGORY = documented(
            "RunInstances",
            400,
            "InvalidSystemDiskCategory.ValueNotSupported",
            "The specified parameter \"SystemDisk.Category\" is not valid.");
    public static final ApiError CREATE_SYSTEM_DISK_CATEGORY = documented(
            "CreateInstance, with those blanks",
            400,
            "InvalidSystemDiskCategory.ValueNotSupported",
            "The specified parameter \" SystemDisk.Category \" is not valid.");
    public static final ApiError RUN_SYSTEM_DISK_TOO_LARGE = documented(
            "RunInstances",
            404,
            "InvalidSystemDiskSize.MoreThanMaxSize",
            "The specified parameter SystemDisk.Size is more than the max size.");
    public static final ApiError CREATE_SYSTEM_DISK_TOO_LARGE = documented(
            "CreateInstance",
            404,
            "InvalidSystemDiskSize.MoreThanMaxSize",
            "The specified SystemDisk.Size parameter exceeds the maximum size.");
    public static final ApiError RUN_DISK_NAME = documented(
            "RunInstances, with those letters",
            400,
            "InvalidDiskName.Malformed",
            "The specified parameter \"SyatemDisk.DiskName or DataDisk.n.DiskName\" is not valid.");
    public static final ApiError CREATE_DISK_NAME = documented(
            "CreateInstance",
            400,
            "InvalidDiskName.Malformed",
            "The specified parameter \"SystemDisk.DiskName or DataDisk.n.DiskName\" is not valid.");
    public static final ApiError RUN_DISK_DESCRIPTION = documented(
            "RunInstances, with those letters",
            400,
            "InvalidDiskDescription.Malformed",
            "The specified parameter \"SyatemDisk.DiskDescription\" or \"DataDisk.n.Description\" is not valid.");
    public static final ApiError CREATE_DISK_DESCRIPTION = documented(
            "CreateInstance",
            400,
            "InvalidDiskDescription.Malformed",
            "The specified parameter \"SystemDisk.DiskDescription\" or \"DataDisk.n.Description\" is not valid.");
    public static final ApiError AMOUNT = documented(
            "RunInstances; the table leaves the message open",
            403,
            "InvalidParam.Amount",
            "The specified parameter Amount is not valid.");
    public static final ApiError NAME_TOO_LONG_FOR_SUFFIX = documented(
            "RunInstances",
            403,
            "InvalidParams.InstanceNameExceed",
            "The uniqueSuffix takes three naming places, please shorten your InstanceName.");
    public static final ApiError HOST_NAME_TOO_LONG_FOR_SUFFIX = documented(
            "RunInstances",
            403,
            "InvalidParams.HostnameExceed",
            "The uniqueSuffix takes three naming places, please shorten your Hostname.");
    public static final ApiError ONE_GROUP_AND_MANY = documented(
            "RunInstances; the table leaves the message open",
            400,
            "InvalidSecurityGroupId.SingleIdAndMultiIdConflict",
            "The specified parameters SecurityGroupId and SecurityGroupIds cannot be given together.");
    public static final ApiError GROUP_REPEATED = documented(
            "RunInstances; the table leaves the message open",
            400,
            "InvalidParameter.SecurityGroupIdRepeated",
            "The specified security group ids has repeated.");

    private CreationError() {}
}
