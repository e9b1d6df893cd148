package io.ecsemulator.throttling;

import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;

/**
 * A maximum number of calls in a period.
 *
 * @param calls the number of calls, at least 1
 * @param period the period, above zero
 */
public record Limit(int calls, Duration period) {

    /** Rejects a limit without calls or without a period. */
    public Limit {
        if (calls < 1 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("a limit looks like 500/60s");
        }
    }

    /**
     * Parses a limit such as {@code 500/60s}.
     *
     * @throws IllegalArgumentException if the text is not a limit
     */
    public static Limit valueOf(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a limit looks like 500/60s");
        }
        return new Limit(
                Integer.parseInt(text.substring(0, slash).trim()),
                DurationStyle.detectAndParse(text.substring(slash + 1).trim()));
    }
}
