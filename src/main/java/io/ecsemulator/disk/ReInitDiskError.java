package io.ecsemulator.disk;

import static io.ecsemulator.operation.ApiError.documented;

import io.ecsemulator.operation.ApiError;

/** What ReInitDisk refuses, beside what other operations do too. */
public final class ReInitDiskError {

    public static final ApiError PASSWORD_MALFORMED = documented(
            "ReInitDisk 2026", 400, "InvalidPassword.Malformed", "The specified parameter \"Password\" is not valid.");
    public static final ApiError MULTI_ATTACH = documented(
            "ReInitDisk 2026",
            403,
            "InvalidOperation.MultiAttachDisk",
            "Multi attach disk does not support this operation.");
    public static final ApiError CATEGORY = documented(
            "ReInitDisk 2026",
            400,
            "DiskCategory.OperationNotSupported",
            "The operation is not supported to the specified disk due to its disk category.");
    public static final ApiError HIBERNATION = documented(
            "ReInitDisk 2026",
            403,
            "HibernationConfigured.InstanceOperationForbidden",
            "The operation is not permitted due to limit of the hibernation configured instance.");
    public static final ApiError KEY_PAIR_ON_WINDOWS = documented(
            "ReInitDisk 2026",
            403,
            "DependencyViolation.WindowsInstance",
            "The instance creating is windows, cannot use ssh key pair to login.");
    public static final ApiError INSTANT_ACCESS = documented(
            "ReInitDisk 2026",
            400,
            "DiskHasSnapshotsWithInstantAccessEnabled.OperationNotSupported",
            "The operation is not supported to the specified disk that have snapshots with InstantAccess enabled.");
    public static final ApiError SOURCE_SNAPSHOT_GONE = documented(
            "ReInitDisk 2026",
            403,
            "InvalidSourceSnapshot",
            "The source snapshot of the disk has been deleted and cannot support the current operation.");
    public static final ApiError IMAGE_GONE = documented(
            "ReInitDisk 2026",
            404,
            "InvalidDiskId.OperationNotSupported",
            "The operation is not supported due to image not exist.");

    private ReInitDiskError() {}
}
