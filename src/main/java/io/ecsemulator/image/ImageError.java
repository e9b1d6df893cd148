package io.ecsemulator.image;

import static io.ecsemulator.operation.Source.OURS;
import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;

/** Errors of the operations that list, change, copy and delete images. */
final class ImageError {

    static final ApiError OWNER = documented("DescribeImages 2024")
            .error(
                    400,
                    "InvalidImageOwnerAlias.ValueNotSupported",
                    "The specified ImageOwnerAlias value is not supported.");
    static final ApiError USAGE =
            documented("DescribeImages 2024").error(404, "InvalidUsage", "The specified Usage is not valid.");
    static final ApiError OS_TYPE =
            documented("DescribeImages 2024").error(404, "InvalidOSType", "The specified OSType is not valid.");
    static final ApiError ARCHITECTURE = documented("DescribeImages 2024")
            .error(404, "InvalidArchitecture", "The specified Architecture is not valid.");
    static final ApiError FILTER_KEY = documented("DescribeImages 2024")
            .error(404, "InvalidFilterKey.NotFound", "The specified Filter Key is not found.");
    static final ApiError FILTER_VALUE = documented("DescribeImages 2024")
            .error(404, "InvalidFilterValue", "The specified Filter Value is not valid.");
    static final ApiError NOT_FOUND_TO_SUPPORT = documented("DescribeImageSupportInstanceTypes 2024")
            .error(404, "InvalidImageId.NotFound", "The specified image does not exist.");

    static final ApiError IN_USE = documented("DeleteImage 2024")
            .error(403, "ImageUsingByInstance", "The specified image has been used to create instances.");
    static final ApiError SHARED = documented("DeleteImage 2024")
            .error(403, "ImageUseShared", "The specified image has been shared to others.");
    static final ApiError COPYING =
            documented("DeleteImage 2024").error(403, "OperationDenied.ImageCopying", "The Image is coping.");
    static final ApiError IMPORTING = documented("DeleteImage and ImportImage 2024")
            .error(403, "ImageIsImporting", "The specified Image is importing.");
    static final ApiError PUBLIC = documented("DeleteImage 2024")
            .error(403, "ImageIsPublic", "You can not delete public image, please modify it to private.");

    static final ApiError NAME_MALFORMED = documented("CreateImage, ModifyImageAttribute and ImportImage 2024")
            .error(400, "InvalidImageName.Malformed", "The specified Image name is wrongly formed.");
    static final ApiError NAME_TAKEN = documented("CreateImage and ModifyImageAttribute 2024")
            .error(400, "InvalidImageName.Duplicated", "The specified Image name has already bean used.");
    static final ApiError FAMILY_MALFORMED = documented("ModifyImageAttribute 2024")
            .error(400, "InvalidImageFamily.Malformed", "The specified parameter \"ImageFamily\" is malformed.");
    static final ApiError BOOT_MODE = documented("ModifyImageAttribute 2024")
            .error(400, "InvalidBootMode.NotSupport", "The specified parameter BootMode is not supported.");
    static final ApiError BOOT_MODE_IN_USE = documented("ModifyImageAttribute 2024, which spells the code like this")
            .error(
                    403,
                    "OperationDeined.ImageUsingByInstance",
                    "The boot mode of the image cannot be modified because it has associated instances.");
    static final ApiError LICENSE_TYPE = documented("ModifyImageAttribute 2024")
            .error(400, "InvalidLicenseType.NotSupported", "The specified parameter LicenseType is not supported.");
    static final ApiError NOT_AVAILABLE = documented("ModifyImageAttribute 2024")
            .error(403, "ImageStatus.NotAvailable", "The specified image status is not available.");
    static final ApiError NOT_DEPRECATED = documented("ModifyImageAttribute 2024")
            .error(403, "ImageStatus.NotDeprecated", "The specified image status is not deprecated.");
    static final ApiError DEPRECATED_WHILE_SHARED = documented("ModifyImageAttribute 2024")
            .error(
                    403,
                    "ImageUseShared",
                    "The specified image has been shared to others, please remove shared accounts first.");

    static final ApiError COPY_NAME_MALFORMED = documented("CopyImage 2024")
            .error(400, "InvalidImageName.Malformed", "The specified destination image name is wrongly formed.");
    static final ApiError COPY_DESCRIPTION_MALFORMED = documented("CopyImage 2024")
            .error(400, "InvalidDescription.Malformed", "The specified destination description is wrongly formed.");
    static final ApiError NAME_EXISTS = documented("CopyImage and ImportImage 2024")
            .error(400, "InvalidImageName.Duplicated", "The destination image is exist.");
    static final ApiError SOURCE_REGION =
            documented("CopyImage 2024").error(400, "SourceRegion.NotFound", "The source region not found.");
    static final ApiError DESTINATION_REGION =
            documented("CopyImage 2024").error(400, "DestinationRegion.NotFound", "The destination region not found.");
    static final ApiError COPY_STATUS =
            documented("CopyImage 2024").error(400, "IncorrectImageStatus", "The image not available.");
    static final ApiError COPY_COMMUNITY = documented("CopyImage 2024")
            .error(400, "OperationDenied.CommunityImage", "Community image does not support copy.");
    static final ApiError COPY_ENCRYPTED = documented("CopyImage 2024, which spells the code like this")
            .error(
                    403,
                    "OperationDeined.EncryptedSnapshot",
                    "The image contains encrypted snapshots, which do not support copying.");
    static final ApiError COPY_OF_OTHERS = documented("CopyImage 2024")
            .error(
                    403,
                    "OperationDenied.SameRegionOnly",
                    "The image shared from others can not be copied to another region directly.");
    static final ApiError NOT_A_COPY = documented("CancelCopyImage 2024")
            .error(400, "ImageCreatedNotFromCopy", "The specified image is not the target image of a copy action.");
    static final ApiError NOT_COPYING = documented("CancelCopyImage 2024")
            .error(400, "IncorrectImageStatus", "The specified snapshot is not coping.");

    static final ApiError ARCHITECTURE_MALFORMED = documented("CreateImage and ImportImage 2024")
            .error(400, "InvalidArchitecture.Malformed", "The specified Architecture is wrongly formed.");
    static final ApiError PLATFORM_MALFORMED = documented("CreateImage and ImportImage 2024")
            .error(400, "InvalidPlatform.Malformed", "The specified Platform is wrongly formed.");
    static final ApiError BOOT_MODE_OF_ARCHITECTURE = documented("CreateImage and ImportImage 2024")
            .error(
                    400,
                    "InvalidBootMode.NotSupport",
                    "The specified parameter BootMode is not supported for current image architecture.");

    static final ApiError IMPORT_DESCRIPTION_MALFORMED = documented("ImportImage 2024")
            .error(400, "InvalidDescription.Malformed", "The specified Image description is wrongly formed.");
    static final ApiError IMPORT_OS_TYPE = documented("ImportImage 2024")
            .error(400, "InvalidOSType.Malformed", "The specified OSType is wrongly formed.");
    static final ApiError IMPORT_BOOT_MODE = documented("ImportImage 2024")
            .error(400, "InvalidBootMode.Malformed", "The specified parameter \"BootMode\" is malformed.");
    static final ApiError IMPORT_LICENSE = documented("ImportImage 2024")
            .error(400, "InvalidLicenseType.NotSupported", "The specified LicenseType is not supported.");
    static final ApiError DETECTION_STRATEGY = documented("ImportImage 2024")
            .error(400, "InvalidParameter.DetectionStrategy", "The specified parameter DetectionStrategy is invalid.");
    static final ApiError NOTHING_TO_IMPORT = documented("ImportImage 2024")
            .error(
                    403,
                    "MissingParameter.DiskDeviceMapping",
                    "The specified parameter DiskDeviceMapping is not supplied.");
    static final ApiError BUCKET = documented("ImportImage 2024")
            .error(400, "InvalidOSSBucket.Malformed", "The specified OSS bucket is wrongly formed.");
    static final ApiError OBJECT = documented("ImportImage 2024")
            .error(400, "InvalidOSSObject.Malformed", "The specified OSS object is wrongly formed.");
    static final ApiError IMPORT_DEVICE = documented("ImportImage 2024")
            .error(
                    403,
                    "InvalidParameter.Malformed",
                    "The specified parameter \"DiskDeviceMapping.n.Device \" is not valid.");
    static final ApiError FORMAT = documented("ImportImage 2024")
            .error(400, "InvalidImageFormat.Malformed", "The specified Image Format is wrongly formed.");
    static final ApiError IMPORT_SYSTEM_SIZE = OURS.error(
            400, "InvalidImageSize", "The specified DiskDeviceMapping.1.DiskImageSize is not within 5 and 500.");
    static final ApiError IMPORT_DATA_SIZE = documented("ImportImage 2024")
            .error(
                    400,
                    "InvalidDataDiskSize",
                    "The specified DiskDeviceMapping.N.DiskImSize should be in the specified range.");

    private ImageError() {}
}
