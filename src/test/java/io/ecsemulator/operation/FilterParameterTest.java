package io.ecsemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterParameterTest {

    private static final Rules<FilterParameter> RULES = FilterParameter.rules(
            "2024", GatewayError.INVALID_ACTION, GatewayError.INVALID_PARAMETER, "Creation", "Expired");

    private static List<FilterParameter> filters(String... keysAndValues) {
        List<FilterParameter> filters = new ArrayList<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            filters.add(new FilterParameter(keysAndValues[i], keysAndValues[i + 1]));
        }
        return filters;
    }

    private static boolean isWithin(List<FilterParameter> filters, String field, @Nullable String time) {
        Predicate<Optional<Instant>> filter = new Filter<Optional<Instant>>()
                .time(filters, field, value -> value.orElse(null))
                .toPredicate();
        return filter == null || filter.test(Optional.ofNullable(time).map(Instant::parse));
    }

    @Test
    void bothEndsBelongToTheSpan() {
        List<FilterParameter> filters =
                filters("CreationStartTime", "2026-01-02T03:04Z", "CreationEndTime", "2026-01-02T03:05Z");

        assertThat(isWithin(filters, "Creation", "2026-01-02T03:03:59Z")).isFalse();
        assertThat(isWithin(filters, "Creation", "2026-01-02T03:04:00Z")).isTrue();
        assertThat(isWithin(filters, "Creation", "2026-01-02T03:05:00Z")).isTrue();
        assertThat(isWithin(filters, "Creation", "2026-01-02T03:05:01Z")).isFalse();
        assertThat(filters)
                .allSatisfy(filter -> assertThat(RULES.firstBroken(filter)).isNull());
    }

    @Test
    void aFilterIsForItsFieldAlone() {
        List<FilterParameter> filters = filters("ExpiredEndTime", "2026-01-02T03:04Z");

        assertThat(isWithin(filters, "Creation", "2027-01-01T00:00:00Z")).isTrue();
        assertThat(isWithin(filters, "Expired", "2027-01-01T00:00:00Z")).isFalse();
        assertThat(isWithin(filters, "Expired", null)).isFalse();
        assertThat(isWithin(filters, "Creation", null)).isTrue();
    }

    @Test
    void rejectsUnknownKey() {
        FilterParameter filter = new FilterParameter("Creation", "2026-01-02T03:04Z");

        assertThatThrownBy(() -> RULES.check(filter))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.error()).isEqualTo(GatewayError.INVALID_ACTION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-01-02", "2026-01-02T03:04:05Z", "2026-01-02T03:04", "2026-02-30T03:04Z"})
    void rejectsValueThatIsNoTimeByTheNameOfItsKey(String value) {
        assertThatThrownBy(() -> RULES.check(new FilterParameter("CreationEndTime", value)))
                .isInstanceOf(ApiException.class)
                .hasMessage("The specified parameter \"CreationEndTime\" is not valid.");
    }
}
