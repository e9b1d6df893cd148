package io.ecsemulator.region;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;

/** Errors of the operations on regions. */
final class RegionError {

    public static final ApiError ACCEPT_LANGUAGE = documented("DescribeRegions and DescribeZones 2024")
            .error(
                    404,
                    "InvalidAcceptLanguage.NotFound",
                    "Only Chinese (zh-CN), English (en-US), and Japanese (ja) are allowed.");
    public static final ApiError INSTANCE_CHARGE_TYPE = documented("DescribeRegions 2024")
            .error(403, "Invalid.InstanceChargeType", "The specified instanceChargeType is not valid.");
    public static final ApiError ZONES_CHARGE_TYPE = documented("DescribeZones 2024")
            .error(404, "InvalidInstanceChargeType.NotFound", "The InstanceChargeType does not exist in our records");
    public static final ApiError DESTINATION_MISSING = documented("DescribeAvailableResource 2024")
            .error(
                    400,
                    "Invalid.Param",
                    "The input parameter DestinationResource that is mandatory for processing this request is not supplied.");
    public static final ApiError DESTINATION = documented("DescribeAvailableResource 2024")
            .error(404, "Invalid.DestinationResource", "The specified DestinationResource is not valid.");
    public static final ApiError AVAILABLE_CHARGE_TYPE = documented("DescribeAvailableResource 2024")
            .error(400, "Invalid.InstanceChargeType", "The specified InstanceChargeType is not valid.");
    public static final ApiError AVAILABLE_SPOT_STRATEGY = documented("DescribeAvailableResource 2024")
            .error(404, "Invalid.SpotStrategy", "The specified SpotStrategy is not valid.");
    public static final ApiError AVAILABLE_RESOURCE_TYPE = documented("DescribeAvailableResource 2024")
            .error(404, "Invalid.ResourceType", "The ResourceType provided does not exist in our records.");
    public static final ApiError IO_OPTIMIZED = documented("DescribeAvailableResource 2024")
            .error(404, "Invalid.IoOptimized", "The specified IoOptimized is not valid.");
    public static final ApiError NETWORK_CATEGORY = documented("DescribeAvailableResource 2024")
            .error(404, "Invalid.NetworkCategory", "The specified NetworkCategory is not valid.");
    public static final ApiError SCOPE = documented("DescribeAvailableResource 2024")
            .error(403, "InvalidParameter.Scope", "The specified parameter Scope is invalid.");
    public static final ApiError TYPE_AND_SIZE = documented("DescribeAvailableResource 2024")
            .error(
                    403,
                    "InvalidParam.TypeAndCpuMem.Conflict",
                    "The specified 'InstanceType' and 'Cores','Memory' are not blank at the same time.");
    public static final ApiError CORES = documented("DescribeAvailableResource 2024")
            .error(403, "InvalidParam.Cores", "The specified parameter 'Cores' should be empty");
    public static final ApiError MEMORY = documented("DescribeAvailableResource 2024")
            .error(403, "InvalidParam.Memory", "The specified parameter 'Memory' should be empty");
    public static final ApiError LOCATION_REGION_NOT_FOUND = documented(
                    "DescribeEndpoints 2015, as the official SDKs compare it")
            .error(404, "InvalidRegionId", "The specified region does not exist.");

    private RegionError() {}
}
