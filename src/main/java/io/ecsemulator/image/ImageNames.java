package io.ecsemulator.image;

import io.ecsemulator.cloud.Image;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.Filter;
import io.ecsemulator.operation.Listing;
import io.ecsemulator.operation.TextFormat;
import org.jspecify.annotations.Nullable;

/** The names of images and families. */
final class ImageNames {

    private ImageNames() {}

    /** Whether a text is neither null nor a name of an image or a family: one like that of an instance, not of the service's. */
    static boolean isMalformed(@Nullable String text) {
        return text != null && (!TextFormat.NAME.matches(text) || text.startsWith("aliyun") || text.startsWith("acs:"));
    }

    /** Whether an image of the caller in that region has that name, but for the image of that id. */
    static boolean isTaken(World world, @Nullable String name, String regionId, String imageId) {
        return name != null
                && Listing.all(world.images(), regionId, null, new Filter<Image>().word(name, Image::ImageName))
                        .anyMatch(image ->
                                image.belongsToCaller() && !image.ImageId().equals(imageId));
    }
}
