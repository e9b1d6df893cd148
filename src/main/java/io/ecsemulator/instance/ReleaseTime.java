package io.ecsemulator.instance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When an instance can be released by itself (RunInstances, edition 2026; ModifyInstanceAutoReleaseTime, edition 2024). */
final class ReleaseTime {

    private static final Duration MIN_LIFE = Duration.ofMinutes(30);
    private static final int MAX_YEARS = 3;

    private ReleaseTime() {}

    /** Whether a time is sooner than in half an hour or later than on the day in three years; false for null. */
    static boolean isOutOfRange(@Nullable Instant time, Instant now) {
        return time != null
                && (time.isBefore(now.plus(MIN_LIFE))
                        || LocalDate.ofInstant(time, ZoneOffset.UTC)
                                .isAfter(
                                        LocalDate.ofInstant(now, ZoneOffset.UTC).plusYears(MAX_YEARS)));
    }

    /** The minute in which it is released; null for null. */
    static @Nullable Instant minute(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MINUTES);
    }
}
