package io.ecsemulator.region;

import io.ecsemulator.operation.ApiError;

/** What the operations on regions refuse. */
public enum RegionError implements ApiError {
    /** DescribeRegions, edition 2024: table. */
    ACCEPT_LANGUAGE(
            404,
            "InvalidAcceptLanguage.NotFound",
            "Only Chinese (zh-CN), English (en-US), and Japanese (ja) are allowed."),
    /** DescribeRegions, edition 2024: table. */
    INSTANCE_CHARGE_TYPE(403, "Invalid.InstanceChargeType", "The specified instanceChargeType is not valid."),
    /** DescribeRegions, edition 2024: table. */
    RESOURCE_TYPE(404, "InvalidResourceType.NotFound", "The ResourceType provided does not exist in our records."),
    /** DescribeZones, edition 2024: table. */
    REGION_NOT_FOUND(404, "InvalidRegionId.NotFound", "The specified RegionId does not exist."),
    /** DescribeZones, edition 2024: table. */
    ZONES_CHARGE_TYPE(
            404, "InvalidInstanceChargeType.NotFound", "The InstanceChargeType does not exist in our records"),
    /** DescribeZones, edition 2024: table. */
    ZONES_SPOT_STRATEGY(400, "InvalidSpotStrategy", "The specified SpotStrategy is not valid."),
    /** DescribeAvailableResource, edition 2024: table. */
    AVAILABLE_REGION_NOT_FOUND(404, "InvalidRegionId.NotFound", "The RegionId provided does not exist in our records."),
    /** DescribeAvailableResource, edition 2024: table. */
    DESTINATION_MISSING(
            400,
            "Invalid.Param",
            "The input parameter DestinationResource that is mandatory for processing this request is not supplied."),
    /** DescribeAvailableResource, edition 2024: table. */
    DESTINATION(404, "Invalid.DestinationResource", "The specified DestinationResource is not valid."),
    /** DescribeAvailableResource, edition 2024: table. */
    AVAILABLE_CHARGE_TYPE(400, "Invalid.InstanceChargeType", "The specified InstanceChargeType is not valid."),
    /** DescribeAvailableResource, edition 2024: table. */
    AVAILABLE_SPOT_STRATEGY(404, "Invalid.SpotStrategy", "The specified SpotStrategy is not valid."),
    /** DescribeAvailableResource, edition 2024: table. */
    AVAILABLE_RESOURCE_TYPE(404, "Invalid.ResourceType", "The ResourceType provided does not exist in our records."),
    /** DescribeAvailableResource, edition 2024: table. */
    IO_OPTIMIZED(404, "Invalid.IoOptimized", "The specified IoOptimized is not valid."),
    /** DescribeAvailableResource, edition 2024: table. */
    NETWORK_CATEGORY(404, "Invalid.NetworkCategory", "The specified NetworkCategory is not valid."),
    /** DescribeAvailableResource, edition 2024: table. */
    SCOPE(403, "InvalidParameter.Scope", "The specified parameter Scope is invalid."),
    /** DescribeAvailableResource, edition 2024: table. */
    TYPE_AND_SIZE(
            403,
            "InvalidParam.TypeAndCpuMem.Conflict",
            "The specified 'InstanceType' and 'Cores','Memory' are not blank at the same time."),
    /** DescribeAvailableResource, edition 2024: table. */
    CORES(403, "InvalidParam.Cores", "The specified parameter 'Cores' should be empty"),
    /** DescribeAvailableResource, edition 2024: table. */
    MEMORY(403, "InvalidParam.Memory", "The specified parameter 'Memory' should be empty"),
    /** DescribeEndpoints of the location service: what the official SDKs compare with. */
    LOCATION_REGION_NOT_FOUND(404, "InvalidRegionId", "The specified region does not exist.");

    private final Spec spec;

    RegionError(int status, String code, String message) {
        this.spec = new Spec(status, code, message);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
