package io.ecsemulator.tag;

import io.ecsemulator.cloud.Table;
import io.ecsemulator.cloud.Tag;
import io.ecsemulator.cloud.Tagged;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The resources of one ResourceType.
 *
 * @param ResourceType as callers spell it, in lower case
 * @param table where they are
 */
record ResourceKind<R extends Tagged<R>>(String ResourceType, Function<World, Table<R>> table) {

    /** Those of which there can be any here. */
    static final List<ResourceKind<?>> HERE = List.of(
            new ResourceKind<>("instance", World::instances),
            new ResourceKind<>("disk", World::disks),
            new ResourceKind<>("snapshot", World::snapshots));

    /** The other types of AddTags, RemoveTags and DescribeTags. */
    private static final Set<String> OLD_TYPES = Set.of(
            "image",
            "securitygroup",
            "volume",
            "eni",
            "ddh",
            "keypair",
            "launchtemplate",
            "reservedinstance",
            "snapshotpolicy");

    /** What TagResources, UntagResources and ListTagResources have more (editions 2024 and 2026). */
    private static final Set<String> NEW_TYPES = Set.of(
            "ddhcluster",
            "elasticityassurance",
            "capacityreservation",
            "command",
            "invocation",
            "activation",
            "managedinstance");

    /**
     * The type of that name in TagResources, UntagResources and ListTagResources.
     *
     * @return empty if there are no resources of that type here
     * @throws ApiException if there is no such type
     */
    static Optional<ResourceKind<?>> named(String resourceType) {
        return NEW_TYPES.contains(resourceType) ? Optional.empty() : namedOfOld(resourceType);
    }

    /**
     * The type of that name in AddTags, RemoveTags and DescribeTags.
     *
     * @return empty if there are no resources of that type here
     * @throws ApiException if there is no such type
     */
    static Optional<ResourceKind<?>> namedOfOld(String resourceType) {
        Optional<ResourceKind<?>> kind = HERE.stream()
                .filter(candidate -> candidate.ResourceType.equals(resourceType))
                .findFirst();
        if (kind.isEmpty() && !OLD_TYPES.contains(resourceType)) {
            throw new ApiException(TaggingError.RESOURCE_TYPE_NOT_FOUND);
        }
        return kind;
    }

    /** The resource of that id in that region, or null. */
    @Nullable
    R find(World world, String regionId, String resourceId) {
        R found = table.apply(world).get(resourceId);
        return found != null && found.listed() && found.RegionId().equals(regionId) ? found : null;
    }

    /**
     * The resources of those ids in that region, each once.
     *
     * @throws ApiException if one is not there
     */
    List<R> all(World world, String regionId, Collection<String> resourceIds, ApiError notFound) {
        List<R> all = new ArrayList<>(resourceIds.size());
        Set<String> seen = new HashSet<>();
        for (String resourceId : resourceIds) {
            R found = find(world, regionId, resourceId);
            if (found == null) {
                throw new ApiException(notFound);
            }
            if (seen.add(resourceId)) {
                all.add(found);
            }
        }
        return all;
    }

    /**
     * Changes the tags of all those resources, or of none.
     *
     * @throws ApiException if one is not there, or the change is refused for one
     */
    void change(
            World world,
            String regionId,
            Collection<String> resourceIds,
            ApiError notFound,
            UnaryOperator<List<Tag>> change) {
        all(world, regionId, resourceIds, notFound).stream()
                .map(resource -> resource.tagged(change.apply(resource.Tags())))
                .toList()
                .forEach(table.apply(world)::put);
    }
}
