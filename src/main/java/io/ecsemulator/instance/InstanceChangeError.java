package io.ecsemulator.instance;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;

/** What the operations that change the type, the billing method or the release of instances refuse. */
final class InstanceChangeError {

    static final ApiError RELEASE_INSTANCE_MISSING = documented("ModifyInstanceAutoReleaseTime 2024")
            .error(400, "MissingParameter", "InstanceId should not be null.");
    static final ApiError RELEASE_TIME = documented("ModifyInstanceAutoReleaseTime 2024, spelled like this")
            .error(400, "InvalidAutoReleaseTime.Malformed", "The specified paramter autoReleaseTime is not valid.");
    static final ApiError NO_SUCH_RESOURCE = documented("ModifyInstanceAutoReleaseTime 2024")
            .error(404, "NoSuchResource", "The specified resource is not found.");

    static final ApiError SPEC_BANDWIDTH_OUT = documented("ModifyInstanceSpec 2024")
            .error(400, "InvalidParameter", "The specified parameter \"InternetMaxBandwidthOut\" is not valid.");
    static final ApiError SPEC_BANDWIDTH = documented("ModifyInstanceSpec 2024")
            .error(400, "InvalidParameter.Bandwidth", "The specified parameter Bandwidth is not valid.");
    static final ApiError SPEC_TOO_MANY = documented("ModifyInstanceSpec 2024")
            .error(400, "InvalidParameter.Mismatch", "Too many parameters in one request.");
    static final ApiError SPEC_STATUS = documented("ModifyInstanceSpec 2024")
            .error(
                    403,
                    "InvalidStatus.ValueNotSupported",
                    "The current status of the resource does not support this operation.");
    static final ApiError SPEC_NOT_STOPPED = documented("ModifyInstanceSpec 2024")
            .error(400, "InvalidInstanceStatus.NotStopped", "The specified Instance status is not stopped.");
    static final ApiError SPEC_DEDICATED_HOST = documented("ModifyInstanceSpec 2024")
            .error(400, "InvalidAction.NotSupport", "The ecs on dedicatedHost not support modify instanceType.");
    static final ApiError SPEC_DEPENDENCY = documented("ModifyInstanceSpec 2024")
            .error(
                    400,
                    "DependencyViolation.InstanceType",
                    "The current InstanceType cannot be changed to the specified InstanceType.");
    static final ApiError SPEC_TOO_MANY_DISKS = documented("ModifyInstanceSpec 2024, which leaves the message open")
            .error(
                    400,
                    "InstanceTypeNotSupported.TooManyDisksAttached",
                    "The specified InstanceType does not support the number of disks that are attached to the instance.");
    static final ApiError SPEC_NOT_OFFERED = documented("ModifyInstanceSpec 2024")
            .error(
                    403,
                    "InvalidInstanceType.ValueNotSupported",
                    "The specified zone does not offer the specified instancetype.");

    static final ApiError CHARGE_INSTANCE_IDS = documented("ModifyInstanceChargeType 2024")
            .error(400, "InvalidParameter.InstanceIds", "The specified InstanceIds are invalid.");
    static final ApiError CHARGE_TOO_MANY = documented("ModifyInstanceChargeType 2024")
            .error(400, "InstancesIdQuotaExceed", "The maximum number of Instances is exceeded.");
    static final ApiError CHARGE_TYPE = documented("ModifyInstanceChargeType 2024, which leaves the message open")
            .error(
                    400,
                    "InvalidInstanceChargeType.ValueNotSupported",
                    "The specified InstanceChargeType is not valid.");
    static final ApiError CHARGE_PERIOD_UNIT = documented("ModifyInstanceChargeType 2024")
            .error(400, "InvalidPeriod.UnitMismatch", "The specified Period must be correlated with the PeriodUnit.");
    static final ApiError CHARGE_ARREARAGE = documented("ModifyInstanceChargeType 2024")
            .error(403, "Account.Arrearage", "Your account has an outstanding payment.");
    static final ApiError CHARGE_EXPIRED = documented("ModifyInstanceChargeType 2024")
            .error(400, "ExpiredInstance", "The specified instance has expired.");
    static final ApiError CHARGE_STATUS = documented("ModifyInstanceChargeType 2024, which leaves the message open")
            .error(
                    400,
                    "InvalidStatus.ValueNotSupported",
                    "The current status of the resource does not support this operation.");
    static final ApiError CHARGE_RELEASE_TIME = documented("ModifyInstanceChargeType 2024")
            .error(400, "ReleaseTimeHaveBeenSet", "The specified instance has been set released time.");
    static final ApiError CHARGE_SPOT = documented("ModifyInstanceChargeType 2024")
            .error(400, "InvalidSpotStrategy", "The specified spotStrategy is not valid.");
    static final ApiError CHARGE_DEDICATED_HOST = documented("ModifyInstanceChargeType 2024")
            .error(403, "InvalidOperation.NotSupport", "Instance on dedicated host not support modify charge type.");

    static final ApiError VNC_OTHER_REGION = documented("DescribeInstanceVncUrl 2024")
            .error(400, "InvalidRegionInstance", "The specified InstanceId does not exist in given region.");
    static final ApiError VNC_NOT_READY = documented("DescribeInstanceVncUrl 2024")
            .error(403, "InstanceNotReady", "The specified instance is not ready for use");

    private InstanceChangeError() {}
}
