package io.ecsemulator.cloud;

import java.time.Instant;
import java.util.List;

/** What an image is where nothing else is said; {@code docs/state.md} is the table of these values. */
public final class ImageDefaults {

    private static final String SHARED_WITH_NOBODY = "False";

    private ImageDefaults() {}

    /** An image of a state document. */
    static Image of(String imageId, GivenFields given) {
        Image image = of(imageId, given.text("RegionId", InstanceDefaults.REGION), given.now());
        ImageOwnerAlias owner = given.oneOf(ImageOwnerAlias.class, "ImageOwnerAlias", ImageOwnerAlias.self);
        OSType system = given.oneOf(OSType.class, "OSType", OSType.linux);
        boolean isWindows = system == OSType.windows;
        return image.with(b -> b.Progress(
                        given.oneOf(ImageStatus.class, "Status", ImageStatus.Available)
                                        .isUnderWay()
                                ? "0%"
                                : "100%")
                .IsPublic(owner == ImageOwnerAlias.system)
                .IsSelfShared(owner == ImageOwnerAlias.self ? SHARED_WITH_NOBODY : "")
                .Platform(isWindows ? "Windows Server 2022" : image.Platform())
                .OSName(isWindows ? "Windows Server  2022 数据中心版 64位中文版" : image.OSName())
                .OSNameEn(
                        isWindows ? "Windows Server  2022 DataCenter Edition 64bit Chinese Edition" : image.OSNameEn())
                .LoginAsNonRootSupported(!isWindows));
    }

    /**
     * An image of the caller that is Available, with Alibaba Cloud Linux and one disk of unknown data.
     *
     * @param now when it is created
     */
    public static Image of(String imageId, String regionId, Instant now) {
        return ImageBuilder.builder()
                .ImageId(imageId)
                .RegionId(regionId)
                .ImageName(imageId)
                .ImageFamily("")
                .ImageVersion("")
                .Description("")
                .Status(ImageStatus.Available)
                .Progress("100%")
                .CreationTime(now)
                .ImageOwnerAlias(ImageOwnerAlias.self)
                .ImageOwnerId(0)
                .SupplierName("")
                .IsPublic(false)
                .IsSelfShared(SHARED_WITH_NOBODY)
                .IsCopied(false)
                .IsSubscribed(false)
                .ProductCode("")
                .Platform("Aliyun")
                .OSType(OSType.linux)
                .OSName(InstanceDefaults.OS_NAME)
                .OSNameEn(InstanceDefaults.OS_NAME_EN)
                .Architecture(Architecture.x86_64)
                .BootMode(BootMode.BIOS)
                .Size(DiskDefaults.SIZE)
                .IsSupportIoOptimized(true)
                .IsSupportCloudinit(true)
                .LoginAsNonRootSupported(true)
                .Features(new Image.Features(NvmeSupport.supported))
                .DiskDeviceMappings(List.of())
                .ResourceGroupId("")
                .Tags(List.of())
                .PendingTransition(null)
                .build();
    }
}
