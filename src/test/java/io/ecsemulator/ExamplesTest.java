package io.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yaml.snakeyaml.Yaml;

/** The examples of the documentation run, or are parts of what is run. */
@EmulatorTest
class ExamplesTest {

    private static final Path DOCS = Path.of("docs");

    private final Emulator emulator;

    ExamplesTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    private static List<String> blocks(Path file, String language) throws IOException {
        return Pattern.compile("```(?:" + language + ")\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(file))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static String unindented(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    /** {@code ./mvnw verify} builds and runs the projects in {@code src/it} with the jars. */
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/README.zh-CN.md", "docs/testing.md"})
    void testKitExamplesAreRun(Path page) throws IOException {
        String run;
        try (Stream<Path> files = Files.walk(Path.of("src", "it"))) {
            run = unindented(files.filter(file -> file.toString().matches(".*\\.(java|xml)"))
                    .map(ExamplesTest::read)
                    .collect(Collectors.joining()));
        }

        assertThat(blocks(page, "xml|java"))
                .hasSize(page.endsWith("testing.md") ? 10 : 1)
                .allSatisfy(example -> assertThat(run).contains(unindented(example)));
    }

    /** Maven Central has no Gradle that could run it. The example in Maven, which is run, has the same JUnit. */
    @Test
    void gradleExampleHasTheCoordinatesOfTheBuild() throws IOException {
        Matcher pom = Pattern.compile(
                        "</parent>\\s*<groupId>(.*)</groupId>\\s*<artifactId>(.*)</artifactId>\\s*<version>(.*)</version>")
                .matcher(read(Path.of("pom.xml")));
        assertThat(pom.find()).isTrue();
        Matcher junit = Pattern.compile("<junit.version>(.*)</junit.version>")
                .matcher(read(Path.of("src", "it", "disk-mover", "pom.xml")));
        assertThat(junit.find()).isTrue();
        String coordinates = pom.group(1) + ":" + pom.group(2) + ":" + pom.group(3);

        assertThat(blocks(DOCS.resolve("testing.md"), "groovy"))
                .singleElement()
                .asString()
                .contains(
                        "mavenLocal()",
                        "testImplementation '" + coordinates + "'",
                        "testRuntimeOnly '" + coordinates + ":exec'",
                        "testImplementation 'org.junit.jupiter:junit-jupiter:" + junit.group(1) + "'",
                        "useJUnitPlatform()",
                        "systemProperty 'ecs.sweep.only', System.getProperty('ecs.sweep.only', '')");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Blocks that need more than a running emulator: a build, a jar, a container, an account. */
    private static final Pattern NEEDS_MORE = Pattern.compile("mvnw|java |docker|aliyun|npm|--cacert|i-\\.\\.\\.|@");

    /** Runs commands as a reader would, against this emulator; a rejected call fails them. */
    private String run(String commands) throws Exception {
        Process shell = new ProcessBuilder(
                        "bash", "-ec", "curl() { command curl -sS --fail-with-body \"$@\"; }\n" + commands)
                .redirectErrorStream(true)
                .start();
        shell.getOutputStream().close();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(commands + output).isZero();
        return output;
    }

    private String here(String text) {
        return text.replaceAll("(127\\.0\\.0\\.1|localhost):8080", emulator.endpoint());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/README.zh-CN.md",
                "docs/clients.md",
                "docs/control-api.md",
                "docs/errors.md",
                "docs/faults.md",
                "docs/operations/README.md"
            })
    void commandsAreAccepted(Path page) throws Exception {
        List<String> commands = blocks(page, "sh").stream()
                .filter(block -> !NEEDS_MORE.matcher(block).find())
                .toList();

        assertThat(commands).isNotEmpty();
        for (String command : commands) {
            emulator.reset();
            run(here(command));
        }
        emulator.reset();
    }

    /** A session shows each command after {@code $} and its output. */
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/README.zh-CN.md", "docs/errors.md"})
    void sessionShowsWhatTheCommandsPrint(Path page) throws Exception {
        emulator.reset();
        String session = blocks(page, "console").get(0);
        StringBuilder printed = new StringBuilder();
        for (String line : session.lines().toList()) {
            if (line.startsWith("$ ")) {
                String command = here(line.substring(2)).replace("curl '", "command curl -s '");
                printed.append(line).append('\n').append(run(command));
            }
        }
        assertThat(printed.toString()
                        .replace(emulator.endpoint(), "127.0.0.1:8080")
                        .replaceAll("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}", "ID"))
                .isEqualTo(session.replaceAll("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}", "ID"));
        emulator.reset();
    }

    @Test
    void stateDocumentsAreAccepted() throws IOException {
        emulator.reset();
        List<String> documents = blocks(DOCS.resolve("state.md"), "yaml");

        assertThat(documents).hasSizeGreaterThan(1).allSatisfy(emulator::world);
        emulator.reset();
    }

    /** Files for other programs are at least YAML, and have the name of the image in one spelling. */
    @Test
    void filesForDeploymentAreRead() throws IOException {
        List<String> files = blocks(DOCS.resolve("deploy.md"), "yaml");

        assertThat(files)
                .hasSize(6)
                .allSatisfy(file -> assertThat(new Yaml().loadAll(file)).isNotEmpty())
                .allSatisfy(file -> assertThat(file).containsPattern("(image|name): ecs-emulator\n"));
    }

    @Test
    void everyFaultExampleIsAccepted() throws IOException {
        emulator.reset();
        List<String> examples = Files.readAllLines(DOCS.resolve("faults.md")).stream()
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
