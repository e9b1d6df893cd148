package io.ecsemulator.image;

import io.ecsemulator.cloud.Image;
import io.ecsemulator.cloud.World;

/** What was created from an image, spelled as on the wire. */
enum ImageUsage {
    instance,
    none;

    static ImageUsage of(Image image, World world) {
        return world.instancesOf(image).findAny().isPresent() ? instance : none;
    }
}
