package io.ecsemulator.tag;

import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.Table;
import io.ecsemulator.cloud.Tagged;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.Filter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The resources of one ResourceType.
 *
 * @param kind how such resources are declared
 * @param table all resources of the type
 */
record TaggableKind<R extends Tagged<R>>(ResourceKind<R> kind, Table<R> table) {

    /** The kinds of resources in that world that can have tags. */
    static List<TaggableKind<?>> all(World world) {
        return world.kinds().all().stream()
                .filter(kind -> kind.tagType() != null)
                .<TaggableKind<?>>map(kind -> of(world, kind))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static <R extends Tagged<R>> TaggableKind<R> of(World world, ResourceKind<?> kind) {
        ResourceKind<R> tagged = (ResourceKind<R>) kind;
        return new TaggableKind<>(tagged, world.table(tagged));
    }

    /** Finds the resources of a region that have tags: the region is a word of those alone. */
    Filter<R> taggedIn(String regionId) {
        return new Filter<R>()
                .words(
                        true,
                        List.of(regionId),
                        (resource, isTagged) -> !resource.Tags().isEmpty());
    }

    /** The kind of that ResourceType, or null if the world has no such resources. */
    static @Nullable TaggableKind<?> of(World world, String resourceType) {
        return all(world).stream()
                .filter(kind -> kind.resourceType().equals(resourceType))
                .findFirst()
                .orElse(null);
    }

    /** The name of the type in requests, in lower case. */
    String resourceType() {
        return String.valueOf(kind.tagType());
    }

    /** The resource of that id in that region, or null; a released disk does not exist. */
    @Nullable
    R find(String regionId, String resourceId) {
        R found = table.get(kind.id(regionId, resourceId));
        return found != null && found.listed() && found.RegionId().equals(regionId) ? found : null;
    }
}
