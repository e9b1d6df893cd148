package io.ecsemulator.image;

import io.ecsemulator.cloud.Architecture;
import io.ecsemulator.cloud.BootMode;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Image;
import io.ecsemulator.cloud.ImageOwnerAlias;
import io.ecsemulator.cloud.ImageStatus;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.OSType;
import io.ecsemulator.cloud.OmittedIfEmpty;
import io.ecsemulator.cloud.PendingTransition;
import io.ecsemulator.cloud.Tag;
import io.ecsemulator.cloud.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An image as DescribeImages shows it.
 *
 * @param Usage instance if an instance was created from it, else none
 * @param DetectionOptions always empty: images are not checked
 */
record ImageAnswer(
        Instant CreationTime,
        ImageStatus Status,
        String ImageFamily,
        String Progress,
        boolean IsCopied,
        boolean IsSupportIoOptimized,
        ImageOwnerAlias ImageOwnerAlias,
        boolean IsSupportCloudinit,
        String ImageVersion,
        String Usage,
        String IsSelfShared,
        String Description,
        int Size,
        String ResourceGroupId,
        String Platform,
        String OSNameEn,
        String ImageName,
        String OSName,
        String ImageId,
        OSType OSType,
        boolean IsSubscribed,
        String ProductCode,
        Architecture Architecture,
        BootMode BootMode,
        @ListOf("DiskDeviceMapping") List<Disk> DiskDeviceMappings,
        @ListOf("Tag") List<Tag> Tags,
        boolean IsPublic,
        @OmittedIfEmpty long ImageOwnerId,
        boolean LoginAsNonRootSupported,
        @OmittedIfEmpty String SupplierName,
        Detection DetectionOptions,
        Image.Features Features) {

    /** What a check of the image found. */
    record Detection(@OmittedIfEmpty String Status) {}

    /**
     * A disk of an image.
     *
     * @param Progress how far the copy is; empty for images that are not being copied
     * @param RemainTime how long the copy still takes, in seconds
     */
    record Disk(
            DiskType Type,
            String ImportOSSBucket,
            String Progress,
            String SnapshotId,
            String ImportOSSObject,
            String Device,
            String Size,
            @OmittedIfEmpty int RemainTime,
            String Format) {

        private static Disk of(Image.DiskDeviceMapping disk, Image image, Instant now) {
            PendingTransition<ImageStatus> pending = image.PendingTransition();
            boolean isCopying = image.hasCopyUnderWay();
            return new Disk(
                    disk.Type(),
                    disk.ImportOSSBucket(),
                    isCopying ? image.Progress() : "",
                    disk.SnapshotId(),
                    disk.ImportOSSObject(),
                    disk.Device(),
                    disk.Size(),
                    isCopying && pending != null
                            ? (int) Math.max(
                                    0, Duration.between(now, pending.DueTime()).toSeconds())
                            : 0,
                    disk.Format());
        }
    }

    static ImageAnswer of(Image image, World world) {
        return new ImageAnswer(
                image.CreationTime(),
                image.Status(),
                image.ImageFamily(),
                image.Progress(),
                image.IsCopied(),
                image.IsSupportIoOptimized(),
                image.ImageOwnerAlias(),
                image.IsSupportCloudinit(),
                image.ImageVersion(),
                ImageUsage.of(image, world).name(),
                image.IsSelfShared(),
                image.Description(),
                image.Size(),
                image.ResourceGroupId(),
                image.Platform(),
                image.OSNameEn(),
                image.ImageName(),
                image.OSName(),
                image.ImageId(),
                image.OSType(),
                image.IsSubscribed(),
                image.ProductCode(),
                image.Architecture(),
                image.BootMode(),
                image.DiskDeviceMappings().stream()
                        .map(disk -> Disk.of(disk, image, world.now()))
                        .toList(),
                image.Tags(),
                image.IsPublic(),
                image.ImageOwnerId(),
                image.LoginAsNonRootSupported(),
                image.SupplierName(),
                new Detection(""),
                image.Features());
    }
}
