package io.ecsemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.auth.AuthMode;
import io.ecsemulator.auth.Authenticator;
import io.ecsemulator.auth.Credential;
import io.ecsemulator.auth.MemoryNonces;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class EnvTest {

    private static String env(String host, Credential... credentials) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Host", host);
        request.setLocalPort(8080);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new EnvController(
                        new Authenticator(AuthMode.OFF, List.of(credentials), new MemoryNonces(), () -> Instant.EPOCH))
                .env(request, response);
        assertThat(response.getContentType()).isEqualTo("text/plain;charset=utf-8");
        return response.getContentAsString();
    }

    @Test
    void theAddressThatWasCalledIsExported() throws IOException {
        assertThat(env("localhost:9090"))
                .contains("export ECS_ENDPOINT='localhost:9090'\n", "export ALIBABA_CLOUD_ENDPOINT='localhost:9090'\n")
                .contains("export NO_PROXY=\"${NO_PROXY:+$NO_PROXY,}\"'localhost,127.0.0.1'\n")
                .contains("export ALIBABA_CLOUD_ACCESS_KEY_ID='testid'\n");
    }

    @Test
    void terraformFindsEachServiceOfTheEmulator() throws IOException {
        assertThat(env("localhost:9090"))
                .contains(Stream.of("ECS", "VPC", "STS")
                        .map(service -> "export ALIBABA_CLOUD_ENDPOINT_" + service + "='localhost:9090'\n")
                        .toList());
    }

    @Test
    void thePermanentActiveKeyIsExported() throws IOException {
        assertThat(env(
                        "[::1]:8080",
                        new Credential("off", "s", null, false),
                        new Credential("temporary", "s", "token", true),
                        new Credential("mine", "it's", null, true)))
                .contains("export ALICLOUD_ACCESS_KEY='mine'\n")
                .contains("export ALICLOUD_SECRET_KEY='it'\\''s'\n")
                .contains("export ECS_ENDPOINT='[::1]:8080'\n");
    }

    @ParameterizedTest
    @CsvSource({"'x;rm -rf /'", "'$(id)'", "\"it's\"", "''", "a b"})
    void aHostThatIsNoAddressIsNotExported(String host) throws IOException {
        assertThat(env(host)).contains("export ECS_ENDPOINT='127.0.0.1:8080'\n");
    }

    @Test
    void aShellTakesIt() throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", env("localhost:9090") + "printf %s \"$ECS_ENDPOINT\"").start();

        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("localhost:9090");
        assertThat(shell.waitFor()).isZero();
    }
}
