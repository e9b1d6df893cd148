package io.ecsemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@EmulatorTest
@TestPropertySource(properties = "ecs.emulator.control-token=s3cret")
class ControlTokenTest {

    private final Emulator emulator;

    ControlTokenTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    private Answer reset(String authorization) {
        return emulator.send(emulator.request("_emulator/reset")
                .header("Authorization", authorization)
                .POST(BodyPublishers.noBody()));
    }

    @Test
    void acceptsToken() {
        assertThat(reset("Bearer s3cret").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer s3cre", "Bearer s3cretx", "Basic s3cret", "s3cret", "Bearer"})
    void rejectsOtherAuthorization(String authorization) {
        assertThat(reset(authorization).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "clock", "requests", "accounts", "env", "nothing"})
    void readingNeedsTheTokenToo(String path) {
        Answer answer = emulator.control(path);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers()).containsEntry("www-authenticate", "Bearer");
        assertThat(answer.headers().get("content-type")).isEqualTo("application/problem+json");
    }

    @Test
    void healthAndApiNeedNoToken() {
        assertThat(emulator.control("health").status()).isEqualTo(200);
        assertThat(emulator.control("health/liveness").status()).isEqualTo(200);
        emulator.call("DescribeRegions");
    }
}
