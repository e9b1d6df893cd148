package io.ecsemulator.instance;

import io.ecsemulator.api.ApiError;

/** What the operations on instances refuse. */
public enum InstanceError implements ApiError {
    /** ECS, for any operation that has no message of its own. */
    REGION_NOT_FOUND(404, "InvalidRegionId.NotFound", "The specified RegionId does not exist."),
    /** DescribeInstanceAttribute, edition 2024: table. */
    INSTANCE_NOT_FOUND(404, "InvalidInstanceId.NotFound", "The specified InstanceId does not exist."),
    /** DescribeInstances, edition 2024: table. */
    STATUS(404, "InvalidStatus.NotFound", "The specified Status is not found."),
    /** DescribeInstances, edition 2024: table. */
    LOCK_REASON(404, "InvalidLockReason.NotFound", "The specified LockReason is not found."),
    /** DescribeInstances, edition 2024: table. */
    CHARGE_TYPE(404, "InvalidInstanceChargeType.NotFound", "The InstanceChargeType does not exist in our records."),
    /** DescribeInstances, edition 2024: table. */
    INTERNET_CHARGE_TYPE(
            404, "InvalidInternetChargeType.ValueNotSupported", "The specified InternetChargeType is not valid."),
    /** DescribeInstances, edition 2024: table. */
    NETWORK_TYPE(404, "InvalidNetworkType.NotFound", "The specified InstanceNetworkType is not found."),
    /** DescribeInstances, edition 2024: table. */
    FILTER_KEY(404, "InvalidFilterKey.NotFound", "Invalid filter.%s."),
    /** DescribeInstances, edition 2024: table. */
    FILTER_VALUE(404, "InvalidFilterValue", "Invalid filter.%s."),
    /** DescribeInstanceStatus, edition 2026: table. */
    INSTANCE_IDS_MALFORMED(403, "Abs.InvalidInstanceIds.MalFormed", "The specified instanceIds is not valid."),
    /** DescribeInstanceStatus, edition 2026: table. */
    TOO_MANY_INSTANCE_IDS(403, "InvalidParameter.TooManyInstanceIds", "Instance ids cannot be more than 100."),
    /** DescribeInstanceStatus, edition 2026: table. */
    ZONE_NOT_FOUND(404, "InvalidZoneId.NotFound", "The ZoneId provided does not exist in our records."),
    /** DescribeInstanceHistoryEvents, edition 2024: table, which leaves the text open. */
    EVENT_PARAMETER_MISSING(404, "MissingParameter", "%s"),
    /** DescribeInstanceHistoryEvents, edition 2024: table, which leaves the text open. */
    EVENT_PARAMETER(403, "InvalidParameter", "%s"),
    /** DescribeInstanceHistoryEvents, edition 2024: table, which leaves the text open. */
    TOO_MANY_EVENT_IDS(403, "EventIdLimitExceeded", "%s"),
    /** DescribeInstanceHistoryEvents, edition 2024: table, which leaves the text open. */
    TIME_END_BEFORE_START(403, "InvalidParameter.TimeEndBeforeStart", "%s");

    private final Spec spec;

    InstanceError(int status, String code, String message) {
        this.spec = new Spec(status, code, message);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
