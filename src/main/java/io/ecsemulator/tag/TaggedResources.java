package io.ecsemulator.tag;

import io.ecsemulator.cloud.Table;
import io.ecsemulator.cloud.Tag;
import io.ecsemulator.cloud.Tagged;
import io.ecsemulator.cloud.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The resources that a request names, each with the tags that it would have after the call.
 *
 * @param areFound whether all of them exist in the region
 * @param changes the resources that exist, each once
 */
record TaggedResources(boolean areFound, List<Change<?>> changes) {

    /** The largest number of ResourceIds in a request. */
    static final int MAX = 50;

    /**
     * A resource and the tags that it would have.
     *
     * @param table where the resource is stored
     */
    record Change<R extends Tagged<R>>(Table<R> table, R resource, List<Tag> tags) {

        private void store() {
            table.put(resource.tagged(tags));
        }
    }

    /**
     * Finds resources.
     *
     * @param resourceIds ids, possibly repeated
     * @param change makes the new tags of a resource from its tags
     */
    static TaggedResources of(
            World world,
            String regionId,
            String resourceType,
            List<String> resourceIds,
            UnaryOperator<List<Tag>> change) {
        TaggableKind<?> kind = TaggableKind.of(world, resourceType);
        return kind == null
                ? new TaggedResources(resourceIds.isEmpty(), List.of())
                : of(regionId, kind, resourceIds, change);
    }

    private static <R extends Tagged<R>> TaggedResources of(
            String regionId, TaggableKind<R> kind, List<String> resourceIds, UnaryOperator<List<Tag>> change) {
        List<String> ids = resourceIds.stream().distinct().toList();
        List<Change<?>> changes = new ArrayList<>(ids.size());
        ids.stream()
                .map(id -> kind.find(regionId, id))
                .filter(Objects::nonNull)
                .forEach(found -> changes.add(new Change<>(kind.table(), found, change.apply(found.Tags()))));
        return new TaggedResources(changes.size() == ids.size(), changes);
    }

    /** Gives all resources their new tags. */
    void store() {
        changes.forEach(Change::store);
    }
}
