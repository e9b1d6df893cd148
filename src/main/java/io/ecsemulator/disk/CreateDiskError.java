package io.ecsemulator.disk;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;

/** Errors of CreateDisk alone. */
final class CreateDiskError {

    public static final ApiError CATEGORY_NOT_SUPPORTED = documented(
                    "CreateDisk 2026; reported for a level of another category")
            .error(400, "InvalidDataDiskCategory.NotSupported", "Specified disk category is not supported.");
    public static final ApiError ZONE_AND_INSTANCE = documented("CreateDisk 2026")
            .error(
                    403,
                    "InvalidParam.ZoneIdAndInstanceId.Conflict",
                    "The specified parameter 'ZoneId' and 'InstanceId' are not blank at the same time.");
    public static final ApiError ZONE_MISSING = documented("CreateDisk 2026")
            .error(
                    400,
                    "MissingParameter",
                    "The input parameter ZoneId that is mandatory for processing this request is not supplied.");
    public static final ApiError ZONE_OF_REGIONAL = documented("CreateDisk 2026")
            .error(
                    400,
                    "InvalidZoneId.DiskCategoryUnsupported",
                    "The specified disk category does not support setting the ZoneId.");
    public static final ApiError ZONE_NOT_FOUND =
            documented("CreateDisk 2026").error(404, "InvalidZoneId.NotFound", "The specified zone does not exist.");
    public static final ApiError SIZE_MISSING = documented("CreateDisk 2026")
            .error(
                    400,
                    "MissingParameter",
                    "The input parameter either \"SnapshotId\" or \"Size\" should be specified.");
    public static final ApiError EPHEMERAL_OF_SNAPSHOT = documented("CreateDisk 2026")
            .error(
                    403,
                    "InvalidOperation.CreateFromSnapshotUnsupported",
                    "The elastic ephemeral disk cannot be created from snapshot.");
    public static final ApiError MULTI_ATTACH_AND_INSTANCE = documented("CreateDisk 2026")
            .error(
                    403,
                    "InvalidParameter.MultiAttachAndInstanceIdConflict",
                    "The parameter MultiAttach and InstanceId are conflict.");
    public static final ApiError MULTI_ATTACH_OF_CATEGORY = documented("CreateDisk 2026")
            .error(
                    403,
                    "InvalidParameter.DiskCategoryAndMultiAttachNotMatch",
                    "The specified disk category does not support multi attach enabled.");
    public static final ApiError PARTITION_NUMBER = documented("CreateDisk 2026")
            .error(
                    403,
                    "InvalidParameter.StorageSetPartitionNumber",
                    "Specified parameter StorageSetPartitionNumber is not valid.");
    public static final ApiError CLUSTER_AND_INSTANCE = documented("CreateDisk 2026")
            .error(
                    400,
                    "InvalidStorageClusterId.ConflictWithInstanceId",
                    "The specified StorageClusterId is in conflict with instanceId.");
    public static final ApiError CLUSTER_AND_SET = documented("CreateDisk 2026")
            .error(
                    400,
                    "InvalidStorageClusterId.ConflictWithStorageSetId",
                    "The specified StorageClusterId is in conflict with storageSetId.");
    public static final ApiError CHARGE_TYPE = documented("CreateDisk 2026")
            .error(
                    403,
                    "InvalidInstanceChargeType.ValueNotSupported",
                    "The InstanceChargeType does not support this action.");
    public static final ApiError NO_SYSTEM_DISK = documented("CreateDisk 2026, ReplaceSystemDisk 2024")
            .error(400, "InvalidInstance.NotFoundSystemDisk", "The specified instance has no system disk.");
    public static final ApiError TOO_MANY_DISKS = documented("CreateDisk 2026")
            .error(
                    403,
                    "InstanceDiskCategoryLimitExceed",
                    "The total size of specified disk category in an instance exceeds.");
    public static final ApiError SNAPSHOT_TOO_OLD = documented("CreateDisk 2026")
            .error(
                    403,
                    "InvalidSnapshot.TooOld",
                    "This operation is forbidden because the specified snapshot is created before 2013-07-15.");
    public static final ApiError SNAPSHOT_ENCRYPTED = documented("CreateDisk 2026")
            .error(
                    403,
                    "InvalidEncrypted.NotMatchSnapshot",
                    "The specified parameter Encrypted must be set to true when creating disks with encrypted snapshots.");
    public static final ApiError KEY_OF_SNAPSHOT = documented("CreateDisk 2026")
            .error(
                    400,
                    "InvalidKmsKeyId.NotMatchSnapshot",
                    "The specified parameter KmsKeyId is different from the KmsKeyId of the snapshot.");
    public static final ApiError LEVEL_AND_SIZE = documented("CreateDisk 2026")
            .error(
                    403,
                    "OperationDenied.PerformanceLevelNotMatch",
                    "The specified PerformanceLevel and Size do not match.");
    public static final ApiError SIZE = documented("CreateDisk 2026")
            .error(
                    403,
                    "InvalidDataDiskSize.ValueNotSupported",
                    "The specified disk size is beyond the permitted range, or the snapshot capacity exceeds the size limit for the specified disk category.");

    private CreateDiskError() {}
}
