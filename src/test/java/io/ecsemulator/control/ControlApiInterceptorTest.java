package io.ecsemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.http.RawRequests;
import io.ecsemulator.support.EmulatorTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Which callers may change the emulator. */
@EmulatorTest
@TestPropertySource(properties = "ecs.emulator.control-hosts=ecs.example.com")
class ControlApiInterceptorTest {

    private final int port;

    ControlApiInterceptorTest(@LocalServerPort int port) {
        this.port = port;
    }

    private int status(String method, String host, String... headers) throws IOException {
        return RawRequests.status(port, method + " /_emulator/reset HTTP/1.1", "Host: " + host, headers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.0.0.1:8080",
                "localhost:8080",
                "[::1]:8080",
                "ecs-emulator",
                "emulator.localhost",
                "ecs.ns.svc.cluster.local:80",
                "host.docker.internal:8080",
                "ecs.example.com",
                "ECS.example.com:8080"
            })
    void acceptsAddressesPrivateNamesAndConfiguredHosts(String host) throws IOException {
        assertThat(status("POST", host, "Content-Length: 0")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.com", "127.0.0.1.evil.com:8080", "localhost.evil.com", "example.com", "1.2.3.4x.com"})
    void rejectsChangesByPublicName(String host) throws IOException {
        assertThat(status("POST", host, "Content-Length: 0")).isEqualTo(403);
    }

    @Test
    void allowsReadingByPublicName() throws IOException {
        assertThat(RawRequests.status(
                        port, "GET /_emulator/clock HTTP/1.1", "Host: evil.com", "Origin: http://evil.com"))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, localhost:8080, 200",
        "http://evil.com, localhost:8080, 403",
        "http://localhost:3000, localhost:8080, 403",
        "null, localhost:8080, 403",
        "http://e vil, localhost:8080, 403",
        "http://evil.com:8080, evil.com:8080, 403",
    })
    void rejectsPageOfAnotherOrigin(String origin, String host, int status) throws IOException {
        assertThat(status("POST", host, "Origin: " + origin, "Content-Length: 0"))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, 200",
        "application/yaml, 200",
        "application/json;charset=utf-8, 200",
        "text/yaml, 200",
        "text/plain, 415",
        "application/x-www-form-urlencoded, 415",
        "multipart/form-data, 415",
        "no type, 415",
    })
    void rejectsBodyThatIsNeitherJsonNorYaml(String type, int status) throws IOException {
        assertThat(status("POST", "localhost", "Content-Type: " + type, "Content-Length: 0"))
                .isEqualTo(status);
    }

    @Test
    void rejectsBodyWithoutContentType() throws IOException {
        assertThat(status("POST", "localhost", "Transfer-Encoding: chunked")).isEqualTo(415);
    }
}
