package io.ecsemulator.disk;

import io.ecsemulator.operation.ApiError;

/** What the operations on disks refuse. A code that has several messages has a constant for each. */
public enum DiskError implements ApiError {
    /** DetachDisk, edition 2018: table. */
    PARAMETER_EMPTY(400, "InvalidParameter", "The input parameter is mandatory for processing this request is empty."),
    /** DetachDisk, edition 2018: table. */
    INSTANCE_NOT_FOUND(404, "InvalidInstanceId.NotFound", "The specified InstanceId does not exist."),
    /** DetachDisk, edition 2018: table. */
    DISK_NOT_FOUND(404, "InvalidDiskId.NotFound", "The specified DiskId does not exist."),
    /** DetachDisk, edition 2018: table. */
    DISK_RELEASED(403, "InvalidDiskId.Released", "The specified disk has been released."),
    /** DetachDisk, edition 2018: table. */
    NOT_ATTACHED(403, "DependencyViolation", "The specified disk has not been attached on the specified instance."),
    /** DetachDisk, edition 2018: table. */
    INCORRECT_DISK_STATUS(403, "IncorrectDiskStatus", "The current disk status does not support this operation."),
    /** DetachDisk, edition 2018: table. */
    SYSTEM_DISK(403, "DiskTypeViolation", "The specified disk is a system disk and cannot support the operation."),
    /** DetachDisk, edition 2018: table. */
    NOT_PORTABLE(403, "DiskNotPortable", "The specified disk is not a portable disk."),
    /** DetachDisk, editions 2018 and 2019: table. */
    INSTANCE_LOCKED(403, "InstanceLockedForSecurity", "The instance is locked due to security."),
    /** DetachDisk, edition 2018: table. */
    INCORRECT_INSTANCE_STATUS(
            403, "IncorrectInstanceStatus", "The current status of the resource does not support this operation."),
    /** DetachDisk, edition 2019: table. */
    NO_HOT_DETACH(
            400,
            "InvalidOperation.InstanceTypeNotSupport",
            "The instance type of the specified instance does not support hot detach disk."),
    /** DetachDisk, edition 2026: table. */
    REGION_MALFORMED(400, "InvalidRegionId.MalFormed", "The specified RegionId is not valid."),
    /** DetachDisk, edition 2026: table. */
    DISK_DOES_NOT_EXIST(404, "InvalidDiskId.NotFound", "The specified disk does not exist."),
    /** DetachDisk, edition 2026: table. */
    ALREADY_DETACHED(404, "InvalidDisk.AlreadyDetached", "The specified disk has been detached."),
    /** DetachDisk, edition 2026: table. */
    DETACHING_FROM_THIS(
            403, "InvalidOperation.DiskDetachingFromThisEcs", "The specified disk is detaching from this ecs."),
    /** DetachDisk, edition 2026: table. */
    NO_BASE_IMAGE(
            404, "InvalidDiskId.OperationNotSupported", "The operation is not supported due to base image not exist."),
    /** DetachDisk, edition 2026: table. */
    DELETE_WITH_INSTANCE_CONFLICT(
            403, "DeleteWithInstance.Conflict", "Multi attach disk cannot be set to DeleteWithInstance attribute."),
    /** DetachDisk, edition 2026: table. */
    DELETE_WITH_INSTANCE_NEEDED(
            403,
            "InvalidParameter.DeleteWithInstance",
            "The DeleteWithInstance for the elastic ephemeral disk must be set to true."),
    /** DetachDisk: in no table, recorded in 2018 without a message; the message is that of StartInstances, edition 2024. */
    DETACH_CONFLICT(
            403,
            "InvalidOperation.Conflict",
            "Request was denied due to conflict with a previous request, please try again later."),
    /** DetachDisk, edition 2026: table. */
    TOO_MANY_DETACHING(
            400, "DisksDetachingOnEcsExceeded", "The number of disks detaching on the instance exceeds the limit."),
    /** DeleteDisk, edition 2026: table. */
    REGION_NOT_VALID(400, "InvalidRegionId.MalFormed", "The specified parameter RegionId is not valid."),
    /** DeleteDisk, edition 2026: table, with that message. */
    STILL_ATTACHED(403, "DiskStillAttached", "The disk is still attached to the disk."),
    /** DeleteDisk, edition 2026: table. */
    INITIALIZING(403, "IncorrectDiskStatus.Initializing", "The current disk status does not support this operation."),
    /** DeleteDisk, edition 2026: table. */
    DELETE_PROTECTION(
            403,
            "InvalidDiskStatus.DeleteProtection",
            "The specified disk is under delete protection, can not be deleted.");

    private final Spec spec;

    DiskError(int status, String code, String message) {
        this.spec = new Spec(status, code, message);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
