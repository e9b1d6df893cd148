package io.ecsemulator.instance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long a subscription runs.
 *
 * @param length number of months or weeks
 * @param unit Month or Week; null is Month
 */
record SubscriptionPeriod(int length, @Nullable String unit) {

    private static final String WEEK = "Week";
    private static final int MAX_WEEKS = 4;
    private static final Set<Integer> MONTHS = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 24, 36, 48, 60);

    /** Recorded answers: a subscription ends with a day of China, at 16:00 UTC. */
    private static final Duration END_OF_DAY = Duration.ofHours(16);

    /** Whether that is a unit; null is Month. */
    static boolean isUnit(@Nullable String unit) {
        return unit == null || unit.matches("Month|Week");
    }

    /** Whether a unit is Week. */
    static boolean isByWeek(@Nullable String unit) {
        return WEEK.equals(unit);
    }

    /** Whether a subscription can run so long: 1 to 9, 12, 24, 36, 48 or 60 months, or 1 to 4 weeks. */
    boolean isAllowed() {
        return isByWeek(unit) ? length >= 1 && length <= MAX_WEEKS : MONTHS.contains(length);
    }

    /** When a subscription ends that begins now. */
    Instant end(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate last = isByWeek(unit) ? today.plusWeeks(length) : today.plusMonths(length);
        return Instant.EPOCH.plus(Duration.ofDays(last.toEpochDay())).plus(END_OF_DAY);
    }
}
