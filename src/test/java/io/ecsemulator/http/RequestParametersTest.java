package io.ecsemulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.support.CountedText;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestParametersTest {

    @Test
    void queryTakesPrecedenceOverForm() {
        assertThat(RequestParameters.merged(Map.of("A", "query", "B", "b"), Map.of("A", "form", "C", "c")))
                .isEqualTo(Map.of("A", "query", "B", "b", "C", "c"));
    }

    @Test
    void readsFirstOfSeveralValues() {
        assertThat(RequestParameters.decoded("A=1&A=2&B=1&B=2")).isEqualTo(Map.of("A", "1", "B", "1"));
    }

    @Test
    void namesAreCaseSensitive() {
        assertThat(RequestParameters.decoded("action=1&Action=2")).isEqualTo(Map.of("action", "1", "Action", "2"));
    }

    @Test
    void readsMissingQueryAsEmpty() {
        assertThat(RequestParameters.decoded(null)).isEmpty();
        assertThat(RequestParameters.decoded("")).isEmpty();
    }

    @Test
    void ignoresPairsWithoutName() {
        assertThat(RequestParameters.decoded("&&=1&A&B=&C=1=2&")).isEqualTo(Map.of("A", "", "B", "", "C", "1=2"));
    }

    @ParameterizedTest
    @CsvSource({
        "k+1, k 1",
        "k%201, k 1",
        "k%2B1, k+1",
        "v*~!'(), v*~!'()",
        "v%2A%7E, v*~",
        "%e4%B8%aD, 中",
        "%5B%22d-1%22%5D, '[\"d-1\"]'",
        "'[\"d-1\"]', '[\"d-1\"]'",
        "%F0%9F%92%BE, 💾",
        "%EF%BF%BD, \uFFFD",
        "%2525, %25",
        "a%00b, 'a\0b'",
    })
    void decodesValuesOfEveryClient(String encoded, String decoded) {
        assertThat(RequestParameters.decoded("A=" + encoded)).isEqualTo(Map.of("A", decoded));
    }

    @Test
    void readsRawUtf8InForm() {
        assertThat(RequestParameters.decoded("A=\u00E4\u00B8\u00AD")).isEqualTo(Map.of("A", "中"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "%4",
                "%zz",
                "%4z",
                "%-1",
                "%+1",
                "% 1",
                "%\u00B9\u00B9",
                "%FF",
                "%C0%AF",
                "%ED%A0%80",
                "%E4%B8",
                "%F5%80%80%80",
                "%FF%EF%BF%BD",
                "\u00FF"
            })
    void rejectsInvalidUrlEncodingAndUtf8(String encoded) {
        for (String pair : new String[] {"A=" + encoded, encoded + "=1", "B=1&A=" + encoded + "&C=1"}) {
            assertThatThrownBy(() -> RequestParameters.decoded(pair))
                    .isInstanceOfSatisfying(
                            ApiException.class, e -> assertThat(e.error()).isEqualTo(GatewayError.MALFORMED_REQUEST));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a&", "a=b&", "=&", "&", "="})
    void readsEachCharacterOnceOrTwice(String pair) {
        for (int times = 125; times <= RequestParameters.MAX_PARAMETERS; times *= 2) {
            CountedText pairs = new CountedText(pair.repeat(times));

            RequestParameters.decoded(pairs);

            assertThat(pairs.reads()).isBetween((long) pairs.length(), 2L * pairs.length());
        }
    }

    @Test
    void readsNoMoreThanTheMaximumOfParameters() {
        assertThatThrownBy(() -> RequestParameters.decoded("a&".repeat(RequestParameters.MAX_PARAMETERS + 1)))
                .isInstanceOf(ApiException.class)
                .hasMessage("The request has more than 1000 parameters.");

        CountedText pairs = new CountedText("a&".repeat(500_000));
        assertThatThrownBy(() -> RequestParameters.decoded(pairs)).isInstanceOf(ApiException.class);
        assertThat(pairs.reads()).isLessThan(5L * RequestParameters.MAX_PARAMETERS);
    }
}
