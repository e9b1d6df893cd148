package io.ecsemulator.tag;

import io.ecsemulator.cloud.Table;
import io.ecsemulator.cloud.Tagged;
import io.ecsemulator.cloud.World;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The resources of one ResourceType.
 *
 * @param ResourceType the name of the type in requests, in lower case
 * @param table all resources of the type
 */
record ResourceKind<R extends Tagged<R>>(String ResourceType, Function<World, Table<R>> table) {

    /** The kinds of resources that can have tags in the emulator. */
    static final List<ResourceKind<?>> SUPPORTED = List.of(
            new ResourceKind<>("instance", World::instances),
            new ResourceKind<>("disk", World::disks),
            new ResourceKind<>("snapshot", World::snapshots));

    /** The kind of that ResourceType, or null if the emulator has no such resources. */
    static @Nullable ResourceKind<?> of(String resourceType) {
        return SUPPORTED.stream()
                .filter(kind -> kind.ResourceType.equals(resourceType))
                .findFirst()
                .orElse(null);
    }

    /** The resource of that id in that region, or null; a released disk does not exist. */
    @Nullable
    R find(World world, String regionId, String resourceId) {
        R found = table.apply(world).get(resourceId);
        return found != null && found.listed() && found.RegionId().equals(regionId) ? found : null;
    }
}
