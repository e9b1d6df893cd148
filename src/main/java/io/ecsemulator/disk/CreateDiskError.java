package io.ecsemulator.disk;

import io.ecsemulator.operation.ApiError;

/** What CreateDisk refuses (edition 2026: table). */
enum CreateDiskError implements ApiError {
    /** The message is one of two in the table. */
    REGION_NOT_FOUND(404, "InvalidRegionId.NotFound", "The specified RegionId does not exist."),
    /** As in the table. */
    ZONE_AND_INSTANCE(
            403,
            "InvalidParam.ZoneIdAndInstanceId.Conflict",
            "The specified parameter 'ZoneId' and 'InstanceId' are not blank at the same time."),
    /** As in the table. */
    NAME(400, "InvalidDiskName.Malformed", "The specified disk name is wrongly formed."),
    /** The table has it with 403 and another message too. */
    DESCRIPTION(400, "InvalidDescription.Malformed", "The specified description is wrongly formed."),
    /** As in the table. */
    CATEGORY(400, "InvalidDiskCategory.ValueNotSupported", "The specified parameter \"DiskCategory\" is not valid."),
    /** As in the table. */
    PERFORMANCE_LEVEL(
            400, "InvalidPerformanceLevel.Malformed", "The specified parameter PerformanceLevel is not valid."),
    /** As in the table. */
    ZONE_MISSING(
            400,
            "MissingParameter",
            "The input parameter ZoneId that is mandatory for processing this request is not supplied."),
    /** As in the table. */
    ZONE_OF_REGIONAL(
            400,
            "InvalidZoneId.DiskCategoryUnsupported",
            "The specified disk category does not support setting the ZoneId."),
    /** As in the table. */
    ZONE_NOT_FOUND(404, "InvalidZoneId.NotFound", "The specified zone does not exist."),
    /** As in the table. */
    SIZE_MISSING(400, "MissingParameter", "The input parameter either \"SnapshotId\" or \"Size\" should be specified."),
    /** As in the table. */
    EPHEMERAL_OF_SNAPSHOT(
            403,
            "InvalidOperation.CreateFromSnapshotUnsupported",
            "The elastic ephemeral disk cannot be created from snapshot."),
    /** As in the table. */
    KEY_WITHOUT_ENCRYPTION(
            400,
            "InvalidEncrypted.NotMatchKmsKeyId",
            "The specified parameter Encrypted must be true when KmsKeyId is not empty."),
    /** As in the table. */
    MULTI_ATTACH(403, "InvalidParameter.MultiAttach", "The specified param MultiAttach is not valid."),
    /** As in the table. */
    MULTI_ATTACH_AND_INSTANCE(
            403,
            "InvalidParameter.MultiAttachAndInstanceIdConflict",
            "The parameter MultiAttach and InstanceId are conflict."),
    /** As in the table. */
    MULTI_ATTACH_OF_CATEGORY(
            403,
            "InvalidParameter.DiskCategoryAndMultiAttachNotMatch",
            "The specified disk category does not support multi attach enabled."),
    /** As in the table. */
    BURSTING_OF_CATEGORY(
            400,
            "BurstingEnabledForDiskCategoryUnsupported",
            "The specified disk category does not support bursting enabled."),
    /** As in the table. */
    BURSTING_OF_MULTI_ATTACH(
            400,
            "BurstingEnabledForMultiAttachDiskUnsupported",
            "The multi attach disk does not support bursting enabled."),
    /** As in the table. */
    BURSTING_OF_SMALL(
            400,
            "InvalidBurstingEnabled.DiskSizeTooSmall",
            "The disk size must be greater than 3 GiB to enable burst."),
    /** As in the table. */
    IOPS_OF_CATEGORY(
            400,
            "ProvisionedIopsForDiskCategoryUnsupported",
            "The specified disk category does not support provisioned iops."),
    /** As in the table. */
    TOO_MANY_IOPS(400, "InvalidProvisionedIops.LimitExceed", "The provisioned iops exceeds the limit."),
    /** As in the table. */
    PARTITION_NUMBER(
            403,
            "InvalidParameter.StorageSetPartitionNumber",
            "Specified parameter StorageSetPartitionNumber is not valid."),
    /** As in the table. */
    CLUSTER_AND_INSTANCE(
            400,
            "InvalidStorageClusterId.ConflictWithInstanceId",
            "The specified StorageClusterId is in conflict with instanceId."),
    /** As in the table. */
    CLUSTER_AND_SET(
            400,
            "InvalidStorageClusterId.ConflictWithStorageSetId",
            "The specified StorageClusterId is in conflict with storageSetId."),
    /** The table leaves the message open. */
    TOO_MANY_TAGS(403, "QuotaExceed.Tags", "The quota of tags on resource is beyond permitted range."),
    /** The message is one of two in the table. */
    INSTANCE_NOT_FOUND(404, "InvalidInstanceId.NotFound", "The specified InstanceId does not exist."),
    /** As in the table. */
    SNAPSHOT_NOT_FOUND(404, "InvalidSnapshotId.NotFound", "The specified SnapshotId does not exist."),
    /** As in the table. */
    ARREARS(400, "Account.Arrearage", "Your account has an outstanding payment."),
    /** As in the table. */
    CHARGE_TYPE(
            403, "InvalidInstanceChargeType.ValueNotSupported", "The InstanceChargeType does not support this action."),
    /** As in the table. */
    NO_SYSTEM_DISK(400, "InvalidInstance.NotFoundSystemDisk", "The specified instance has no system disk."),
    /** The message is that with 403 in the table. */
    CATEGORY_OF_INSTANCE(403, "InvalidDiskCategory.NotSupported", "The specified disk category is not supported."),
    /** As in the table. */
    TOO_MANY_DISKS(
            403,
            "InstanceDiskCategoryLimitExceed",
            "The total size of specified disk category in an instance exceeds."),
    /** As in the table. */
    SNAPSHOT_TOO_OLD(
            403,
            "InvalidSnapshot.TooOld",
            "This operation is forbidden because the specified snapshot is created before 2013-07-15."),
    /** As in the table. */
    SNAPSHOT_NOT_READY(403, "InvalidSnapshotId.NotReady", "The specified snapshot has not completed yet."),
    /** As in the table. */
    SNAPSHOT_OF_SYSTEM_DISK(
            403, "InvalidSnapshotId.NotDataDiskSnapshot", "The specified snapshot is system disk snapshot."),
    /** As in the table. */
    SNAPSHOT_ENCRYPTED(
            403,
            "InvalidEncrypted.NotMatchSnapshot",
            "The specified parameter Encrypted must be set to true when creating disks with encrypted snapshots."),
    /** As in the table. */
    KEY_OF_SNAPSHOT(
            400,
            "InvalidKmsKeyId.NotMatchSnapshot",
            "The specified parameter KmsKeyId is different from the KmsKeyId of the snapshot."),
    /** As in the table. */
    LEVEL_AND_SIZE(
            403, "OperationDenied.PerformanceLevelNotMatch", "The specified PerformanceLevel and Size do not match."),
    /** As in the table. */
    SIZE(
            403,
            "InvalidDataDiskSize.ValueNotSupported",
            "The specified disk size is beyond the permitted range, or the snapshot capacity exceeds the size limit for"
                    + " the specified disk category.");

    private final Spec spec;

    CreateDiskError(int status, String code, String message) {
        this.spec = new Spec(status, code, message);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
