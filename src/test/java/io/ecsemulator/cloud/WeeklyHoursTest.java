package io.ecsemulator.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyHoursTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // hours | days | after, a Sunday at 18:00 in UTC+8 | next
                "[\"0\"]        | [\"1\"]       | 2026-11-22T10:00:00Z | 2026-11-22T16:00:00Z",
                "[\"18\"]       | [\"7\"]       | 2026-11-22T10:00:00Z | 2026-11-29T10:00:00Z",
                "[\"18\"]       | [\"7\"]       | 2026-11-22T09:59:59Z | 2026-11-22T10:00:00Z",
                "[\"18\"]       | [\"7\"]       | 2026-11-22T10:00:01Z | 2026-11-29T10:00:00Z",
                "[\"19\",\"3\"] | [\"7\",\"2\"] | 2026-11-22T10:00:00Z | 2026-11-22T11:00:00Z",
                "[\"19\",\"3\"] | [\"7\",\"2\"] | 2026-11-22T11:00:00Z | 2026-11-23T19:00:00Z",
                "[\"23\"]       | [\"6\"]       | 2026-11-22T10:00:00Z | 2026-11-28T15:00:00Z",
                "[\"8\"]        | [\"4\"]       | 1969-12-31T23:00:00Z | 1970-01-01T00:00:00Z",
                "[\"7\"]        | [\"4\"]       | 1969-12-30T00:00:00Z | 1969-12-31T23:00:00Z",
            })
    void nextHourIsTheFirstAfterThatTimeInUtc8(String hours, String days, Instant after, Instant next) {
        assertThat(WeeklyHours.of(hours, days).nextAfter(after)).isEqualTo(next);
    }

    @Test
    void withoutHoursOrDaysThereIsNoNext() {
        assertThat(WeeklyHours.of("[]", "[\"1\"]").nextAfter(Instant.EPOCH)).isNull();
        assertThat(WeeklyHours.of("[\"1\"]", "[]").nextAfter(Instant.EPOCH)).isNull();
    }
}
