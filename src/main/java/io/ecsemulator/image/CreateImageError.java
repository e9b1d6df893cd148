package io.ecsemulator.image;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.Source;

/** Errors of CreateImage alone. */
final class CreateImageError {

    private static final Source DOCUMENT = documented("CreateImage 2024");

    static final ApiError SOURCE_MISSING = DOCUMENT.error(
            400,
            "MissingParameter",
            "The input parameter SnapshotId or InstanceId or DiskDeviceMapping that is mandatory for processing this request is not supplied.");
    static final ApiError FAMILY_MALFORMED =
            DOCUMENT.error(400, "InvalidImageFamily.Malformed", "The format of the specified image family is invalid.");
    static final ApiError DEVICE_MALFORMED = DOCUMENT.error(
            400, "InvalidDevice.Malformed", "The specified parameter DiskDeviceMapping.n.Device is not valid.");
    static final ApiError DEVICE_IN_USE = DOCUMENT.error(
            400, "InvalidDevice.InUse", "The specified parameter DiskDeviceMapping.n.Device has been occupied.");
    static final ApiError SIZE = DOCUMENT.error(
            400,
            "InvalidSize.ValueNotSupported",
            "The specified parameter DiskDeviceMapping.n.Size beyond the permitted range.");
    static final ApiError INSTANCE_LOCKED = DOCUMENT.error(
            400,
            "InstanceLockedForSecurity",
            "The specified operation is denied as your instance is locked for security reasons.");
    static final ApiError INSTANCE_STATUS = DOCUMENT.error(
            400, "IncorrectInstanceStatus", "The current status of the instance does not support this operation.");
    static final ApiError DISK_CATEGORY = DOCUMENT.error(
            400, "InvalidDiskCategory.CreateImage", "The specified diskCategory is not allowed to create image.");
    static final ApiError SNAPSHOT_NOT_READY = DOCUMENT.error(
            403,
            "InvalidSnapshotId.NotReady",
            "The current status of the DiskDeviceMapping.n.SnapshotId or SnapshotId does not support this operation.");
    static final ApiError SNAPSHOT_TOO_OLD = DOCUMENT.error(
            403,
            "InvalidSnapshot.TooOld",
            "This operation is denied because the specified snapshot by DiskDeviceMapping.n.SnapshotId or SnapshotId is created before 2013-07-15.");
    static final ApiError NO_SYSTEM_SNAPSHOT = DOCUMENT.error(
            400,
            "OperationDenied",
            "The specified parameter DiskDeviceMapping.n.SnapshotId does not contain system disk snapshot.");
    static final ApiError DATA_SNAPSHOT =
            DOCUMENT.error(403, "OperationDenied", "The specified snapshot is not allowed to create image.");
    static final ApiError ENCRYPTED_SYSTEM_DISK = DOCUMENT.error(
            400,
            "InvalidParameter.DiskType",
            "The specified disk type which has kms key can't convert to system disk.");
    static final ApiError SNAPSHOT_CATEGORY = DOCUMENT.error(
            403,
            "InvalidSnapshotCategory.NotSupportImageCreation",
            "The specified snapshot category does not support create image.");

    private CreateImageError() {}
}
