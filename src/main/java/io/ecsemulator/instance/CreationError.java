package io.ecsemulator.instance;

import io.ecsemulator.operation.ApiError;

/** What RunInstances and CreateInstance refuse (edition 2024: tables); some of it each says in words of its own. */
enum CreationError implements ApiError {
    /** Both. */
    REGION_NOT_FOUND(404, "InvalidRegionId.NotFound", "The RegionId provided does not exist in our records."),
    /** Both. */
    ZONE_NOT_FOUND(404, "InvalidZoneId.NotFound", "The ZoneId provided does not exist in our records."),
    /** Both. */
    CHARGE_TYPE_NOT_FOUND(
            404, "InvalidInstanceChargeType.NotFound", "The InstanceChargeType does not exist in our records."),
    /** Both; the code is spelled like this. */
    PERIOD_MISSING(400, "MissingParamter", "The specified parameter \"Period\" is not null."),
    /** Both. */
    PERIOD_INVALID(400, "InvalidPeriod", "The specified period is not valid."),
    /** Both; the table leaves the message open. */
    TOO_MANY_TAGS(403, "QuotaExceed.Tags", "The quota of tags on resource is beyond permitted range."),
    /** Both. */
    SYSTEM_DISK_TOO_SMALL(
            404,
            "InvalidSystemDiskSize.LessThanMinSize",
            "The specified parameter SystemDisk.Size is less than the min size."),
    /** Both. */
    CATEGORY_NOT_OF_TYPE(
            403,
            "InvalidInstanceType.NotSupportDiskCategory",
            "The instanceType of the specified instance does not support this disk category."),
    /** Both. */
    PERFORMANCE_LEVEL(
            400,
            "InvalidPerformanceLevel.Malformed",
            "The specified parameter DataDisk.n.PerformanceLevel is not valid."),
    /** Both. */
    PERFORMANCE_LEVEL_AND_SIZE(
            403,
            "OperationDenied.PerformanceLevelNotMatch",
            "The specified DataDisk.n.PerformanceLevel and DataDisk.n.Size do not match."),
    /** Both. */
    DATA_DISK_CATEGORY(
            400,
            "InvalidDataDiskCategory.ValueNotSupported",
            "The specified parameter \"DataDisk.n.Category\" is not valid."),
    /** Both. */
    DATA_DISK_SIZE(
            400,
            "InvalidDataDiskSize.ValueNotSupported",
            "The specified DataDisk.n.Size beyond the permitted range, or the capacity of snapshot exceeds the size limit"
                    + " of the specified disk category."),
    /** Both. */
    TOO_MANY_DISKS(400, "InstanceDiskNumber.LimitExceed", "The total number of specified disk in an instance exceeds."),
    /** Both. */
    DEVICE_MALFORMED(400, "InvalidDataDevice.Malformed", "The specified parameter \"DataDisk.n.Device\" is not valid."),
    /** Both. */
    DEVICE_IN_USE(403, "InvalidDevice.InUse", "The specified device has been occupied."),
    /** Both. */
    SNAPSHOT_NOT_FOUND(
            404,
            "InvalidDataDiskSnapshotId.NotFound",
            "The specified parameter \"DataDisk.n.SnapshotId\" is not valid."),
    /** Both. */
    SNAPSHOT_NOT_READY(403, "InvalidSnapshotId.NotReady", "The specified snapshot has not completed yet."),
    /** Both. */
    SNAPSHOT_OF_SYSTEM_DISK(
            403, "InvalidSnapshotId.NotDataDiskSnapshot", "The specified snapshot is system disk snapshot."),
    /** Both. */
    SMALLER_THAN_SNAPSHOT(403, "InvalidDiskSize.TooSmall", "Specified disk size is less than the size of snapshot."),
    /** Both. */
    SNAPSHOT_ENCRYPTED(
            400,
            "InvalidEncrypted.NotMatchSnapshot",
            "The specified parameter Encrypted is different from the Encrypted of the snapshot."),
    /** RunInstances. */
    RUN_TYPE(400, "InvalidInstanceType.ValueNotSupported", "The specified InstanceType beyond the permitted range."),
    /** CreateInstance. */
    CREATE_TYPE(
            400,
            "InvalidInstanceType.ValueNotSupported",
            "The specified InstanceType does not exist or beyond the permitted range."),
    /** RunInstances. */
    RUN_PERIOD_UNIT(400, "InvalidPeriodType.ValueNotSupported", "The specified parameter PeriodType is invalid."),
    /** CreateInstance. */
    CREATE_PERIOD_UNIT(400, "InvalidPeriodUnit.ValueNotSupported", "The specified parameter PeriodUnit is not valid."),
    /** RunInstances. */
    RUN_SYSTEM_DISK_CATEGORY(
            400,
            "InvalidSystemDiskCategory.ValueNotSupported",
            "The specified parameter \"SystemDisk.Category\" is not valid."),
    /** CreateInstance, with those blanks. */
    CREATE_SYSTEM_DISK_CATEGORY(
            400,
            "InvalidSystemDiskCategory.ValueNotSupported",
            "The specified parameter \" SystemDisk.Category \" is not valid."),
    /** RunInstances. */
    RUN_SYSTEM_DISK_TOO_LARGE(
            404,
            "InvalidSystemDiskSize.MoreThanMaxSize",
            "The specified parameter SystemDisk.Size is more than the max size."),
    /** CreateInstance. */
    CREATE_SYSTEM_DISK_TOO_LARGE(
            404,
            "InvalidSystemDiskSize.MoreThanMaxSize",
            "The specified SystemDisk.Size parameter exceeds the maximum size."),
    /** RunInstances, with those letters. */
    RUN_DISK_NAME(
            400,
            "InvalidDiskName.Malformed",
            "The specified parameter \"SyatemDisk.DiskName or DataDisk.n.DiskName\" is not valid."),
    /** CreateInstance. */
    CREATE_DISK_NAME(
            400,
            "InvalidDiskName.Malformed",
            "The specified parameter \"SystemDisk.DiskName or DataDisk.n.DiskName\" is not valid."),
    /** RunInstances, with those letters. */
    RUN_DISK_DESCRIPTION(
            400,
            "InvalidDiskDescription.Malformed",
            "The specified parameter \"SyatemDisk.DiskDescription\" or \"DataDisk.n.Description\" is not valid."),
    /** CreateInstance. */
    CREATE_DISK_DESCRIPTION(
            400,
            "InvalidDiskDescription.Malformed",
            "The specified parameter \"SystemDisk.DiskDescription\" or \"DataDisk.n.Description\" is not valid."),
    /** RunInstances; the table leaves the message open. */
    AMOUNT(403, "InvalidParam.Amount", "The specified parameter Amount is not valid."),
    /** RunInstances. */
    NAME_TOO_LONG_FOR_SUFFIX(
            403,
            "InvalidParams.InstanceNameExceed",
            "The uniqueSuffix takes three naming places, please shorten your InstanceName."),
    /** RunInstances. */
    HOST_NAME_TOO_LONG_FOR_SUFFIX(
            403,
            "InvalidParams.HostnameExceed",
            "The uniqueSuffix takes three naming places, please shorten your Hostname."),
    /** RunInstances; the table leaves the message open. */
    ONE_GROUP_AND_MANY(
            400,
            "InvalidSecurityGroupId.SingleIdAndMultiIdConflict",
            "The specified parameters SecurityGroupId and SecurityGroupIds cannot be given together."),
    /** RunInstances; the table leaves the message open. */
    GROUP_REPEATED(400, "InvalidParameter.SecurityGroupIdRepeated", "The specified security group ids has repeated.");

    private final Spec spec;

    CreationError(int status, String code, String message) {
        this.spec = new Spec(status, code, message);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
