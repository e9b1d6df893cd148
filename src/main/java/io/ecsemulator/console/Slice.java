package io.ecsemulator.console;

import java.util.List;

/**
 * The rows of one page of a list.
 *
 * @param rows those of the page
 * @param page the number of the page, from 1
 * @param pages how many pages there are, at least 1
 */
record Slice<T>(List<T> rows, int page, int pages) {

    /**
     * Cuts a page out of a list.
     *
     * @param asked the page that was asked for; the nearest one if there is no such page
     * @param size the number of rows on a page
     */
    static <T> Slice<T> of(List<T> all, int asked, int size) {
        int pages = Math.max(1, (all.size() + size - 1) / size);
        int page = Math.max(1, Math.min(asked, pages));
        int begin = (page - 1) * size;
        return new Slice<>(all.subList(begin, Math.min(begin + size, all.size())), page, pages);
    }
}
