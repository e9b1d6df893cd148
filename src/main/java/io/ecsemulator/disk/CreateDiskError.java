package io.ecsemulator.disk;

import static io.ecsemulator.operation.ApiError.documented;

import io.ecsemulator.operation.ApiError;

/** What CreateDisk refuses (edition 2026: table). */
final class CreateDiskError {

    public static final ApiError REGION_NOT_FOUND = documented(
            "The message is one of two in the table",
            404,
            "InvalidRegionId.NotFound",
            "The specified RegionId does not exist.");
    public static final ApiError ZONE_AND_INSTANCE = documented(
            "As in the table",
            403,
            "InvalidParam.ZoneIdAndInstanceId.Conflict",
            "The specified parameter 'ZoneId' and 'InstanceId' are not blank at the same time.");
    public static final ApiError NAME = documented(
            "As in the table", 400, "InvalidDiskName.Malformed", "The specified disk name is wrongly formed.");
    public static final ApiError DESCRIPTION = documented(
            "The table has it with 403 and another message too",
            400,
            "InvalidDescription.Malformed",
            "The specified description is wrongly formed.");
    public static final ApiError CATEGORY = documented(
            "As in the table",
            400,
            "InvalidDiskCategory.ValueNotSupported",
            "The specified parameter \"DiskCategory\" is not valid.");
    public static final ApiError PERFORMANCE_LEVEL = documented(
            "As in the table",
            400,
            "InvalidPerformanceLevel.Malformed",
            "The specified parameter PerformanceLevel is not valid.");
    public static final ApiError ZONE_MISSING = documented(
            "As in the table",
            400,
            "MissingParameter",
            "The input parameter ZoneId that is mandatory for processing this request is not supplied.");
    public static final ApiError ZONE_OF_REGIONAL = documented(
            "As in the table",
            400,
            "InvalidZoneId.DiskCategoryUnsupported",
            "The specified disk category does not support setting the ZoneId.");
    public static final ApiError ZONE_NOT_FOUND =
            documented("As in the table", 404, "InvalidZoneId.NotFound", "The specified zone does not exist.");
    public static final ApiError SIZE_MISSING = documented(
            "As in the table",
            400,
            "MissingParameter",
            "The input parameter either \"SnapshotId\" or \"Size\" should be specified.");
    public static final ApiError EPHEMERAL_OF_SNAPSHOT = documented(
            "As in the table",
            403,
            "InvalidOperation.CreateFromSnapshotUnsupported",
            "The elastic ephemeral disk cannot be created from snapshot.");
    public static final ApiError KEY_WITHOUT_ENCRYPTION = documented(
            "As in the table",
            400,
            "InvalidEncrypted.NotMatchKmsKeyId",
            "The specified parameter Encrypted must be true when KmsKeyId is not empty.");
    public static final ApiError MULTI_ATTACH = documented(
            "As in the table", 403, "InvalidParameter.MultiAttach", "The specified param MultiAttach is not valid.");
    public static final ApiError MULTI_ATTACH_AND_INSTANCE = documented(
            "As in the table",
            403,
            "InvalidParameter.MultiAttachAndInstanceIdConflict",
            "The parameter MultiAttach and InstanceId are conflict.");
    public static final ApiError MULTI_ATTACH_OF_CATEGORY = documented(
            "As in the table",
            403,
            "InvalidParameter.DiskCategoryAndMultiAttachNotMatch",
            "The specified disk category does not support multi attach enabled.");
    public static final ApiError BURSTING_OF_CATEGORY = documented(
            "As in the table",
            400,
            "BurstingEnabledForDiskCategoryUnsupported",
            "The specified disk category does not support bursting enabled.");
    public static final ApiError BURSTING_OF_MULTI_ATTACH = documented(
            "As in the table",
            400,
            "BurstingEnabledForMultiAttachDiskUnsupported",
            "The multi attach disk does not support bursting enabled.");
    public static final ApiError BURSTING_OF_SMALL = documented(
            "As in the table",
            400,
            "InvalidBurstingEnabled.DiskSizeTooSmall",
            "The disk size must be greater than 3 GiB to enable burst.");
    public static final ApiError IOPS_OF_CATEGORY = documented(
            "As in the table",
            400,
            "ProvisionedIopsForDiskCategoryUnsupported",
            "The specified disk category does not support provisioned iops.");
    public static final ApiError TOO_MANY_IOPS = documented(
            "As in the table", 400, "InvalidProvisionedIops.LimitExceed", "The provisioned iops exceeds the limit.");
    public static final ApiError PARTITION_NUMBER = documented(
            "As in the table",
            403,
            "InvalidParameter.StorageSetPartitionNumber",
            "Specified parameter StorageSetPartitionNumber is not valid.");
    public static final ApiError CLUSTER_AND_INSTANCE = documented(
            "As in the table",
            400,
            "InvalidStorageClusterId.ConflictWithInstanceId",
            "The specified StorageClusterId is in conflict with instanceId.");
    public static final ApiError CLUSTER_AND_SET = documented(
            "As in the table",
            400,
            "InvalidStorageClusterId.ConflictWithStorageSetId",
            "The specified StorageClusterId is in conflict with storageSetId.");
    public static final ApiError INSTANCE_NOT_FOUND = documented(
            "The message is one of two in the table",
            404,
            "InvalidInstanceId.NotFound",
            "The specified InstanceId does not exist.");
    public static final ApiError SNAPSHOT_NOT_FOUND = documented(
            "As in the table", 404, "InvalidSnapshotId.NotFound", "The specified SnapshotId does not exist.");
    public static final ApiError ARREARS =
            documented("As in the table", 400, "Account.Arrearage", "Your account has an outstanding payment.");
    public static final ApiError CHARGE_TYPE = documented(
            "As in the table",
            403,
            "InvalidInstanceChargeType.ValueNotSupported",
            "The InstanceChargeType does not support this action.");
    public static final ApiError NO_SYSTEM_DISK = documented(
            "As in the table", 400, "InvalidInstance.NotFoundSystemDisk", "The specified instance has no system disk.");
    public static final ApiError CATEGORY_OF_INSTANCE = documented(
            "The message is that with 403 in the table",
            403,
            "InvalidDiskCategory.NotSupported",
            "The specified disk category is not supported.");
    public static final ApiError TOO_MANY_DISKS = documented(
            "As in the table",
            403,
            "InstanceDiskCategoryLimitExceed",
            "The total size of specified disk category in an instance exceeds.");
    public static final ApiError SNAPSHOT_TOO_OLD = documented(
            "As in the table",
            403,
            "InvalidSnapshot.TooOld",
            "This operation is forbidden because the specified snapshot is created before 2013-07-15.");
    public static final ApiError SNAPSHOT_NOT_READY = documented(
            "As in the table", 403, "InvalidSnapshotId.NotReady", "The specified snapshot has not completed yet.");
    public static final ApiError SNAPSHOT_OF_SYSTEM_DISK = documented(
            "As in the table",
            403,
            "InvalidSnapshotId.NotDataDiskSnapshot",
            "The specified snapshot is system disk snapshot.");
    public static final ApiError SNAPSHOT_ENCRYPTED = documented(
            "As in the table",
            403,
            "InvalidEncrypted.NotMatchSnapshot",
            "The specified parameter Encrypted must be set to true when creating disks with encrypted snapshots.");
    public static final ApiError KEY_OF_SNAPSHOT = documented(
            "As in the table",
            400,
            "InvalidKmsKeyId.NotMatchSnapshot",
            "The specified parameter KmsKeyId is different from the KmsKeyId of the snapshot.");
    public static final ApiError LEVEL_AND_SIZE = documented(
            "As in the table",
            403,
            "OperationDenied.PerformanceLevelNotMatch",
            "The specified PerformanceLevel and Size do not match.");
    public static final ApiError SIZE = documented(
            "As in the table",
            403,
            "InvalidDataDiskSize.ValueNotSupported",
            "The specified disk size is beyond the permitted range, or the snapshot capacity exceeds the size limit for"
                    + " the specified disk category.");

    private CreateDiskError() {}
}
