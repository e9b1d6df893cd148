package io.ecsemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.AvailabilityState;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@EmulatorTest
class HealthTest {

    private final Emulator emulator;
    private final ApplicationContext context;

    HealthTest(@LocalServerPort int port, @Autowired ApplicationContext context) {
        this.emulator = new Emulator(port);
        this.context = context;
    }

    @ParameterizedTest
    @ValueSource(strings = {"health", "health/liveness", "health/readiness"})
    void isUp(String path) {
        assertHealth(path, 200, "UP");
    }

    @Test
    void isNotReadyOnceItIsToldToStop() {
        during(ReadinessState.REFUSING_TRAFFIC, ReadinessState.ACCEPTING_TRAFFIC, () -> {
            assertHealth("health", 503, "DOWN");
            assertHealth("health/readiness", 503, "DOWN");
            assertHealth("health/liveness", 200, "UP");
        });
    }

    @Test
    void isNotAliveWhenBroken() {
        during(LivenessState.BROKEN, LivenessState.CORRECT, () -> {
            assertHealth("health", 503, "DOWN");
            assertHealth("health/liveness", 503, "DOWN");
            assertHealth("health/readiness", 200, "UP");
        });
    }

    private void during(AvailabilityState state, AvailabilityState after, Runnable check) {
        AvailabilityChangeEvent.publish(context, state);
        try {
            check.run();
        } finally {
            AvailabilityChangeEvent.publish(context, after);
        }
    }

    /** The whole answer; only that about both tells the build as well. */
    private void assertHealth(String path, int status, String health) {
        Build build = Build.read();
        Map<String, String> expected = path.equals("health")
                ? Map.of(
                        "Status", health,
                        "Version", build.version(),
                        "Commit", build.commit(),
                        "BuildTime", build.time())
                : Map.of("Status", health);

        Answer answer = emulator.control(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json()).isEqualTo(Emulator.JSON.valueToTree(expected));
    }
}
