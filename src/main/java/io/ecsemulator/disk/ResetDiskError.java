package io.ecsemulator.disk;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;

/** Errors of ResetDisk and ResetDisks that no other operation answers. */
final class ResetDiskError {

    static final ApiError OTHER_DISK = documented("ResetDisk and ResetDisks 2024")
            .error(403, "InvalidParameter.Mismatch", "The specified snapshot is not created from the specified disk.");
    static final ApiError SNAPSHOT_FAILED = documented(
                    "ResetDisk and ResetDisks 2024, which spell the message like this")
            .error(403, "OperationDenied", "The specified snapshot dees not support ResetDisk.");
    static final ApiError UNFINISHED_SNAPSHOT = documented("ResetDisk and ResetDisks 2024")
            .error(403, "IncorrectDiskStatus.HasUnfinishedSnapshot", "The current disk has unfinished snapshot.");
    static final ApiError SNAPSHOT_TOO_OLD = documented("ResetDisk and ResetDisks 2024")
            .error(
                    403,
                    "InvalidSnapshot.TooOld",
                    "The snapshotId is created before 2013-07-15, it cannot be restored since the first time the disk detached.");

    private ResetDiskError() {}
}
