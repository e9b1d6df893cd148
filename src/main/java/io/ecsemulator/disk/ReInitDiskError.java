package io.ecsemulator.disk;

import io.ecsemulator.operation.ApiError;

/** What ReInitDisk refuses, beside what other operations do too. */
public enum ReInitDiskError implements ApiError {
    /** ReInitDisk, edition 2026: table. */
    PASSWORD_MALFORMED(400, "InvalidPassword.Malformed", "The specified parameter \"Password\" is not valid."),
    /** ReInitDisk, edition 2026: table. */
    MULTI_ATTACH(403, "InvalidOperation.MultiAttachDisk", "Multi attach disk does not support this operation."),
    /** ReInitDisk, edition 2026: table. */
    CATEGORY(
            400,
            "DiskCategory.OperationNotSupported",
            "The operation is not supported to the specified disk due to its disk category."),
    /** ReInitDisk, edition 2026: table. */
    HIBERNATION(
            403,
            "HibernationConfigured.InstanceOperationForbidden",
            "The operation is not permitted due to limit of the hibernation configured instance."),
    /** ReInitDisk, edition 2026: table. */
    KEY_PAIR_ON_WINDOWS(
            403,
            "DependencyViolation.WindowsInstance",
            "The instance creating is windows, cannot use ssh key pair to login."),
    /** ReInitDisk, edition 2026: table. */
    INSTANT_ACCESS(
            400,
            "DiskHasSnapshotsWithInstantAccessEnabled.OperationNotSupported",
            "The operation is not supported to the specified disk that have snapshots with InstantAccess enabled."),
    /** ReInitDisk, edition 2026: table. */
    SOURCE_SNAPSHOT_GONE(
            403,
            "InvalidSourceSnapshot",
            "The source snapshot of the disk has been deleted and cannot support the current operation."),
    /** ReInitDisk, edition 2026: table. */
    IMAGE_GONE(404, "InvalidDiskId.OperationNotSupported", "The operation is not supported due to image not exist.");

    private final Spec spec;

    ReInitDiskError(int status, String code, String message) {
        this.spec = new Spec(status, code, message);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
