package io.ecsemulator.operation;

import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The resources of a region that a request lists, the newest first (recorded 2024), and the page that it asks for.
 *
 * @param table all resources of the kind
 * @param regionId id of the region
 * @param candidates the resources that an index finds for the request, in any order and of any region; null for all of the region
 * @param filter which of them are listed; null for all
 * @param paging the page
 */
public record Listing<R extends Resource<R>>(
        Table<R> table,
        String regionId,
        @Nullable Collection<R> candidates,
        @Nullable Predicate<R> filter,
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
        List<R> sorted = candidates == null ? null : sorted(candidates);
        return paging.isByToken() ? byToken(sorted) : byNumber(sorted);
    }

    private List<R> sorted(Collection<R> candidates) {
        List<R> sorted = new ArrayList<>(candidates.size());
        for (R candidate : candidates) {
            if (candidate.listed() && candidate.RegionId().equals(regionId)) {
                sorted.add(candidate);
            }
        }
        sorted.sort(Comparator.<R>comparingLong(table::ordinal).reversed());
        return sorted;
    }

    private Page<R> byNumber(@Nullable List<R> sorted) {
        int size = paging.size();
        long first = (paging.number() - 1L) * size;
        List<R> items = new ArrayList<>(size);
        int total = 0;
        if (sorted == null && filter == null) {
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
                if (filter == null || filter.test(item)) {
                    if (total >= first && items.size() < size) {
                        items.add(item);
                    }
                    total++;
                }
            }
        }
        return new Page<>(total, paging.number(), size, "", items);
    }

    private Page<R> byToken(@Nullable List<R> sorted) {
        int size = paging.size();
        long after = paging.after();
        List<R> items = new ArrayList<>(size);
        for (R item : sorted == null ? table.newestFirst(regionId, table.indexBefore(regionId, after)) : sorted) {
            if (table.ordinal(item) >= after || (filter != null && !filter.test(item))) {
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
