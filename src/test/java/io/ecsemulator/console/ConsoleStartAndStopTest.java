package io.ecsemulator.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecsemulator.EcsEmulatorApplication;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The console of an emulator that starts and stops, and of one that has none. */
@Timeout(60)
class ConsoleStartAndStopTest {

    private static ConfigurableApplicationContext start(String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.config.name=ecs-emulator",
                "--server.port=0",
                "--ecs.emulator.log-calls=off",
                "--logging.level.root=error"));
        arguments.addAll(List.of(settings));
        return SpringApplication.run(EcsEmulatorApplication.class, arguments.toArray(String[]::new));
    }

    private static Emulator emulator(ConfigurableApplicationContext context) {
        return new Emulator(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @Test
    void stopEndsStreamsInsteadOfWaitingForThem() throws Exception {
        // Longer than the test may take.
        ConfigurableApplicationContext context = start("--spring.lifecycle.timeout-per-shutdown-phase=300s");
        try (EventReader page = EventReader.open(emulator(context).port(), "", "")) {
            context.close();

            assertThat(page.next()).isNull();
        }
    }

    @Test
    void consoleCanBeTakenAway() {
        try (ConfigurableApplicationContext context = start("--ecs.emulator.console=false")) {
            Emulator emulator = emulator(context);
            Answer unknown = emulator.send(emulator.request("unknown").GET());

            for (String path : List.of("console", "console/", "console/static/console.css", "console/events")) {
                Answer answer = emulator.send(emulator.request(path).GET());
                assertThat(answer.status()).as(path).isEqualTo(404).isEqualTo(unknown.status());
                assertThat(answer.headers()).doesNotContainKeys("set-cookie", "content-security-policy");
            }
            Answer root = emulator.send(
                    emulator.request("").header("Accept", "text/html").GET());
            assertThat(root.status()).isEqualTo(400);
            assertThat(Jsoup.parse(root.body()).expectFirst("Error > Code").text())
                    .isEqualTo("MissingParameter");
        }
    }

    @Test
    void errorsDoNotLeadToAConsoleThatIsTakenAway() {
        assertThatThrownBy(() -> start("--ecs.emulator.console=false", "--ecs.emulator.recommend=console"))
                .hasStackTraceContaining("is invalid: ecs.emulator.console is false");
    }
}
