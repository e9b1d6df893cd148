package io.ecsemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** Each parameter that ECS documents is honoured, refused, or accepted without effect by declaration. */
@EmulatorTest
class DocumentedParametersTest {

    private final Emulator emulator;

    DocumentedParametersTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    @Test
    void noDocumentedParameterIsDroppedInSilence(@Autowired List<Operation<?, ?, ?>> operations) throws IOException {
        List<String[]> documented = new ClassPathResource("documented-parameters.csv", getClass())
                .getContentAsString(StandardCharsets.US_ASCII)
                .lines()
                .map(line -> line.split(",", 2))
                .toList();
        Set<String> dropped = new TreeSet<>();
        for (Operation<?, ?, ?> operation : operations) {
            Set<String> read =
                    operation.parameters().stream().map(Parameter::name).collect(Collectors.toSet());
            documented.stream()
                    .filter(row -> row[0].equals(operation.action()) && !read.contains(row[1]))
                    .filter(row -> !isDecided(row[1], operation.otherParameters()))
                    .forEach(row -> dropped.add(row[0] + " " + row[1]));
        }

        assertThat(documented).hasSizeGreaterThan(500);
        // Edition 2018 has no such parameter; edition 2026 reads it.
        assertThat(dropped).containsExactly("DetachDisk DeleteWithInstance");
    }

    private static boolean isDecided(String name, OtherParameters others) {
        return Stream.concat(others.withoutEffect().stream(), others.notEmulated().keySet().stream())
                .anyMatch(declared -> name.equals(declared) || name.startsWith(declared + "."));
    }

    @Test
    void declaredParametersAreNotRead(@Autowired List<Operation<?, ?, ?>> operations) {
        for (Operation<?, ?, ?> operation : operations) {
            assertThat(operation.parameters())
                    .as(operation.action())
                    .noneMatch(parameter -> isDecided(parameter.name(), operation.otherParameters()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Action=RunInstances&NetworkInterface.1.VSwitchId=vsw-1, NetworkInterface.1.VSwitchId, RunInstances",
        "Action=RunInstances&LaunchTemplateId=lt-1, LaunchTemplateId, RunInstances",
        "Action=StopInstance&Hibernate=true, Hibernate, StopInstance",
        "Action=ModifyDiskSpec&PerformanceControlOptions.IOPS=900, PerformanceControlOptions.IOPS, ModifyDiskSpec"
    })
    void refusesParameterThatIsNotEmulated(String parameters, String name, String action) {
        Answer answer = emulator.get(parameters + "&Format=JSON");

        assertThat(answer.status()).isEqualTo(501);
        assertThat(answer.json().at("/Code").asString()).isEqualTo("NotEmulated");
        assertThat(answer.json().at("/Message").asString())
                .isEqualTo("The emulator does not emulate the parameter " + name + " of " + action + ".");
    }

    @Test
    void acceptsTheValueWithoutAnEffectOfParameterThatIsNotEmulated() {
        emulator.world("Instances: [{InstanceId: i-1}]");

        assertThat(emulator.get("Action=StopInstance&InstanceId=i-1&Hibernate=false&ForceStop=true")
                        .status())
                .isEqualTo(200);
    }
}
