package io.ecsemulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.http.RawHttp.Response;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What a web page in a browser can do to the emulator of whoever looks at it. */
@EmulatorTest
@TestPropertySource(properties = "ecs.emulator.control-hosts=ecs.example.com")
class ForeignPagesTest {

    private static final List<String> ALL = List.of(
            "GET /?Action=DescribeRegions&Format=JSON",
            "POST /?Action=DescribeRegions&Format=JSON",
            "GET /_emulator/state",
            "GET /_emulator/env",
            "GET /_emulator/openapi.json",
            "POST /_emulator/reset");

    private final int port;

    ForeignPagesTest(@LocalServerPort int port) {
        this.port = port;
    }

    private Response send(String request, String host, String... headers) throws IOException {
        StringBuilder lines = new StringBuilder(request + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n");
        for (String header : headers) {
            lines.append(header).append("\r\n");
        }
        return RawHttp.exchange(port, lines + (request.startsWith("POST") ? "Content-Length: 0\r\n\r\n" : "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "CROSS-SITE", "unheard-of", ""})
    void refusesPagesOfOtherSites(String site) throws IOException {
        for (String request : ALL) {
            assertThat(send(request, "127.0.0.1:8080", "Sec-Fetch-Site: " + site)
                            .status())
                    .as(request)
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void servesItsOwnPagesAndTheAddressBar(String site) throws IOException {
        for (String request : ALL) {
            assertThat(send(request, "localhost:8080", "Sec-Fetch-Site: " + site, "Sec-Fetch-Mode: navigate")
                            .status())
                    .as(request)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, localhost:8080, 200",
        "http://LOCALHOST:8080, localhost:8080, 200",
        "http://evil.com, localhost:8080, 403",
        "http://localhost:3000, localhost:8080, 403",
        "null, localhost:8080, 403",
        "http://e vil, localhost:8080, 403",
        "http://evil.com:8080, evil.com:8080, 403",
    })
    void refusesForeignOrigins(String origin, String host, int status) throws IOException {
        for (String request : ALL) {
            assertThat(send(request, host, "Origin: " + origin).status())
                    .as(request)
                    .isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: same-origin",
                "Sec-Fetch-Mode: cors",
                "sec-fetch-dest: empty",
                "SEC-FETCH-USER: ?1"
            })
    void refusesBrowsersUnderPublicNames(String header) throws IOException {
        for (String request : ALL) {
            assertThat(send(request, "evil.com:8080", header).status())
                    .as(request)
                    .isEqualTo(403);
            assertThat(send(request, "ecs.example.com:8080", header).status())
                    .as(request)
                    .isEqualTo(200);
        }
    }

    /** Over plain HTTP a page that resolves its own name to this machine sends no header that a program does not send. */
    @ParameterizedTest
    @ValueSource(strings = {"evil.com", "127.0.0.1.evil.com:8080", "localhost.evil.com", "example.com", "1.2.3.4x.com"})
    void keepsTheControlApiFromPublicNames(String host) throws IOException {
        for (String request : ALL.subList(2, ALL.size())) {
            assertThat(send(request, host).status()).as(request).isEqualTo(403);
        }
        assertThat(send("GET /_emulator/health", host).status()).isEqualTo(200);
    }

    @Test
    void keepsTheControlApiFromRequestsWithoutHost() throws IOException {
        Response response = RawHttp.exchange(port, "GET /_emulator/state HTTP/1.0\r\n\r\n");
        assertThat(response.status()).isEqualTo(403);
        assertThat(response.body()).contains("it has no Host header.");
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
    void answersToAddressesPrivateNamesAndConfiguredHosts(String host) throws IOException {
        for (String request : ALL) {
            assertThat(send(request, host).status()).as(request).isEqualTo(200);
        }
    }

    @Test
    void servesProgramsThatCallTheApiByAPublicName() throws IOException {
        assertThat(send(ALL.get(0), "ecs.cn-hangzhou.aliyuncs.com").status()).isEqualTo(200);
    }

    @Test
    void answersInTheFormatOfTheCaller() throws IOException {
        String header = "Sec-Fetch-Site: cross-site";
        Response json = send("GET /?Action=DeleteDisk&DiskId=d-1&Format=JSON", "localhost", header);
        Response xml = send("GET /?Action=DeleteDisk&DiskId=d-1", "localhost", header);
        Response control = send("GET /_emulator/env", "localhost", header);

        assertThat(Emulator.JSON.readTree(json.body()).path("Code").asString()).isEqualTo("Forbidden");
        assertThat(json.body()).contains("\"RequestId\":\"" + json.requestId());
        assertThat(xml.body())
                .startsWith("<?xml version='1.0' encoding='UTF-8'?><Error>")
                .contains("<Code>Forbidden</Code>");
        assertThat(control.header("Content-Type")).startsWith("application/problem+json");
        assertThat(control.body()).contains("another site").doesNotContain("AccessKey");
    }

    @Test
    void changesNothingForForeignPages() throws IOException {
        Emulator emulator = new Emulator(port);
        emulator.reset();
        String before = emulator.control("state").body();

        send("GET /?Action=DeleteDisk&DiskId=d-23jbf2v5m", "127.0.0.1", "Sec-Fetch-Site: cross-site");
        send("POST /?Action=DetachDisk&DiskId=d-23jbf2v5m&InstanceId=i-23jggx34b", "127.0.0.1", "Origin: null");

        assertThat(emulator.control("state").body()).isEqualTo(before);
    }
}
