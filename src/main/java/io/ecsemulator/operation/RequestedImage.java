package io.ecsemulator.operation;

import io.ecsemulator.cloud.DiskDefaults;
import io.ecsemulator.cloud.DiskType;
import io.ecsemulator.cloud.Image;
import io.ecsemulator.cloud.ImageStatus;
import io.ecsemulator.cloud.InstanceTypes.InstanceType;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.UnknownIds;
import io.ecsemulator.cloud.World;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The image that a request names for a system disk.
 *
 * @param ImageId its id, or that of the image that its family stands for; empty if the request names none
 * @param image the image, or null if the region has none of that id
 * @param isRefused whether the request is refused since there is no such image
 */
public record RequestedImage(String ImageId, @Nullable Image image, boolean isRefused) {

    /**
     * What the rules about an image look at.
     *
     * @param type the type of the instance
     * @param size the size of the system disk in GiB
     */
    public record Use(RequestedImage requested, InstanceType type, int size) {

        private boolean isImageThat(Predicate<Image> condition) {
            return requested.image != null && condition.test(requested.image);
        }
    }

    /** The image can be that of an instance of the type, with a system disk of the size. */
    public static final Rules<Use> RULES = Rules.<Use>shared("2024")
            .stage(Stage.EXISTENCE)
            .rule(
                    CommonError.IMAGE_NOT_FOUND,
                    "the image is in another region, or does not exist and unknown-ids is refused",
                    use -> use.requested.isRefused)
            .stage(Stage.STATUS)
            .rule(
                    CommonError.IMAGE_NOT_VALID,
                    "the image's status is neither Available nor Deprecated",
                    use -> use.isImageThat(image -> !image.Status().isUsable()))
            .rule(
                    CommonError.IMAGE_NOT_OF_TYPE,
                    "the image does not run on the instance's type",
                    use -> use.isImageThat(image -> !image.runsOn(use.type)))
            .stage(Stage.LIMITS)
            .rule(
                    CommonError.SMALLER_THAN_IMAGE,
                    "SystemDisk.Size is smaller than the image",
                    use -> use.isImageThat(image -> use.size < image.Size()))
            .build();

    /**
     * The image that a request names.
     *
     * @param unknownIds whether an image that nobody created is accepted; one of another region is refused in any case
     */
    public static RequestedImage of(World world, String imageId, String regionId, UnknownIds unknownIds) {
        Image image = world.image(imageId, regionId);
        boolean isRefused = image == null
                && (unknownIds == UnknownIds.REFUSED || world.images().get(imageId) != null);
        return new RequestedImage(imageId, image, isRefused);
    }

    /**
     * The images of a region that satisfy the conditions, the newest first; those of the service last.
     *
     * @param kept the images of the world among which they are, or null if the filter has to find them
     */
    public static Stream<Image> all(
            World world, String regionId, @Nullable Collection<Image> kept, Filter<Image> filter) {
        Predicate<Image> condition = Objects.requireNonNull(filter.toPredicate());
        return Stream.concat(
                Listing.all(world.images(), regionId, kept, filter),
                world.publicImagesIn(regionId).filter(condition));
    }

    /** The newest Available image of a family. */
    public static RequestedImage ofFamily(World world, String family, String regionId) {
        Filter<Image> filter =
                new Filter<Image>().word(family, Image::ImageFamily).equal(ImageStatus.Available, Image::Status);
        Image image = all(world, regionId, null, filter)
                .max(Comparator.comparing(Image::CreationTime))
                .orElse(null);
        return new RequestedImage(image == null ? "" : image.ImageId(), image, false);
    }

    /** The snapshot with the data of the system disk, or null if it is not known. */
    public @Nullable Snapshot systemSnapshot(World world) {
        return image == null
                ? null
                : image.DiskDeviceMappings().stream()
                        .filter(disk -> disk.Type() == DiskType.system)
                        .map(disk -> world.snapshot(disk.SnapshotId()))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** The size of a system disk whose size is not said, in GiB. */
    public int defaultSize() {
        return image == null ? DiskDefaults.SIZE : Math.max(DiskDefaults.SIZE, image.Size());
    }

    /** Whether the image is known to run Windows. */
    public boolean isWindows() {
        return image != null && image.runsWindows();
    }
}
