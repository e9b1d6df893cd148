package io.ecsemulator.image;

import io.ecsemulator.cloud.Architecture;
import io.ecsemulator.cloud.BootMode;
import io.ecsemulator.cloud.Delays;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.HasFormat;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.TextFormat;
import io.ecsemulator.operation.WithoutEffect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Creates an image of an instance, of snapshots, or of the snapshot of a system disk: it is Creating at once and Available after the
 * delay {@code create-image}.
 */
@ApiOperation(editions = "2024, 2026", sample = "RegionId=cn-hangzhou&InstanceId=i-stopped&ImageName=demo")
final class CreateImage extends Operation<CreateImage.Parameters, CreateImageAttempt, CreateImage.Response> {

    /**
     * Request parameters. Of InstanceId, DiskDeviceMapping and SnapshotId the first that is given counts.
     *
     * @param RegionId id of the region
     * @param InstanceId id of the instance whose disks the image gets
     * @param DiskDeviceMapping the disks of the image, at most 17
     * @param SnapshotId id of the snapshot of a system disk
     * @param ImageName name of the image, which no other image of the caller in the region has; default its id
     * @param ImageFamily family of the image; default empty
     * @param ImageVersion version of the image, any text; default empty
     * @param Description description of the image; default empty
     * @param Platform distribution, if the system disk is made of the snapshot of a data disk; default Others Linux
     * @param Architecture architecture, if the system disk is made of the snapshot of a data disk; default x86_64
     * @param BootMode how the system starts; default as the image of the instance
     * @param ResourceGroupId id of the resource group of the image, not checked; default empty
     * @param Tag tags of the image, at most 20
     * @param ClientToken makes a repeated call with the same token one call
     * @param DryRun true: only checks the request; default false
     */
    @WithoutEffect({"DetectionStrategy", "Features"})
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Nullable String InstanceId,
            @MaxItems(17) List<Mapping> DiskDeviceMapping,
            @Nullable String SnapshotId,
            @HasFormat(TextFormat.NAME) @Nullable String ImageName,
            @Nullable String ImageFamily,
            @Nullable String ImageVersion,
            @HasFormat(TextFormat.DESCRIPTION) @Nullable String Description,
            @Nullable Platform Platform,
            @Nullable Architecture Architecture,
            @Nullable BootMode BootMode,
            @Nullable String ResourceGroupId,
            @MaxItems(TagParameter.MAX) List<TagParameter> Tag,
            @Nullable String ClientToken,
            @Nullable Boolean DryRun) {

        /** The disks that the request names if it names no instance. */
        List<Mapping> mappings() {
            if (InstanceId != null) {
                return List.of();
            }
            return DiskDeviceMapping.isEmpty() && SnapshotId != null
                    ? List.of(new Mapping(null, SnapshotId, null, null))
                    : DiskDeviceMapping;
        }

        /** Whether the image is made of the snapshot of SnapshotId. */
        boolean isOfOneSnapshot() {
            return InstanceId == null && DiskDeviceMapping.isEmpty();
        }
    }

    /**
     * A disk of the image.
     *
     * @param DiskType system or data; default as the snapshot, data without one
     * @param SnapshotId id of the snapshot with its data; default an empty disk
     * @param Device device name, /dev/xvda for the system disk; default the next one
     * @param Size size in GiB, 5 to 32768; default the size of the snapshot, 20 without one
     */
    record Mapping(
            @Nullable DiskType DiskType,
            @Nullable String SnapshotId,
            @Nullable String Device,

            @Range(min = 5, max = 32_768) @Nullable Integer Size) {}

    /** Response; the image is then Creating. */
    record Response(String RequestId, String ImageId) {}

    private final Delays delays;

    CreateImage(Delays delays) {
        super(CreateImageRules::declare);
        this.delays = delays;
    }

    @Override
    protected CreateImageAttempt attempt(Parameters parameters, World world) {
        return CreateImageAttempt.of(parameters, world);
    }

    /** Each disk of an instance gets a snapshot, which is accomplished when the image is Available. */
    @Override
    protected Response execute(CreateImageAttempt attempt, World world, Call call) {
        return new Response(call.requestId(), attempt.create(world, world.now().plus(delays.createImage())));
    }
}
