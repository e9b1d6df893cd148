package io.ecsemulator.operation;

import java.util.List;

/**
 * One page of a {@link Listing}.
 *
 * @param TotalCount number of resources on all pages; 0 in pages by token, where the API gives it no meaning
 * @param PageNumber number of the page, from 1; 1 in pages by token
 * @param PageSize largest number of resources on a page
 * @param NextToken token of the next page; empty on the last page and in pages by number
 * @param items the resources of this page
 */
public record Page<R>(int TotalCount, int PageNumber, int PageSize, String NextToken, List<R> items) {}
