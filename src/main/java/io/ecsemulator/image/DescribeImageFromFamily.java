package io.ecsemulator.image;

import io.ecsemulator.cloud.Architecture;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Image;
import io.ecsemulator.cloud.ImageOwnerAlias;
import io.ecsemulator.cloud.ImageStatus;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.OSType;
import io.ecsemulator.cloud.OmittedIfEmpty;
import io.ecsemulator.cloud.Tag;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.RequestedImage;
import io.ecsemulator.operation.Rules;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the newest Available image of a family; nothing if there is none. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&ImageFamily=acs:ubuntu_24_04_x64")
final class DescribeImageFromFamily
        extends Operation<
                DescribeImageFromFamily.Parameters,
                DescribeImageFromFamily.Parameters,
                DescribeImageFromFamily.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region
     * @param ImageFamily the family
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Mandatory String ImageFamily) {}

    /**
     * Response.
     *
     * @param Image the image, left out if the family has none
     */
    record Response(
            String RequestId, @OmittedIfEmpty @Nullable Found Image) {}

    /** The image, with fewer fields than in DescribeImages. */
    record Found(
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
            String Platform,
            String ImageName,
            String OSName,
            String ImageId,
            OSType OSType,
            boolean IsSubscribed,
            String ProductCode,
            Architecture Architecture,
            @ListOf("DiskDeviceMapping") List<Disk> DiskDeviceMappings,
            @ListOf("Tag") List<Tag> Tags) {

        private static Found of(Image image, World world) {
            return new Found(
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
                    image.Platform(),
                    image.ImageName(),
                    image.OSName(),
                    image.ImageId(),
                    image.OSType(),
                    image.IsSubscribed(),
                    image.ProductCode(),
                    image.Architecture(),
                    image.DiskDeviceMappings().stream().map(Disk::of).toList(),
                    image.Tags());
        }
    }

    /** A disk of the image. */
    record Disk(
            DiskType Type,
            String ImportOSSBucket,
            String SnapshotId,
            String ImportOSSObject,
            String Size,
            String Device,
            String Format) {

        private static Disk of(Image.DiskDeviceMapping disk) {
            return new Disk(
                    disk.Type(),
                    disk.ImportOSSBucket(),
                    disk.SnapshotId(),
                    disk.ImportOSSObject(),
                    disk.Size(),
                    disk.Device(),
                    disk.Format());
        }
    }

    private static Rules<Parameters> declareRules() {
        return Rules.<Parameters>of(Parameters.class, "2024")
                .invalid(CommonError.REGION_DOES_NOT_EXIST, "RegionId")
                .build();
    }

    DescribeImageFromFamily() {
        super(DescribeImageFromFamily::declareRules);
    }

    @Override
    protected Parameters attempt(Parameters parameters, World world) {
        return parameters;
    }

    @Override
    protected Response execute(Parameters asked, World world, Call call) {
        Image image = RequestedImage.ofFamily(world, asked.ImageFamily, asked.RegionId)
                .image();
        return new Response(call.requestId(), image == null ? null : Found.of(image, world));
    }
}
