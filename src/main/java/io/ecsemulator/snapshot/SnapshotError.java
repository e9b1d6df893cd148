package io.ecsemulator.snapshot;

import io.ecsemulator.operation.ApiError;

/** What the operations on snapshots refuse. */
enum SnapshotError implements ApiError {
    /** CreateSnapshot, edition 2024: table. */
    NAME_MALFORMED(400, "InvalidSnapshotName.Malformed", "The specified SnapshotName is wrongly formed."),
    /** CreateSnapshot, edition 2024: table. */
    DESCRIPTION_MALFORMED(404, "InvalidDescription.Malformed", "The specified description is wrongly formed."),
    /** CreateSnapshot, edition 2024: table. */
    RETENTION_DAYS(400, "InvalidRetentionDays.Malformed", "The specified RetentionDays is not valid."),
    /** CreateSnapshot and DescribeSnapshots, edition 2024: tables. */
    CATEGORY(403, "InvalidSnapshotCategory.Malformed", "The specified Category is not valid."),
    /** CreateSnapshot, edition 2024: table. */
    CATEGORY_AND_INSTANT_ACCESS(
            403,
            "InvalidCategoryAndInstantAccess.Malformed",
            "The snapshot Category and InstantAccess can't be used together."),
    /** CreateSnapshot, edition 2024: table. */
    INSTANT_ACCESS_DAYS(
            403,
            "InvalidInstantAccessRetentionDays.Malformed",
            "The specified InstantAccessRetentionDays is not valid."),
    /** CreateSnapshot, edition 2024: table, which leaves the message open. */
    TOO_MANY_TAGS(403, "QuotaExceed.Tags", "The quota of tags on resource is beyond permitted range."),
    /** CreateSnapshot, edition 2024: table. */
    DISK_NOT_FOUND(404, "InvalidDiskId.NotFound", "The specified DiskId does not exist."),
    /** CreateSnapshot, edition 2024: table. */
    DISK_CATEGORY(
            400,
            "DiskCategory.OperationNotSupported",
            "The type of the specified disk does not support creating a snapshot."),
    /** CreateSnapshot, edition 2024: table. */
    INSTANCE_LOCKED(403, "InstanceLockedForSecurity", "The disk attached instance is locked due to security."),
    /** CreateSnapshot, edition 2024: table. */
    DISK_IN_ARREARS(403, "DiskInArrears", "The specified operation is denied as your disk has expired."),
    /** CreateSnapshot, edition 2024: table. */
    DISK_STATUS(403, "IncorrectDiskStatus", "The current disk status does not support this operation."),
    /** CreateSnapshot, edition 2024: table. */
    NEVER_ATTACHED(
            403, "IncorrectDiskStatus.NeverAttached", "The specified disk has never been attached to any instance."),
    /** CreateSnapshot, edition 2024: table. */
    NEVER_USED(403, "IncorrectDiskStatus.NeverUsed", "The specified disk has never been used after creating."),
    /** CreateSnapshot, edition 2024: table, as in all before; that of 2024 has it with 403 as well. */
    INSTANCE_STATUS(
            400, "IncorrectInstanceStatus", "The current status of the resource does not support this operation."),
    /** CreateSnapshot, edition 2024: table. */
    HIBERNATION(
            403,
            "HibernationConfigured.InstanceOperationForbidden",
            "The operation is not permitted due to limit of the hibernation configured instance."),
    /** CreateSnapshot, edition 2024: table. */
    UNDER_WAY(403, "IncorrectDiskStatus.CreatingSnapshot", "A previous snapshot creation is in process."),
    /** CreateSnapshot, edition 2024: table. */
    QUOTA(403, "QuotaExceed.Snapshot", "The snapshot quota exceeds."),
    /** DescribeSnapshots, in no table: the common code of ECS. */
    REGION_NOT_FOUND(404, "InvalidRegionId.NotFound", "The specified RegionId does not exist."),
    /** DescribeSnapshots, edition 2024: table; the message is like this. */
    TOO_MANY_IDS(
            403, "InvalidSnapshotIds.Malformed", "The amount of specified specified snapshot Ids exceeds the limit."),
    /** DescribeSnapshots, edition 2024: table. */
    LINK_NOT_FOUND(404, "InvalidSnapshotLinkId.NotFound", "The specified snapshot link is not found."),
    /** DescribeSnapshots, edition 2024: table; the message is spelled like this. */
    TYPE(404, "InvalidSnapshotType.NotFound", "The specfied SnapshotType is not found."),
    /** DescribeSnapshots, edition 2024: table; the message is spelled like this. */
    SOURCE_DISK_TYPE(404, "InvalidSourceDiskType", "The specifed SourceDiskType is not valid."),
    /** DescribeSnapshots, edition 2024: table. */
    STATUS(404, "InvalidStatus.NotFound", "The specified Status is not found."),
    /** DescribeSnapshots, edition 2024: table; the message is spelled like this. */
    USAGE(404, "InvalidUsage", "The specifed Usage is not valid."),
    /** DescribeSnapshots, edition 2024: table. */
    FILTER_KEY(404, "InvalidFilterKey.NotFound", "The specified FilterKey is not found."),
    /** DescribeSnapshots, edition 2024: table. */
    FILTER_VALUE(404, "InvalidFilterValue", "The specified FilterValue exceeds the limit."),
    /** DeleteSnapshot, edition 2024: table; without the quotes of the common text. */
    SNAPSHOT_ID_MISSING(
            400,
            "MissingParameter",
            "The input parameter SnapshotId that is mandatory for processing this request is not supplied."),
    /** DeleteSnapshot, edition 2024: table. */
    SNAPSHOT_NOT_FOUND(404, "InvalidSnapshotId.NotFound", "The specified snapshot is not found."),
    /** DeleteSnapshot, edition 2024: table. */
    CREATED_DISK(403, "SnapshotCreatedDisk", "The snapshot has been used to create disk(s)."),
    /** DeleteSnapshot, edition 2024: table. */
    CREATED_IMAGE(403, "SnapshotCreatedImage", "The snapshot has been used to create user defined image(s).");

    private final Spec spec;

    SnapshotError(int status, String code, String message) {
        this.spec = new Spec(status, code, message);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
