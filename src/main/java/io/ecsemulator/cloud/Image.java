package io.ecsemulator.cloud;

import io.ecsemulator.cloud.InstanceTypes.InstanceType;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An image as it is stored: the fields of DescribeImages with the API's names, and what is to happen to it. Its Usage is not stored:
 * it follows from the instances. Times have whole seconds.
 *
 * @param Progress how far it is, {@code 0%} to {@code 100%}
 * @param Size in GiB, of its system disk
 * @param IsSelfShared {@code True} or {@code False}, as a text; empty for images of others
 * @param ImageOwnerId number of the account that it belongs to, for images of others; 0 if that is not told
 * @param DiskDeviceMappings its disks; empty for images of the service
 * @param PendingTransition the change that is under way, or null
 */
@RecordBuilder
public record Image(
        String ImageId,
        String RegionId,
        String ImageName,
        String ImageFamily,
        String ImageVersion,
        String Description,
        ImageStatus Status,
        String Progress,
        Instant CreationTime,
        ImageOwnerAlias ImageOwnerAlias,
        long ImageOwnerId,
        String SupplierName,
        boolean IsPublic,
        String IsSelfShared,
        boolean IsCopied,
        boolean IsSubscribed,
        String ProductCode,
        String Platform,
        OSType OSType,
        String OSName,
        String OSNameEn,
        Architecture Architecture,
        BootMode BootMode,
        int Size,
        boolean IsSupportIoOptimized,
        boolean IsSupportCloudinit,
        boolean LoginAsNonRootSupported,
        Features Features,
        @ListOf("DiskDeviceMapping") List<DiskDeviceMapping> DiskDeviceMappings,
        String ResourceGroupId,
        @ListOf("Tag") List<Tag> Tags,
        @Nullable PendingTransition<ImageStatus> PendingTransition)
        implements ImageBuilder.With, Grouped<Image> {

    private static final int MAX_MEMORY_OF_32_BITS = 4;

    /** What its system can do. */
    public record Features(NvmeSupport NvmeSupport) {}

    /**
     * A disk of an image.
     *
     * @param SnapshotId the snapshot that has its data; empty for an empty disk, or of an import
     * @param Size in GiB; a text, as the API has it
     * @param Format of an imported file: {@code RAW}, {@code VHD} or {@code QCOW2}, else empty
     */
    public record DiskDeviceMapping(
            DiskType Type,
            String SnapshotId,
            String Device,
            String Size,
            String Format,
            String ImportOSSBucket,
            String ImportOSSObject) {

        /** Fills in what a state document does not give, but for the size. */
        public DiskDeviceMapping {
            Type = Type != null ? Type : DeviceNames.SYSTEM.equals(Device) ? DiskType.system : DiskType.data;
            SnapshotId = orEmpty(SnapshotId);
            Device = Device != null ? Device : Type == DiskType.system ? DeviceNames.SYSTEM : "";
            Format = orEmpty(Format);
            ImportOSSBucket = orEmpty(ImportOSSBucket);
            ImportOSSObject = orEmpty(ImportOSSObject);
        }

        private static String orEmpty(@Nullable String value) {
            return value == null ? "" : value;
        }

        /** A disk with the data of a snapshot, or an empty one. */
        public static DiskDeviceMapping of(DiskType type, String snapshotId, String device, int size) {
            return new DiskDeviceMapping(type, snapshotId, device, String.valueOf(size), "", "", "");
        }
    }

    /** Drops what is less than a second of all times but that of the pending transition. */
    public Image {
        CreationTime = Disk.seconds(CreationTime);
    }

    @Override
    public String id() {
        return ImageId;
    }

    @Override
    public ImageStatus status() {
        return Status;
    }

    @Override
    public Image tagged(List<Tag> tags) {
        return withTags(tags);
    }

    @Override
    public Image grouped(String resourceGroupId) {
        return withResourceGroupId(resourceGroupId);
    }

    /** Whether it is the caller's own, and so can be changed. */
    public boolean belongsToCaller() {
        return ImageOwnerAlias == io.ecsemulator.cloud.ImageOwnerAlias.self;
    }

    /** Whether its system is Windows. */
    public boolean runsWindows() {
        return OSType == io.ecsemulator.cloud.OSType.windows;
    }

    /** Whether it is being copied. */
    public boolean hasCopyUnderWay() {
        return IsCopied && Status.isUnderWay();
    }

    /** Whether its file is being imported. */
    public boolean hasImportUnderWay() {
        return Status.isUnderWay()
                && DiskDeviceMappings.stream()
                        .anyMatch(disk -> !disk.ImportOSSBucket().isEmpty());
    }

    /** This with the system of another image. */
    public Image withSystemOf(Image other) {
        return with(b -> b.Platform(other.Platform)
                .OSType(other.OSType)
                .OSName(other.OSName)
                .OSNameEn(other.OSNameEn)
                .Architecture(other.Architecture)
                .BootMode(other.BootMode)
                .ProductCode(other.ProductCode)
                .IsSupportIoOptimized(other.IsSupportIoOptimized)
                .IsSupportCloudinit(other.IsSupportCloudinit)
                .LoginAsNonRootSupported(other.LoginAsNonRootSupported)
                .Features(other.Features));
    }

    /** Its data disks. */
    public List<DiskDeviceMapping> dataDisks() {
        return DiskDeviceMappings.stream()
                .filter(disk -> disk.Type() == DiskType.data)
                .toList();
    }

    /** The ids of the snapshots that have the data of its disks. */
    public List<String> snapshotIds() {
        return DiskDeviceMappings.stream()
                .map(DiskDeviceMapping::SnapshotId)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /**
     * Whether it can run on an instance of that type: the architectures fit, 32 bits have enough for the memory, and it knows NVMe
     * devices if the type has no others.
     */
    public boolean runsOn(InstanceType type) {
        boolean isArm = Architecture == io.ecsemulator.cloud.Architecture.arm64;
        boolean isTooSmall =
                Architecture == io.ecsemulator.cloud.Architecture.i386 && type.MemorySize() > MAX_MEMORY_OF_32_BITS;
        boolean lacksNvme = Features.NvmeSupport == NvmeSupport.unsupported
                && type.NvmeSupport().equals(InstanceTypes.NVME_REQUIRED);
        return isArm == type.isArm() && !isTooSmall && !lacksNvme;
    }

    @Override
    public Image at(Instant now) {
        Image image = this;
        PendingTransition<ImageStatus> pending = PendingTransition;
        while (pending != null && pending.hasHappened(now)) {
            PendingTransition<ImageStatus> happened = pending;
            image = image.with(b -> b.Status(happened.Status()).PendingTransition(happened.Then()));
            if (image.Status == ImageStatus.Available) {
                image = image.withProgress("100%");
            }
            pending = pending.Then();
        }
        return pending == null || pending.Held() || image.Status != ImageStatus.Creating
                ? image
                : image.withProgress(pending.progress(CreationTime, now));
    }
}
