package io.ecsemulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.ecsemulator.operation.ApiException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

class RequestParametersFuzzTest {

    @FuzzTest
    void readsOrRejectsAnyQueryAndForm(byte[] bytes) {
        String pairs = new String(bytes, StandardCharsets.ISO_8859_1);
        try {
            Map<String, String> query = RequestParameters.decoded(pairs);
            Map<String, String> form = RequestParameters.decoded(
                    RequestParameters.form("application/x-www-form-urlencoded; charset=UTF-8", bytes));

            assertThat(form).isEqualTo(query);
            assertThat(query).doesNotContainKey("");
        } catch (ApiException e) {
            assertThat(e.error().status()).isBetween(400, 499);
        }
    }
}
