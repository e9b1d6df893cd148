package io.ecsemulator.snapshot;

import static io.ecsemulator.operation.ApiError.documented;

import io.ecsemulator.operation.ApiError;

/** What the operations on snapshots refuse. */
final class SnapshotError {

    public static final ApiError NAME_MALFORMED = documented(
            "CreateSnapshot 2024",
            400,
            "InvalidSnapshotName.Malformed",
            "The specified SnapshotName is wrongly formed.");
    public static final ApiError DESCRIPTION_MALFORMED = documented(
            "CreateSnapshot 2024", 404, "InvalidDescription.Malformed", "The specified description is wrongly formed.");
    public static final ApiError RETENTION_DAYS = documented(
            "CreateSnapshot 2024", 400, "InvalidRetentionDays.Malformed", "The specified RetentionDays is not valid.");
    public static final ApiError CATEGORY = documented(
            "CreateSnapshot and DescribeSnapshots 2024",
            403,
            "InvalidSnapshotCategory.Malformed",
            "The specified Category is not valid.");
    public static final ApiError CATEGORY_AND_INSTANT_ACCESS = documented(
            "CreateSnapshot 2024",
            403,
            "InvalidCategoryAndInstantAccess.Malformed",
            "The snapshot Category and InstantAccess can't be used together.");
    public static final ApiError INSTANT_ACCESS_DAYS = documented(
            "CreateSnapshot 2024",
            403,
            "InvalidInstantAccessRetentionDays.Malformed",
            "The specified InstantAccessRetentionDays is not valid.");
    public static final ApiError TOO_MANY_TAGS = documented(
            "CreateSnapshot 2024: table, which leaves the message open",
            403,
            "QuotaExceed.Tags",
            "The quota of tags on resource is beyond permitted range.");
    public static final ApiError DISK_NOT_FOUND =
            documented("CreateSnapshot 2024", 404, "InvalidDiskId.NotFound", "The specified DiskId does not exist.");
    public static final ApiError DISK_CATEGORY = documented(
            "CreateSnapshot 2024",
            400,
            "DiskCategory.OperationNotSupported",
            "The type of the specified disk does not support creating a snapshot.");
    public static final ApiError INSTANCE_LOCKED = documented(
            "CreateSnapshot 2024",
            403,
            "InstanceLockedForSecurity",
            "The disk attached instance is locked due to security.");
    public static final ApiError DISK_IN_ARREARS = documented(
            "CreateSnapshot 2024", 403, "DiskInArrears", "The specified operation is denied as your disk has expired.");
    public static final ApiError DISK_STATUS = documented(
            "CreateSnapshot 2024",
            403,
            "IncorrectDiskStatus",
            "The current disk status does not support this operation.");
    public static final ApiError NEVER_ATTACHED = documented(
            "CreateSnapshot 2024",
            403,
            "IncorrectDiskStatus.NeverAttached",
            "The specified disk has never been attached to any instance.");
    public static final ApiError NEVER_USED = documented(
            "CreateSnapshot 2024",
            403,
            "IncorrectDiskStatus.NeverUsed",
            "The specified disk has never been used after creating.");
    public static final ApiError INSTANCE_STATUS = documented(
            "CreateSnapshot 2024: table, as in all before; that of 2024 has it with 403 as well",
            400,
            "IncorrectInstanceStatus",
            "The current status of the resource does not support this operation.");
    public static final ApiError HIBERNATION = documented(
            "CreateSnapshot 2024",
            403,
            "HibernationConfigured.InstanceOperationForbidden",
            "The operation is not permitted due to limit of the hibernation configured instance.");
    public static final ApiError UNDER_WAY = documented(
            "CreateSnapshot 2024",
            403,
            "IncorrectDiskStatus.CreatingSnapshot",
            "A previous snapshot creation is in process.");
    public static final ApiError QUOTA =
            documented("CreateSnapshot 2024", 403, "QuotaExceed.Snapshot", "The snapshot quota exceeds.");
    public static final ApiError REGION_NOT_FOUND = documented(
            "DescribeSnapshots, in no table: the common code of ECS",
            404,
            "InvalidRegionId.NotFound",
            "The specified RegionId does not exist.");
    public static final ApiError TOO_MANY_IDS = documented(
            "DescribeSnapshots 2024: table; the message is like this",
            403,
            "InvalidSnapshotIds.Malformed",
            "The amount of specified specified snapshot Ids exceeds the limit.");
    public static final ApiError LINK_NOT_FOUND = documented(
            "DescribeSnapshots 2024",
            404,
            "InvalidSnapshotLinkId.NotFound",
            "The specified snapshot link is not found.");
    public static final ApiError TYPE = documented(
            "DescribeSnapshots 2024: table; the message is spelled like this",
            404,
            "InvalidSnapshotType.NotFound",
            "The specfied SnapshotType is not found.");
    public static final ApiError SOURCE_DISK_TYPE = documented(
            "DescribeSnapshots 2024: table; the message is spelled like this",
            404,
            "InvalidSourceDiskType",
            "The specifed SourceDiskType is not valid.");
    public static final ApiError STATUS =
            documented("DescribeSnapshots 2024", 404, "InvalidStatus.NotFound", "The specified Status is not found.");
    public static final ApiError USAGE = documented(
            "DescribeSnapshots 2024: table; the message is spelled like this",
            404,
            "InvalidUsage",
            "The specifed Usage is not valid.");
    public static final ApiError FILTER_KEY = documented(
            "DescribeSnapshots 2024", 404, "InvalidFilterKey.NotFound", "The specified FilterKey is not found.");
    public static final ApiError FILTER_VALUE = documented(
            "DescribeSnapshots 2024", 404, "InvalidFilterValue", "The specified FilterValue exceeds the limit.");
    public static final ApiError SNAPSHOT_ID_MISSING = documented(
            "DeleteSnapshot 2024: table; without the quotes of the common text",
            400,
            "MissingParameter",
            "The input parameter SnapshotId that is mandatory for processing this request is not supplied.");
    public static final ApiError SNAPSHOT_NOT_FOUND = documented(
            "DeleteSnapshot 2024", 404, "InvalidSnapshotId.NotFound", "The specified snapshot is not found.");
    public static final ApiError CREATED_DISK = documented(
            "DeleteSnapshot 2024", 403, "SnapshotCreatedDisk", "The snapshot has been used to create disk(s).");
    public static final ApiError CREATED_IMAGE = documented(
            "DeleteSnapshot 2024",
            403,
            "SnapshotCreatedImage",
            "The snapshot has been used to create user defined image(s).");

    private SnapshotError() {}
}
