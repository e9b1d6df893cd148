package io.ecsemulator.operation;

import org.jspecify.annotations.Nullable;

/**
 * What a caller says of pages: by number ({@code PageNumber}, {@code PageSize}) or, if {@code MaxResults} or {@code
 * NextToken} is there, by token ({@link PageToken}).
 *
 * @param PageNumber from 1, which is the default
 * @param PageSize 1 to 100, default 10
 * @param MaxResults default, and least, 10
 * @param NextToken of the page before, or absent for the first
 * @param largest what MaxResults is at the most; more is as good as that
 */
public record Paging(
        @Nullable Integer PageNumber,
        @Nullable Integer PageSize,
        @Nullable Integer MaxResults,
        @Nullable String NextToken,
        int largest) {

    private static final int DEFAULT_SIZE = 10;
    private static final int LARGEST_SIZE = 100;

    /** Pages by number alone, of 1 to {@value #LARGEST_SIZE}. */
    public static Paging byNumber(@Nullable Integer pageNumber, @Nullable Integer pageSize) {
        return new Paging(pageNumber, pageSize, null, null, LARGEST_SIZE);
    }

    boolean isByToken() {
        return MaxResults != null || (NextToken != null && !NextToken.isBlank());
    }

    /**
     * The number of the page.
     *
     * @throws ApiException if it cannot be
     */
    public int number() {
        return inRange("PageNumber", PageNumber, 1, Integer.MAX_VALUE);
    }

    /**
     * How many a page by number has at the most.
     *
     * @throws ApiException if it cannot be
     */
    public int size() {
        return inRange("PageSize", PageSize, DEFAULT_SIZE, LARGEST_SIZE);
    }

    /** DescribeDisks and DescribeInstances, edition 2026: what is less than 10 is 10, what is too much the most. */
    int maxResults() {
        int asked = inRange("MaxResults", MaxResults, DEFAULT_SIZE, Integer.MAX_VALUE);
        return Math.min(Math.max(asked, DEFAULT_SIZE), largest);
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

    /** The ordinal of the last resource of the page before, or -1 for the first page. */
    long after(String list) {
        return PageToken.after(NextToken, list, GatewayError.INVALID_PARAMETER, "NextToken");
    }
}
