package io.ecsemulator.snapshot;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.Source;

/** Errors of the operations on snapshot-consistent groups. */
final class SnapshotGroupError {

    private static final Source CREATE = documented("CreateSnapshotGroup 2024");

    static final ApiError NAME = documented("CreateSnapshotGroup and ModifySnapshotGroup 2024")
            .error(400, "InvalidParameter.Name", "The specified Name is invalid.");
    static final ApiError DESCRIPTION = documented("CreateSnapshotGroup and ModifySnapshotGroup 2024")
            .error(400, "InvalidParameter.Description", "The specified Description is invalid.");
    static final ApiError EXCLUSION_CONFLICT = CREATE.error(
            400,
            "InvalidParam.ExcludeDiskIdsAndDiskIds.Conflict",
            "The use of parameter 'ExcludeDiskIds' and 'DiskIds' at the same time is not supported.");
    static final ApiError INSTANCE_ID_MISSING = documented("CreateSnapshotGroup 2024, which spells the code like this")
            .error(400, "MissingParamter.InstanceId", "The specified InstanceId should not be null.");
    static final ApiError NO_DISK =
            CREATE.error(403, "InvalidInstance.NoDisk", "There is no disk mounted on the instance.");
    static final ApiError DISK_OF_ANOTHER_INSTANCE =
            CREATE.error(403, "DiskId.ValueNotSupported", "The specified parameter diskid is not supported.");
    static final ApiError DISK_TYPE =
            CREATE.error(403, "IncorrectDiskType.NotSupport", "The specified device type is not supported.");
    static final ApiError REGIONAL_AND_OTHERS = CREATE.error(
            403,
            "InvalidDisk.DiskCategoryInconsistent",
            "If any specified disk is of a regional disk category, then all disks must also be of that regional disk category.");
    static final ApiError SEVERAL_ZONES = CREATE.error(
            400, "InvalidDiskIds.NotInSameZone", "The specified disks are not in the same availability zone.");
    static final ApiError TOO_MANY_DISKS =
            CREATE.error(403, "NumberExceed.TooManyDisks", "The number of all disks in the request exceeds.");
    static final ApiError TOO_LARGE =
            CREATE.error(403, "CapacityExceed.TooManyDisks", "The capacity of all disks in the request exceeds.");
    static final ApiError STATUS = documented("DescribeSnapshotGroups 2024; the message is not documented")
            .error(403, "InvalidStatus.ValueNotSupported", "The specified Status is not supported.");
    static final ApiError GROUP_NOT_FOUND = documented("ModifySnapshotGroup and DeleteSnapshotGroup 2024")
            .error(404, "InvalidSnapshotGroup.NotFound", "The SnapshotGroupId provided does not exist in our records.");
    static final ApiError CREATED_DISK = documented("DeleteSnapshotGroup 2024")
            .error(
                    403,
                    "SnapshotCreatedDisk",
                    "The snapshot that you are trying to delete is in use by one or more Disks.");

    private SnapshotGroupError() {}
}
