package io.ecsemulator.testkit;

import static io.ecsemulator.testkit.EcsAssertions.assertThat;
import static io.ecsemulator.testkit.EcsAssertions.assertThatCodes;
import static io.ecsemulator.testkit.World.disk;
import static io.ecsemulator.testkit.World.instance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The requests of the test kit to the control API, and how it reads the responses. */
class ControlCallsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private StubServer server;
    private EcsEmulator emulator;

    @BeforeEach
    void start() throws IOException {
        server = new StubServer();
        emulator = EcsEmulator.at(server.uri());
    }

    @AfterEach
    void stop() {
        emulator.close();
        server.close();
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                call("POST reset", "", EcsEmulator::reset),
                call("PUT state", "{\"Instances\":[],\"Disks\":[]}", it -> it.world()),
                call("POST state", "{\"Instances\":[],\"Disks\":[{\"DiskId\":\"d-1\"}]}", it -> it.add(disk("d-1"))),
                call("PUT state", "Disks: []", it -> it.state("Disks: []")),
                call(
                        "PATCH disks/d-1",
                        "{\"Size\":80}",
                        it -> it.change(disk("d-1").size(80))),
                call(
                        "PATCH instances/i-1",
                        "{\"Status\":\"Stopped\"}",
                        it -> it.change(instance("i-1").stopped())),
                call("DELETE disks/d%2F%20%3F", "", it -> it.remove(disk("d/ ?"))),
                call("DELETE instances/i-1", "", it -> it.remove(instance("i-1"))),
                call("DELETE requests", "", EcsEmulator::forgetRequests),
                call("PUT saves/a%20b", "", it -> it.save("a b")),
                call("POST saves/a/restore", "", it -> it.restore("a")),
                call("GET saves", "", EcsEmulator::saved),
                call("GET saves/a%20b", "", it -> it.saved("a b")),
                call("GET requests/counts", "", EcsEmulator::requestCounts),
                call("GET accounts", "", EcsEmulator::accounts),
                call("DELETE accounts/a%26b", "", it -> it.forgetAccount("a&b")),
                call("DELETE saves/a", "", it -> it.forget("a")),
                call(
                        "POST transitions/d-1/complete",
                        "",
                        it -> it.transition("d-1").complete()),
                call("POST transitions/d-1/fail", "", it -> it.transition("d-1").fail()),
                call("POST transitions/d-1/hold", "", it -> it.transition("d-1").hold()),
                call("DELETE faults", "", it -> it.faults().clear()));
    }

    private static Arguments call(String request, String body, Consumer<EcsEmulator> call) {
        return Arguments.of(request, body, call);
    }

    private void assertSent(String request, String body) {
        assertThat(server.request())
                .isEqualTo(request.replaceFirst(" ", " /_emulator/") + (request.contains("?") ? "&" : "?")
                        + "account=testid");
        assertThat(server.body()).isEqualTo(body);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void sendsCall(String request, String body, Consumer<EcsEmulator> call) {
        call.accept(emulator);

        assertSent(request, body);
    }

    static Stream<Arguments> moves() {
        return Stream.of(
                move("POST clock/advance", "{\"By\":\"PT1M\"}", it -> it.advance(Duration.ofMinutes(1))),
                move("POST clock/advance", "{\"To\":\"2026-11-22T12:00:00Z\"}", it -> it.advanceTo(NOON)),
                move("POST clock/advance", "{\"ToNext\":true}", ClockControl::toNextTransition),
                move("POST clock/advance", "{\"UntilIdle\":true}", ClockControl::untilIdle),
                move("POST clock/freeze", "", ClockControl::freeze),
                move("PUT clock", "{\"Mode\":\"real\"}", ClockControl::run),
                move("GET clock", "", ClockControl::now));
    }

    private static Arguments move(String request, String body, Function<ClockControl, Instant> move) {
        return Arguments.of(request, body, move);
    }

    @ParameterizedTest
    @MethodSource("moves")
    void movingTheClockReturnsTheTime(String request, String body, Function<ClockControl, Instant> move) {
        server.answers(200, "{\"Mode\":\"manual\",\"Now\":\"2026-11-22T12:00:00Z\",\"PendingTransitions\":2}");

        assertThat(move.apply(emulator.clock())).isEqualTo(NOON);

        assertSent(request, body);
        assertThat(emulator.clock().pendingTransitions()).isEqualTo(2);
    }

    static Stream<Arguments> faults() {
        String action = "{\"Action\":\"DetachDisk\",";
        Duration second = Duration.ofSeconds(1);
        return Stream.of(
                fault(
                        action + "\"Times\":2,\"Error\":{\"Code\":\"IncorrectDiskStatus\"}}",
                        it -> it.times(2).fail("IncorrectDiskStatus")),
                fault(
                        action + "\"Nth\":3,\"When\":\"Before\",\"Fault\":\"ServiceUnavailable\"}",
                        it -> it.nth(3).before().serviceUnavailable()),
                fault(
                        action + "\"Probability\":0.3,\"Seed\":42,\"Fault\":\"ConnectionReset\"}",
                        it -> it.probability(0.3, 42).resetConnection()),
                fault(
                        action + "\"Sequence\":[\"fail\",\"pass\"],\"Fault\":\"TruncatedBody\"}",
                        it -> it.sequence("fail", "pass").truncatedBody()),
                fault(
                        action + "\"When\":\"After\",\"NoAnswer\":\"PT1S\"}",
                        it -> it.after().noAnswer(second)),
                fault(
                        action + "\"Parameters\":{\"DiskId\":\"d-*\",\"InstanceId\":\"i-1\"},\"AccessKeyId\":\"test*\","
                                + "\"Fault\":\"MalformedBody\"}",
                        it -> it.with("DiskId", "d-*")
                                .with("InstanceId", "i-1")
                                .by("test*")
                                .malformedBody()),
                fault(
                        action + "\"Latency\":{\"Fixed\":\"PT1S\"}}",
                        it -> it.latency(second).answer()));
    }

    private static Arguments fault(String rule, Function<FaultSpec, Fault> fault) {
        return Arguments.of(rule, fault);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void sendsFaultAsRule(String rule, Function<FaultSpec, Fault> describe) {
        server.answers(201, "{\"Id\":\"f-1\"}");

        Fault fault = describe.apply(emulator.faults().on("DetachDisk"));

        assertSent("POST faults", rule);
        assertThat(fault.id()).isEqualTo("f-1");
    }

    @Test
    void sendsBothEndsOfRanges() {
        server.answers(201, "{\"Id\":\"f-1\"}");
        FaultSpec any = emulator.faults().onAny();
        Duration one = Duration.ofSeconds(1);
        Duration two = Duration.ofSeconds(2);

        any.latency(one, two).answer();
        assertThat(Json.read(server.body())).isEqualTo(Map.of("Latency", Map.of("Min", "PT1S", "Max", "PT2S")));
        any.latencyLikeNetworks(one, two).answer();
        assertThat(Json.read(server.body())).isEqualTo(Map.of("Latency", Map.of("Median", "PT1S", "P99", "PT2S")));
        any.fail("Oops", 500, "So it is.");
        assertThat(Json.read(server.body()))
                .isEqualTo(Map.of("Error", Map.of("Code", "Oops", "Status", 500L, "Message", "So it is.")));
    }

    @Test
    void readsCountsOfAFaultAndRemovesIt() {
        server.answers(200, "{\"Faults\":[{\"Id\":\"f-1\"},{\"Id\":\"f 2\"}]}");
        List<Fault> faults = emulator.faults().list();
        assertThat(faults.stream().map(Fault::id)).containsExactly("f-1", "f 2");

        server.answers(200, "{\"Id\":\"f 2\",\"Matched\":5,\"Hits\":2}");
        assertThat(faults.get(1).matched()).isEqualTo(5);
        assertThat(faults.get(1).hits()).isEqualTo(2);
        assertSent("GET faults/f%202", "");

        server.answers(204, "");
        faults.get(1).remove();
        assertSent("DELETE faults/f%202", "");
    }

    @Test
    void readsTransitions() {
        server.answers(
                200,
                "{\"Transitions\":[{\"Resource\":\"d-1\",\"ResourceType\":\"Disk\",\"From\":\"Detaching\","
                        + "\"Status\":\"Available\",\"DueTime\":\"2026-11-22T12:00:00Z\",\"Held\":true}]}");

        assertThat(emulator.transitions())
                .containsExactly(new Transition("d-1", "Disk", "Detaching", "Available", NOON, true));
    }

    @Test
    void readsRequests() {
        server.answers(200, """
                {"TotalCount":1,"Requests":[{"Index":7,"Time":"2026-11-22T12:00:00Z","Action":"DetachDisk",
                "Parameters":{"DiskId":"d-1","Format":"JSON","SignatureNonce":"x"},"AccessKeyId":"testid","Edition":"2018","Decision":"refused","Fault":"f-1",
                "Status":403,"Code":"IncorrectDiskStatus","Latency":"PT0.0012S","RequestId":"A-B"}]}""");

        List<RecordedCall> calls = emulator.requests("DetachDisk");

        assertSent("GET requests?action=DetachDisk", "");
        RecordedCall call = new RecordedCall(
                7,
                NOON,
                "DetachDisk",
                Map.of("DiskId", "d-1", "Format", "JSON", "SignatureNonce", "x"),
                "testid",
                "2018",
                "refused",
                "f-1",
                403,
                "IncorrectDiskStatus",
                Duration.ofNanos(1_200_000),
                "A-B");
        assertThat(calls.get(0)).isEqualTo(call);
        assertThat(calls.get(0)).failedWith("IncorrectDiskStatus").hasParameter("DiskId", "d-1");
        assertThat(calls.get(0).parameter("InstanceId")).isEmpty();
        assertThatCodes(calls).containsExactly("IncorrectDiskStatus");
        assertThat(calls.get(0))
                .hasToString(
                        "#7 2026-11-22T12:00:00Z DetachDisk {DiskId=d-1} -> 403 IncorrectDiskStatus (fault f-1), refused");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(calls.get(0)).succeeded())
                .withMessageContaining("IncorrectDiskStatus");
        emulator.requests();
        assertSent("GET requests", "");
    }

    @Test
    void sendsTheAccount() {
        emulator.account("a&b").reset();

        assertThat(server.request()).isEqualTo("POST /_emulator/reset?account=a%26b");
        assertThat(emulator.account("a&b").accessKeyId()).isEqualTo("a&b");
        assertThat(emulator.accessKeyId()).isEqualTo("testid");
    }

    @Test
    void sendsTheToken() {
        EcsEmulator.at(server.uri(), "secret").account("other").reset();

        assertThat(server.authorization()).isEqualTo("Bearer secret");
    }

    @Test
    void rejectionIsAnExceptionWithTheReason() {
        server.answers(404, "{\"status\":404,\"detail\":\"There is no disk d-1\"}");
        assertThatExceptionOfType(EmulatorException.class)
                .isThrownBy(() -> emulator.disk("d-1"))
                .withMessage("GET /_emulator/disks/d-1: There is no disk d-1")
                .satisfies(e -> assertThat(e.status()).isEqualTo(404));

        server.answers(502, "<html>");
        assertThatExceptionOfType(EmulatorException.class)
                .isThrownBy(() -> emulator.reset())
                .withMessage("POST /_emulator/reset: status 502, <html>");
    }

    @Test
    void missingServerIsAnExceptionWithItsAddress() {
        server.close();

        assertThatExceptionOfType(EmulatorException.class)
                .isThrownBy(
                        () -> EcsEmulator.at(URI.create("http://127.0.0.1:1")).reset())
                .withMessageContaining("The emulator at http://127.0.0.1:1 does not answer");
    }
}
