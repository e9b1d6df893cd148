package io.ecsemulator.operation;

import static io.ecsemulator.operation.ApiError.documented;

/** Errors that operations on different resources have in common. */
public final class CommonError {

    public static final ApiError REGION_NOT_FOUND = documented(
            "DescribeZones and AddTags 2024",
            404,
            "InvalidRegionId.NotFound",
            "The specified RegionId does not exist.");
    public static final ApiError REGION_NOT_IN_RECORDS = documented(
            "DescribeAvailableResource and TagResources 2024",
            404,
            "InvalidRegionId.NotFound",
            "The RegionId provided does not exist in our records.");
    public static final ApiError RESOURCE_TYPE_NOT_FOUND = documented(
            "DescribeRegions and TagResources 2024",
            404,
            "InvalidResourceType.NotFound",
            "The ResourceType provided does not exist in our records.");

    private CommonError() {}
}
