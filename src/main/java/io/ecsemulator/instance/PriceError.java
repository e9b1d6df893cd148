package io.ecsemulator.instance;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;

/** What DescribePrice refuses. */
final class PriceError {

    static final ApiError RESOURCE_TYPE = documented("DescribePrice 2024")
            .error(400, "InvalidResourceType.ValueNotSupported", "The specified parameter ResourceType is not valid.");
    static final ApiError PRICE_UNIT = documented("DescribePrice 2024")
            .error(400, "InvalidPriceUnit.ValueNotSupported", "The specified parameter PriceUnit is not valid.");
    static final ApiError AMOUNT = documented("DescribePrice 2024")
            .error(403, "InvalidAmount.Malformed", "The specified parameter Amount is not valid.");
    static final ApiError BANDWIDTH_OUT = documented("DescribePrice 2024")
            .error(
                    400,
                    "InvalidInternetMaxBandwidthOut.ValueNotSupported",
                    "The specified parameter \"InternetMaxBandwidthOut\" is not valid.");
    static final ApiError TYPE_MISSING = documented("DescribePrice 2024")
            .error(
                    404,
                    "InvalidInstanceType.Missing",
                    "The InstanceType parameter that is mandatory for processing the request is not provided.");
    static final ApiError CATEGORY_MISSING = documented("DescribePrice 2024")
            .error(
                    404,
                    "InvalidDiskCategory.Missing",
                    "The DataDisk.1.Category parameter that is mandatory for processing the request is not provided.");
    static final ApiError SYSTEM_DISK_CATEGORY = documented("DescribePrice 2024")
            .error(
                    400,
                    "InvalidSystemDiskCategory.ValueNotSupported",
                    "The specified parameter \"SystemDisk.Category\" is not valid.");
    static final ApiError SYSTEM_DISK_SIZE = documented("DescribePrice 2024")
            .error(
                    404,
                    "InvalidSystemDiskSize.ValueNotSupported",
                    "The specified parameter SystemDisk.Size is invalid.");
    static final ApiError NOT_FOUND = documented("DescribePrice 2024")
            .error(
                    400,
                    "PriceNotFound",
                    "The price of your queried resource is not available now, please try other resources.");

    private PriceError() {}
}
