package io.ecsemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterParameterTest {

    private static final Set<String> KEYS =
            Set.of(FilterParameter.CREATION_START, FilterParameter.CREATION_END, "ExpiredEndTime");

    private static List<FilterParameter.Bound> bounds(String... keysAndValues) {
        List<FilterParameter> filters = new ArrayList<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            filters.add(new FilterParameter(keysAndValues[i], keysAndValues[i + 1]));
        }
        return FilterParameter.bounds(filters, KEYS, GatewayError.INVALID_ACTION, GatewayError.INVALID_PARAMETER);
    }

    private static boolean isCreatedWithin(List<FilterParameter.Bound> bounds, String time) {
        return FilterParameter.within(bounds, "Creation", Instant.parse(time));
    }

    @Test
    void bothEndsBelongToTheSpan() {
        List<FilterParameter.Bound> bounds =
                bounds("CreationStartTime", "2026-01-02T03:04Z", "CreationEndTime", "2026-01-02T03:05Z");

        assertThat(isCreatedWithin(bounds, "2026-01-02T03:03:59Z")).isFalse();
        assertThat(isCreatedWithin(bounds, "2026-01-02T03:04:00Z")).isTrue();
        assertThat(isCreatedWithin(bounds, "2026-01-02T03:05:00Z")).isTrue();
        assertThat(isCreatedWithin(bounds, "2026-01-02T03:05:01Z")).isFalse();
    }

    @Test
    void aBoundIsForItsFieldAlone() {
        List<FilterParameter.Bound> bounds = bounds("ExpiredEndTime", "2026-01-02T03:04Z");

        assertThat(isCreatedWithin(bounds, "2027-01-01T00:00:00Z")).isTrue();
        assertThat(FilterParameter.within(bounds, "Expired", Instant.parse("2027-01-01T00:00:00Z")))
                .isFalse();
        assertThat(FilterParameter.within(bounds, "Expired", null)).isFalse();
        assertThat(FilterParameter.within(bounds, "Creation", null)).isTrue();
    }

    @Test
    void anotherKeyIsRefused() {
        assertThatThrownBy(() -> bounds("Creation", "2026-01-02T03:04Z"))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.error()).isEqualTo(GatewayError.INVALID_ACTION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-01-02", "2026-01-02T03:04:05Z", "2026-01-02T03:04", "2026-02-30T03:04Z"})
    void aValueThatIsNoSuchTimeIsRefusedByTheNameOfItsKey(String value) {
        assertThatThrownBy(() -> bounds("CreationEndTime", value))
                .isInstanceOf(ApiException.class)
                .hasMessage("The specified parameter \"CreationEndTime\" is not valid.");
    }
}
