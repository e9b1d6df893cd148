package io.ecsemulator.instance;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;

/** What the operations on instances refuse. */
public final class InstanceError {

    public static final ApiError INTERNET_CHARGE_TYPE = documented("DescribeInstances 2024")
            .error(
                    404,
                    "InvalidInternetChargeType.ValueNotSupported",
                    "The specified InternetChargeType is not valid.");
    public static final ApiError NETWORK_TYPE = documented("DescribeInstances 2024")
            .error(404, "InvalidNetworkType.NotFound", "The specified InstanceNetworkType is not found.");
    public static final ApiError FILTER_KEY =
            documented("DescribeInstances 2024").error(404, "InvalidFilterKey.NotFound", "Invalid filter.%s.");
    public static final ApiError FILTER_VALUE =
            documented("DescribeInstances 2024").error(404, "InvalidFilterValue", "Invalid filter.%s.");
    public static final ApiError INSTANCE_IDS_MALFORMED = documented("DescribeInstanceStatus 2026")
            .error(403, "Abs.InvalidInstanceIds.MalFormed", "The specified instanceIds is not valid.");
    public static final ApiError TOO_MANY_INSTANCE_IDS = documented("DescribeInstanceStatus 2026")
            .error(403, "InvalidParameter.TooManyInstanceIds", "Instance ids cannot be more than 100.");
    /** DescribeInstanceHistoryEvents does not document the messages of its errors; they are ours. */
    static final ApiError NOT_BEFORE_ENDS_BEFORE_START = documented("DescribeInstanceHistoryEvents 2024")
            .error(
                    403,
                    "InvalidParameter.TimeEndBeforeStart",
                    "The specified NotBefore.End is earlier than NotBefore.Start.");

    static final ApiError PUBLISH_TIME_ENDS_BEFORE_START = documented("DescribeInstanceHistoryEvents 2024")
            .error(
                    403,
                    "InvalidParameter.TimeEndBeforeStart",
                    "The specified EventPublishTime.End is earlier than EventPublishTime.Start.");
    public static final ApiError PUBLIC_ADDRESS_MALFORMED = documented("AllocatePublicIpAddress 2024")
            .error(400, "InvalidIpAddress.Malformed", "The specified parameter \"IpAddress\" is not valid.");
    public static final ApiError NOT_PUBLIC = documented("AllocatePublicIpAddress 2024")
            .error(403, "InvalidIpAddress.NotPublic", "The specified IP is not public address.");
    public static final ApiError PUBLIC_ADDRESS_ALLOCATED = documented("AllocatePublicIpAddress 2024")
            .error(403, "AllocatedAlready", "There is an IpAddress allocated already for the specified instance.");
    public static final ApiError PUBLIC_ADDRESS_IN_USE =
            documented("AllocatePublicIpAddress 2024").error(403, "IpInUse", "The specified IP is already in use.");
    public static final ApiError PREPAID_EXPIRED =
            documented("StartInstance 2026").error(403, "InstanceExpired", "The prePaid instance has been expired.");
    public static final ApiError POSTPAID_EXPIRED = documented("StartInstance 2026")
            .error(
                    403,
                    "InstanceExpired",
                    "The postPaid instance has been expired.Please ensure your account have enough balance.");
    public static final ApiError DISK_STATUS =
            documented("StartInstance 2026").error(403, "DiskError", "IncorrectDiskStatus.");
    public static final ApiError NO_SYSTEM_DISK_AMONG_SEVERAL = documented(
                    "StartInstances 2024: table, which leaves the message open")
            .error(403, "InvalidInstance.NotFoundSystemDisk", "The specified instance does not have system disk.");
    public static final ApiError NO_INSTANCE_ID = documented("StartInstances and StopInstances 2024")
            .error(403, "InvalidInstanceId.NotFound", "InstanceId should not be null.");
    public static final ApiError INSTANCE_IDS_NOT_SUPPORTED = documented("DeleteInstances 2024")
            .error(403, "InvalidInstanceIds.ValueNotSupported", "The specified instanceIds is not valid.");
    public static final ApiError DRY_RUN_SUCCESS = documented(
                    "StartInstances, StopInstances and DeleteInstances 2024: tables. Others say DryRunOperation")
            .error(400, "DRYRUN.SUCCESS", "This request is a dryrun request with successful result.");
    public static final ApiError CROSS_REGION = documented("DeleteInstances 2024")
            .error(400, "InvalidParameter.CrossRegionNotSupport", "Instances of multiple regions not support.");
    public static final ApiError INSTANCE_ID_INVALID = documented("DeleteInstance 2026")
            .error(400, "InvalidParameter", "The input parameter InstanceId is invalid.");
    public static final ApiError DELETION_PROTECTION = documented("DeleteInstance 2026")
            .error(
                    403,
                    "InvalidOperation.DeletionProtection",
                    "The operation is not allowed due to deletion protection.");
    public static final ApiError CHARGE_TYPE_VIOLATION = documented("DeleteInstance 2026")
            .error(403, "ChargeTypeViolation", "The operation is not permitted due to charge type of the instance.");
    public static final ApiError INITIALIZING = documented("DeleteInstance 2026")
            .error(
                    403,
                    "IncorrectInstanceStatus.Initializing",
                    "The specified instance status does not support this operation.");
    public static final ApiError NAME_MALFORMED = documented(
                    "RunInstances, CreateInstance and ModifyInstanceAttribute 2024")
            .error(400, "InvalidInstanceName.Malformed", "The specified parameter \"InstanceName\" is not valid.");
    public static final ApiError HOST_NAME_MALFORMED = documented(
                    "RunInstances, CreateInstance and ModifyInstanceAttribute 2024")
            .error(400, "InvalidHostName.Malformed", "The specified parameter \"HostName\" is not valid.");
    public static final ApiError DESCRIPTION_MALFORMED = documented(
                    "RunInstances, CreateInstance and ModifyInstanceAttribute 2024")
            .error(400, "InvalidDescription.Malformed", "The specified parameter \"Description\" is not valid.");
    public static final ApiError PROTECTION_NOT_SUPPORTED = documented(
                    "RunInstances, CreateInstance and ModifyInstanceAttribute 2024")
            .error(
                    403,
                    "InvalidChargeType.ValueNotSupported",
                    "Deletion protection is only valid for postPaid instance, not for prePaid or spot instance.");
    public static final ApiError USER_DATA_TOO_LARGE = documented(
                    "RunInstances, CreateInstance and ModifyInstanceAttribute 2024")
            .error(400, "InvalidUserData.SizeExceeded", "The specified parameter \"UserData\" exceeds the size.");
    public static final ApiError USER_DATA_INVALID = documented("ModifyInstanceAttribute 2024")
            .error(403, "InvalidUserData.Base64FormatInvalid", "The specified UserData is not valid");
    public static final ApiError USER_DATA_NOT_SUPPORTED = documented(
                    "ModifyInstanceAttribute 2024: table, with that T")
            .error(
                    400,
                    "InvalidUserData.NotSupported",
                    "TThe specified parameter \"UserData\" only support the vpc and IoOptimized Instance.");
    public static final ApiError CREDIT_INVALID = documented("ModifyInstanceAttribute 2024")
            .error(
                    400,
                    "InvalidParameter.CreditSpecification",
                    "The specified CreditSpecification is not supported in this region.");
    public static final ApiError CREDIT_RESTRICTED = documented("ModifyInstanceAttribute 2024")
            .error(
                    400,
                    "InvalidInstanceStatus.CreditSpecRestricted",
                    "The current status of the resource does not support this operation.");
    public static final ApiError SECURITY_GROUP_REPEATED = documented("ModifyInstanceAttribute 2024")
            .error(404, "InvalidParameter.SecurityGroupIdRepeated", "The specified security group ids has repeated.");
    public static final ApiError CLASSIC_NETWORK = documented("ModifyInstanceAttribute 2024")
            .error(
                    400,
                    "InvalidNetworkType.NotSupported",
                    "The classic networkType does not support to modify security group");

    /** {@link io.ecsemulator.operation.CommonError#INSTANCE_NOT_FOUND} with another message. */
    static final ApiError INSTANCE_NOT_FOUND = documented(
                    "ModifyInstanceChargeType, AttachInstanceRamRole, DetachInstanceRamRole and DescribeInstanceRamRole 2024")
            .error(404, "InvalidInstanceId.NotFound", "The specified instanceId does not exist.");

    static final ApiError INSTANCE_ID_LIMIT = documented(
                    "DescribeInstancesFullStatus and DescribeInstanceMaintenanceAttributes 2024, without a message")
            .error(403, "InstanceIdLimitExceeded", "The amount of InstanceId specified exceeds limit 100.");

    private InstanceError() {}
}
