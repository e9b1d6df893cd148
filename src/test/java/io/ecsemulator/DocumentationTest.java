package io.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.disk.DetachDiskRules2026;
import io.ecsemulator.docs.Markdown;
import io.ecsemulator.docs.OperationDocs;
import io.ecsemulator.docs.Settings;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.samples.SampleCall;
import io.ecsemulator.samples.SampleLanguage;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Tables and examples of the documentation match the code. */
@EmulatorTest
@TestInstance(Lifecycle.PER_CLASS)
class DocumentationTest {

    private static final String UPDATE =
            "run ./mvnw test -Dtest=DocumentationTest -Dupdate.docs to bring the documentation up to date";

    private static final Path DOCS = Path.of("docs");
    private static final Path OPERATIONS = DOCS.resolve("operations");

    /** The headings of the index of operations by package. */
    private static final Map<String, String> RESOURCES = Map.ofEntries(
            Map.entry("disk", "## Disks"),
            Map.entry("image", "## Images"),
            Map.entry("instance", "## Instances"),
            Map.entry("keypair", "## Key pairs"),
            Map.entry("network", "## Networks and addresses"),
            Map.entry("region", "## Regions, zones and endpoints"),
            Map.entry("securitygroup", "## Security groups"),
            Map.entry("snapshot", "## Snapshots"),
            Map.entry("sts", "## Identity"),
            Map.entry("tag", "## Tags"),
            Map.entry("task", "## Tasks"));

    private final Emulator emulator;
    private final OperationDocs operations;

    DocumentationTest(@LocalServerPort int port, @Autowired ApplicationContext context) throws Exception {
        this.emulator = new Emulator(port);
        this.operations = new OperationDocs(context);
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
                .map(line -> Stream.of(line.substring(1).split("(?<!\\\\)\\|"))
                        .map(cell -> cell.trim().replace("\\|", "|"))
                        .toList())
                .toList();
    }

    /**
     * The pages are made again with the system property {@code update.docs}; then pages of operations that are no more are deleted.
     */
    @Test
    void operationPagesAreWhatTheDeclarationsGenerate() throws Exception {
        Map<String, String> pages = operations.pages(emulator);
        Set<String> present = new TreeSet<>();
        try (Stream<Path> files = Files.list(OPERATIONS)) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .forEach(present::add);
        }
        if (System.getProperty("update.docs") != null) {
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Files.writeString(OPERATIONS.resolve(page.getKey()), page.getValue());
            }
            present.removeAll(pages.keySet());
            for (String stale : present) {
                Files.delete(OPERATIONS.resolve(stale));
            }
            return;
        }
        assertThat(present).isEqualTo(pages.keySet());
        for (Map.Entry<String, String> page : pages.entrySet()) {
            assertThat(OPERATIONS.resolve(page.getKey())).as(UPDATE).hasContent(page.getValue());
        }
    }

    @Test
    void meaningsAreThoseOfTheDeclarations() throws IOException {
        Path meanings = Path.of("src/main/resources/io/ecsemulator/operation/meanings.properties");
        if (System.getProperty("update.docs") != null) {
            Files.writeString(meanings, operations.meanings());
        }
        assertThat(meanings).as(UPDATE).hasContent(operations.meanings());
    }

    @Test
    void everyOperationAndParameterIsDescribed() {
        assertThat(operations.undescribed()).isEmpty();
    }

    /** The first block of code below the heading of a client is what a code sample of DetachDisk is in its language. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "## curl and other HTTP clients | CURL",
                "## Java SDK, Tea | JAVA",
                "## Node, the client of ECS | NODE",
                "## aliyun-cli | CLI",
                "## Python SDK, Tea | PYTHON",
                "## Go, Tea | GO"
            })
    void recipesAreCodeSamples(String heading, SampleLanguage language, @Autowired List<Operation<?, ?, ?>> all)
            throws IOException {
        Operation<?, ?, ?> detachDisk = all.stream()
                .filter(operation -> operation.action().equals("DetachDisk"))
                .findAny()
                .orElseThrow();
        String code = language.code(SampleCall.of(detachDisk, detachDisk.sample(), "http://127.0.0.1:8080"));
        Path page = DOCS.resolve("clients.md");
        List<String> lines = new ArrayList<>(Files.readAllLines(page));
        List<String> recipe = Markdown.block(lines, heading, language.markdown());
        if (System.getProperty("update.docs") != null) {
            recipe.clear();
            recipe.addAll(code.lines().toList());
            Files.write(page, lines);
            return;
        }
        assertThat(String.join("\n", recipe)).as(UPDATE).isEqualTo(code);
    }

    @Test
    void indexListsEachOperationUnderItsResource() throws IOException {
        Map<String, List<List<String>>> index = operations.index();

        assertThat(index.keySet()).containsExactlyInAnyOrderElementsOf(RESOURCES.keySet());
        for (Map.Entry<String, String> resource : RESOURCES.entrySet()) {
            assertTable(
                    OPERATIONS.resolve("README.md"),
                    resource.getValue(),
                    index.getOrDefault(resource.getKey(), List.of()),
                    0);
        }
    }

    @Test
    void eachOperationHasItsTest(@Autowired List<Operation<?, ?, ?>> all) throws Exception {
        for (Operation<?, ?, ?> operation : all) {
            String test = operation.getClass().getName() + "Test";
            assertThat(OperationTest.class).as(test).isAssignableFrom(Class.forName(test));
        }
    }

    @Test
    void errorTablesHaveAllErrors() throws IOException {
        Path page = DOCS.resolve("errors.md");
        assertTable(page, "## Errors of operations", operations.errors(), 0);
        assertTable(page, "## Errors of every operation", operations.gatewayErrors(), 0);
        assertTable(page, "## Errors that only a fault rule gives", operations.faultErrors(), 0);
        assertTable(page, "## What to do", OperationDocs.remedies(), 0);
    }

    @Test
    void rulesOfEdition2026HaveReasons() throws IOException {
        Path page = DOCS.resolve("undocumented.md");
        String heading = "## The order of DetachDisk's rules in edition 2026";
        List<List<String>> rows = DetachDiskRules2026.RULES.list().stream()
                .map(rule -> List.of("" + rule.number(), rule.brokenWhen()))
                .toList();

        assertTable(page, heading, rows, 1);
        assertThat(table(page, heading))
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
                .as(UPDATE)
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
            lines.add(first + i, Markdown.row(cells).stripTrailing());
        }
        Files.write(file, lines);
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

        assertTable(DOCS.resolve("parameters.md"), "## Parameters that are not emulated", rows, 0);
    }

    @Test
    void demoWorldTableMatchesTheResponses() throws IOException {
        for (List<String> row : table(DOCS.resolve("state.md"), "## The demo world")) {
            Answer answer = emulator.send(emulator.request(
                    "?Action=DetachDisk&Format=JSON&" + row.get(0).replace("`", "")));

            String expected =
                    row.get(1).startsWith("accepted") ? "" : row.get(1).replaceAll("rule \\d+, `(.*)`", "$1");
            assertThat(answer.json().path("Code").asString("")).as(row.get(0)).isEqualTo(expected);
        }
    }

    @Test
    void settingsTableHasTheSettings() throws Exception {
        assertTable(DOCS.resolve("configuration.md"), "## Settings of the emulator", Settings.rows(), 0);
    }

    @Test
    void tableOfSpringSettingsHasTheDefaults(@Autowired Environment environment) throws IOException {
        assertThat(table(DOCS.resolve("configuration.md"), "## Settings of Spring Boot"))
                .isNotEmpty()
                .allSatisfy(row -> {
                    String name = row.get(0).replace("`", "");
                    // The port is another in tests.
                    if (!name.equals("server.port")) {
                        assertThat(environment.getProperty(name))
                                .as(name)
                                .isEqualTo(row.get(1).replace("`", ""));
                    }
                });
    }

    static Stream<Arguments> stateTableHasTheDefaults() {
        return ResourceKinds.STANDARD.all().stream()
                .map(kind -> Arguments.of(
                        kind.list(), kind.idField(), kind.equals(ResourceKinds.ZONES) ? "cn-hangzhou-b" : "x-1"));
    }

    @ParameterizedTest
    @MethodSource
    void stateTableHasTheDefaults(String resource, String idField, String id) throws IOException {
        Map<String, String> documented = new LinkedHashMap<>();
        table(DOCS.resolve("state.md"), "## " + resource)
                .forEach(row -> documented.put(row.get(0).replace("`", ""), row.get(1)));
        emulator.world("%s: [{%s: %s}]".formatted(resource, idField, id));
        JsonNode fields = emulator.control("state").json().at("/" + resource + "/0");

        List<String> names = new ArrayList<>(fields.propertyNames());
        names.remove(idField);
        assertThat(documented.keySet()).containsExactlyInAnyOrderElementsOf(names);
        documented.forEach((name, value) -> {
            // A default in code marks is JSON; others are described in words.
            if (value.matches("`[^`]*`")) {
                assertThat(fields.path(name)).as(name).isEqualTo(Emulator.JSON.readTree(value.replace("`", "")));
            }
        });
    }
}
