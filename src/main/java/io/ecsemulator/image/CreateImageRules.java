package io.ecsemulator.image;

import io.ecsemulator.cloud.Architecture;
import io.ecsemulator.cloud.BootMode;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.cloud.SnapshotCategory;
import io.ecsemulator.cloud.SnapshotCreation;
import io.ecsemulator.cloud.SnapshotStatus;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.operation.TagParameter;
import java.time.Instant;

/** The preconditions of CreateImage. */
final class CreateImageRules {

    /** Snapshots of before cannot be used: the first instant after 2013-07-15 in China. */
    private static final Instant FIRST_USABLE = Instant.parse("2013-07-15T16:00:00Z");

    /** An image can be made of the snapshot. */
    private static final Rules<ImageParts.Part> PART = Rules.<ImageParts.Part>shared("2024")
            .stage(Stage.REQUEST)
            .rule(
                    CreateImageError.DEVICE_MALFORMED,
                    "a DiskDeviceMapping.N.Device is not a device name of such a disk",
                    ImageParts.Part::isDeviceMalformed)
            .stage(Stage.EXISTENCE)
            .rule(
                    CommonError.SNAPSHOT_DOES_NOT_EXIST,
                    "the region has no snapshot of SnapshotId or a DiskDeviceMapping.N.SnapshotId",
                    part -> part.snapshotId() != null && part.snapshot() == null)
            .stage(Stage.STATUS)
            .rule(
                    CreateImageError.SNAPSHOT_NOT_READY,
                    "a snapshot is not accomplished",
                    part -> part.snapshot() != null && part.snapshot().Status() != SnapshotStatus.accomplished)
            .rule(
                    CreateImageError.SNAPSHOT_TOO_OLD,
                    "a snapshot was created on 2013-07-15 or before",
                    part -> part.snapshot() != null
                            && part.snapshot().CreationTime().isBefore(FIRST_USABLE))
            .rule(
                    CreateImageError.SNAPSHOT_CATEGORY,
                    "a snapshot is an archive",
                    part -> part.snapshot() != null && part.snapshot().Category() == SnapshotCategory.archive)
            .rule(
                    CommonError.DISK_TYPE,
                    "DiskType is data and the snapshot is of a system disk",
                    ImageParts.Part::isDegraded)
            .rule(
                    CreateImageError.ENCRYPTED_SYSTEM_DISK,
                    "DiskType is system and the snapshot is an encrypted one of a data disk",
                    part -> part.isConverted()
                            && part.snapshot() != null
                            && part.snapshot().Encrypted())
            .stage(Stage.LIMITS)
            .rule(
                    CreateImageError.SIZE,
                    "a DiskDeviceMapping.N.Size is smaller than the snapshot",
                    ImageParts.Part::isTooSmall)
            .build();

    private CreateImageRules() {}

    static Rules<CreateImageAttempt> declare() {
        return Rules.<CreateImageAttempt>of(CreateImage.Parameters.class, "2024")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .invalid(ImageError.NAME_MALFORMED, "ImageName")
                .invalid(CommonError.DESCRIPTION_WRONGLY_FORMED, "Description")
                .invalid(ImageError.PLATFORM_MALFORMED, "Platform")
                .invalid(ImageError.ARCHITECTURE_MALFORMED, "Architecture")
                .invalid(ImageError.BOOT_MODE_OF_ARCHITECTURE, "BootMode")
                .invalid(CommonError.DISK_TYPE, "DiskDeviceMapping.N.DiskType")
                .invalid(CreateImageError.SIZE, "DiskDeviceMapping.N.Size")
                .tooMany(TagError.QUOTA_EXCEEDED, "Tag")
                .stage(Stage.REQUEST)
                .rule(
                        CreateImageError.SOURCE_MISSING,
                        "none of InstanceId, DiskDeviceMapping.N and SnapshotId is given",
                        attempt -> !attempt.isOfInstance() && attempt.parts().isEmpty())
                .rule(
                        CreateImageError.FAMILY_MALFORMED,
                        "ImageFamily is not a name, or begins with aliyun or acs:",
                        attempt -> ImageNames.isMalformed(attempt.asked().ImageFamily()))
                .include(attempt -> attempt.asked().Tag(), TagParameter.RULES)
                .each(CreateImageAttempt::parts, PART)
                .stage(Stage.REQUEST)
                .rule(
                        CreateImageError.DEVICE_IN_USE,
                        "two DiskDeviceMapping.N.Device are equal",
                        attempt -> attempt.systemParts() < 2
                                && attempt.parts().stream()
                                                .map(ImageParts.Part::device)
                                                .distinct()
                                                .count()
                                        < attempt.parts().size())
                .stage(Stage.EXISTENCE)
                .rule(
                        CommonError.INSTANCE_NOT_FOUND,
                        "the region has no such instance",
                        attempt -> attempt.isOfInstance() && attempt.found() == null)
                .stage(Stage.LOCKS)
                .rule(
                        CreateImageError.INSTANCE_LOCKED,
                        "the instance's OperationLocks contain security",
                        attempt ->
                                attempt.isOfInstance() && attempt.instance().isLockedFor(OperationLockReason.security))
                .stage(Stage.STATUS)
                .rule(
                        CreateImageError.INSTANCE_STATUS,
                        "the instance is neither Running nor Stopped",
                        attempt -> attempt.isOfInstance()
                                && attempt.instance().Status() != InstanceStatus.Running
                                && attempt.instance().Status() != InstanceStatus.Stopped)
                .rule(
                        CommonError.HIBERNATION_CONFIGURED,
                        "the instance is configured for hibernation",
                        attempt -> attempt.isOfInstance()
                                && attempt.instance().HibernationOptions().Configured())
                .rule(
                        CommonError.NO_SYSTEM_DISK,
                        "the instance has no system disk",
                        attempt -> attempt.isOfInstance()
                                && attempt.disks().stream().noneMatch(disk -> disk.Type() == DiskType.system))
                .rule(
                        CommonError.INCORRECT_DISK_STATUS,
                        "a disk of the instance is not In_use",
                        attempt -> attempt.disks().stream().anyMatch(disk -> disk.Status() != DiskStatus.In_use))
                .rule(
                        CreateImageError.DISK_CATEGORY,
                        "a disk of the instance is a local disk or an elastic ephemeral disk",
                        attempt -> attempt.disks().stream()
                                .anyMatch(disk -> !disk.Category().startsWith("cloud")))
                .rule(
                        CommonError.SNAPSHOT_UNDER_WAY,
                        "a snapshot of a disk of the instance is being created",
                        attempt -> attempt.disks().stream()
                                .anyMatch(disk -> attempt.world().isSnapshotUnderWay(disk.DiskId())))
                .rule(
                        CreateImageError.DATA_SNAPSHOT,
                        "SnapshotId is the snapshot of a data disk",
                        attempt -> attempt.asked().isOfOneSnapshot() && attempt.systemParts() == 0)
                .rule(
                        CreateImageError.NO_SYSTEM_SNAPSHOT,
                        "DiskDeviceMapping has no system disk with a snapshot",
                        attempt -> !attempt.isOfInstance()
                                && !attempt.asked().isOfOneSnapshot()
                                && attempt.parts().stream()
                                        .noneMatch(part -> part.type() == DiskType.system && part.snapshot() != null))
                .rule(
                        CommonError.DISK_TYPE,
                        "DiskDeviceMapping has two system disks",
                        attempt -> attempt.systemParts() > 1)
                .rule(
                        ImageError.BOOT_MODE_OF_ARCHITECTURE,
                        "BootMode is BIOS and the architecture is arm64",
                        attempt -> attempt.asked().BootMode() == BootMode.BIOS
                                && attempt.architecture() == Architecture.arm64)
                .stage(Stage.LIMITS)
                .rule(
                        CommonError.SNAPSHOT_QUOTA,
                        "a disk of the instance has 256 manual snapshots",
                        attempt -> attempt.disks().stream()
                                .anyMatch(disk ->
                                        SnapshotCreation.isFull(attempt.world().snapshotsOf(disk.DiskId()))))
                .stage(Stage.RESULT)
                .rule(
                        ImageError.NAME_TAKEN,
                        "another image of the caller in the region has the ImageName",
                        attempt -> ImageNames.isTaken(
                                attempt.world(),
                                attempt.asked().ImageName(),
                                attempt.asked().RegionId(),
                                ""))
                .dryRun(
                        GatewayError.DRY_RUN,
                        attempt -> Boolean.TRUE.equals(attempt.asked().DryRun()))
                .build();
    }
}
