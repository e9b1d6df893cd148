package io.ecsemulator.cloud;

import java.time.LocalDate;
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

    /** How many whole units are between the dates. */
    long between(LocalDate start, LocalDate end) {
        return unit.between(start, end);
    }

    /** The date that many units later. */
    LocalDate after(LocalDate date, long units) {
        return date.plus(units, unit);
    }
}
