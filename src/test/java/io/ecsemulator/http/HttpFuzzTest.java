package io.ecsemulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.ecsemulator.EcsEmulatorApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Request lines, headers and bodies of any bytes, sent to the running server. */
class HttpFuzzTest {

    private static @Nullable ConfigurableApplicationContext context;
    private static int port;

    @BeforeAll
    static void start() {
        ConfigurableApplicationContext started = SpringApplication.run(
                EcsEmulatorApplication.class,
                "--spring.config.name=ecs-emulator",
                "--server.port=0",
                "--ecs.emulator.log-calls=off",
                "--logging.level.root=error");
        context = started;
        port = started.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(context).close();
    }

    /** The first response has no error of the server, and its body is JSON, XML or YAML. */
    @FuzzTest
    void answersOrClosesConnection(byte[] request) throws IOException {
        BugDetectors.allowNetworkConnections();
        String answer;
        try (RawHttp http = new RawHttp(port)) {
            http.write(new String(request, StandardCharsets.ISO_8859_1));
            http.end();
            answer = http.readToEnd();
        }
        if (answer.isEmpty()) {
            return;
        }
        assertThat(answer).doesNotContain("\tat ");
        if (!answer.startsWith("HTTP/1.1 ")) {
            // A request without a version may be one of HTTP/0.9, whose response has no head.
            assertThat(answer).containsAnyOf("<RequestId>", "\"RequestId\"", "{\"status\":");
            return;
        }
        String head = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
        assertThat(head).doesNotContain("text/html").doesNotStartWith("http/1.1 500");
        if (head.startsWith("http/1.1 4") && !head.contains("application/problem")) {
            assertThat(head).contains("x-acs-request-id: ");
        }
    }
}
