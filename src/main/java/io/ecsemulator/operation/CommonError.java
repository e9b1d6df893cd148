package io.ecsemulator.operation;

import static io.ecsemulator.operation.ApiError.documented;

/** Errors that operations on different resources have in common. */
public final class CommonError {

    public static final ApiError REGION_NOT_FOUND = documented(
            "common errors of ECS", 404, "InvalidRegionId.NotFound", "The specified RegionId does not exist.");
    public static final ApiError ZONE_NOT_FOUND = documented(
            "DescribeInstanceStatus 2026, RunInstances and CreateInstance 2024",
            404,
            "InvalidZoneId.NotFound",
            "The ZoneId provided does not exist in our records.");
    public static final ApiError STATUS_NOT_FOUND = documented(
            "DescribeInstances and DescribeSnapshots 2024",
            404,
            "InvalidStatus.NotFound",
            "The specified Status is not found.");
    public static final ApiError LOCK_REASON_NOT_FOUND = documented(
            "DescribeInstances 2024 and DescribeDisks 2026",
            404,
            "InvalidLockReason.NotFound",
            "The specified LockReason is not found.");
    public static final ApiError DESCRIPTION_MALFORMED = documented(
            "CreateSnapshot 2024 and ModifyDiskAttribute 2026",
            404,
            "InvalidDescription.Malformed",
            "The specified description is wrongly formed.");
    public static final ApiError DISK_NOT_FOUND = documented(
            "DetachDisk 2018 and CreateSnapshot 2024",
            404,
            "InvalidDiskId.NotFound",
            "The specified DiskId does not exist.");
    public static final ApiError INCORRECT_DISK_STATUS = documented(
            "DetachDisk 2018 and CreateSnapshot 2024",
            403,
            "IncorrectDiskStatus",
            "The current disk status does not support this operation.");
    public static final ApiError DISK_EXPIRED = documented(
            "StartInstance 2026 and CreateSnapshot 2024",
            403,
            "DiskInArrears",
            "The specified operation is denied as your disk has expired.");
    public static final ApiError HIBERNATION = documented(
            "CreateSnapshot 2024 and ReInitDisk 2026",
            403,
            "HibernationConfigured.InstanceOperationForbidden",
            "The operation is not permitted due to limit of the hibernation configured instance.");
    public static final ApiError REGION_NOT_IN_RECORDS = documented(
            "DescribeAvailableResource and TagResources 2024",
            404,
            "InvalidRegionId.NotFound",
            "The RegionId provided does not exist in our records.");
    public static final ApiError RESOURCE_TYPE_NOT_FOUND = documented(
            "DescribeRegions and TagResources 2024",
            404,
            "InvalidResourceType.NotFound",
            "The ResourceType provided does not exist in our records.");

    private CommonError() {}
}
