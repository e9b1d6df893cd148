package io.ecsemulator.throttling;

import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;

/**
 * How often something may be done.
 *
 * @param calls how many times, at least once
 * @param period in that time
 */
public record Limit(int calls, Duration period) {

    /** Refuses what is no limit. */
    public Limit {
        if (calls < 1 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("a limit looks like 500/60s");
        }
    }

    /**
     * Reads {@code 500/60s}.
     *
     * @throws IllegalArgumentException if it is none
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
