package io.ecsemulator.instance;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.GatewayError;

/** What the operations on the automatic renewal of subscriptions refuse. */
final class RenewalError {

    static final ApiError INSTANCE_ID_MISSING = documented("ModifyInstanceAutoRenewAttribute 2024")
            .error(403, "MissingParameter.InstanceId", "InstanceId should not be null.");
    static final ApiError NEITHER_IDS_NOR_STATUS = documented("DescribeInstanceAutoRenewAttribute 2024")
            .error(
                    403,
                    "InvalidParameter.RenewalStatusInstanceId",
                    "The parameter RenewalStatus and InstanceId can not be both empty.");
    static final ApiError TOO_MANY_INSTANCE_IDS = documented(
                    "DescribeInstanceAutoRenewAttribute and ModifyInstanceAutoRenewAttribute 2024, with that To")
            .error(403, "InvalidParameter.ToManyInstanceIds", "InstanceId should be less than 100.");
    static final ApiError INSTANCE_ID_INVALID = documented(
                    "DescribeInstanceAutoRenewAttribute and ModifyInstanceAutoRenewAttribute 2024, without a message")
            .error(
                    403,
                    "InvalidParameter.InvalidInstanceId",
                    GatewayError.INVALID_PARAMETER.message().formatted("InstanceId"));
    static final ApiError PAY_AS_YOU_GO = documented(
                    "DescribeInstanceAutoRenewAttribute and ModifyInstanceAutoRenewAttribute 2024")
            .error(403, "ChargeTypeViolation", "Pay-As-You-Go instances do not support this operation.");
    static final ApiError STATUS_INVALID = documented(
                    "DescribeInstanceAutoRenewAttribute 2024; ModifyInstanceAutoRenewAttribute 2024 without a message")
            .error(403, "InvalidParameter.RenewalStatus", "The specified parameter RenewalStatus is not valid.");
    static final ApiError PAGE_SIZE = documented("DescribeInstanceAutoRenewAttribute 2024")
            .error(403, "InvalidParameter.PageSize", "The specified parameter PageSize is not valid.");
    static final ApiError PAGE_NUMBER = documented("DescribeInstanceAutoRenewAttribute 2024")
            .error(403, "InvalidParameter.PageNumber", "The specified parameter PageNumber is not valid.");
    static final ApiError DURATION = documented("ModifyInstanceAutoRenewAttribute 2024, without a message")
            .error(
                    403,
                    "InvalidParameter.Duration",
                    GatewayError.INVALID_PARAMETER.message().formatted("Duration"));
    static final ApiError PERIOD_UNIT = documented("ModifyInstanceAutoRenewAttribute 2024")
            .error(403, "InvalidPeriodUnit.ValueNotSupported", "The specified parameter PeriodUnit is not valid.");

    private RenewalError() {}
}
