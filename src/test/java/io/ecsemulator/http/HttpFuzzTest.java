package io.ecsemulator.http;

import static org.assertj.core.api.Assertions.assertThat;

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
                "--logging.level.root=off");
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
        String answer;
        try (RawHttp http = new RawHttp(port)) {
            http.write(new String(request, StandardCharsets.ISO_8859_1));
            http.end();
            answer = http.readToEnd();
        }
        if (answer.isEmpty()) {
            return;
        }
        assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("\tat ");
        int headEnd = answer.indexOf("\r\n\r\n");
        String head = answer.substring(0, headEnd).toLowerCase(Locale.ROOT);
        assertThat(head).doesNotContain("text/html").doesNotStartWith("http/1.1 500");
        boolean isError = head.charAt("http/1.1 ".length()) == '4';
        boolean isControl = head.contains("problem+");
        if (isError && !isControl) {
            assertThat(head).contains("x-acs-request-id: ");
        }
    }
}
