package io.ecsemulator.cloud;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Full hours of some days of each week, in UTC+8 (CreateAutoSnapshotPolicy, edition 2024).
 *
 * @param hours bit 0 for 00:00 to bit 23 for 23:00
 * @param weekdays bit 1 for Monday to bit 7 for Sunday
 */
record WeeklyHours(int hours, int weekdays) {

    static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private static final Pattern HOUR = Pattern.compile("1?\\d|2[0-3]");
    private static final Pattern WEEKDAY = Pattern.compile("[1-7]");
    private static final int HOURS_OF_WEEK = 168;
    private static final int HOURS_OF_DAY = 24;

    /** What the numbers in two arrays say, such as {@code ["0","12"]} and {@code ["1"]}. */
    static WeeklyHours of(String timePoints, String repeatWeekdays) {
        return new WeeklyHours(bits(timePoints), bits(repeatWeekdays));
    }

    private static int bits(String numbers) {
        int bits = 0;
        for (String number : Objects.requireNonNullElse(TextArray.items(numbers), List.<String>of())) {
            bits |= 1 << Integer.parseInt(number);
        }
        return bits;
    }

    /** Whether a text is an hour of the day, 0 to 23. */
    static boolean isHour(String text) {
        return HOUR.matcher(text).matches();
    }

    /** Whether a text is a day of the week, 1 to 7. */
    static boolean isWeekday(String text) {
        return WEEKDAY.matcher(text).matches();
    }

    /** How many of the hours begin in that time, on average. */
    double countIn(Duration time) {
        return (double) time.toHours() / HOURS_OF_WEEK * Integer.bitCount(hours) * Integer.bitCount(weekdays);
    }

    /** The first of the hours that begins after that time, or null if there are none. */
    @Nullable
    Instant nextAfter(Instant time) {
        long hour = Math.floorDiv(time.getEpochSecond() + ZONE.getTotalSeconds(), 3600L);
        for (int later = 1; later <= HOURS_OF_WEEK; later++) {
            long next = hour + later;
            // The first day of the epoch was a Thursday.
            int weekday = 1 + (int) Math.floorMod(Math.floorDiv(next, (long) HOURS_OF_DAY) + 3, 7L);
            if ((hours >> Math.floorMod(next, HOURS_OF_DAY) & 1) != 0 && (weekdays >> weekday & 1) != 0) {
                return Instant.ofEpochSecond(next * 3600L - ZONE.getTotalSeconds());
            }
        }
        return null;
    }
}
