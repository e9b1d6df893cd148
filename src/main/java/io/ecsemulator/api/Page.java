package io.ecsemulator.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, by number and size.
 *
 * @param TotalCount how many there are on all pages
 * @param PageNumber from 1
 * @param PageSize 1 to 100
 * @param items those of this page
 */
public record Page<T>(int TotalCount, int PageNumber, int PageSize, List<T> items) {

    private static final int DEFAULT_SIZE = 10;
    private static final int LARGEST_SIZE = 100;

    /**
     * Cuts a page out of a list.
     *
     * @param pageNumber 1 if absent
     * @param pageSize 10 if absent
     * @throws ApiException if one of them is out of its range
     */
    public static <T> Page<T> of(Iterable<T> all, @Nullable Integer pageNumber, @Nullable Integer pageSize) {
        int number = inRange("PageNumber", pageNumber, 1, Integer.MAX_VALUE);
        int size = inRange("PageSize", pageSize, DEFAULT_SIZE, LARGEST_SIZE);
        long first = (number - 1L) * size;
        int total = 0;
        List<T> items = new ArrayList<>(size);
        for (T item : all) {
            if (total >= first && items.size() < size) {
                items.add(item);
            }
            total++;
        }
        return new Page<>(total, number, size, items);
    }

    private static int inRange(String name, @Nullable Integer value, int absent, int largest) {
        if (value == null) {
            return absent;
        }
        if (value < 1 || value > largest) {
            throw new ApiException(GatewayError.INVALID_PARAMETER, name);
        }
        return value;
    }
}
