package io.ecsemulator.snapshot;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.Source;

/** Errors of CopySnapshot alone; several are those of other operations with another status. */
final class CopySnapshotError {

    private static final Source DOCUMENT = documented("CopySnapshot 2024");

    static final ApiError DESTINATION_REGION = DOCUMENT.error(403, "InvalidRegionId.NotExists", "Region not exists.");
    static final ApiError NAME_MALFORMED =
            DOCUMENT.error(403, "InvalidSnapshotName.Malformed", "The specified SnapshotName is wrongly formed.");
    static final ApiError DESCRIPTION_MALFORMED =
            DOCUMENT.error(403, "InvalidDescription.Malformed", "The specified description is wrongly formed.");
    static final ApiError RETENTION_DAYS =
            DOCUMENT.error(403, "InvalidRetentionDays.Malformed", "The specified RetentionDays is not valid.");
    static final ApiError SNAPSHOT_NOT_FOUND =
            DOCUMENT.error(403, "InvalidSnapshotId.NotFound", "The specified snapshot is not exists.");
    static final ApiError CATEGORY = DOCUMENT.error(
            403, "InvalidSnapshotCategory.NotSupportCopy", "The specified snapshot's category does not support copy.");
    static final ApiError SAME_REGION = DOCUMENT.error(
            403,
            "InvalidOperation.NotSupportCopyInSameRegion",
            "Copying snapshot in the same region is not supported.");
    static final ApiError DECRYPTION = DOCUMENT.error(
            403, "InvalidEncrypted.NotSupportDecrypt", "Encrypted snapshot not support copy to decrypt snapshot.");
    static final ApiError COPY_UNDER_WAY = DOCUMENT.error(
            403,
            "InvalidOperation.UnfinishedCrossRegionCopy",
            "This disk has unfinished cross-region copy snapshots in the target region.");
    static final ApiError ENCRYPTED_COPY_UNDER_WAY = DOCUMENT.error(
            403,
            "InvalidOperation.UnfinishedEncryptedSnapshotCopy",
            "This disk has unfinished encrypted copy snapshots in the target region.");

    private CopySnapshotError() {}
}
