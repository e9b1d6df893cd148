package io.ecsemulator.instance;

import io.ecsemulator.operation.ApiError;

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
    TIME_END_BEFORE_START(403, "InvalidParameter.TimeEndBeforeStart", "%s"),
    /** ECS "Response results", with this parameter's name: the tables of DescribeInstances have none for it. */
    INSTANCE_IDS_INVALID(400, "InvalidParameter", "The specified parameter \"InstanceIds\" is not valid."),
    /** StartInstance, StopInstance and RebootInstance, edition 2026, ModifyInstanceAttribute, edition 2024: tables. */
    LOCKED_FOR_SECURITY(
            403,
            "InstanceLockedForSecurity",
            "The specified operation is denied as your instance is locked for security reasons."),
    /** StartInstance, StopInstance, RebootInstance and DeleteInstance, edition 2026: tables. */
    INCORRECT_STATUS(
            403, "IncorrectInstanceStatus", "The current status of the resource does not support this operation."),
    /** StopInstance and RebootInstance, edition 2026: tables. */
    EXPIRED_OR_IN_ARREARS(
            403,
            "InstanceExpiredOrInArrears",
            "The specified operation is denied as your prepay instance is expired (prepay mode) or in arrears"
                    + " (afterpay mode)."),
    /** StartInstance, edition 2026: table. */
    PREPAID_EXPIRED(403, "InstanceExpired", "The prePaid instance has been expired."),
    /** StartInstance, edition 2026: table. */
    POSTPAID_EXPIRED(
            403,
            "InstanceExpired",
            "The postPaid instance has been expired.Please ensure your account have enough balance."),
    /** StartInstance, edition 2026: table. */
    DISK_IN_ARREARS(403, "DiskInArrears", "The specified operation is denied as your disk has expired."),
    /** StartInstance, edition 2026: table. */
    DISK_STATUS(403, "DiskError", "IncorrectDiskStatus."),
    /** StartInstance, edition 2026: table. */
    NO_SYSTEM_DISK(400, "InvalidInstance.NotFoundSystemDisk", "The specified instance does not have system disk."),
    /** StartInstances, edition 2024: table, which leaves the message open. */
    NO_SYSTEM_DISK_AMONG_MANY(
            403, "InvalidInstance.NotFoundSystemDisk", "The specified instance does not have system disk."),
    /** StartInstances and StopInstances, edition 2024: tables. */
    NO_INSTANCE_ID(403, "InvalidInstanceId.NotFound", "InstanceId should not be null."),
    /** DeleteInstances, edition 2024: table. */
    INSTANCE_IDS_NOT_SUPPORTED(403, "InvalidInstanceIds.ValueNotSupported", "The specified instanceIds is not valid."),
    /** StartInstances, StopInstances and DeleteInstances, edition 2024: tables. Others say DryRunOperation. */
    DRY_RUN_SUCCESS(400, "DRYRUN.SUCCESS", "This request is a dryrun request with successful result."),
    /** DeleteInstances, edition 2024: table. */
    CROSS_REGION(400, "InvalidParameter.CrossRegionNotSupport", "Instances of multiple regions not support."),
    /** DeleteInstance, edition 2026: table. */
    INSTANCE_ID_INVALID(400, "InvalidParameter", "The input parameter InstanceId is invalid."),
    /** DeleteInstance, edition 2026: table. */
    DELETION_PROTECTION(
            403, "InvalidOperation.DeletionProtection", "The operation is not allowed due to deletion protection."),
    /** DeleteInstance, edition 2026: table. */
    CHARGE_TYPE_VIOLATION(
            403, "ChargeTypeViolation", "The operation is not permitted due to charge type of the instance."),
    /** DeleteInstance, edition 2026: table. */
    INITIALIZING(
            403,
            "IncorrectInstanceStatus.Initializing",
            "The specified instance status does not support this operation."),
    /** RunInstances, CreateInstance and ModifyInstanceAttribute, edition 2024: tables. */
    NAME_MALFORMED(400, "InvalidInstanceName.Malformed", "The specified parameter \"InstanceName\" is not valid."),
    /** RunInstances, CreateInstance and ModifyInstanceAttribute, edition 2024: tables. */
    HOST_NAME_MALFORMED(400, "InvalidHostName.Malformed", "The specified parameter \"HostName\" is not valid."),
    /** RunInstances, CreateInstance and ModifyInstanceAttribute, edition 2024: tables. */
    DESCRIPTION_MALFORMED(400, "InvalidDescription.Malformed", "The specified parameter \"Description\" is not valid."),
    /** RunInstances, CreateInstance and ModifyInstanceAttribute, edition 2024: tables. */
    PROTECTION_NOT_SUPPORTED(
            403,
            "InvalidChargeType.ValueNotSupported",
            "Deletion protection is only valid for postPaid instance, not for prePaid or spot instance."),
    /** ModifyInstanceAttribute, edition 2024: table. */
    PASSWORD_MALFORMED(400, "InvalidPassword.Malformed", "The specified parameter \"Password\" is not valid."),
    /** ModifyInstanceAttribute, edition 2024: table. */
    USER_DATA_TOO_LARGE(400, "InvalidUserData.SizeExceeded", "The specified parameter \"UserData\" exceeds the size."),
    /** ModifyInstanceAttribute, edition 2024: table. */
    USER_DATA_INVALID(403, "InvalidUserData.Base64FormatInvalid", "The specified UserData is not valid"),
    /** ModifyInstanceAttribute, edition 2024: table, with that T. */
    USER_DATA_NOT_SUPPORTED(
            400,
            "InvalidUserData.NotSupported",
            "TThe specified parameter \"UserData\" only support the vpc and IoOptimized Instance."),
    /** ModifyInstanceAttribute, edition 2024: table. */
    CREDIT_INVALID(
            400,
            "InvalidParameter.CreditSpecification",
            "The specified CreditSpecification is not supported in this region."),
    /** ModifyInstanceAttribute, edition 2024: table. */
    CREDIT_RESTRICTED(
            400,
            "InvalidInstanceStatus.CreditSpecRestricted",
            "The current status of the resource does not support this operation."),
    /** ModifyInstanceAttribute, edition 2024: table. */
    SECURITY_GROUP_REPEATED(
            404, "InvalidParameter.SecurityGroupIdRepeated", "The specified security group ids has repeated."),
    /** ModifyInstanceAttribute, edition 2024: table. */
    CLASSIC_NETWORK(
            400,
            "InvalidNetworkType.NotSupported",
            "The classic networkType does not support to modify security group");

    private final Spec spec;

    InstanceError(int status, String code, String message) {
        this.spec = new Spec(status, code, message);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
