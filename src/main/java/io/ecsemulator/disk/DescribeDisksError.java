package io.ecsemulator.disk;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;

/** Errors of DescribeDisks. */
final class DescribeDisksError {

    static final ApiError REGION_MISSING = documented("DescribeDisks 2026, which spells the code like this")
            .error(400, "MissingParamter.RegionId", "The regionId should not be null.");
    static final ApiError REGION_NOT_FOUND = documented("DescribeDisks 2026")
            .error(400, "InvalidRegion.NotFound", "The specified parameter RegionId is not valid.");
    static final ApiError ZONE_NOT_FOUND = documented("DescribeDisks 2026")
            .error(400, "InvalidZoneId.NotFound", "The zoneId provided does not exist in our records.");
    static final ApiError DISK_IDS_INVALID = documented("DescribeDisks 2026")
            .error(400, "InvalidParameter.DiskIds", "The specified parameter diskIds is not valid.");
    static final ApiError TOO_MANY_DISK_IDS = documented("DescribeDisks 2026")
            .error(403, "InvalidDiskIds.Malformed", "The amount of specified disk Ids exceeds the limit.");
    static final ApiError CATEGORY = documented("DescribeDisks 2026")
            .error(400, "InvalidCategory.ValueNotSupported", "The specified disk category is not supported.");
    static final ApiError STATUS = documented("DescribeDisks 2026")
            .error(400, "InvalidStatus.ValueNotSupported", "The specified disk status is not supported.");
    static final ApiError CHARGE_TYPE = documented("DescribeDisks 2026")
            .error(404, "InvalidDiskChargeType.NotFound", "The DiskChargeType does not exist in our records.");
    static final ApiError MULTI_ATTACH_CONFLICT = documented("DescribeDisks 2026")
            .error(
                    403,
                    "InvalidParameter.MultiAttachAndEnableSharedNotMatch",
                    "The parameter MultiAttach and EnableShared are not match.");
    static final ApiError SNAPSHOT_NOT_FOUND = documented("DescribeDisks 2026")
            .error(400, "InvalidSnapshot.NotFound", "The specified parameter SnapshotId is not valid.");
    static final ApiError FILTER_KEY =
            documented("DescribeDisks 2026").error(404, "InvalidFilterKey.NotFound", "The filter key is not found.");
    static final ApiError FILTER_VALUE =
            documented("DescribeDisks 2026").error(404, "InvalidFilterValue", "The filter value is not valid.");

    private DescribeDisksError() {}
}
