package io.ecsemulator.snapshot;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;

/** Errors of the operations on automatic snapshot policies. */
final class PolicyError {

    static final ApiError REGION = documented(
                    "CreateAutoSnapshotPolicy, ModifyAutoSnapshotPolicyEx, ApplyAutoSnapshotPolicy and CancelAutoSnapshotPolicy 2024")
            .error(403, "ParameterInvalid", "The specified RegionId parameter is invalid.");
    static final ApiError NAME_MALFORMED = documented("CreateAutoSnapshotPolicy 2024")
            .error(
                    400,
                    "InvalidSnapshotPolicyName.Malformed",
                    "The specified autoSnapshotPolicyName is wrongly formed.");
    static final ApiError COPY_REGIONS = documented("CreateAutoSnapshotPolicy and ModifyAutoSnapshotPolicyEx 2024")
            .error(403, "InvalidParameter.TargetCopyRegions", "The specified TargetCopyRegions is invalid.");
    static final ApiError COPY_DAYS = documented("CreateAutoSnapshotPolicy and ModifyAutoSnapshotPolicyEx 2024")
            .error(
                    403,
                    "InvalidParameter.CopiedSnapshotsRetentionDays",
                    "The specified CopiedSnapshotsRetentionDays is invalid.");
    static final ApiError KEY_WITHOUT_ENCRYPTION = documented(
                    "CreateAutoSnapshotPolicy and ModifyAutoSnapshotPolicyEx 2024")
            .error(
                    400,
                    "InvalidParameter.EncryptedIllegal",
                    "The specified parameter Encrypted must be true when kmsKeyId is not empty.");
    static final ApiError QUOTA = documented("CreateAutoSnapshotPolicy 2024")
            .error(
                    403,
                    "AutoSnapshotPolicy.QuotaExceed",
                    "The maximum number of automatic snapshot policy has been reached.");
    static final ApiError NOT_FOUND = documented(
                    "ModifyAutoSnapshotPolicyEx, ApplyAutoSnapshotPolicy and DeleteAutoSnapshotPolicy 2024")
            .error(404, "ParameterInvalid", "The specified automatic snapshot policy does not exist.");
    static final ApiError DISK_NOT_IN_REGION = documented("ApplyAutoSnapshotPolicy 2024")
            .error(404, "InvalidDiskId.NotFound", "The specified disk does not exist in the region.");
    static final ApiError DISKS_NOT_FOUND = documented("CancelAutoSnapshotPolicy 2024")
            .error(404, "InvalidDiskId.NotFound", "The specified DiskIds are not found.");
    static final ApiError SOME_DISK_CATEGORIES = documented("ApplyAutoSnapshotPolicy 2024")
            .error(
                    400,
                    "PartofDiskCategory.OperationNotSupported",
                    "The types of some disks in the disk list do not support creating snapshots.");

    private PolicyError() {}
}
