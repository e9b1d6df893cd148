package io.ecsemulator.cloud;

import java.time.Instant;

/** The years 0 to 9999: those that times in requests, answers and state documents can have. */
public final class FourDigitYears {

    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private FourDigitYears() {}

    /** Whether a time, in UTC, is in these years. */
    public static boolean contain(Instant time) {
        return !time.isBefore(FIRST) && !time.isAfter(LAST);
    }
}
