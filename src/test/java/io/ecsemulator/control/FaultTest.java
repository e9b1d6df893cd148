package io.ecsemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.fault.Faults;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@EmulatorTest
class FaultTest {

    private static final String THROTTLING =
            "{\"Action\":\"DescribeRegions\",\"Error\":{\"Code\":\"Throttling.User\"}}";

    private final Emulator emulator;

    FaultTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    private Answer add(String rule) {
        return emulator.control("POST", "faults", rule);
    }

    private Answer describe(String accessKeyId) {
        return emulator.get("Action=DescribeRegions&Format=JSON&AccessKeyId=" + accessKeyId);
    }

    private JsonNode faults() {
        return emulator.control("faults").json().at("/Faults");
    }

    @Test
    void showsRuleWithItsCounts() {
        String rule = """
                {"Action":"DescribeRegions","Parameters":{"Format":"J*"},"AccessKeyId":"test*","Times":1,
                 "Sequence":["pass","fail"],"When":"After","Error":{"Code":"Throttling.User"},
                 "Latency":{"Fixed":"PT0.001S"}}""";

        Answer added = add(rule);
        describe("testid");
        describe("testid");
        describe("other");

        assertThat(added.status()).isEqualTo(201);
        String expected = "{\"Id\":\"f-1\",\"Matched\":%d,\"Hits\":%d,\"Enabled\":true," + rule.substring(1);
        assertThat(added.json()).isEqualTo(Emulator.JSON.readTree(expected.formatted(0, 0)));
        JsonNode seen = Emulator.JSON.readTree(expected.formatted(2, 1));
        assertThat(emulator.control("faults/f-1").json()).isEqualTo(seen);
        assertThat(faults()).hasSize(1).first().isEqualTo(seen);
    }

    @Test
    void answersInjectedThrottlingLikeTheGateway() {
        add(THROTTLING);

        Answer answer = describe("testid");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/Code").asString()).isEqualTo("Throttling.User");
        assertThat(answer.json().at("/Message").asString()).isEqualTo("Request was denied due to user flow control.");
    }

    @Test
    void ruleThatIsSwitchedOffNeitherHitsNorCountsCalls() {
        add(THROTTLING);
        describe("");

        Answer off = emulator.control("PATCH", "faults/f-1", "Enabled: false");
        assertThat(off.status()).isEqualTo(200);
        assertThat(off.json().at("/Enabled").booleanValue()).isFalse();
        assertThat(describe("").status()).isEqualTo(200);
        assertThat(faults().get(0).at("/Matched").intValue()).isEqualTo(1);

        emulator.control("PATCH", "faults/f-1", "Enabled: true");
        assertThat(describe("").status()).isEqualTo(400);
        assertThat(faults().get(0).at("/Matched").intValue()).isEqualTo(2);
    }

    @Test
    void nothingElseOfARuleCanBeChanged() {
        add(THROTTLING);
        JsonNode before = faults();

        assertThat(emulator.control("PATCH", "faults/f-1", "{}").body()).contains("Enabled is missing");
        assertThat(emulator.control("PATCH", "faults/f-1", "{Enabled: false, Times: 2}")
                        .status())
                .isEqualTo(400);
        assertThat(emulator.control("PATCH", "faults/f-1", "Enabled: maybe").body())
                .contains("Enabled is not true or false");
        assertThat(emulator.control("PATCH", "faults/f-9", "Enabled: false").status())
                .isEqualTo(404);
        assertThat(faults()).isEqualTo(before);
    }

    @Test
    void deletedRuleHitsNoCalls() {
        add(THROTTLING);
        add(THROTTLING);

        assertThat(emulator.control("DELETE", "faults/f-1", "").status()).isEqualTo(204);
        assertThat(describe("").status()).isEqualTo(400);
        assertThat(emulator.control("DELETE", "faults", "").status()).isEqualTo(204);
        assertThat(describe("").status()).isEqualTo(200);
        assertThat(faults()).isEmpty();
    }

    @Test
    void resetRemovesAllRules() {
        add(THROTTLING);

        emulator.reset();

        assertThat(describe("").status()).isEqualTo(200);
        assertThat(faults()).isEmpty();
        assertThat(add(THROTTLING).json().at("/Id").asString()).isEqualTo("f-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE"})
    void unknownRuleIsNotFound(String method) {
        Answer answer = emulator.control(method, "faults/f-9", "");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().at("/detail").asString()).isEqualTo("There is no fault f-9");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                        | Error | is missing; give Error, NoAnswer, Fault, StaleBy, Takes or Latency",
                "{Action: DetachDisk}                      | Error | is missing",
                "{Takes: PT1S, NoAnswer: PT1S}             | Takes | is given beside NoAnswer; give one of them",
                "{Takes: PT11M}                            | Takes | is longer than PT10M",
                "{Takes: PT1S, From: 0}                    | From  | is below 1, which is the first call",
                "{Takes: PT1S, From: 2, Nth: 1}            | Nth   | is given beside From; give one of them",
                "{Action: 'Describe*', Fault: TransitionHeld} | Action | names no operation that changes something, as TransitionHeld needs",
                "{When: After, Fault: InstanceLocked}      | When  | is After, yet the fault changes how the call is executed",
                "{Fault: ConnectionReset, NoAnswer: PT1S}  | NoAnswer | is given beside Fault; give one of them",
                "{Error: {Code: X}, Fault: MalformedBody}  | Error | is given beside Fault",
                "{Fault: Fire}                             | Fault | is not one of [ConnectionReset, TruncatedBody, Mal",
                "{Fault: ConnectionReset, When: Never}     | When | is not one of [Before, After]",
                "{Fault: ConnectionReset, Id: f-1}         | Id | is not a field that there is",
                "{Fault: ConnectionReset, Action: Detach}  | Action | is not an emulated action; these are: A",
                "{Fault: ConnectionReset, Action: 'X*'}    | Action | is not an emulated action",
                "{Fault: ConnectionReset, Action: detachdisk} | Action | is not an emulated action",
                "{Fault: ConnectionReset, Action: [A]}     | Action | is not a text",
                "{Fault: ConnectionReset, Parameters: {A: null}} | Parameters.A | is missing",
                "{Fault: ConnectionReset, Parameters: {A: [x]}} | Parameters.A | is not a text",
                "{Fault: ConnectionReset, Parameters: [A]} | Parameters | is not an object with fields",
                "{Fault: ConnectionReset, Nth: 0}          | Nth | is below 1",
                "{Fault: ConnectionReset, Nth: 1.5}        | Nth | ",
                "{Fault: ConnectionReset, Nth: many}       | Nth | is not a number of type Integer",
                "{Fault: ConnectionReset, Nth: 3000000000} | Nth | ",
                "{Fault: ConnectionReset, Nth: 1, Sequence: [fail]} | Nth | is given beside Sequence",
                "{Fault: ConnectionReset, Nth: 1, Probability: 1}   | Nth | is given beside Probability",
                "{Fault: ConnectionReset, Times: 0}        | Times | is below 1",
                "{Fault: ConnectionReset, Probability: 0}  | Probability | is not above 0 and at most 1",
                "{Fault: ConnectionReset, Probability: 1.1} | Probability | is not above 0 and at most 1",
                "{Fault: ConnectionReset, Seed: 1}         | Seed | is given but nothing is random",
                "{Latency: {Fixed: PT1S}, Seed: 1}         | Seed | is given but nothing is random",
                "{Fault: ConnectionReset, Sequence: []}    | Sequence | has no fail, so it would never hit",
                "{Fault: ConnectionReset, Sequence: [pass]} | Sequence | has no fail",
                "{Fault: ConnectionReset, Sequence: [fail, maybe]} | Sequence[1] | is not one of [fail, pass]",
                "{Fault: ConnectionReset, Sequence: [fail, null]} | Sequence | has a step that is neither",
                "{Fault: ConnectionReset, Sequence: fail}  | Sequence | is not a list",
                "{Error: {}}                               | Error.Code | is missing",
                "{Error: Throttling}                       | Error | is not an object with fields",
                "{Error: {Code: 'a b', Status: 400}}       | Error.Code | is not 1 to 100 letters, digits",
                "{Error: {Code: X, Status: 200}}           | Error.Status | is not an error status, 400 to 599",
                "{Error: {Code: X, Status: 600}}           | Error.Status | is not an error status",
                "{Error: {Code: X, Status: 400, Message: \"a\\0\"}} | Error.Message | has a character that XML does not",
                "{Error: {Code: X, Status: 400, Message: \"\\uFFFF\"}} | Error.Message | has a character that XML",
                "{Error: {Code: X}}                        | Error.Code | is X, which no document lists; give a Status",
                "{Error: {Code: X, Message: text}}         | Error.Code | is X, which no document lists",
                "{Error: {Code: code}}                     | Error.Code | is code, which no document lists",
                "{Error: {Code: Forbidden.RAM, Fields: {Code: X}}} | Error.Fields.Code | is a field that every error has",
                "{Error: {Code: Forbidden.RAM, Fields: {requestId: X}}} | Error.Fields.requestId | is a field that every error",
                "{Error: {Code: Forbidden.RAM, Fields: {A: 1e999}}} | Error.Fields.A | is no number",
                "{Error: {Code: Forbidden.RAM, Fields: {a b: X}}} | Error.Fields | has a name that is not 1 to 64 letters",
                "{Error: {Code: Forbidden.RAM, Fields: {A: {'': X}}}} | Error.Fields.A | has a name that is not",
                "{Error: {Code: Forbidden.RAM, Fields: {A: null}}} | Error.Fields.A | is not a text, a number, a boolean, or",
                "{Error: {Code: Forbidden.RAM, Fields: {A: [X]}}} | Error.Fields.A | is not a text, a number, a boolean, or",
                "{Error: {Code: Forbidden.RAM, Fields: {A: {B: {C: {}}}}}} | Error.Fields.A.B.C | is not a text",
                "{Error: {Code: Forbidden.RAM, Fields: {A: \"\\0\"}}} | Error.Fields.A | has a character that XML does",
                "{Fault: EmptyList, Action: DetachDisk}    | Action | names no operation that answers one list",
                "{Fault: EmptyList, Action: DescribeInstanceAttribute} | Action | names no operation that answers one list",
                "{Fault: AcceptedWithoutEffect, Action: 'Describe*'} | Action | names no operation that changes something",
                "{StaleBy: PT1S, Action: DetachDisk}       | Action | names no operation that shows something",
                "{StaleBy: PT0S}                           | StaleBy | is not above 0",
                "{StaleBy: PT11M}                          | StaleBy | is longer than PT10M",
                "{StaleBy: PT1S, Fault: EmptyList}         | Fault | is given beside StaleBy; give one of them",
                "{StaleBy: PT1S, When: After}              | When | is After, yet the fault changes how the call",
                "{Fault: EmptyList, When: After}           | When | is After, yet the fault changes how the call",
                "{NoAnswer: PT0S}                          | NoAnswer | is not above 0",
                "{NoAnswer: PT-1S}                         | NoAnswer | is not above 0",
                "{NoAnswer: PT10M0.001S}                   | NoAnswer | is longer than PT10M",
                "{NoAnswer: soon}                          | NoAnswer | cannot be read: a duration looks like 60s or PT60S",
                "{Latency: {}}                             | Latency | must have Fixed, or Min and Max, or Median",
                "{Latency: {Min: PT1S}}                    | Latency | must have Fixed",
                "{Latency: {P99: PT1S}}                    | Latency | must have Fixed",
                "{Latency: {Fixed: PT1S, Min: PT1S, Max: PT2S}} | Latency | must have Fixed",
                "{Latency: {Fixed: PT1S, P99: PT2S}}       | Latency | must have Fixed",
                "{Latency: {Fixed: PT0S}}                  | Latency.Fixed | is not above 0",
                "{Latency: {Min: PT0S, Max: PT0S}}         | Latency.Max | is not above 0",
                "{Latency: {Min: PT2S, Max: PT1S}}         | Latency.Max | is below PT2S",
                "{Latency: {Min: PT-1S, Max: PT1S}}        | Latency.Min | is not above 0",
                "{Latency: {Median: PT0S, P99: PT1S}}      | Latency.Median | is not above 0",
                "{Latency: {Median: PT2S, P99: PT1S}}      | Latency.P99 | is below PT2S",
                "{Latency: {Min: PT1S, Max: PT11M}}        | Latency.Max | is longer than PT10M",
                "[]                                        | The body | ",
                "7                                         | The body | is not an object with fields",
            })
    void rejectsRuleThatIsInvalidOrCouldNeverHit(String rule, String field, String message) {
        Answer answer = add(rule);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/message").asString()).startsWith(message == null ? "" : message);
        assertThat(faults()).isEmpty();
    }

    @Test
    void rejectsTextsThatAreTooLong() {
        String longest = "x".repeat(256);
        assertThat(add("{Parameters: {" + longest + ": '" + longest + "'}, NoAnswer: PT1S}")
                        .status())
                .isEqualTo(201);

        for (String rule : List.of(
                "{Action: '*TOO', NoAnswer: PT1S} | Action",
                "{AccessKeyId: 'TOO', NoAnswer: PT1S} | AccessKeyId",
                "{Parameters: {a: 'TOO'}, NoAnswer: PT1S} | Parameters.a",
                "{Parameters: {TOO: a}, NoAnswer: PT1S} | Parameters",
                "{Parameters: {NAMES}, NoAnswer: PT1S} | Parameters",
                "{Sequence: [STEPS], NoAnswer: PT1S} | Sequence",
                "{Error: {Code: X, Status: 400, Message: 'MESSAGE'}} | Error.Message")) {
            String[] parts = rule.replace("TOO", longest + "x")
                    .replace(
                            "NAMES",
                            IntStream.range(0, 21)
                                    .mapToObj(i -> "a" + i + ": b")
                                    .collect(Collectors.joining(", ")))
                    .replace("STEPS", "fail, ".repeat(1_000) + "fail")
                    .replace("MESSAGE", "m".repeat(10_001))
                    .split(" \\| ", -1);
            Answer answer = add(parts[0]);

            assertThat(answer.status()).as(rule).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(parts[1]);
            assertThat(answer.json().at("/errors/0/message").asString()).contains("more than");
        }
        assertThat(faults()).hasSize(1);
    }

    @Test
    void boundsMoreFieldsOfAnError() {
        String fields = IntStream.range(0, 20).mapToObj(i -> "a" + i + ": b").collect(Collectors.joining(", "));
        String text = "x".repeat(10_000);
        String rule = "{Error: {Code: Forbidden.RAM, Fields: {%s}}}";
        assertThat(add(rule.formatted(fields)).status()).isEqualTo(201);
        assertThat(add(rule.formatted("A: " + text)).status()).isEqualTo(201);

        assertThat(add(rule.formatted(fields + ", A: b")).json().at("/detail").asString())
                .isEqualTo("Error.Fields has more than 20 fields");
        assertThat(add(rule.formatted("A: " + text + ", B: x"))
                        .json()
                        .at("/detail")
                        .asString())
                .isEqualTo("Error.Fields has more than 10000 characters");
    }

    @Test
    void rejectsOneStaleWorldTooMany() {
        String stale = "{Action: DescribeDisks, StaleBy: PT1S}";
        for (int i = 0; i < Faults.MAX_STALE_RULES; i++) {
            assertThat(add(stale).status()).isEqualTo(201);
        }
        assertThat(add(stale).json().at("/detail").asString())
                .isEqualTo("StaleBy is given in 5 rules already; remove some first");

        emulator.control("DELETE", "faults/f-1", "");
        assertThat(add(stale).status()).isEqualTo(201);
    }

    @Test
    void rejectsOneRuleTooMany() {
        for (int i = 0; i < Faults.MAX_RULES; i++) {
            assertThat(add(THROTTLING).status()).isEqualTo(201);
        }

        Answer answer = add(THROTTLING);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/detail").asString())
                .isEqualTo("The rule is one too many: there are 200; remove some first");
    }
}
