package io.ecsemulator.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The table of errors that no operation declares. */
@EmulatorTest
class DocumentedErrorsTest {

    /** A line of the table. */
    private record Line(String code, int status, String message, List<String> operations) {}

    private final Emulator emulator;
    private final List<Operation<?, ?, ?>> operations;
    private final List<Line> lines;

    DocumentedErrorsTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) throws IOException {
        this.emulator = new Emulator(port);
        this.operations = operations;
        try (InputStream in = DocumentedErrors.class.getResourceAsStream("documented-errors.tsv")) {
            this.lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells ->
                            new Line(cells[0], Integer.parseInt(cells[1]), cells[2], List.of(cells[3].split(" ", -1))))
                    .toList();
        }
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    @Test
    void eachErrorCanBeInjectedByItsCode() {
        Set<String> actions = new HashSet<>();
        operations.forEach(operation -> actions.add(operation.action()));
        Set<String> tried = new HashSet<>();
        for (Line line : lines) {
            String action = line.operations.stream()
                    .filter(actions::contains)
                    .findFirst()
                    .orElse("DescribeRegions");
            if (!tried.add(action + " " + line.code)) {
                continue;
            }
            String rule = "{\"Action\":\"%s\",\"Error\":{\"Code\":\"%s\"}}".formatted(action, line.code);
            Answer added = emulator.control("POST", "faults", rule);
            assertThat(added.status()).as(added.body()).isEqualTo(201);

            Answer answer = emulator.get("Format=JSON&Action=" + action);

            assertThat(answer.json().at("/Code").asString()).isEqualTo(line.code);
            assertThat(statusesAndMessages(line.code))
                    .contains(
                            answer.status() + " " + answer.json().at("/Message").asString());
            emulator.control("DELETE", "faults", "");
        }
    }

    /** What the table and the gateway have for a code. */
    private List<String> statusesAndMessages(String code) {
        Stream<String> listed = lines.stream()
                .filter(line -> line.code.equals(code))
                .map(line -> line.status + " " + (line.message.isEmpty() ? code : line.message));
        Stream<String> gateway = GatewayError.ALL.stream()
                .filter(error -> error.code().equals(code))
                .map(error -> error.status() + " " + error.message());
        return Stream.concat(listed, gateway)
                .map(text -> text.replace("%s", "?"))
                .toList();
    }

    @Test
    void statusSelectsTheErrorWhereADocumentListsSeveral() {
        emulator.control("POST", "faults", "{Action: ModifyDiskSpec, Error: {Code: InternalError, Status: 404}}");

        Answer answer = emulator.get("Format=JSON&Action=ModifyDiskSpec");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().at("/Message").asString())
                .isEqualTo("The request processing has failed due to some unknown error, exception or failure.");
    }

    /** An operation that begins to declare an error takes it out of the table. */
    @Test
    void holdsNoErrorThatAnOperationOrTheGatewayDeclares() {
        for (Operation<?, ?, ?> operation : operations) {
            List<String> declared =
                    operation.errors().stream().map(ApiError::code).toList();
            assertThat(lines.stream()
                            .filter(line -> line.operations.contains(operation.action()))
                            .map(Line::code))
                    .as("errors that %s declares; remove it from their lines", operation.action())
                    .noneMatch(declared::contains);
        }
        List<String> gateway = GatewayError.ALL.stream().map(ApiError::code).toList();
        assertThat(lines.stream()
                        .filter(line -> line.operations.contains(DocumentedErrors.ANY))
                        .map(Line::code))
                .noneMatch(gateway::contains);
    }

    @Test
    void hasOneLineForEachErrorOfAnOperation() {
        assertThat(lines.stream()
                        .flatMap(line -> line.operations.stream()
                                .map(operation -> line.code + " " + line.status + " " + operation)))
                .doesNotHaveDuplicates();
        assertThat(lines.stream().map(Line::code)).isSorted();
    }
}
