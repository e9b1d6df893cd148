package io.ecsemulator.disk;

import static io.ecsemulator.operation.ApiError.documented;

import io.ecsemulator.operation.ApiError;

/** What ModifyDiskAttribute refuses, beside what other operations do too. */
public final class ModifyDiskAttributeError {

    public static final ApiError IDS_CONFLICT = documented(
            "ModifyDiskAttribute 2026",
            400,
            "ParameterConflict.DiskIdAndDiskIds",
            "Specified parameter DiskId and DiskIds conflict, only one can be chosen.");
    public static final ApiError ID_MISSING = documented(
            "ModifyDiskAttribute 2026",
            400,
            "MissingParameter.DiskIdOrDiskIds",
            "Specified parameter DiskId or DiskIds is missing.");
    public static final ApiError NOTHING_TO_MODIFY = documented(
            "ModifyDiskAttribute 2026", 400, "NoAttributeToModify", "No attribute to be modified in this request.");
    public static final ApiError NAME_MALFORMED = documented(
            "ModifyDiskAttribute 2026", 400, "InvalidDiskName.Malformed", "The specified disk name is wrongly formed.");
    public static final ApiError DESCRIPTION_MALFORMED = documented(
            "ModifyDiskAttribute 2026",
            404,
            "InvalidDescription.Malformed",
            "The specified description is wrongly formed.");
    public static final ApiError DISK_STATUS = documented(
            "ModifyDiskAttribute 2026", 403, "IncorrectDiskStatus", "The operation is not supported in this status.");
    public static final ApiError BURSTING_CATEGORY = documented(
            "ModifyDiskAttribute 2026",
            400,
            "BurstingEnabledForDiskCategoryUnsupported",
            "The specified disk category does not support bursting enabled.");
    public static final ApiError BURSTING_MULTI_ATTACH = documented(
            "ModifyDiskAttribute 2026",
            400,
            "BurstingEnabledForMultiAttachDiskUnsupported",
            "The multi attach disk does not support bursting enabled.");
    public static final ApiError BURSTING_MODIFYING = documented(
            "ModifyDiskAttribute 2026",
            400,
            "BurstingEnabledForModifyingDiskUnsupported",
            "The modifying disk does not support bursting enabled.");
    public static final ApiError BURSTING_SIZE = documented(
            "ModifyDiskAttribute 2026",
            400,
            "InvalidBurstingEnabled.DiskSizeTooSmall",
            "The disk size must be greater than 3 GiB to enable burst.");

    private ModifyDiskAttributeError() {}
}
