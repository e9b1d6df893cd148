package io.ecsemulator.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The tools of the languages, where the machine has them, read the code and find the values of the call in it. */
@EmulatorTest
class SampleSyntaxTest {

    private static final String PYTHON = """
            import ast, json, sys
            for sample in json.load(open(sys.argv[1], encoding='utf-8')):
                constants = [node.value for node in ast.walk(ast.parse(sample['code'])) if isinstance(node, ast.Constant)]
                texts = [str(c).lower() if isinstance(c, bool) else str(c) for c in constants]
                for value in sample['values']:
                    if value not in texts:
                        print(ascii(value), 'is not in', ascii(sample['code']))
            """;

    private static final String BASH = """
            curl() { printf '%s\\0' $# "$@"; }
            aliyun() { printf '%s\\0' $# "$@"; }
            """;

    @TempDir
    private Path folder;

    private final Map<String, SampleCall> calls;

    SampleSyntaxTest(@Autowired List<Operation<?, ?, ?>> operations) {
        this.calls = Samples.of(operations, "http://127.0.0.1:8080");
    }

    /** Returns what a tool prints; the test is skipped if there is no such tool. */
    private static String run(String... command) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            return Assumptions.abort(command[0] + " is not installed");
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    @Test
    void pythonFindsTheValues() throws Exception {
        List<Map<String, Object>> samples = calls.values().stream()
                .map(call -> Map.of(
                        "code",
                        SampleLanguage.PYTHON.code(call),
                        "values",
                        call.parameters().values()))
                .toList();
        Path file = Files.writeString(folder.resolve("samples.json"), Emulator.JSON.writeValueAsString(samples));

        assertThat(run("python3", "-c", PYTHON, file.toString())).isEmpty();
    }

    @Test
    void gofmtLeavesProgramsAsTheyAre() throws Exception {
        for (Map.Entry<String, SampleCall> call : calls.entrySet()) {
            Files.writeString(folder.resolve(call.getKey() + ".go"), SampleLanguage.GO.code(call.getValue()) + "\n");
        }

        assertThat(run("gofmt", "-l", folder.toString())).isEmpty();
    }

    /** In bash, both commands are functions that print the number of arguments and the arguments. */
    @Test
    void bashPassesTheValues() throws Exception {
        StringBuilder script = new StringBuilder(BASH);
        for (SampleCall call : calls.values()) {
            script.append(SampleLanguage.CURL.code(call)).append('\n');
            script.append(SampleLanguage.CLI.code(call)).append('\n');
        }
        Path file = Files.writeString(folder.resolve("samples.sh"), script);

        List<String> printed = List.of(run("bash", "--norc", file.toString()).split("\0", -1));

        int next = 0;
        for (SampleCall call : calls.values()) {
            List<String> curl = arguments(printed, next);
            next += curl.size() + 1;
            List<String> cli = arguments(printed, next);
            next += cli.size() + 1;
            assertThat(query(curl.get(1))).containsAllEntriesOf(call.parameters());
            assertThat(cli.get(1)).isEqualTo(call.action());
            assertThat(options(cli))
                    .containsAllEntriesOf(call.parameters())
                    .containsEntry("endpoint", "127.0.0.1:8080");
        }
        assertThat(next).isEqualTo(printed.size() - 1);
    }

    private static List<String> arguments(List<String> printed, int start) {
        return printed.subList(start + 1, start + 1 + Integer.parseInt(printed.get(start)));
    }

    private static Map<String, String> query(String address) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : URI.create(address).getRawQuery().split("&", -1)) {
            String[] nameAndValue = pair.split("=", 2);
            query.put(decoded(nameAndValue[0]), decoded(nameAndValue[1]));
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Reads arguments as aliyun-cli does. */
    private static Map<String, String> options(List<String> arguments) {
        Map<String, String> options = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>(arguments.subList(2, arguments.size()));
        while (!rest.isEmpty()) {
            String name = rest.remove(0);
            assertThat(name).startsWith("--");
            int equals = name.indexOf('=');
            boolean hasValue = !rest.isEmpty() && !rest.get(0).startsWith("--");
            options.put(
                    name.substring(2, equals < 0 ? name.length() : equals),
                    equals >= 0 ? name.substring(equals + 1) : hasValue ? rest.remove(0) : "");
        }
        return options;
    }
}
