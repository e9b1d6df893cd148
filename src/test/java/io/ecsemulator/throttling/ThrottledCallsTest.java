package io.ecsemulator.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@EmulatorTest
@TestPropertySource(
        properties = {"ecs.emulator.throttling.DescribeRegions=2/60s", "ecs.emulator.documented-throttling=true"})
class ThrottledCallsTest {

    private final Emulator emulator;

    ThrottledCallsTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    private Answer call(String action) {
        return emulator.get("Format=JSON&AccessKeyId=testid&Action=" + action);
    }

    @Test
    void rejectedCallIsToldWhenToRetry() {
        assertThat(call("DescribeRegions").status()).isEqualTo(200);
        assertThat(call("DescribeRegions").status()).isEqualTo(200);
        emulator.advance(Duration.ofSeconds(20));

        Answer rejected = call("DescribeRegions");

        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.json().at("/Code").asString()).isEqualTo("Throttling.User");
        assertThat(rejected.json().at("/Message").asString()).isEqualTo("Request was denied due to user flow control.");
        assertThat(rejected.headers()).containsEntry("x-acs-retry-after", "40001");

        emulator.advance(Duration.ofMillis(40_001));
        assertThat(call("DescribeRegions").status()).isEqualTo(200);
    }

    @Test
    void appliesDocumentedLimitOfDetachDisk() {
        for (int i = 0; i < 500; i++) {
            assertThat(call("DetachDisk").json().at("/Code").asString()).isEqualTo("InvalidParameter");
        }
        assertThat(call("DetachDisk").json().at("/Code").asString()).isEqualTo("Throttling.User");
    }

    @Test
    void resetAllowsCallsAgain() {
        call("DescribeRegions");
        call("DescribeRegions");

        emulator.reset();

        assertThat(call("DescribeRegions").status()).isEqualTo(200);
    }
}
