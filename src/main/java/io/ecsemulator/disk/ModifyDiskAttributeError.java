package io.ecsemulator.disk;

import io.ecsemulator.operation.ApiError;

/** What ModifyDiskAttribute refuses, beside what other operations do too. */
public enum ModifyDiskAttributeError implements ApiError {
    /** ModifyDiskAttribute, edition 2026: table. */
    IDS_CONFLICT(
            400,
            "ParameterConflict.DiskIdAndDiskIds",
            "Specified parameter DiskId and DiskIds conflict, only one can be chosen."),
    /** ModifyDiskAttribute, edition 2026: table. */
    ID_MISSING(400, "MissingParameter.DiskIdOrDiskIds", "Specified parameter DiskId or DiskIds is missing."),
    /** ModifyDiskAttribute, edition 2026: table. */
    NOTHING_TO_MODIFY(400, "NoAttributeToModify", "No attribute to be modified in this request."),
    /** ModifyDiskAttribute, edition 2026: table. */
    NAME_MALFORMED(400, "InvalidDiskName.Malformed", "The specified disk name is wrongly formed."),
    /** ModifyDiskAttribute, edition 2026: table. */
    DESCRIPTION_MALFORMED(404, "InvalidDescription.Malformed", "The specified description is wrongly formed."),
    /** ModifyDiskAttribute, edition 2026: table. */
    DISK_STATUS(403, "IncorrectDiskStatus", "The operation is not supported in this status."),
    /** ModifyDiskAttribute, edition 2026: table. */
    BURSTING_CATEGORY(
            400,
            "BurstingEnabledForDiskCategoryUnsupported",
            "The specified disk category does not support bursting enabled."),
    /** ModifyDiskAttribute, edition 2026: table. */
    BURSTING_MULTI_ATTACH(
            400,
            "BurstingEnabledForMultiAttachDiskUnsupported",
            "The multi attach disk does not support bursting enabled."),
    /** ModifyDiskAttribute, edition 2026: table. */
    BURSTING_MODIFYING(
            400, "BurstingEnabledForModifyingDiskUnsupported", "The modifying disk does not support bursting enabled."),
    /** ModifyDiskAttribute, edition 2026: table. */
    BURSTING_SIZE(
            400,
            "InvalidBurstingEnabled.DiskSizeTooSmall",
            "The disk size must be greater than 3 GiB to enable burst.");

    private final Spec spec;

    ModifyDiskAttributeError(int status, String code, String message) {
        this.spec = new Spec(status, code, message);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
