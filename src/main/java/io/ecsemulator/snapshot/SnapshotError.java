package io.ecsemulator.snapshot;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;

/** Errors of the operations on snapshots. */
final class SnapshotError {

    static final ApiError NAME_MALFORMED = documented("CreateSnapshot 2024")
            .error(400, "InvalidSnapshotName.Malformed", "The specified SnapshotName is wrongly formed.");
    static final ApiError RETENTION_DAYS = documented("CreateSnapshot 2024")
            .error(400, "InvalidRetentionDays.Malformed", "The specified RetentionDays is not valid.");
    static final ApiError CATEGORY = documented("CreateSnapshot and DescribeSnapshots 2024")
            .error(403, "InvalidSnapshotCategory.Malformed", "The specified Category is not valid.");
    static final ApiError CATEGORY_AND_INSTANT_ACCESS = documented("CreateSnapshot 2024")
            .error(
                    403,
                    "InvalidCategoryAndInstantAccess.Malformed",
                    "The snapshot Category and InstantAccess can't be used together.");
    static final ApiError INSTANT_ACCESS_DAYS = documented("CreateSnapshot 2024")
            .error(
                    403,
                    "InvalidInstantAccessRetentionDays.Malformed",
                    "The specified InstantAccessRetentionDays is not valid.");
    static final ApiError DISK_CATEGORY = documented("CreateSnapshot 2024")
            .error(
                    400,
                    "DiskCategory.OperationNotSupported",
                    "The type of the specified disk does not support creating a snapshot.");
    static final ApiError INSTANCE_LOCKED = documented("CreateSnapshot 2024")
            .error(403, "InstanceLockedForSecurity", "The disk attached instance is locked due to security.");
    static final ApiError NEVER_ATTACHED = documented("CreateSnapshot 2024")
            .error(
                    403,
                    "IncorrectDiskStatus.NeverAttached",
                    "The specified disk has never been attached to any instance.");
    static final ApiError NEVER_USED = documented("CreateSnapshot 2024")
            .error(403, "IncorrectDiskStatus.NeverUsed", "The specified disk has never been used after creating.");
    static final ApiError TOO_MANY_IDS = documented("DescribeSnapshots 2024, whose message is worded like this")
            .error(
                    403,
                    "InvalidSnapshotIds.Malformed",
                    "The amount of specified specified snapshot Ids exceeds the limit.");
    static final ApiError LINK_NOT_FOUND = documented("DescribeSnapshots 2024")
            .error(404, "InvalidSnapshotLinkId.NotFound", "The specified snapshot link is not found.");
    static final ApiError TYPE = documented("DescribeSnapshots 2024, which spells the message like this")
            .error(404, "InvalidSnapshotType.NotFound", "The specfied SnapshotType is not found.");
    static final ApiError SOURCE_DISK_TYPE = documented("DescribeSnapshots 2024, which spells the message like this")
            .error(404, "InvalidSourceDiskType", "The specifed SourceDiskType is not valid.");
    static final ApiError USAGE = documented("DescribeSnapshots 2024, which spells the message like this")
            .error(404, "InvalidUsage", "The specifed Usage is not valid.");
    static final ApiError FILTER_KEY = documented("DescribeSnapshots 2024")
            .error(404, "InvalidFilterKey.NotFound", "The specified FilterKey is not found.");
    static final ApiError FILTER_VALUE = documented("DescribeSnapshots 2024")
            .error(404, "InvalidFilterValue", "The specified FilterValue exceeds the limit.");
    static final ApiError SNAPSHOT_ID_MISSING = documented(
                    "DeleteSnapshot 2024, without the quotation marks of the common message")
            .error(
                    400,
                    "MissingParameter",
                    "The input parameter SnapshotId that is mandatory for processing this request is not supplied.");
    static final ApiError SNAPSHOT_NOT_FOUND = documented("DeleteSnapshot 2024")
            .error(404, "InvalidSnapshotId.NotFound", "The specified snapshot is not found.");
    static final ApiError CREATED_DISK = documented("DeleteSnapshot 2024")
            .error(403, "SnapshotCreatedDisk", "The snapshot has been used to create disk(s).");
    static final ApiError CREATED_IMAGE = documented("DeleteSnapshot 2024")
            .error(403, "SnapshotCreatedImage", "The snapshot has been used to create user defined image(s).");
    static final ApiError SHORTER_RETENTION = documented("ModifySnapshotAttribute 2024")
            .error(
                    400,
                    "InvalidOperation.DecreaseRetentionDaysUnsupported",
                    "The requested operation to decrease retention days for the snapshot is not supported.");
    static final ApiError NOT_COMPLETED = documented("ModifySnapshotAttribute 2024; CopySnapshot 2024 has it with 403")
            .error(400, "InvalidSnapshotId.NotReady", "The specified snapshot has not completed yet.");
    static final ApiError USAGE_REGION = documented("DescribeSnapshotsUsage 2024")
            .error(403, "InvalidParam.RegionId", "The specified region is not exist.");

    private SnapshotError() {}
}
