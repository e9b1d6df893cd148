package io.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.disk.AttachDiskRules;
import io.ecsemulator.disk.DetachDiskRules2018;
import io.ecsemulator.disk.DetachDiskRules2026;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Parameter;
import io.ecsemulator.operation.Rule;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import io.ecsemulator.support.OperationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Tables and examples of the documentation match the code. */
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

    /** Returns the cells of each row of the table below a heading, without the heading row, with code marks. */
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

    private static List<List<String>> rows(Rules<?> rules) {
        List<List<String>> rows = new ArrayList<>();
        for (Rule<?> rule : rules.list()) {
            rows.add(List.of(
                    "" + rule.number(),
                    rule.brokenWhen(),
                    "" + rule.error().status(),
                    "`" + rule.error().code() + "`",
                    rule.error().message(),
                    rule.source().toString()));
        }
        return rows;
    }

    @Test
    void ruleTablesMatchTheRules() throws IOException {
        assertTable(README, "## What DetachDisk checks", rows(DetachDiskRules2018.RULES), 0);
        assertTable(README, "## What AttachDisk checks", rows(AttachDiskRules.RULES), 0);
    }

    @Test
    void rulesOfEdition2026HaveReasons() throws IOException {
        String heading = "## What DetachDisk checks in edition 2026";

        assertTable(README, heading, rows(DetachDiskRules2026.RULES), 1);
        assertThat(table(README, heading))
                .allSatisfy(row -> assertThat(row.get(row.size() - 1)).isNotBlank());
    }

    /**
     * Compares a table of a document, or writes it if the system property {@code update.docs} is set.
     *
     * @param byHand how many of the last columns are written by hand
     */
    private static void assertTable(Path file, String heading, List<List<String>> rows, int byHand) throws IOException {
        if (System.getProperty("update.docs") != null) {
            update(file, heading, rows, byHand);
        }
        assertThat(table(file, heading).stream().map(row -> row.subList(0, row.size() - byHand)))
                .as("run ./mvnw test -Dtest=DocumentationTest -Dupdate.docs to bring the tables up to date")
                .isEqualTo(rows);
    }

    private static void update(Path file, String heading, List<List<String>> rows, int byHand) throws IOException {
        List<List<String>> before = table(file, heading);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        int first = lines.indexOf(heading);
        while (!lines.get(first).startsWith("|")) {
            first++;
        }
        first += 2;
        lines.subList(first, first + before.size()).clear();
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = new ArrayList<>(rows.get(i));
            List<String> old = i < before.size() ? before.get(i) : List.of();
            cells.addAll(old.subList(Math.max(0, old.size() - byHand), old.size()));
            lines.add(first + i, "| " + String.join(" | ", cells) + " |");
        }
        Files.write(file, lines);
    }

    @Test
    void operationTableMatchesTheOperations(@Autowired List<Operation<?, ?, ?>> operations) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        for (Operation<?, ?, ?> operation : operations.stream()
                .sorted(Comparator.comparing(Operation::action))
                .toList()) {
            String test = operation.getClass().getName() + "Test";
            assertThat(OperationTest.class).as(test).isAssignableFrom(Class.forName(test));
            rows.add(List.of(
                    operation.action(),
                    operation.parameters().stream()
                            .filter(parameter -> !parameter.type().isRecord())
                            .map(Parameter::name)
                            .collect(Collectors.joining(", ")),
                    operation.errors().stream().map(ApiError::code).distinct().collect(Collectors.joining(", ")),
                    operation.editions(),
                    "`" + operation.getClass().getSimpleName() + "Test`"));
        }
        assertTable(README, "## Supported operations", rows, 0);
    }

    @Test
    void tableOfOtherParametersMatchesTheOperations(@Autowired List<Operation<?, ?, ?>> operations) throws IOException {
        List<List<String>> rows = operations.stream()
                .sorted(Comparator.comparing(Operation::action))
                .map(operation -> List.of(
                        operation.action(),
                        String.join(", ", operation.otherParameters().withoutEffect()),
                        operation.otherParameters().notEmulated().entrySet().stream()
                                .map(entry -> entry.getValue().isEmpty()
                                        ? entry.getKey()
                                        : entry.getKey() + " other than " + entry.getValue())
                                .collect(Collectors.joining(", "))))
                .filter(row -> row.get(1).length() + row.get(2).length() > 0)
                .toList();

        assertTable(Path.of("docs", "parameters.md"), "## Parameters that are not emulated", rows, 0);
    }

    @Test
    void demoWorldTableMatchesTheResponses() throws IOException {
        for (List<String> row : table(README, "### The demo world")) {
            Answer answer = emulator.send(emulator.request(
                    "?Action=DetachDisk&Format=JSON&" + row.get(0).replace("`", "")));

            String expected =
                    row.get(1).startsWith("accepted") ? "" : row.get(1).replaceAll("rule \\d+, `(.*)`", "$1");
            assertThat(answer.json().path("Code").asString("")).as(row.get(0)).isEqualTo(expected);
        }
    }

    @Test
    void settingsTableHasTheDefaults(@Autowired Environment environment) throws IOException {
        for (List<String> row : table(README, "## Configuration")) {
            String name = row.get(0).replace("`", "");
            String value = row.get(1).replace("`", "");
            // Settings without a default, and the three that every test sets.
            if (!value.isEmpty()
                    && !name.equals("ecs.emulator.clock")
                    && !name.equals("ecs.emulator.ids")
                    && !name.equals("server.port")) {
                assertThat(environment.getProperty(name)).as(name).isEqualTo(value);
            }
        }
    }

    static Stream<Arguments> stateTableHasTheDefaults() {
        return ResourceKinds.STANDARD.all().stream().map(kind -> Arguments.of(kind.list(), kind.idField()));
    }

    @ParameterizedTest
    @MethodSource
    void stateTableHasTheDefaults(String resource, String id) throws IOException {
        Map<String, String> documented = new LinkedHashMap<>();
        table(Path.of("docs", "state.md"), "## " + resource)
                .forEach(row -> documented.put(row.get(0).replace("`", ""), row.get(1)));
        emulator.world("%s: [{%s: x-1}]".formatted(resource, id));
        JsonNode fields = emulator.control("state").json().at("/" + resource + "/0");

        List<String> names = new ArrayList<>(fields.propertyNames());
        names.remove(id);
        assertThat(documented.keySet()).containsExactlyInAnyOrderElementsOf(names);
        documented.forEach((name, value) -> {
            // A default in code marks is JSON; others are described in words.
            if (value.matches("`[^`]*`")) {
                assertThat(fields.path(name)).as(name).isEqualTo(Emulator.JSON.readTree(value.replace("`", "")));
            }
        });
    }

    /** {@code ./mvnw verify} builds and runs the project in {@code src/it} with the jars. */
    @Test
    void testKitExamplesAreRun() throws IOException {
        Path sample = Path.of("src", "it", "disk-mover");
        String run = unindented(Files.readString(sample.resolve("pom.xml"))
                + Files.readString(sample.resolve("src/test/java/example/DiskMoverTest.java")));
        String readme = Files.readString(README);
        String chapter = readme.substring(readme.indexOf("## Testing your client"), readme.indexOf("## Control API"));

        List<String> examples = Pattern.compile("```(xml|java)\n(.*?)```", Pattern.DOTALL)
                .matcher(chapter)
                .results()
                .map(block -> unindented(block.group(2)))
                .toList();

        assertThat(examples).hasSize(7).allSatisfy(example -> assertThat(run).contains(example));
    }

    private static String unindented(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    @Test
    void everyFaultExampleIsAccepted() throws IOException {
        List<String> examples = Files.readAllLines(Path.of("docs", "faults.md")).stream()
                .filter(line -> line.startsWith("  -d '"))
                .map(line -> line.replaceAll("^  -d '|'$", ""))
                .toList();

        assertThat(examples)
                .hasSizeGreaterThan(9)
                .allSatisfy(example -> assertThat(
                                emulator.control("POST", "faults", example).status())
                        .isEqualTo(201));
        emulator.reset();
    }
}
