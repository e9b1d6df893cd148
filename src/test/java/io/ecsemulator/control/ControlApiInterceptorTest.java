package io.ecsemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.http.RawRequests;
import io.ecsemulator.support.EmulatorTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which bodies may change the emulator. */
@EmulatorTest
class ControlApiInterceptorTest {

    private final int port;

    ControlApiInterceptorTest(@LocalServerPort int port) {
        this.port = port;
    }

    private int status(String method, String host, String... headers) throws IOException {
        return RawRequests.status(port, method + " /_emulator/reset HTTP/1.1", "Host: " + host, headers);
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
        assertThat(status("POST", "localhost", "Transfer-Encoding: chunked", "", "2", "{}", "0"))
                .isEqualTo(415);
    }
}
