package io.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.api.Operation;
import io.ecsemulator.api.Rule;
import io.ecsemulator.disk.DetachDisk;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** The tables of the documentation say what the code does. */
@EmulatorTest
class DocumentationTest {

    private static final Path README = Path.of("README.md");

    private final Emulator emulator;

    DocumentationTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    /** The cells of each row of the table below that heading, without the heading row, code marks kept. */
    private static List<List<String>> table(Path file, String heading) throws IOException {
        return Files.readAllLines(file).stream()
                .dropWhile(line -> !line.equals(heading))
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Stream.of(line.substring(1).split("\\|"))
                        .map(String::trim)
                        .toList())
                .toList();
    }

    @Test
    void theRulesOfDetachDiskAreTheRulesOfDetachDisk() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Rule<?> rule : DetachDisk.RULES) {
            rows.add(List.of(
                    "" + (rows.size() + 1),
                    rule.brokenWhen(),
                    "" + rule.error().status(),
                    "`" + rule.error().code() + "`",
                    rule.error().message(),
                    rule.source()));
        }

        assertThat(table(README, "## What DetachDisk checks")).isEqualTo(rows);
    }

    @Test
    void theSupportedOperationsAreThoseThatAreThere(@Autowired List<Operation<?, ?>> operations) throws IOException {
        Map<String, String> parameters = operations.stream()
                .collect(Collectors.toMap(
                        Operation::action,
                        operation -> Arrays.stream(operation.parameters().getRecordComponents())
                                .map(RecordComponent::getName)
                                .collect(Collectors.joining(", "))));

        assertThat(table(README, "## Supported operations").stream()
                        .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1))))
                .isEqualTo(parameters);
    }

    @Test
    void theDemoWorldAnswersAsItsTableSays() throws IOException {
        for (List<String> row : table(README, "### The demo world")) {
            Answer answer = emulator.send(emulator.request(
                    "?Action=DetachDisk&Format=JSON&" + row.get(0).replace("`", "")));

            String expected =
                    row.get(1).startsWith("accepted") ? "" : row.get(1).replaceAll("rule \\d+, `(.*)`", "$1");
            assertThat(answer.json().path("Code").asString("")).as(row.get(0)).isEqualTo(expected);
        }
    }

    @Test
    void theSettingsHaveTheirDefaults(@Autowired Environment environment) throws IOException {
        for (List<String> row : table(README, "## Configuration")) {
            String name = row.get(0).replace("`", "");
            String value = row.get(1).replace("`", "");
            // Those without a default, and the two that every test sets.
            if (!value.isEmpty() && !name.equals("ecs.emulator.clock") && !name.equals("server.port")) {
                assertThat(environment.getProperty(name)).as(name).isEqualTo(value);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"Disks, ## Disks", "Instances, ## Instances"})
    void everyFieldOfAStateDocumentHasItsDefault(String resource, String heading) throws IOException {
        Map<String, String> documented = new LinkedHashMap<>();
        table(Path.of("docs", "state.md"), heading)
                .forEach(row -> documented.put(row.get(0).replace("`", ""), row.get(1)));
        emulator.world("{Instances: [{InstanceId: i-1}], Disks: [{DiskId: d-1}]}");
        JsonNode fields = emulator.control("state").json().at("/" + resource + "/0");

        List<String> names = new ArrayList<>(fields.propertyNames());
        names.removeIf(name -> name.equals(resource.equals("Disks") ? "DiskId" : "InstanceId"));
        assertThat(documented.keySet()).containsExactlyInAnyOrderElementsOf(names);
        documented.forEach((name, value) -> {
            // A default in code marks is JSON; another is told in words.
            if (value.matches("`[^`]*`")) {
                assertThat(fields.path(name)).as(name).isEqualTo(Emulator.JSON.readTree(value.replace("`", "")));
            }
        });
    }
}
