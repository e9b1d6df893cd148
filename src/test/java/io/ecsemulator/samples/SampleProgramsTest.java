package io.ecsemulator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The programs in Java make their calls; those for Node.js are written down for the tests of Node.js, which run them. */
@EmulatorTest
class SampleProgramsTest {

    private final Emulator emulator;
    private final List<Operation<?, ?, ?>> operations;

    SampleProgramsTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        this.emulator = new Emulator(port);
        this.operations = operations;
    }

    @Test
    void javaProgramOfEachOperationMakesItsCall(@TempDir Path folder) throws Exception {
        Map<String, SampleCall> calls = Samples.of(operations, "http://" + emulator.endpoint());
        compile(calls, folder);

        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            for (Map.Entry<String, SampleCall> call : calls.entrySet()) {
                emulator.demoWorld();
                String printed = run(loader.loadClass("samples." + call.getKey() + ".Sample"));

                JsonNode made = emulator.control("requests?limit=1").json().at("/Requests/0");
                assertThat(made.at("/Status").asInt()).as(call.getKey()).isEqualTo(200);
                assertThat(parameters(made))
                        .as(call.getKey())
                        .isEqualTo(call.getValue().parameters());
                assertThat(Emulator.JSON.readTree(printed).at("/RequestId"))
                        .as(call.getKey())
                        .isEqualTo(made.at("/RequestId"));
            }
        }
    }

    /** The file for src/test/node/samples.test.js, which runs the programs. */
    @Test
    void writesProgramsForTheTestsOfNode() throws Exception {
        Map<String, Object> programs = new TreeMap<>();
        Samples.of(operations, "http://127.0.0.1:8080")
                .forEach((name, call) -> programs.put(
                        name, Map.of("code", SampleLanguage.NODE.code(call), "parameters", call.parameters())));

        Path file = Files.createDirectories(Path.of("target", "samples")).resolve("node.json");
        Files.writeString(file, Emulator.JSON.writeValueAsString(programs));

        assertThat(programs).hasSizeGreaterThan(operations.size());
    }

    private static void compile(Map<String, SampleCall> calls, Path folder) throws Exception {
        List<Path> sources = new ArrayList<>();
        for (Map.Entry<String, SampleCall> call : calls.entrySet()) {
            Path source = Files.createDirectories(folder.resolve("samples").resolve(call.getKey()))
                    .resolve("Sample.java");
            sources.add(Files.writeString(
                    source, "package samples." + call.getKey() + ";\n" + SampleLanguage.JAVA.code(call.getValue())));
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            assertThat(compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of("-proc:none", "-d", folder.toString(), "--release", "8", "-Xlint:-options"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources))
                            .call())
                    .isTrue();
        }
    }

    private static String run(Class<?> program) throws Exception {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            program.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, String> parameters(JsonNode call) {
        Map<String, String> parameters = new LinkedHashMap<>();
        call.at("/Parameters")
                .properties()
                .forEach(parameter -> parameters.put(
                        // The SDK sends 8.0 for the Float 8.
                        parameter.getKey(), parameter.getValue().asString().replaceAll("^(\\d+)\\.0$", "$1")));
        return parameters;
    }
}
