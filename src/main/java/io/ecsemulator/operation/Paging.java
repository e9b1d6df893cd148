package io.ecsemulator.operation;

import org.jspecify.annotations.Nullable;

/**
 * The page that a request asks for: by number ({@code PageNumber}, {@code PageSize}) or, if {@code MaxResults} or {@code NextToken}
 * is given, by token ({@link PageToken}).
 *
 * @param number number of the page, from 1; 1 in pages by token
 * @param size largest number of resources on a page
 * @param isByToken whether the page is asked for by token
 * @param after ordinal of the last resource on the previous page, {@link PageToken#START} or {@link PageToken#INVALID}
 */
public record Paging(int number, int size, boolean isByToken, long after) {

    private static final int DEFAULT_SIZE = 10;
    private static final int MIN_RESULTS = 10;

    /** The rules about pages by token. */
    public static final Rules<Paging> RULES = Rules.<Paging>shared("")
            .source(Source.OURS)
            .stage(Stage.REQUEST)
            .rule(
                    GatewayError.INVALID_PARAMETER,
                    paging -> "NextToken",
                    "NextToken is not a token of this list",
                    paging -> paging.after == PageToken.INVALID)
            .build();

    /**
     * A page by number.
     *
     * @param pageNumber from 1; null for 1
     * @param pageSize null for {@value #DEFAULT_SIZE}
     */
    public static Paging byNumber(@Nullable Integer pageNumber, @Nullable Integer pageSize) {
        return new Paging(
                pageNumber == null ? 1 : pageNumber,
                pageSize == null ? DEFAULT_SIZE : pageSize,
                false,
                PageToken.START);
    }

    /**
     * A page by number or by token.
     *
     * @param maxResults taken as {@value #MIN_RESULTS} if it is less, and as {@code largest} if it is more (DescribeDisks and
     *     DescribeInstances 2026); null for {@value #MIN_RESULTS}
     * @param nextToken token of the page; null for the first
     * @param list the list that the token must be of
     */
    public static Paging of(
            @Nullable Integer pageNumber,
            @Nullable Integer pageSize,
            @Nullable Integer maxResults,
            @Nullable String nextToken,
            String list,
            int largest) {
        if (maxResults == null && nextToken == null) {
            return byNumber(pageNumber, pageSize);
        }
        int size = maxResults == null ? MIN_RESULTS : Math.min(Math.max(maxResults, MIN_RESULTS), largest);
        return byToken(size, nextToken, list);
    }

    /**
     * A page by token.
     *
     * @param maxResults null for {@value #DEFAULT_SIZE}
     * @param nextToken token of the page; null for the first
     * @param list the list that the token must be of
     */
    public static Paging byToken(@Nullable Integer maxResults, @Nullable String nextToken, String list) {
        return new Paging(1, maxResults == null ? DEFAULT_SIZE : maxResults, true, PageToken.after(nextToken, list));
    }
}
