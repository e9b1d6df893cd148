package io.ecsemulator.instance;

import io.ecsemulator.cloud.DeviceNames;
import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Region;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.RequestedImage;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.RulesBuilder;
import io.ecsemulator.operation.Source;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.TextFormat;

/** The preconditions that RunInstances and CreateInstance have in common. */
final class CreateRules {

    private static final int MAX_DATA_DISKS = 16;

    /** The errors for which the two operations have different messages. */
    record Wording(
            ApiError type,
            ApiError periodUnit,
            ApiError userData,
            ApiError systemDiskTooLarge,
            ApiError diskName,
            ApiError diskDescription,
            ApiError bandwidthIn,
            ApiError bandwidthOut,
            ApiError noStock,
            ApiError addressMalformed,
            ApiError addressInUse,
            GroupPlan.Wording groups) {}

    /** What each disk can be, as far as its category and its size decide. */
    private static final Rules<DiskPlan> DISK = Rules.<DiskPlan>shared("2024")
            .stage(Stage.REQUEST)
            .rule(
                    CommonError.KEY_WITHOUT_ENCRYPTION,
                    "KMSKeyId of a disk is given and its Encrypted is not true",
                    disk -> disk.asked().KMSKeyId() != null
                            && !Boolean.TRUE.equals(disk.asked().Encrypted()))
            .rule(
                    CommonError.BURSTING_OF_CATEGORY,
                    "BurstingEnabled of a disk is true and it is not an AutoPL disk",
                    disk -> disk.isBursting() && !disk.category().equals(DiskCategory.AUTO))
            .rule(
                    CommonError.IOPS_NOT_SUPPORTED,
                    "ProvisionedIops of a disk is given and it is not an AutoPL disk",
                    disk -> disk.asked().ProvisionedIops() != null
                            && !disk.category().equals(DiskCategory.AUTO))
            .stage(Stage.EXISTENCE)
            .rule(
                    CreateError.PERFORMANCE_LEVEL,
                    "the category of a disk has no such PerformanceLevel",
                    disk -> DiskCategory.exists(disk.category()) && disk.foundCategory() == null)
            .stage(Stage.LIMITS)
            .rule(
                    CommonError.TOO_MANY_IOPS,
                    "ProvisionedIops of a disk is negative or more than the size allows",
                    disk -> !DiskCategory.allowsProvisionedIops(
                            disk.categoryAndLevel().Category(), disk.size(), disk.iops()))
            .build();

    private static final Rules<DiskPlan> DATA_DISK = Rules.<DiskPlan>shared("2024")
            .stage(Stage.EXISTENCE)
            .rule(
                    CreateError.SNAPSHOT_NOT_FOUND,
                    "the region has no snapshot of a DataDisk.N.SnapshotId",
                    disk -> disk.snapshotId() != null && disk.snapshot() == null)
            .stage(Stage.STATUS)
            .rule(
                    CommonError.CATEGORY_NOT_OF_TYPE,
                    "the instance's type does not take the category of a data disk",
                    disk -> !disk.instanceType().takes(disk.category()))
            .rule(
                    CommonError.SNAPSHOT_NOT_READY,
                    "a snapshot is not Available",
                    disk -> disk.snapshot() != null && !disk.snapshot().Available())
            .rule(
                    CommonError.SNAPSHOT_OF_SYSTEM_DISK,
                    "a snapshot is of a system disk",
                    disk -> disk.snapshot() != null && disk.snapshot().SourceDiskType() == DiskType.system)
            .rule(
                    CreateError.SNAPSHOT_ENCRYPTED,
                    "a snapshot is encrypted and DataDisk.N.Encrypted is false",
                    disk -> disk.snapshot() != null
                            && disk.snapshot().Encrypted()
                            && Boolean.FALSE.equals(disk.asked().Encrypted()))
            .stage(Stage.LIMITS)
            .rule(
                    CreateError.PERFORMANCE_LEVEL_AND_SIZE,
                    "a DataDisk.N.PerformanceLevel is too high for the size",
                    disk -> !disk.level().isEmpty() && disk.categoryAndLevel().isTooHighFor(disk.size()))
            .rule(
                    CommonError.DATA_DISK_SIZE,
                    "the category of a data disk does not allow its size",
                    disk -> !disk.categoryAndLevel().allows(DiskType.data, disk.size()))
            .rule(
                    CreateError.SMALLER_THAN_SNAPSHOT,
                    "a DataDisk.N.Size is smaller than the snapshot",
                    disk -> disk.size() < disk.defaultSize())
            .build();

    private CreateRules() {}

    /** Begins the rules of one of the two operations with those about single parameters. */
    static <P extends Record & CreateParameters> RulesBuilder<InstancePlan<P>> of(
            Class<P> parameters, Wording wording) {
        return Rules.<InstancePlan<P>>of(parameters, "2024")
                .invalid(CommonError.REGION_NOT_IN_RECORDS, "RegionId")
                .invalid(InstanceError.NAME_MALFORMED, "InstanceName")
                .invalid(InstanceError.DESCRIPTION_MALFORMED, "Description")
                .invalid(CreateError.CHARGE_TYPE_NOT_FOUND, "InstanceChargeType")
                .invalid(CreateError.HTTP_ENDPOINT, "HttpEndpoint")
                .invalid(CreateError.HTTP_TOKENS, "HttpTokens")
                .invalid(CreateError.HTTP_HOP_LIMIT, "HttpPutResponseHopLimit")
                .invalid(CreateError.INTERNET_CHARGE_TYPE, "InternetChargeType")
                .invalid(wording.bandwidthIn, "InternetMaxBandwidthIn")
                .invalid(wording.bandwidthOut, "InternetMaxBandwidthOut")
                .invalid(CommonError.SPOT_STRATEGY, "SpotStrategy")
                .invalid(CreateError.SPOT_DURATION, "SpotDuration")
                .tooMany(TagError.QUOTA_EXCEEDED, "Tag")
                .invalid(wording.diskName, "SystemDisk.DiskName", "DataDisk.N.DiskName")
                .invalid(wording.diskDescription, "SystemDisk.Description", "DataDisk.N.Description");
    }

    /** Adds all other rules that the two operations have in common. */
    static <P extends CreateParameters> RulesBuilder<InstancePlan<P>> add(
            RulesBuilder<InstancePlan<P>> rules, Wording wording) {
        return rules.stage(Stage.REQUEST)
                .rule(
                        CommonError.ZONE_NOT_FOUND,
                        "ZoneId is not a zone of the region",
                        plan -> !Region.get(plan.asked().RegionId()).zones().contains(plan.zoneId()))
                .rule(wording.type, "InstanceType is not an instance type", plan -> !plan.typeExists())
                .rule(
                        GatewayError.MISSING_PARAMETER,
                        plan -> "ImageId",
                        "neither ImageId nor ImageFamily is given",
                        plan -> plan.asked().ImageId() == null && plan.asked().ImageFamily() == null)
                .rule(
                        CreateError.IMAGE_AND_FAMILY,
                        "ImageId and ImageFamily are both given",
                        plan -> plan.asked().ImageId() != null && plan.asked().ImageFamily() != null)
                .rule(
                        InstanceError.HOST_NAME_MALFORMED,
                        "HostName is not a host name, or not one of Windows and the image is one of Windows",
                        plan -> plan.asked().HostName() != null
                                && !TextFormat.isHostName(
                                        plan.asked().HostName(), plan.image().isWindows()))
                .rule(
                        wording.periodUnit,
                        "InstanceChargeType is PrePaid and PeriodUnit is neither Month nor Week",
                        plan -> plan.isSubscription()
                                && !SubscriptionPeriod.isUnit(plan.asked().PeriodUnit()))
                .rule(
                        CreateError.PERIOD_MISSING,
                        "InstanceChargeType is PrePaid and Period is missing",
                        plan -> plan.isSubscription() && plan.asked().Period() == null)
                .rule(
                        CreateError.PERIOD_INVALID,
                        "InstanceChargeType is PrePaid and Period is not one of 1 to 9, 12, 24, 36, 48, 60 months or 1 to 4 weeks",
                        plan -> plan.isSubscription()
                                && plan.asked().Period() != null
                                && !plan.period().isAllowed())
                .rule(
                        InstanceError.PROTECTION_NOT_SUPPORTED,
                        "InstanceChargeType is PrePaid and DeletionProtection is true",
                        plan -> plan.isSubscription()
                                && Boolean.TRUE.equals(plan.asked().DeletionProtection()))
                .rule(
                        wording.userData,
                        "UserData is not Base64",
                        plan -> EncodedUserData.decodedSize(
                                        plan.asked().Settings().UserData())
                                < 0)
                .rule(
                        InstanceError.USER_DATA_TOO_LARGE,
                        "UserData has more than 32 KiB when decoded",
                        plan -> EncodedUserData.decodedSize(
                                        plan.asked().Settings().UserData())
                                > EncodedUserData.MAX)
                .include(plan -> plan.asked().Tag(), TagParameter.RULES)
                .stage(Stage.REQUEST)
                .rule(
                        CreateError.DEVICE_MALFORMED,
                        "a DataDisk.N.Device is not a device name of a data disk",
                        plan -> plan.dataDisks().stream().anyMatch(disk -> !DeviceNames.isData(disk.device())))
                .rule(CommonError.DEVICE_IN_USE, "two DataDisk.N.Device are equal", InstancePlan::isDeviceRepeated)
                .include(InstancePlan::network, NetworkPlan.rules(wording.addressMalformed, wording.addressInUse))
                .include(InstancePlan::groups, GroupPlan.rules(wording.groups))
                .stage(Stage.EXISTENCE)
                .rule(
                        CreateError.KEY_PAIR_NOT_FOUND,
                        "the region has no key pair of KeyPairName, ecs.emulator.unknown-ids is refused, and the image is not one of Windows",
                        InstancePlan::isKeyPairRefused)
                .stage(Stage.EXISTENCE)
                .rule(
                        CreateError.NO_IMAGE_OF_FAMILY,
                        "the region has no Available image of the ImageFamily",
                        plan -> plan.image().ImageId().isEmpty())
                .include(InstancePlan::imageUse, RequestedImage.RULES)
                .stage(Stage.EXISTENCE)
                .source(Source.recorded("2021, 2025"))
                .rule(
                        CreateError.SYSTEM_DISK_CATEGORY,
                        "the category of the system disk, given or the default, is none of system disks or the instance's type does not take it",
                        plan -> !isCategoryOfSystemDisks(plan.systemDisk()))
                .source(Source.documented("2024"))
                .rule(
                        CreateError.DATA_DISK_CATEGORY,
                        "a DataDisk.N.Category is not a disk category",
                        plan -> plan.dataDisks().stream().anyMatch(disk -> !DiskCategory.exists(disk.category())))
                .each(InstancePlan::disks, DISK)
                .each(InstancePlan::dataDisks, DATA_DISK)
                .stage(Stage.LIMITS)
                .rule(
                        CommonError.SYSTEM_DISK_TOO_SMALL,
                        "SystemDisk.Size is smaller than the category allows",
                        plan -> plan.systemDisk().size()
                                < plan.systemDisk().categoryAndLevel().SmallestSystem())
                .rule(
                        wording.systemDiskTooLarge,
                        "SystemDisk.Size is larger than the category allows",
                        plan -> plan.systemDisk().size()
                                > plan.systemDisk().categoryAndLevel().LargestSystem())
                .rule(
                        CreateError.TOO_MANY_DISKS,
                        "there are more than 16 data disks, with those of the image, or more disks than the DiskQuantity of the type allows",
                        plan -> plan.dataDisks().size() > Math.min(MAX_DATA_DISKS, plan.maxDisks() - 1))
                .rule(
                        wording.noStock,
                        "the zone does not sell the instance type or the category of a disk",
                        plan -> !plan.isSold());
    }

    private static boolean isCategoryOfSystemDisks(DiskPlan disk) {
        DiskCategory category = disk.foundCategory();
        return DiskCategory.exists(disk.category())
                && (category == null || category.LargestSystem() > 0)
                && disk.instanceType().takes(disk.category());
    }
}
