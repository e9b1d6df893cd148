package io.ecsemulator.image;

import io.ecsemulator.cloud.Architecture;
import io.ecsemulator.cloud.BootMode;
import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.DeviceNames;
import io.ecsemulator.cloud.DiskDefaults;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Image;
import io.ecsemulator.cloud.ImageDefaults;
import io.ecsemulator.cloud.ImageStatus;
import io.ecsemulator.cloud.NvmeSupport;
import io.ecsemulator.cloud.OSType;
import io.ecsemulator.cloud.PendingTransition;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.Task;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.HasFormat;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.TextFormat;
import io.ecsemulator.operation.WithoutEffect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes an image of files: it is Creating at once and Available after the delay {@code import-image}, when its task is Finished.
 * Whether the files exist is not checked.
 */
@ApiOperation(
        editions = "2024, 2026",
        sample =
                "RegionId=cn-hangzhou&ImageName=imported&DiskDeviceMapping.1.OSSBucket=bucket&DiskDeviceMapping.1.OSSObject=disk.vhd")
final class ImportImage extends Operation<ImportImage.Parameters, ImportImage.Attempt, ImportImage.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region
     * @param ImageName name of the image, which no other image of the caller in the region has; default its id
     * @param Description description of the image; default empty
     * @param Architecture architecture of the system; default x86_64
     * @param OSType operating system; default as the Platform
     * @param Platform distribution; default Others Linux
     * @param BootMode BIOS or UEFI; default BIOS, for arm64 UEFI
     * @param LicenseType Auto, Aliyun or BYOL; it has no effect
     * @param ResourceGroupId id of the resource group of the image, not checked; default empty
     * @param DiskDeviceMapping the files, the first of the system disk, the others of data disks; those after the 17th are ignored
     * @param Tag tags of the image, at most 20
     * @param DetectionStrategy Standard; it has no effect
     * @param Features what the system can do
     * @param DryRun true: only checks the request; default false
     * @param ClientToken makes a repeated call with the same token one call
     */
    @WithoutEffect({"Features.ImdsSupport", "RoleName", "StorageLocationArn"})
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Nullable String ImageName,
            @HasFormat(TextFormat.DESCRIPTION) @Nullable String Description,
            @Nullable Architecture Architecture,
            @Nullable OSType OSType,
            @Nullable Platform Platform,
            @OneOf({"BIOS", "UEFI"}) @Nullable BootMode BootMode,
            @OneOf({"Auto", "Aliyun", "BYOL"}) @Nullable String LicenseType,
            @Nullable String ResourceGroupId,
            List<File> DiskDeviceMapping,
            @MaxItems(TagParameter.MAX) List<TagParameter> Tag,
            @OneOf("Standard") @Nullable String DetectionStrategy,
            ModifyImageAttribute.Features Features,
            @Nullable Boolean DryRun,
            @Nullable String ClientToken) {

        private List<File> files() {
            return DiskDeviceMapping.subList(0, Math.min(MAX_FILES, DiskDeviceMapping.size()));
        }

        private Architecture architecture() {
            return Objects.requireNonNullElse(Architecture, io.ecsemulator.cloud.Architecture.x86_64);
        }

        private Platform platform() {
            return Objects.requireNonNullElse(Platform, io.ecsemulator.image.Platform.OTHERS_LINUX);
        }

        private boolean isArm() {
            return architecture() == io.ecsemulator.cloud.Architecture.arm64;
        }
    }

    /**
     * The file of a disk.
     *
     * @param OSSBucket name of the bucket with the file, not checked
     * @param OSSObject name of the file, not checked
     * @param Format RAW, VHD or QCOW2; default unknown
     * @param DiskImageSize size of the disk in GiB, 5 to 500, of a data disk 5 to 2000; default 40
     * @param DiskImSize the same; ignored with DiskImageSize
     * @param Device device name; default the next one
     */
    record File(
            @Nullable String OSSBucket,
            @Nullable String OSSObject,
            @OneOf({"RAW", "VHD", "QCOW2"}) @Nullable String Format,
            @Nullable Integer DiskImageSize,
            @Nullable Integer DiskImSize,
            @Nullable String Device) {

        private int size() {
            return Objects.requireNonNullElse(DiskImageSize == null ? DiskImSize : DiskImageSize, DiskDefaults.SIZE);
        }
    }

    /** Response; TaskId is the id of the task that DescribeTasks shows. */
    record Response(String RequestId, String ImageId, String TaskId, String RegionId) {}

    /**
     * What the rules look at.
     *
     * @param isNameTaken whether an image of the caller in the region has the name
     */
    record Attempt(Parameters parameters, boolean isNameTaken) {}

    private static final int MAX_FILES = 17;
    private static final int SMALLEST = 5;
    private static final int LARGEST_SYSTEM = 500;
    private static final int LARGEST_DATA = 2000;

    /** The rules for names of buckets of the object storage. */
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9-]{1,61}[a-z0-9]");

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_INVALID, "RegionId")
                .invalid(ImageError.IMPORT_DESCRIPTION_MALFORMED, "Description")
                .invalid(ImageError.ARCHITECTURE_MALFORMED, "Architecture")
                .invalid(ImageError.IMPORT_OS_TYPE, "OSType")
                .invalid(ImageError.PLATFORM_MALFORMED, "Platform")
                .invalid(ImageError.IMPORT_BOOT_MODE, "BootMode")
                .invalid(ImageError.IMPORT_LICENSE, "LicenseType")
                .invalid(ImageError.DETECTION_STRATEGY, "DetectionStrategy")
                .invalid(ImageError.FORMAT, "DiskDeviceMapping.N.Format")
                .tooMany(TagError.QUOTA_EXCEEDED, "Tag")
                .stage(Stage.REQUEST)
                .rule(
                        ImageError.NAME_MALFORMED,
                        "ImageName is not a name, or begins with aliyun or acs:",
                        attempt -> ImageNames.isMalformed(attempt.parameters.ImageName))
                .rule(
                        ImageError.NOTHING_TO_IMPORT,
                        "DiskDeviceMapping is not given",
                        attempt -> attempt.parameters.files().isEmpty())
                .rule(
                        ImageError.BUCKET,
                        "a DiskDeviceMapping.N.OSSBucket is missing, or not a name of a bucket",
                        attempt -> attempt.parameters.files().stream()
                                .anyMatch(file -> file.OSSBucket == null
                                        || !BUCKET.matcher(file.OSSBucket).matches()))
                .rule(
                        ImageError.OBJECT,
                        "a DiskDeviceMapping.N.OSSObject is missing",
                        attempt -> attempt.parameters.files().stream().anyMatch(file -> file.OSSObject == null))
                .rule(
                        ImageError.IMPORT_DEVICE,
                        "a DiskDeviceMapping.N.Device is not a device name of such a disk",
                        attempt -> hasMalformedDevice(attempt.parameters.files()))
                .rule(
                        ImageError.BOOT_MODE_OF_ARCHITECTURE,
                        "BootMode is BIOS and Architecture is arm64",
                        attempt -> attempt.parameters.isArm() && attempt.parameters.BootMode == BootMode.BIOS)
                .include(attempt -> attempt.parameters.Tag, TagParameter.RULES)
                .stage(Stage.LIMITS)
                .rule(
                        ImageError.IMPORT_SYSTEM_SIZE,
                        "the size of the system disk is not within 5 and 500",
                        attempt -> !isWithin(attempt.parameters.files().get(0).size(), LARGEST_SYSTEM))
                .rule(
                        ImageError.IMPORT_DATA_SIZE,
                        "the size of a data disk is not within 5 and 2000",
                        attempt -> attempt.parameters.files().stream()
                                .skip(1)
                                .anyMatch(file -> !isWithin(file.size(), LARGEST_DATA)))
                .stage(Stage.RESULT)
                .rule(
                        ImageError.NAME_EXISTS,
                        "an image of the caller in the region has the ImageName",
                        attempt -> attempt.isNameTaken)
                .dryRun(GatewayError.DRY_RUN, attempt -> Boolean.TRUE.equals(attempt.parameters.DryRun))
                .build();
    }

    private static boolean hasMalformedDevice(List<File> files) {
        for (int i = 0; i < files.size(); i++) {
            String device = files.get(i).Device;
            if (device != null && !(i == 0 ? device.equals(DeviceNames.SYSTEM) : DeviceNames.isData(device))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWithin(int size, int largest) {
        return size >= SMALLEST && size <= largest;
    }

    private final Delays delays;

    ImportImage(Delays delays) {
        super(ImportImage::declareRules);
        this.delays = delays;
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        return new Attempt(parameters, ImageNames.isTaken(world, parameters.ImageName, parameters.RegionId, ""));
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Parameters asked = attempt.parameters;
        Instant due = world.now().plus(delays.importImage());
        String id = world.newId(ResourceKinds.IMAGES, asked.RegionId);
        NvmeSupport nvme = asked.Features.NvmeSupport();
        Image plain = ImageDefaults.of(id, asked.RegionId, world.now());
        Platform platform = asked.platform();
        OSType system = Objects.requireNonNullElse(asked.OSType, platform.system());
        world.put(platform.on(plain, system, asked.architecture())
                .with(b -> b.ImageName(Objects.requireNonNullElse(asked.ImageName, id))
                        .Description(Objects.requireNonNullElse(asked.Description, ""))
                        .BootMode(Objects.requireNonNullElse(
                                asked.BootMode, asked.isArm() ? BootMode.UEFI : BootMode.BIOS))
                        .Size(asked.files().get(0).size())
                        .Features(nvme == null ? plain.Features() : new Image.Features(nvme))
                        .Status(ImageStatus.Creating)
                        .Progress("0%")
                        .DiskDeviceMappings(mappings(asked.files()))
                        .ResourceGroupId(Objects.requireNonNullElse(asked.ResourceGroupId, ""))
                        .Tags(TagParameter.toTags(asked.Tag))
                        .PendingTransition(new PendingTransition<>(ImageStatus.Available, due))));
        Task task = Task.begun(
                        world.newId(ResourceKinds.TASKS, asked.RegionId),
                        asked.RegionId,
                        action(),
                        id,
                        world.now(),
                        due)
                .withSupportCancel("true");
        world.put(task);
        return new Response(call.requestId(), id, task.TaskId(), asked.RegionId);
    }

    private static List<Image.DiskDeviceMapping> mappings(List<File> files) {
        Set<String> devices = new HashSet<>();
        List<Image.DiskDeviceMapping> mappings = new ArrayList<>(files.size());
        for (File file : files) {
            DiskType type = mappings.isEmpty() ? DiskType.system : DiskType.data;
            String next = type == DiskType.system ? DeviceNames.SYSTEM : DeviceNames.next(devices);
            String device = Objects.requireNonNullElse(file.Device, next);
            devices.add(device);
            mappings.add(new Image.DiskDeviceMapping(
                    type,
                    "",
                    device,
                    String.valueOf(file.size()),
                    Objects.requireNonNullElse(file.Format, ""),
                    Objects.requireNonNull(file.OSSBucket),
                    Objects.requireNonNull(file.OSSObject)));
        }
        return mappings;
    }
}
