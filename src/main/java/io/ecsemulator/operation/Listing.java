package io.ecsemulator.operation;

import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The resources of a region that a request lists, the newest first (recorded 2024), and the page that it asks for.
 *
 * @param table all resources of the kind
 * @param regionId id of the region
 * @param candidates the resources that are found for the request, in any order and of any region; null for those that the filter finds
 * @param filter which of them are listed; null for all
 * @param paging the page
 */
public record Listing<R extends Resource<R>>(
        Table<R> table,
        String regionId,
        @Nullable Collection<R> candidates,
        @Nullable Filter<R> filter,
        Paging paging) {

    /** The resources of those ids that exist, each once; null if {@code ids} is null. */
    public static <R extends Resource<R>> @Nullable List<R> byId(Table<R> table, @Nullable Collection<String> ids) {
        if (ids == null) {
            return null;
        }
        List<R> found = new ArrayList<>(ids.size());
        for (String id : ids.size() == 1 ? ids : new HashSet<>(ids)) {
            R resource = table.get(id);
            if (resource != null) {
                found.add(resource);
            }
        }
        return found;
    }

    /** The page. */
    public Page<R> page() {
        List<R> sorted = sorted(table, regionId, candidates, filter);
        Predicate<R> condition = filter == null ? null : filter.toPredicate();
        return paging.isByToken() ? byToken(sorted, condition) : byNumber(sorted, condition);
    }

    /** All resources of a region that satisfy the conditions, the newest first. */
    public static <R extends Resource<R>> Stream<R> all(
            Table<R> table, String regionId, @Nullable Collection<R> candidates, Filter<R> filter) {
        List<R> sorted = sorted(table, regionId, candidates, filter);
        Predicate<R> condition = filter.toPredicate();
        Stream<R> all = sorted == null
                ? StreamSupport.stream(table.newestFirst(regionId, 0).spliterator(), false)
                : sorted.stream();
        return condition == null ? all : all.filter(condition);
    }

    /**
     * The resources among which all are that satisfy the conditions, the newest first; null if all of the region are gone through sooner.
     *
     * @param candidates such resources if they are known, in any order and of any region, else null
     */
    public static <R extends Resource<R>> @Nullable List<R> sorted(
            Table<R> table, String regionId, @Nullable Collection<R> candidates, @Nullable Filter<R> filter) {
        Collection<R> found = candidates == null && filter != null ? found(table, regionId, filter) : candidates;
        if (found == null) {
            return null;
        }
        List<R> sorted = new ArrayList<>(found.size());
        for (R each : found) {
            if (each.listed() && each.RegionId().equals(regionId)) {
                sorted.add(each);
            }
        }
        sorted.sort(Comparator.<R>comparingLong(table::ordinal).reversed());
        return sorted;
    }

    /** What the index finds for the words for which it finds the fewest; null if that is the greater part. */
    private static <R extends Resource<R>> @Nullable Collection<R> found(
            Table<R> table, String regionId, Filter<R> filter) {
        Collection<String> best = null;
        long fewest = table.count(regionId) / 2;
        for (Collection<String> words : filter.lookups()) {
            long count = words.stream().mapToLong(table::countWithWord).sum();
            if (count <= fewest) {
                best = words;
                fewest = count;
            }
        }
        if (best == null) {
            return null;
        }
        Map<String, R> found = new LinkedHashMap<>();
        best.forEach(word -> table.withWord(word).forEach(resource -> found.put(resource.id(), resource)));
        return found.values();
    }

    private Page<R> byNumber(@Nullable List<R> sorted, @Nullable Predicate<R> condition) {
        int size = paging.size();
        long first = (paging.number() - 1L) * size;
        List<R> items = new ArrayList<>(size);
        int total = 0;
        if (sorted == null && condition == null) {
            total = table.count(regionId);
            if (first < total) {
                for (R item : table.newestFirst(regionId, (int) first)) {
                    if (items.size() == size) {
                        break;
                    }
                    items.add(item);
                }
            }
        } else {
            for (R item : sorted == null ? table.newestFirst(regionId, 0) : sorted) {
                if (condition == null || condition.test(item)) {
                    if (total >= first && items.size() < size) {
                        items.add(item);
                    }
                    total++;
                }
            }
        }
        return new Page<>(total, paging.number(), size, "", items);
    }

    private Page<R> byToken(@Nullable List<R> sorted, @Nullable Predicate<R> condition) {
        int size = paging.size();
        long after = paging.after();
        List<R> items = new ArrayList<>(size);
        for (R item : sorted == null ? table.newestFirst(regionId, table.indexBefore(regionId, after)) : sorted) {
            if (table.ordinal(item) >= after || (condition != null && !condition.test(item))) {
                continue;
            }
            if (items.size() == size) {
                // There is one more, so this page is not the last.
                return new Page<>(0, 1, size, PageToken.of(regionId, table.ordinal(items.get(size - 1))), items);
            }
            items.add(item);
        }
        return new Page<>(0, 1, size, "", items);
    }
}
