package io.ecsemulator.disk;

import static io.ecsemulator.operation.ApiError.documented;

import io.ecsemulator.operation.ApiError;

/** What the operations on disks refuse. A code that has several messages has a constant for each. */
public final class DiskError {

    public static final ApiError PARAMETER_EMPTY = documented(
            "DetachDisk 2018",
            400,
            "InvalidParameter",
            "The input parameter is mandatory for processing this request is empty.");
    public static final ApiError INSTANCE_NOT_FOUND = documented(
            "DetachDisk 2018", 404, "InvalidInstanceId.NotFound", "The specified InstanceId does not exist.");
    public static final ApiError DISK_NOT_FOUND =
            documented("DetachDisk 2018", 404, "InvalidDiskId.NotFound", "The specified DiskId does not exist.");
    public static final ApiError DISK_RELEASED =
            documented("DetachDisk 2018", 403, "InvalidDiskId.Released", "The specified disk has been released.");
    public static final ApiError NOT_ATTACHED = documented(
            "DetachDisk 2018",
            403,
            "DependencyViolation",
            "The specified disk has not been attached on the specified instance.");
    public static final ApiError INCORRECT_DISK_STATUS = documented(
            "DetachDisk 2018", 403, "IncorrectDiskStatus", "The current disk status does not support this operation.");
    public static final ApiError SYSTEM_DISK = documented(
            "DetachDisk 2018",
            403,
            "DiskTypeViolation",
            "The specified disk is a system disk and cannot support the operation.");
    public static final ApiError NOT_PORTABLE =
            documented("DetachDisk 2018", 403, "DiskNotPortable", "The specified disk is not a portable disk.");
    public static final ApiError INSTANCE_LOCKED = documented(
            "DetachDisk 2018 and 2019", 403, "InstanceLockedForSecurity", "The instance is locked due to security.");
    public static final ApiError INCORRECT_INSTANCE_STATUS = documented(
            "DetachDisk 2018",
            403,
            "IncorrectInstanceStatus",
            "The current status of the resource does not support this operation.");
    public static final ApiError NO_HOT_DETACH = documented(
            "DetachDisk 2019",
            400,
            "InvalidOperation.InstanceTypeNotSupport",
            "The instance type of the specified instance does not support hot detach disk.");
    public static final ApiError REGION_MALFORMED =
            documented("DetachDisk 2026", 400, "InvalidRegionId.MalFormed", "The specified RegionId is not valid.");
    public static final ApiError DISK_DOES_NOT_EXIST =
            documented("DetachDisk 2026", 404, "InvalidDiskId.NotFound", "The specified disk does not exist.");
    public static final ApiError ALREADY_DETACHED =
            documented("DetachDisk 2026", 404, "InvalidDisk.AlreadyDetached", "The specified disk has been detached.");
    public static final ApiError DETACHING_FROM_THIS = documented(
            "DetachDisk 2026",
            403,
            "InvalidOperation.DiskDetachingFromThisEcs",
            "The specified disk is detaching from this ecs.");
    public static final ApiError NO_BASE_IMAGE = documented(
            "DetachDisk 2026",
            404,
            "InvalidDiskId.OperationNotSupported",
            "The operation is not supported due to base image not exist.");
    public static final ApiError DELETE_WITH_INSTANCE_CONFLICT = documented(
            "DetachDisk 2026",
            403,
            "DeleteWithInstance.Conflict",
            "Multi attach disk cannot be set to DeleteWithInstance attribute.");
    public static final ApiError DELETE_WITH_INSTANCE_NEEDED = documented(
            "DetachDisk 2026",
            403,
            "InvalidParameter.DeleteWithInstance",
            "The DeleteWithInstance for the elastic ephemeral disk must be set to true.");
    public static final ApiError DETACH_CONFLICT = documented(
            "DetachDisk: in no table, recorded in 2018 without a message; the message is that of StartInstances 2024",
            403,
            "InvalidOperation.Conflict",
            "Request was denied due to conflict with a previous request, please try again later.");
    public static final ApiError TOO_MANY_DETACHING = documented(
            "DetachDisk 2026",
            400,
            "DisksDetachingOnEcsExceeded",
            "The number of disks detaching on the instance exceeds the limit.");
    public static final ApiError REGION_NOT_VALID = documented(
            "DeleteDisk 2026", 400, "InvalidRegionId.MalFormed", "The specified parameter RegionId is not valid.");
    public static final ApiError STILL_ATTACHED = documented(
            "DeleteDisk 2026: table, with that message",
            403,
            "DiskStillAttached",
            "The disk is still attached to the disk.");
    public static final ApiError INITIALIZING = documented(
            "DeleteDisk 2026",
            403,
            "IncorrectDiskStatus.Initializing",
            "The current disk status does not support this operation.");
    public static final ApiError DELETE_PROTECTION = documented(
            "DeleteDisk 2026",
            403,
            "InvalidDiskStatus.DeleteProtection",
            "The specified disk is under delete protection, can not be deleted.");

    private DiskError() {}
}
