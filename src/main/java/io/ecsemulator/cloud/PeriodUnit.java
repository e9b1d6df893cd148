package io.ecsemulator.cloud;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** The unit of a subscription's duration. */
public enum PeriodUnit {
    Week(ChronoUnit.WEEKS),
    Month(ChronoUnit.MONTHS),
    Year(ChronoUnit.YEARS);

    private final ChronoUnit unit;

    PeriodUnit(ChronoUnit unit) {
        this.unit = unit;
    }

    /** How many whole units are between the times. */
    long between(LocalDateTime start, LocalDateTime end) {
        return unit.between(start, end);
    }

    /** The time that many units later. */
    LocalDateTime after(LocalDateTime time, long units) {
        return time.plus(units, unit);
    }
}
