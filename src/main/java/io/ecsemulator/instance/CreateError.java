package io.ecsemulator.instance;

import static io.ecsemulator.operation.Source.documented;
import static io.ecsemulator.operation.Source.recorded;

import io.ecsemulator.operation.ApiError;

/** Errors of RunInstances and CreateInstance; for some, each operation has a message of its own. */
final class CreateError {

    public static final ApiError CHARGE_TYPE_NOT_FOUND = documented("RunInstances and CreateInstance 2024")
            .error(404, "InvalidInstanceChargeType.NotFound", "The InstanceChargeType does not exist in our records.");
    public static final ApiError HTTP_ENDPOINT = documented("RunInstances and CreateInstance 2024")
            .error(
                    400,
                    "InvalidHttpEndpoint.NotSupported",
                    "The specified HttpEndpoint not supported, you can use enabled(default) or disabled.");
    public static final ApiError HTTP_TOKENS = documented("RunInstances and CreateInstance 2024")
            .error(
                    400,
                    "InvalidHttpTokens.NotSupported",
                    "The specified HttpTokens not supported, you can use optional(default) or required.");
    public static final ApiError HTTP_HOP_LIMIT = documented("RunInstances and CreateInstance 2024")
            .error(
                    400,
                    "InvalidHttpPutResponseHopLimit.NotSupported",
                    "The specified HttpPutResponseHopLimit not supported, more than 1 and less than 64 is reasonable.");
    public static final ApiError INTERNET_CHARGE_TYPE = documented("RunInstances and CreateInstance 2024")
            .error(
                    400,
                    "InvalidInternetChargeType.ValueNotSupported",
                    "The specified InternetChargeType is not valid.");
    public static final ApiError RUN_BANDWIDTH_IN = documented("RunInstances 2024")
            .error(
                    400,
                    "InvalidInternetMaxBandwidthIn.Malformed",
                    "The specified parameter internetMaxBandwidthIn is not valid.");
    public static final ApiError RUN_BANDWIDTH_OUT = documented("RunInstances 2024")
            .error(
                    400,
                    "InvalidInternetMaxBandwidthOut.Malformed",
                    "The specified parameter internetMaxBandwidthOut is not valid.");
    public static final ApiError VSWITCH_NOT_FOUND = documented(
                    "RunInstances and CreateInstance 2024, which have it with 404 as well; recorded 2018")
            .error(403, "InvalidVSwitchId.NotFound", "The VSwitchId provided does not exist in our records.");
    public static final ApiError VSWITCH_STATUS = documented("RunInstances and CreateInstance 2024")
            .error(
                    400,
                    "IncorrectVSwitchStatus",
                    "The current status of virtual switch does not support this operation.");
    public static final ApiError VSWITCH_ZONE = documented("older editions of RunInstances and CreateInstance")
            .error(400, "InvalidParameter.Mismatch", "Specified virtual switch is not in the specified zone.");
    public static final ApiError RUN_ADDRESS_MALFORMED = documented("RunInstances 2024")
            .error(400, "InvalidPrivateIpAddress.Malformed", "Specified private IP address is malformed.");
    public static final ApiError CREATE_ADDRESS_MALFORMED = documented("CreateInstance 2024")
            .error(400, "InvalidPrivateIpAddress.Malformed", "Specified private IP address is invalid.");
    public static final ApiError ADDRESS_OUTSIDE = documented("RunInstances and CreateInstance 2024")
            .error(
                    400,
                    "InvalidPrivateIpAddress",
                    "Specified private IP address is not in the CIDR block of virtual switch.");
    public static final ApiError RUN_ADDRESS_IN_USE = documented("RunInstances 2024")
            .error(400, "InvalidPrivateIpAddress.Duplicated", "The specified private IP address is already in use.");
    public static final ApiError CREATE_ADDRESS_IN_USE = documented("CreateInstance 2024")
            .error(400, "InvalidPrivateIpAddress.Duplicated", "Specified private IP address is duplicated.");
    public static final ApiError NO_ADDRESSES = documented("RunInstances and CreateInstance 2024")
            .error(400, "QuotaExceeded.PrivateIpAddress", "Don't have enough private IPs in this switch.");
    public static final ApiError SPOT_DURATION = documented("RunInstances and CreateInstance 2024")
            .error(400, "InvalidSpotDuration", "The specified SpotDuration is not valid.");
    public static final ApiError AUTO_RELEASE_TIME = documented("RunInstances 2024")
            .error(400, "InvalidAutoReleaseTime.Malformed", "The specified parameter AutoReleaseTime is not valid.");
    public static final ApiError PERIOD_MISSING = documented(
                    "RunInstances and CreateInstance 2024, with the code spelled like this")
            .error(400, "MissingParamter", "The specified parameter \"Period\" is not null.");
    public static final ApiError PERIOD_INVALID = documented("RunInstances and CreateInstance 2024")
            .error(400, "InvalidPeriod", "The specified period is not valid.");
    public static final ApiError PERFORMANCE_LEVEL = documented("RunInstances and CreateInstance 2024")
            .error(
                    400,
                    "InvalidPerformanceLevel.Malformed",
                    "The specified parameter DataDisk.n.PerformanceLevel is not valid.");
    public static final ApiError PERFORMANCE_LEVEL_AND_SIZE = documented("RunInstances and CreateInstance 2024")
            .error(
                    403,
                    "OperationDenied.PerformanceLevelNotMatch",
                    "The specified DataDisk.n.PerformanceLevel and DataDisk.n.Size do not match.");
    /** Documents have quotation marks around the name of the parameter. */
    public static final ApiError SYSTEM_DISK_CATEGORY = recorded("2021 and 2025")
            .error(
                    400,
                    "InvalidSystemDiskCategory.ValueNotSupported",
                    "The specified parameter SystemDisk.Category is not valid.");

    public static final ApiError DATA_DISK_CATEGORY = documented("RunInstances and CreateInstance 2024")
            .error(
                    400,
                    "InvalidDataDiskCategory.ValueNotSupported",
                    "The specified parameter \"DataDisk.n.Category\" is not valid.");
    public static final ApiError TOO_MANY_DISKS = documented("RunInstances and CreateInstance 2024")
            .error(400, "InstanceDiskNumber.LimitExceed", "The total number of specified disk in an instance exceeds.");
    public static final ApiError DEVICE_MALFORMED = documented("RunInstances and CreateInstance 2024")
            .error(400, "InvalidDataDevice.Malformed", "The specified parameter \"DataDisk.n.Device\" is not valid.");
    public static final ApiError SNAPSHOT_NOT_FOUND = documented("RunInstances and CreateInstance 2024")
            .error(
                    404,
                    "InvalidDataDiskSnapshotId.NotFound",
                    "The specified parameter \"DataDisk.n.SnapshotId\" is not valid.");
    public static final ApiError SMALLER_THAN_SNAPSHOT = documented("RunInstances and CreateInstance 2024")
            .error(403, "InvalidDiskSize.TooSmall", "Specified disk size is less than the size of snapshot.");
    public static final ApiError SNAPSHOT_ENCRYPTED = documented("RunInstances and CreateInstance 2024")
            .error(
                    400,
                    "InvalidEncrypted.NotMatchSnapshot",
                    "The specified parameter Encrypted is different from the Encrypted of the snapshot.");
    public static final ApiError RUN_TYPE = documented("RunInstances 2024")
            .error(
                    400,
                    "InvalidInstanceType.ValueNotSupported",
                    "The specified InstanceType beyond the permitted range.");
    public static final ApiError CREATE_BANDWIDTH_IN = documented("CreateInstance 2024")
            .error(
                    400,
                    "InvalidInternetMaxBandwidthIn.Malformed",
                    "The specified parameter InternetMaxBandwidthIn is not valid.");
    public static final ApiError CREATE_BANDWIDTH_OUT = documented("CreateInstance 2024")
            .error(
                    400,
                    "InvalidInternetMaxBandwidthOut.Malformed",
                    "The specified parameter InternetMaxBandwidthOut is not valid.");
    public static final ApiError RUN_PERIOD_UNIT = documented("RunInstances 2024")
            .error(400, "InvalidPeriodType.ValueNotSupported", "The specified parameter PeriodType is invalid.");
    public static final ApiError CREATE_PERIOD_UNIT = documented("CreateInstance 2024")
            .error(400, "InvalidPeriodUnit.ValueNotSupported", "The specified parameter PeriodUnit is not valid.");
    public static final ApiError RUN_USER_DATA = documented("RunInstances 2024")
            .error(400, "InvalidUserData.Base64FormatInvalid", "The specified UserData is not valid.");
    public static final ApiError CREATE_USER_DATA = documented("CreateInstance 2024")
            .error(403, "InvalidUserData.Base64FormatInvalid", "The specified UserData is not valid.");
    public static final ApiError RUN_RENEWAL_PERIOD = documented("RunInstances 2024")
            .error(400, "InvalidAutoRenewPeriod.ValueNotSupported", "The specified autoRenewPeriod is invalid.");
    public static final ApiError CREATE_RENEWAL_PERIOD = documented("CreateInstance 2024")
            .error(400, "InvalidAutoRenewPeriod.ValueNotSupported", "The specified autoRenewPeriod is not valid.");
    public static final ApiError KEY_PAIR_NOT_FOUND = documented("RunInstances and CreateInstance 2024")
            .error(
                    404,
                    "InvalidKeyPairName.NotFound",
                    "The specified parameter KeyPairName does not exist in our records.");
    public static final ApiError POLICY_NOT_FOUND = documented("RunInstances 2024")
            .error(404, "InvalidAutoSnapshotPolicyId.NotFound", "Specified parameter AutoSnapshotPolicyId not found.");
    public static final ApiError RUN_SYSTEM_DISK_TOO_LARGE = documented("RunInstances 2024")
            .error(
                    404,
                    "InvalidSystemDiskSize.MoreThanMaxSize",
                    "The specified parameter SystemDisk.Size is more than the max size.");
    public static final ApiError RUN_DISK_NAME = documented("RunInstances 2024, with those letters")
            .error(
                    400,
                    "InvalidDiskName.Malformed",
                    "The specified parameter \"SyatemDisk.DiskName or DataDisk.n.DiskName\" is not valid.");
    public static final ApiError CREATE_DISK_NAME = documented("CreateInstance 2024")
            .error(
                    400,
                    "InvalidDiskName.Malformed",
                    "The specified parameter \"SystemDisk.DiskName or DataDisk.n.DiskName\" is not valid.");
    public static final ApiError RUN_DISK_DESCRIPTION = documented("RunInstances 2024, with those letters")
            .error(
                    400,
                    "InvalidDiskDescription.Malformed",
                    "The specified parameter \"SyatemDisk.DiskDescription\" or \"DataDisk.n.Description\" is not valid.");
    public static final ApiError CREATE_DISK_DESCRIPTION = documented("CreateInstance 2024")
            .error(
                    400,
                    "InvalidDiskDescription.Malformed",
                    "The specified parameter \"SystemDisk.DiskDescription\" or \"DataDisk.n.Description\" is not valid.");
    public static final ApiError RUN_NO_STOCK =
            documented("RunInstances 2024").error(403, "OperationDenied.NoStock", "The resource is out of usage.");
    public static final ApiError AMOUNT = documented("RunInstances 2024, which leaves the message open")
            .error(403, "InvalidParam.Amount", "The specified parameter Amount is not valid.");
    public static final ApiError NAME_TOO_LONG_FOR_SUFFIX = documented("RunInstances 2024")
            .error(
                    403,
                    "InvalidParams.InstanceNameExceed",
                    "The uniqueSuffix takes three naming places, please shorten your InstanceName.");
    public static final ApiError HOST_NAME_TOO_LONG_FOR_SUFFIX = documented("RunInstances 2024")
            .error(
                    403,
                    "InvalidParams.HostnameExceed",
                    "The uniqueSuffix takes three naming places, please shorten your Hostname.");
    public static final ApiError IMAGE_AND_FAMILY = documented("RunInstances and CreateInstance 2024")
            .error(
                    400,
                    "UnexpectedImageFamily.ImageIdSupplied",
                    "The input parameter ImageFamily must be null when image id is set.");
    public static final ApiError NO_IMAGE_OF_FAMILY = documented("RunInstances and CreateInstance 2024")
            .error(
                    403,
                    "InvalidImageFamily.MissingAvailableImage",
                    "There is no available image related to the specified image family.");
    public static final ApiError ONE_GROUP_AND_MANY = documented("RunInstances 2024, which leaves the message open")
            .error(
                    400,
                    "InvalidSecurityGroupId.SingleIdAndMultiIdConflict",
                    "The specified parameters SecurityGroupId and SecurityGroupIds cannot be given together.");
    public static final ApiError GROUP_REPEATED = documented("RunInstances 2024, which leaves the message open")
            .error(400, "InvalidParameter.SecurityGroupIdRepeated", "The specified security group ids has repeated.");

    private CreateError() {}
}
