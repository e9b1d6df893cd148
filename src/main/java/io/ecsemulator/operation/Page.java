package io.ecsemulator.operation;

import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One page of a region's resources, in the order they came.
 *
 * @param TotalCount how many there are on all pages; 0 in pages by token, where the API gives it no meaning
 * @param PageNumber from 1; 1 in pages by token
 * @param PageSize how many a page has at the most
 * @param NextToken what to ask the next page with, or empty: on the last page, and in pages by number
 * @param items those of this page
 */
public record Page<R>(int TotalCount, int PageNumber, int PageSize, String NextToken, List<R> items) {

    /**
     * Cuts a page out of a table.
     *
     * @param candidates those that come into question, found by an index; null for all of the region
     * @param filter which of them are wanted; null for all
     * @throws ApiException if what the caller says of pages cannot be
     */
    public static <R extends Resource<R>> Page<R> of(
            Table<R> table,
            String regionId,
            @Nullable Collection<R> candidates,
            @Nullable Predicate<R> filter,
            Paging paging) {
        List<R> sorted = candidates == null ? null : sorted(table, regionId, candidates);
        return paging.isByToken()
                ? byToken(table, regionId, sorted, filter, paging)
                : byNumber(table, regionId, sorted, filter, paging);
    }

    private static <R extends Resource<R>> List<R> sorted(Table<R> table, String regionId, Collection<R> candidates) {
        List<R> sorted = new ArrayList<>(candidates.size());
        for (R candidate : candidates) {
            if (candidate.listed() && candidate.RegionId().equals(regionId)) {
                sorted.add(candidate);
            }
        }
        sorted.sort(Comparator.comparingLong(table::ordinal));
        return sorted;
    }

    private static <R extends Resource<R>> Page<R> byNumber(
            Table<R> table,
            String regionId,
            @Nullable List<R> candidates,
            @Nullable Predicate<R> filter,
            Paging paging) {
        int number = paging.number();
        int size = paging.size();
        long first = (number - 1L) * size;
        List<R> items = new ArrayList<>(size);
        if (candidates == null && filter == null) {
            int count = table.count(regionId);
            if (first < count) {
                for (R item : table.from(regionId, (int) first)) {
                    if (items.size() == size) {
                        break;
                    }
                    items.add(item);
                }
            }
            return new Page<>(count, number, size, "", items);
        }
        int total = 0;
        for (R item : candidates == null ? table.from(regionId, 0) : candidates) {
            if (filter == null || filter.test(item)) {
                if (total >= first && items.size() < size) {
                    items.add(item);
                }
                total++;
            }
        }
        return new Page<>(total, number, size, "", items);
    }

    private static <R extends Resource<R>> Page<R> byToken(
            Table<R> table,
            String regionId,
            @Nullable List<R> candidates,
            @Nullable Predicate<R> filter,
            Paging paging) {
        int size = paging.maxResults();
        long after = paging.after(regionId);
        List<R> items = new ArrayList<>(size);
        for (R item : candidates == null ? table.from(regionId, table.indexAfter(regionId, after)) : candidates) {
            if (table.ordinal(item) <= after || (filter != null && !filter.test(item))) {
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
