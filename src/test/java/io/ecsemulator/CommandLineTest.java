package io.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class CommandLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--sever.port=9090              | --sever.port is unknown; the nearest setting is --server.port",
                "--server.prot=9090             | --server.prot is unknown; the nearest setting is --server.port",
                "--ecs.emulator.clok=manual     | --ecs.emulator.clok is unknown; the nearest setting is --ecs.emulator.clock",
                "--ecs.emulator.delays.detach=1 | --ecs.emulator.delays.detach is unknown; the nearest setting is --ecs.emulator.delays.detach-disk",
                "--hlep                         | --hlep is unknown; the nearest setting is --help",
                "--port=9090                    | --port is unknown; the nearest setting is --server.port",
                "--clock=manual                 | --clock is unknown; the nearest setting is --ecs.emulator.clock",
                "--detach-disk=1s               | --detach-disk is unknown; the nearest setting is --ecs.emulator.delays.detach-disk",
                "--ecs-emulator-clock=manual    | --ecs-emulator-clock is unknown; the nearest setting is --ecs.emulator.clock",
                "--ecs_emulator_clock=manual    | --ecs_emulator_clock is unknown; the nearest setting is --ecs.emulator.clock",
                "--server-port=9090             | --server-port is unknown; the nearest setting is --server.port",
                "--server.port                  | --server.port has no value; write --server.port=VALUE",
                "9090                           | 9090 is no setting; a setting looks like --server.port=9090",
                "-p=9090                        | -p=9090 is no setting; a setting looks like --server.port=9090",
                "''                             | ' is no setting; a setting looks like --server.port=9090'",
            })
    void namesWhatIsNoSetting(String argument, String mistake) {
        assertThat(CommandLine.mistake(List.of("--server.port=0", argument), List.of()))
                .isEqualTo(mistake);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--server.port=",
                "--ecs.emulator.control-token=two\nlines",
                "--ecs.emulator.api-edition=2026",
                "--ecs.emulator.apiEdition=2026",
                "--ECS.EMULATOR.API_EDITION=2026",
                "--ecs.emulator.delays.detach-disk=1s",
                "--ecs.emulator.credentials[0].access-key-id=a",
                "--ecs.emulator.throttling.DetachDisk=1/1s",
                "--ecs.emulator.tls.enabled=true",
                "--server.tomcat.threads.max=4",
                "--spring.ssl.bundle.pem.mine.keystore.certificate=a.pem",
                "--logging.level.root=debug",
                "--debug"
            })
    void takesWhatSpringBootTakes(String argument) {
        assertThat(CommandLine.mistake(List.of(argument), List.of())).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ECS_EMULATOR_CLOK, ECS_EMULATOR_CLOCK",
        "ECS_EMULATOR_C_LOCK, ECS_EMULATOR_CLOCK",
        "ECS_EMULATOR_API_EDITIONS, ECS_EMULATOR_API_EDITION"
    })
    void namesAnEnvironmentVariableThatIsNoSetting(String variable, String nearest) {
        assertThat(CommandLine.mistake(List.of(), List.of("PATH", variable)))
                .isEqualTo("The environment variable " + variable + " is unknown; the nearest is " + nearest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ECS_EMULATOR_PORT", "ECS_EMULATOR_TLSPORT", "ECS_EMULATOR_THROTTLINGS_DETACHDISK"})
    void refusesVariablesThatAreAlmostSettingsOrOfKubernetes(String variable) {
        assertThat(CommandLine.mistake(List.of(), List.of(variable)))
                .startsWith("The environment variable " + variable + " is unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ECS_EMULATOR_API_EDITION",
                "ECS_EMULATOR_APIEDITION",
                "ECS_EMULATOR_DELAYS_DETACH_DISK",
                "ECS_EMULATOR_DELAYS_DETACHDISK",
                "ECS_EMULATOR_CREDENTIALS_0_ACCESS_KEY_ID",
                "ECS_EMULATOR_THROTTLING_DETACHDISK",
                "ECS_EMULATOR_TLS_CA_FILE",
                "OTHER_EMULATOR_CLOK"
            })
    void takesEnvironmentVariables(String variable) {
        assertThat(CommandLine.mistake(List.of(), List.of(variable))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ECS_EMULATOR_", "ECS_EMULATOR_PUBLIC_"})
    void takesWhatKubernetesSaysOfServices(String service) {
        List<String> variables = Stream.of(
                        "SERVICE_HOST",
                        "SERVICE_PORT",
                        "SERVICE_PORT_HTTP",
                        "PORT",
                        "PORT_8080_TCP",
                        "PORT_8080_TCP_PORT")
                .map(service::concat)
                .toList();

        assertThat(CommandLine.mistake(List.of(), variables)).isNull();
    }

    @Test
    void helpFitsAScreenAndHasEverySettingAndDefault() throws IOException {
        String help = CommandLine.help();
        Properties defaults = PropertiesLoaderUtils.loadAllProperties("ecs-emulator.properties");

        assertThat(help.lines().count()).isLessThanOrEqualTo(47);
        assertThat(help.lines()).allMatch(line -> line.length() <= 130);
        assertThat(CommandLine.names().filter(Predicate.not(List.of("debug", "trace")::contains)))
                .allSatisfy(name -> {
                    String key = name.replaceFirst("ecs\\.emulator\\.(delays\\.)?", "");
                    String expected = String.valueOf(defaults.getOrDefault(name, ""));
                    // These two are described in words.
                    String value = key.equals("state") ? "(demo world)" : key.equals("auth") ? "off" : expected;
                    assertThat(help)
                            .containsPattern("[ .-]" + Pattern.quote(key) + "=" + Pattern.quote(value) + "(?![\\w])");
                });
    }
}
