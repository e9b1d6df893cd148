package io.ecsemulator.disk;

import io.ecsemulator.operation.ApiError;

/** What DescribeDisks refuses of what it is asked for by. */
public enum DiskFilterError implements ApiError {
    /** DescribeDisks, edition 2026: table; the code is spelled like this. */
    REGION_MISSING(400, "MissingParamter.RegionId", "The regionId should not be null."),
    /** DescribeDisks, edition 2026: table. */
    REGION_NOT_FOUND(400, "InvalidRegion.NotFound", "The specified parameter RegionId is not valid."),
    /** DescribeDisks, edition 2026: table. */
    ZONE_NOT_FOUND(400, "InvalidZoneId.NotFound", "The zoneId provided does not exist in our records."),
    /** DescribeDisks, edition 2026: table. */
    DISK_IDS_INVALID(400, "InvalidParameter.DiskIds", "The specified parameter diskIds is not valid."),
    /** DescribeDisks, edition 2026: table. */
    TOO_MANY_DISK_IDS(403, "InvalidDiskIds.Malformed", "The amount of specified disk Ids exceeds the limit."),
    /** DescribeDisks, edition 2026: table. */
    CATEGORY(400, "InvalidCategory.ValueNotSupported", "The specified disk category is not supported."),
    /** DescribeDisks, edition 2026: table. */
    DISK_TYPE(400, "InvalidDiskType.ValueNotSupported", "The specified disk type is not supported."),
    /** DescribeDisks, edition 2026: table. */
    STATUS(400, "InvalidStatus.ValueNotSupported", "The specified disk status is not supported."),
    /** DescribeDisks, edition 2026: table. */
    CHARGE_TYPE(404, "InvalidDiskChargeType.NotFound", "The DiskChargeType does not exist in our records."),
    /** DescribeDisks, edition 2026: table. */
    LOCK_REASON(404, "InvalidLockReason.NotFound", "The specified LockReason is not found."),
    /** DescribeDisks, edition 2026: table. */
    MULTI_ATTACH(403, "InvalidParameter.MultiAttach", "The specified param MultiAttach is not valid."),
    /** DescribeDisks, edition 2026: table. */
    MULTI_ATTACH_CONFLICT(
            403,
            "InvalidParameter.MultiAttachAndEnableSharedNotMatch",
            "The parameter MultiAttach and EnableShared are not match."),
    /** DescribeDisks, edition 2026: table. */
    SNAPSHOT_NOT_FOUND(400, "InvalidSnapshot.NotFound", "The specified parameter SnapshotId is not valid."),
    /** DescribeDisks, edition 2026: table. */
    FILTER_KEY(404, "InvalidFilterKey.NotFound", "The filter key is not found."),
    /** DescribeDisks, edition 2026: table. */
    FILTER_VALUE(404, "InvalidFilterValue", "The filter value is not valid.");

    private final Spec spec;

    DiskFilterError(int status, String code, String message) {
        this.spec = new Spec(status, code, message);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
