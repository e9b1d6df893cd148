package io.ecsemulator.disk;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.Source;

/** Errors of DetachDisk and DeleteDisk, and errors that several operations on disks answer. */
public final class DiskError {

    public static final ApiError PARAMETER_EMPTY = documented("DetachDisk 2018 and 2026, AttachDisk 2026")
            .error(400, "InvalidParameter", "The input parameter is mandatory for processing this request is empty.");
    public static final ApiError DISK_RELEASED =
            documented("DetachDisk 2018").error(403, "InvalidDiskId.Released", "The specified disk has been released.");
    public static final ApiError NOT_ATTACHED = documented("DetachDisk 2018 and 2026")
            .error(403, "DependencyViolation", "The specified disk has not been attached on the specified instance.");
    public static final ApiError SYSTEM_DISK = documented("DetachDisk 2018, DeleteDisk 2026")
            .error(403, "DiskTypeViolation", "The specified disk is a system disk and cannot support the operation.");
    public static final ApiError NOT_PORTABLE = documented(
                    "DetachDisk 2018 and 2026, AttachDisk, DeleteDisk and ModifyDiskAttribute 2026")
            .error(403, "DiskNotPortable", "The specified disk is not a portable disk.");
    public static final ApiError INSTANCE_LOCKED = documented(
                    "DetachDisk 2018, 2019 and 2026, AttachDisk, ResizeDisk and ReInitDisk 2026")
            .error(403, "InstanceLockedForSecurity", "The instance is locked due to security.");
    public static final ApiError NO_HOT_DETACH = documented("DetachDisk 2019 and 2026")
            .error(
                    400,
                    "InvalidOperation.InstanceTypeNotSupport",
                    "The instance type of the specified instance does not support hot detach disk.");
    public static final ApiError DISK_DOES_NOT_EXIST = documented(
                    "DetachDisk, AttachDisk, ResizeDisk, ModifyDiskSpec, ModifyDiskAttribute, ReInitDisk and DeleteDisk 2026, ResetDisk 2024")
            .error(404, "InvalidDiskId.NotFound", "The specified disk does not exist.");
    public static final ApiError ALREADY_DETACHED = documented("DetachDisk 2026")
            .error(404, "InvalidDisk.AlreadyDetached", "The specified disk has been detached.");
    public static final ApiError DETACHING_FROM_THIS = documented("DetachDisk 2026")
            .error(403, "InvalidOperation.DiskDetachingFromThisEcs", "The specified disk is detaching from this ecs.");
    public static final ApiError NO_BASE_IMAGE = documented("DetachDisk 2026")
            .error(
                    404,
                    "InvalidDiskId.OperationNotSupported",
                    "The operation is not supported due to base image not exist.");
    public static final ApiError DELETE_WITH_INSTANCE_CONFLICT = documented(
                    "DetachDisk, AttachDisk and ModifyDiskAttribute 2026")
            .error(
                    403,
                    "DeleteWithInstance.Conflict",
                    "Multi attach disk cannot be set to DeleteWithInstance attribute.");
    public static final ApiError DELETE_WITH_INSTANCE_NEEDED = documented("DetachDisk and AttachDisk 2026")
            .error(
                    403,
                    "InvalidParameter.DeleteWithInstance",
                    "The DeleteWithInstance for the elastic ephemeral disk must be set to true.");
    public static final ApiError OPERATION_CONFLICT = Source.recorded(
                    "2018, without a message; the message is that of StartInstances 2024")
            .error(
                    403,
                    "InvalidOperation.Conflict",
                    "Request was denied due to conflict with a previous request, please try again later.");
    public static final ApiError TOO_MANY_DETACHING = documented("DetachDisk 2026")
            .error(
                    400,
                    "DisksDetachingOnEcsExceeded",
                    "The number of disks detaching on the instance exceeds the limit.");
    public static final ApiError INITIALIZING = documented("DeleteDisk 2026")
            .error(403, "IncorrectDiskStatus.Initializing", "The current disk status does not support this operation.");
    public static final ApiError DELETE_PROTECTION = documented("DeleteDisk 2026")
            .error(
                    403,
                    "InvalidDiskStatus.DeleteProtection",
                    "The specified disk is under delete protection, can not be deleted.");
    public static final ApiError DISK_IN_ARREARS = documented("AttachDisk, ResizeDisk and ModifyDiskSpec 2026")
            .error(403, "DiskInArrears", "The specified operation is denied as your disk owing fee.");
    public static final ApiError OPERATION_NOT_FOR_CATEGORY = documented("AttachDisk and ReInitDisk 2026")
            .error(
                    400,
                    "DiskCategory.OperationNotSupported",
                    "The operation is not supported to the specified disk due to its disk category.");
    public static final ApiError NAME_MALFORMED = documented("CreateDisk and ModifyDiskAttribute 2026")
            .error(400, "InvalidDiskName.Malformed", "The specified disk name is wrongly formed.");
    public static final ApiError CATEGORY_INVALID = documented("CreateDisk and ModifyDiskSpec 2026")
            .error(
                    400,
                    "InvalidDiskCategory.ValueNotSupported",
                    "The specified parameter \"DiskCategory\" is not valid.");
    public static final ApiError LEVEL_INVALID = documented("CreateDisk and ModifyDiskSpec 2026")
            .error(400, "InvalidPerformanceLevel.Malformed", "The specified parameter PerformanceLevel is not valid.");
    public static final ApiError MULTI_ATTACH_INVALID = documented("CreateDisk and DescribeDisks 2026")
            .error(403, "InvalidParameter.MultiAttach", "The specified param MultiAttach is not valid.");
    public static final ApiError BURSTING_OF_MULTI_ATTACH = documented("CreateDisk and ModifyDiskAttribute 2026")
            .error(
                    400,
                    "BurstingEnabledForMultiAttachDiskUnsupported",
                    "The multi attach disk does not support bursting enabled.");
    public static final ApiError BURSTING_OF_SMALL = documented("CreateDisk and ModifyDiskAttribute 2026")
            .error(
                    400,
                    "InvalidBurstingEnabled.DiskSizeTooSmall",
                    "The disk size must be greater than 3 GiB to enable burst.");
    public static final ApiError CATEGORY_NOT_SUPPORTED = documented("CreateDisk, ResizeDisk and ModifyDiskSpec 2026")
            .error(403, "InvalidDiskCategory.NotSupported", "The specified disk category is not supported.");
    public static final ApiError CREATING_SNAPSHOT = documented(
                    "ResizeDisk, ModifyDiskSpec, ReInitDisk and DeleteDisk 2026")
            .error(
                    403,
                    "DiskCreatingSnapshot",
                    "The operation is denied due to a snapshot of the specified disk is not completed yet.");
    public static final ApiError TOO_MANY_DISK_IDS = documented("DescribeDisksFullStatus 2024; the message is ours")
            .error(403, "DiskIdLimitExceeded", "The amount of DiskId specified exceeds limit 100.");
    public static final ApiError EVENT_TIME_ENDS_BEFORE_START = documented(
                    "DescribeDisksFullStatus 2024; the message is ours")
            .error(
                    403,
                    "InvalidParameter.TimeEndBeforeStart",
                    "The specified EventTime.End is earlier than EventTime.Start.");

    private DiskError() {}
}
