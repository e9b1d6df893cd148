package io.ecsemulator.operation;

import static io.ecsemulator.operation.Source.documented;

/** Errors that operations on several resources answer. */
public final class CommonError {

    public static final ApiError BURSTING_OF_CATEGORY = documented(
                    "CreateDisk and ModifyDiskSpec 2026, RunInstances 2024; CreateInstance as it")
            .error(
                    400,
                    "BurstingEnabledForDiskCategoryUnsupported",
                    "The specified disk category does not support bursting enabled.");
    public static final ApiError IOPS_NOT_SUPPORTED = documented(
                    "CreateDisk and ModifyDiskSpec 2026, RunInstances 2024; CreateInstance as it")
            .error(
                    400,
                    "ProvisionedIopsForDiskCategoryUnsupported",
                    "The specified disk category does not support provisioned iops.");
    public static final ApiError TOO_MANY_IOPS = documented(
                    "CreateDisk and ModifyDiskSpec 2026, RunInstances 2024; CreateInstance as it")
            .error(400, "InvalidProvisionedIops.LimitExceed", "The provisioned iops exceeds the limit.");
    public static final ApiError KEY_WITHOUT_ENCRYPTION = documented(
                    "CreateDisk 2026, RunInstances and CreateInstance 2024")
            .error(
                    400,
                    "InvalidEncrypted.NotMatchKmsKeyId",
                    "The specified parameter Encrypted must be true when KmsKeyId is not empty.");
    public static final ApiError KEY_FORBIDDEN = documented(
                    "ReplaceSystemDisk and CopySnapshot 2024; other operations answer 400")
            .error(
                    403,
                    "InvalidEncrypted.NotMatchKmsKeyId",
                    "The specified parameter Encrypted must be true when KmsKeyId is not empty.");
    public static final ApiError SPOT_STRATEGY = documented("DescribeZones, RunInstances and CreateInstance 2024")
            .error(400, "InvalidSpotStrategy", "The specified SpotStrategy is not valid.");
    public static final ApiError INSTANCE_NOT_FOUND = documented(
                    "DetachDisk 2018, AttachDisk and CreateDisk 2026, DescribeInstanceAttribute 2024")
            .error(404, "InvalidInstanceId.NotFound", "The specified InstanceId does not exist.");
    public static final ApiError DISK_NOT_FOUND = documented("DetachDisk 2018, CreateSnapshot 2024")
            .error(404, "InvalidDiskId.NotFound", "The specified DiskId does not exist.");
    public static final ApiError INCORRECT_DISK_STATUS = documented(
                    "DetachDisk 2018, ResizeDisk, ModifyDiskSpec, ReInitDisk and DeleteDisk 2026, CreateSnapshot 2024")
            .error(403, "IncorrectDiskStatus", "The current disk status does not support this operation.");
    public static final ApiError INCORRECT_INSTANCE_STATUS = documented(
                    "DetachDisk 2018, ResizeDisk and ReInitDisk 2026, StartInstance, StopInstance, RebootInstance and DeleteInstance 2026")
            .error(
                    403,
                    "IncorrectInstanceStatus",
                    "The current status of the resource does not support this operation.");
    public static final ApiError INSTANCE_IN_ARREARS = documented(
                    "AttachDisk, ResizeDisk, ModifyDiskSpec, ReInitDisk, StopInstance and RebootInstance 2026")
            .error(
                    403,
                    "InstanceExpiredOrInArrears",
                    "The specified operation is denied as your prepay instance is expired (prepay mode) or in arrears (afterpay mode).");
    public static final ApiError CATEGORY_NOT_OF_TYPE = documented(
                    "AttachDisk and ModifyDiskSpec 2026, RunInstances and CreateInstance 2024")
            .error(
                    403,
                    "InvalidInstanceType.NotSupportDiskCategory",
                    "The instanceType of the specified instance does not support this disk category.");
    public static final ApiError NO_STOCK = documented(
                    "ModifyDiskSpec and StartInstance 2026, CreateInstance and StartInstances 2024")
            .error(
                    403,
                    "OperationDenied.NoStock",
                    "The requested resource is sold out in the specified zone; try other types of resources or other regions and zones.");
    public static final ApiError INSTANCE_STATUS_UNSUPPORTED = documented(
                    "AttachDisk 2026; CreateSnapshot 2024, which has it with 403 as well")
            .error(
                    400,
                    "IncorrectInstanceStatus",
                    "The current status of the resource does not support this operation.");
    public static final ApiError DEVICE_IN_USE = documented("AttachDisk 2026, RunInstances and CreateInstance 2024")
            .error(403, "InvalidDevice.InUse", "The specified device has been occupied.");
    public static final ApiError REGION_NOT_FOUND = documented(
                    "CreateDisk 2026 and DescribeZones 2024; other operations whose tables have no error of their own")
            .error(404, "InvalidRegionId.NotFound", "The specified RegionId does not exist.");
    public static final ApiError SNAPSHOT_NOT_READY = documented(
                    "CreateDisk 2026, RunInstances and CreateInstance 2024")
            .error(403, "InvalidSnapshotId.NotReady", "The specified snapshot has not completed yet.");
    public static final ApiError SNAPSHOT_OF_SYSTEM_DISK = documented(
                    "CreateDisk 2026, RunInstances and CreateInstance 2024")
            .error(403, "InvalidSnapshotId.NotDataDiskSnapshot", "The specified snapshot is system disk snapshot.");
    public static final ApiError DATA_DISK_SIZE = documented("ResizeDisk 2026, RunInstances and CreateInstance 2024")
            .error(
                    400,
                    "InvalidDataDiskSize.ValueNotSupported",
                    "The specified DataDisk.n.Size beyond the permitted range, or the capacity of snapshot exceeds the size limit of the specified disk category.");
    public static final ApiError PASSWORD_MALFORMED = documented("ReInitDisk 2026, ModifyInstanceAttribute 2024")
            .error(400, "InvalidPassword.Malformed", "The specified parameter \"Password\" is not valid.");
    public static final ApiError DESCRIPTION_WRONGLY_FORMED = documented(
                    "CreateDisk 2026, CreateImage and ModifyImageAttribute 2024")
            .error(400, "InvalidDescription.Malformed", "The specified description is wrongly formed.");
    public static final ApiError DISK_TYPE = documented("DescribeDisks 2026, CreateImage 2024")
            .error(400, "InvalidDiskType.ValueNotSupported", "The specified disk type is not supported.");
    public static final ApiError REGION_DOES_NOT_EXIST = documented(
                    "ModifyDiskChargeType and DescribeImageFromFamily 2024")
            .error(404, "InvalidRegionId.NotFound", "The RegionId provided does not exist.");
    public static final ApiError REGION_NOT_VALID = documented("DeleteDisk 2026, DescribeNetworkInterfaces 2024")
            .error(400, "InvalidRegionId.MalFormed", "The specified parameter RegionId is not valid.");

    public static final ApiError REGION_INVALID = documented(
                    "DescribeTasks, DescribeTaskAttribute, CancelTask and ImportImage 2024")
            .error(400, "InvalidRegionId.NotFound", "The specified RegionId does not exist.");
    public static final ApiError NO_SYSTEM_DISK = documented("StartInstance 2026, CreateImage 2024")
            .error(400, "InvalidInstance.NotFoundSystemDisk", "The specified instance does not have system disk.");
    public static final ApiError INSTANCE_TYPE = documented(
                    "CreateInstance, DescribeImages, ModifyInstanceSpec and DescribePrice 2024")
            .error(
                    400,
                    "InvalidInstanceType.ValueNotSupported",
                    "The specified InstanceType does not exist or beyond the permitted range.");
    public static final ApiError SNAPSHOT_UNDER_WAY = documented("CreateSnapshot and CreateImage 2024")
            .error(403, "IncorrectDiskStatus.CreatingSnapshot", "A previous snapshot creation is in process.");
    public static final ApiError SNAPSHOT_QUOTA = documented("CreateSnapshot and CreateImage 2024")
            .error(403, "QuotaExceed.Snapshot", "The snapshot quota exceeds.");
    public static final ApiError IMAGE_NOT_FOUND = documented(
                    "RunInstances, CreateInstance, ReplaceSystemDisk, DeleteImage, CopyImage, CancelCopyImage and ModifyImageAttribute 2024")
            .error(404, "InvalidImageId.NotFound", "The specified ImageId does not exist.");
    public static final ApiError IMAGE_NOT_VALID = documented(
                    "RunInstances and CreateInstance 2024; ReplaceSystemDisk 2024, which leaves the message open")
            .error(403, "OperationDenied.ImageNotValid", "The specified Image is disabled or is deleted.");
    public static final ApiError IMAGE_NOT_OF_TYPE = documented(
                    "RunInstances, CreateInstance and ReplaceSystemDisk 2024")
            .error(
                    400,
                    "InvalidParameter.Conflict",
                    "The specified image does not support the specified instance type.");
    public static final ApiError SMALLER_THAN_IMAGE = documented(
                    "RunInstances, CreateInstance and ReplaceSystemDisk 2024")
            .error(
                    404,
                    "InvalidSystemDiskSize.LessThanImageSize",
                    "The specified parameter SystemDisk.Size is less than the image size.");
    public static final ApiError HIBERNATION_CONFIGURED = documented("ReInitDisk 2026, CreateSnapshot 2024")
            .error(
                    403,
                    "HibernationConfigured.InstanceOperationForbidden",
                    "The operation is not permitted due to limit of the hibernation configured instance.");
    public static final ApiError DESCRIPTION_MALFORMED = documented("ModifyDiskAttribute 2026, CreateSnapshot 2024")
            .error(404, "InvalidDescription.Malformed", "The specified description is wrongly formed.");
    public static final ApiError REGION_NOT_IN_RECORDS = documented(
                    "RunInstances, CreateInstance and DescribeAvailableResource 2024, TagResources, UntagResources and ListTagResources 2024")
            .error(404, "InvalidRegionId.NotFound", "The RegionId provided does not exist in our records.");
    public static final ApiError OPERATION_NOT_FOR_MULTI_ATTACH = documented(
                    "ModifyDiskSpec and ReInitDisk 2026, ModifyDiskChargeType and CreateSnapshotGroup 2024")
            .error(403, "InvalidOperation.MultiAttachDisk", "Multi attach disk does not support this operation.");
    public static final ApiError NOTHING_TO_MODIFY = documented(
                    "ModifyDiskAttribute 2026, ModifySnapshotAttribute 2024")
            .error(400, "NoAttributeToModify", "No attribute to be modified in this request.");
    public static final ApiError SNAPSHOT_DOES_NOT_EXIST = documented(
                    "CreateDisk 2026, ResetDisk and ModifySnapshotAttribute 2024")
            .error(404, "InvalidSnapshotId.NotFound", "The specified SnapshotId does not exist.");
    public static final ApiError REGION_MALFORMED = documented(
                    "DetachDisk, AttachDisk, ModifyDiskAttribute and ReInitDisk 2026, CopySnapshot 2024")
            .error(400, "InvalidRegionId.MalFormed", "The specified RegionId is not valid.");
    public static final ApiError DISK_EXPIRED = documented("CreateSnapshot 2024, StartInstance 2026")
            .error(403, "DiskInArrears", "The specified operation is denied as your disk has expired.");
    public static final ApiError LOCK_REASON_NOT_FOUND = documented("DescribeDisks 2026, DescribeInstances 2024")
            .error(404, "InvalidLockReason.NotFound", "The specified LockReason is not found.");
    public static final ApiError STATUS_NOT_FOUND = documented("DescribeSnapshots and DescribeInstances 2024")
            .error(404, "InvalidStatus.NotFound", "The specified Status is not found.");
    public static final ApiError RESOURCE_TYPE_NOT_FOUND = documented(
                    "DescribeRegions 2024, TagResources, UntagResources and ListTagResources 2024")
            .error(404, "InvalidResourceType.NotFound", "The ResourceType provided does not exist in our records.");
    public static final ApiError ZONE_NOT_FOUND = documented(
                    "DescribeInstanceStatus 2026, RunInstances and CreateInstance 2024")
            .error(404, "InvalidZoneId.NotFound", "The ZoneId provided does not exist in our records.");
    public static final ApiError INSTANCE_LOCKED_FOR_SECURITY = documented(
                    "StartInstance, StopInstance and RebootInstance 2026, ModifyInstanceAttribute 2024")
            .error(
                    403,
                    "InstanceLockedForSecurity",
                    "The specified operation is denied as your instance is locked for security reasons.");
    public static final ApiError SECURITY_GROUP_NOT_FOUND = documented(
                    "all operations on one security group but DeleteSecurityGroup, CreateInstance and ModifyInstanceAttribute 2024")
            .error(404, "InvalidSecurityGroupId.NotFound", "The specified SecurityGroupId does not exist.");
    public static final ApiError SECURITY_GROUP_NOT_IN_RECORDS = documented(
                    "DescribeSecurityGroupReferences and RunInstances 2024")
            .error(
                    404,
                    "InvalidSecurityGroupId.NotFound",
                    "The SecurityGroupId provided does not exist in our records.");

    public static final ApiError SYSTEM_DISK_TOO_SMALL = documented(
                    "RunInstances, CreateInstance and ReplaceSystemDisk 2024")
            .error(
                    404,
                    "InvalidSystemDiskSize.LessThanMinSize",
                    "The specified parameter SystemDisk.Size is less than the min size.");
    public static final ApiError SYSTEM_DISK_TOO_LARGE = documented("CreateInstance and ReplaceSystemDisk 2024")
            .error(
                    404,
                    "InvalidSystemDiskSize.MoreThanMaxSize",
                    "The specified SystemDisk.Size parameter exceeds the maximum size.");
    public static final ApiError ARREARS = documented("CreateDisk 2026, ModifyInstanceSpec 2024")
            .error(400, "Account.Arrearage", "Your account has an outstanding payment.");

    public static final ApiError EVENT_PARAMETER_MISSING = documented(
                    "DescribeInstanceHistoryEvents and DescribeDisksFullStatus 2024")
            .error(404, "MissingParameter", GatewayError.MISSING_PARAMETER.message());
    public static final ApiError PARAMETER_INVALID = documented(
                    "DescribeInstanceHistoryEvents, DescribeInstancesFullStatus, DescribeDisksFullStatus, DescribeInstanceMaintenanceAttributes and ModifyInstanceMaintenanceAttributes 2024; without messages")
            .error(403, "InvalidParameter", GatewayError.INVALID_PARAMETER.message());
    public static final ApiError TOO_MANY_EVENT_IDS = documented(
                    "DescribeInstanceHistoryEvents and DescribeDisksFullStatus 2024")
            .error(403, "EventIdLimitExceeded", "The amount of EventId specified exceeds limit 100.");

    private CommonError() {}
}
