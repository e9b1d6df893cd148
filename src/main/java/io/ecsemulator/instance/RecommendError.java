package io.ecsemulator.instance;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;

/** What DescribeRecommendInstanceType refuses. */
final class RecommendError {

    static final ApiError NETWORK_TYPE =
            error("InvalidNetworkType.ValueNotSupported", "The specified parameter NetworkType is not valid.");
    static final ApiError CHARGE_TYPE =
            error("InvalidInstanceChargeType.NotFound", "The specified parameter InstanceChargeType is not valid.");
    static final ApiError SPOT_STRATEGY =
            error("InvalidSpotStrategy.ValueNotSupported", "The specified parameter SpotStrategy is not valid.");
    static final ApiError PRIORITY_STRATEGY = error(
            "InvalidPriorityStrategy.ValueNotSupported", "The specified parameter PriorityStrategy is not supported.");
    static final ApiError IO_OPTIMIZED =
            error("InvalidIoOptimized.NotFound", "The specified parameter IoOptimized is not valid.");
    static final ApiError SCENE = error("InvalidScene.ValueNotSupported", "The specified Scene is invalid.");
    static final ApiError LEVEL =
            error("InvalidInstanceFamilyLevel.NotSupported", "The specified InstanceFamilyLevel is not valid.");
    static final ApiError TYPE_OR_SIZE = error(
            "InvalidParam.TypeAndCpuMem.Conflict",
            "The specified parameters InstanceType and Cores,Memory should not be blank at the same time.");
    static final ApiError TYPE = error("InvalidInstanceType.NotSupported", "The specified InstanceType is not valid.");
    static final ApiError FAMILY =
            error("InvalidInstanceTypeFamily.NotFound", "The specified InstanceTypeFamily is not valid.");
    static final ApiError DISK_CATEGORY =
            error("InvalidDiskCategory.NotFound", "The specified parameter SystemDiskCategory is not supported.");
    static final ApiError MAX_PRICE = error("InvalidMaxPrice.NotSupported", "The specified MaxPrice is not valid.");
    static final ApiError ZONE = error("InvalidZoneId.ValueNotSupported", "The specified ZoneId is not valid.");
    static final ApiError ZONE_FOR_SIZE =
            error("InvalidZoneId.MalFormed", "The specified ZoneId is not valid when Cores and Memory is not null.");
    static final ApiError SIZE =
            error("InvalidCoreAndMemory.ValueNotSupported", "The specified Cores/Memory does not match instance type.");
    static final ApiError NO_NETWORK =
            error("RecommendEmpty.NetworkTypeNotSupported", "The recommend instanceType networkType are not match.");
    static final ApiError NO_FAMILY =
            error("RecommendEmpty.InstanceTypeFamilyNotMatched", "The recommend instanceTypeFamily are not match.");
    static final ApiError NO_TYPE =
            error("RecommendEmpty.InstanceTypeNotMatched", "The recommend instanceTypes are not match.");
    static final ApiError NO_DISK = error(
            "RecommendEmpty.DiskCategoryNotRecommended",
            "The specified disk category is not available for recommended.");
    static final ApiError NO_PRICE = error(
            "RecommendEmpty.PriceNotSatisfied", "The current price of recommend instanceTypes above user max price.");
    static final ApiError NO_ZONE =
            error("RecommendEmpty.IzNotMatched", "The iz of recommend instanceTypes are not match.");
    static final ApiError SOLD_OUT =
            error("RecommendEmpty.InstanceTypeSoldOut", "The recommend instanceTypes are out of usage.");

    private static ApiError error(String code, String message) {
        return documented("DescribeRecommendInstanceType 2024").error(400, code, message);
    }

    private RecommendError() {}
}
