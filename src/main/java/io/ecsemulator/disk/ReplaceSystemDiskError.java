package io.ecsemulator.disk;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;

/** Errors of ReplaceSystemDisk that no other operation answers. */
final class ReplaceSystemDiskError {

    static final ApiError PASSWORD_AND_INHERIT = documented("ReplaceSystemDisk 2024")
            .error(
                    400,
                    "InvalidPasswordParam.Mismatch",
                    "The input password should be null when passwdInherit is true.");
    static final ApiError INSTANCE_CREATING = documented("ReplaceSystemDisk 2024")
            .error(403, "OperationDenied.InstanceCreating", "The specified instance is creating.");
    static final ApiError DISK_CHANGING = documented("ReplaceSystemDisk 2024, which spells the message like this")
            .error(
                    403,
                    "InvalidSystemDiskStatus.IsTransfering",
                    "The current status of the resource does not support this operation, system disk is transfering.");

    static final ApiError IMAGE_WITH_DATA_DISKS = documented(
                    "ReplaceSystemDisk 2024, which spells the message like this")
            .error(
                    400,
                    "OperationDenied",
                    "The specified image contains the snapshot of the data disk,does not support this operation.");

    private ReplaceSystemDiskError() {}
}
