package io.ecsemulator.disk;

import static io.ecsemulator.operation.ApiError.documented;

import io.ecsemulator.operation.ApiError;

/** What DescribeDisks refuses of what it is asked for by. */
public final class DiskFilterError {

    public static final ApiError REGION_MISSING = documented(
            "DescribeDisks 2026: table; the code is spelled like this",
            400,
            "MissingParamter.RegionId",
            "The regionId should not be null.");
    public static final ApiError REGION_NOT_FOUND = documented(
            "DescribeDisks 2026", 400, "InvalidRegion.NotFound", "The specified parameter RegionId is not valid.");
    public static final ApiError ZONE_NOT_FOUND = documented(
            "DescribeDisks 2026", 400, "InvalidZoneId.NotFound", "The zoneId provided does not exist in our records.");
    public static final ApiError DISK_IDS_INVALID = documented(
            "DescribeDisks 2026", 400, "InvalidParameter.DiskIds", "The specified parameter diskIds is not valid.");
    public static final ApiError TOO_MANY_DISK_IDS = documented(
            "DescribeDisks 2026",
            403,
            "InvalidDiskIds.Malformed",
            "The amount of specified disk Ids exceeds the limit.");
    public static final ApiError CATEGORY = documented(
            "DescribeDisks 2026",
            400,
            "InvalidCategory.ValueNotSupported",
            "The specified disk category is not supported.");
    public static final ApiError DISK_TYPE = documented(
            "DescribeDisks 2026",
            400,
            "InvalidDiskType.ValueNotSupported",
            "The specified disk type is not supported.");
    public static final ApiError STATUS = documented(
            "DescribeDisks 2026",
            400,
            "InvalidStatus.ValueNotSupported",
            "The specified disk status is not supported.");
    public static final ApiError CHARGE_TYPE = documented(
            "DescribeDisks 2026",
            404,
            "InvalidDiskChargeType.NotFound",
            "The DiskChargeType does not exist in our records.");
    public static final ApiError LOCK_REASON = documented(
            "DescribeDisks 2026", 404, "InvalidLockReason.NotFound", "The specified LockReason is not found.");
    public static final ApiError MULTI_ATTACH = documented(
            "DescribeDisks 2026", 403, "InvalidParameter.MultiAttach", "The specified param MultiAttach is not valid.");
    public static final ApiError MULTI_ATTACH_CONFLICT = documented(
            "DescribeDisks 2026",
            403,
            "InvalidParameter.MultiAttachAndEnableSharedNotMatch",
            "The parameter MultiAttach and EnableShared are not match.");
    public static final ApiError SNAPSHOT_NOT_FOUND = documented(
            "DescribeDisks 2026", 400, "InvalidSnapshot.NotFound", "The specified parameter SnapshotId is not valid.");
    public static final ApiError FILTER_KEY =
            documented("DescribeDisks 2026", 404, "InvalidFilterKey.NotFound", "The filter key is not found.");
    public static final ApiError FILTER_VALUE =
            documented("DescribeDisks 2026", 404, "InvalidFilterValue", "The filter value is not valid.");

    private DiskFilterError() {}
}
