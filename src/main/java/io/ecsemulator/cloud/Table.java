package io.ecsemulator.cloud;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The resources of one kind, by id and, for lists, by region, the newest first. Reads show each as it is at the time
 * of the step; what they cost does not depend on how many there are. Iterating goes through all of them, also those that
 * lists do not show.
 */
public interface Table<R extends Resource<R>> extends Iterable<R> {

    /** The resource of that id, one that lists do not show too, or null. */
    @Nullable
    R get(String id);

    /**
     * The resource of that id, or null.
     *
     * @param regionId the region that it must be in, or null for any
     * @param id null finds none
     */
    default @Nullable R getIn(@Nullable String regionId, @Nullable String id) {
        R found = id == null ? null : get(id);
        return found == null || (regionId != null && !found.RegionId().equals(regionId)) ? null : found;
    }

    /** The resources with that key now, in the order in which they came. */
    Collection<R> by(Index<R> index, String key);

    /**
     * How many resources have that key, those that get it only with their pending transition too; it costs the same for few and
     * for many.
     */
    int count(Index<R> index, String key);

    /** The resource that has had that key for the longest time, or null. */
    @Nullable
    R first(Index<R> index, String key);

    /** The resources that have that text among their {@link Words} now, in the order in which they came. */
    Collection<R> withWord(String word);

    /** How many have that word, now or with their pending transition; the greatest number if the kind has no words. */
    int countWithWord(String word);

    /** Adds the resource, or replaces the one of its id. */
    void put(R resource);

    /** Removes the resource of that id, if there is one. */
    void remove(String id);

    /** How many of a region lists show. */
    int count(String regionId);

    /** How often a resource has come, changed or gone; it only grows. */
    long changes();

    /** Those of a region that lists show, the newest first, from the {@code index}-th on, beginning with 0. */
    Iterable<R> newestFirst(String regionId, int index);

    /**
     * The index in its region's list, the newest first, of the first that came before the one of that ordinal, whether that
     * still exists or not; the count of them if there is none.
     */
    int indexBefore(String regionId, long ordinal);

    /** The place of a resource in the order in which they came, which is nobody else's ever after. */
    long ordinal(R resource);
}
