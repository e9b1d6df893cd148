package io.ecsemulator.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import io.ecsemulator.sweep.Mover.GaveUp;
import io.ecsemulator.testkit.EcsEmulator;
import io.ecsemulator.testkit.EmulatorException;
import io.ecsemulator.testkit.Sweep.Outcome;
import io.ecsemulator.testkit.Sweep.Result;
import io.ecsemulator.testkit.Sweep.Run;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@EmulatorTest
class SweepTest {

    /** What a test does in a run; throws {@link GaveUp} if the client gives up. */
    private interface Client {
        void run(Run run);
    }

    private final EcsEmulator emulator;
    private final Emulator api;

    SweepTest(@LocalServerPort int port) {
        this.emulator = EcsEmulator.at(URI.create("http://127.0.0.1:" + port));
        this.api = new Emulator(port);
    }

    @BeforeEach
    void world() {
        emulator.reset();
        emulator.state(
                "{\"Instances\":[{\"InstanceId\":\"i-1\",\"ZoneId\":\"cn-hangzhou-i\"},{\"InstanceId\":\"i-2\",\"ZoneId\":\"cn-hangzhou-i\"}],"
                        + "\"Disks\":[{\"DiskId\":\"d-1\",\"InstanceId\":\"i-1\"}]}");
    }

    /** Runs a sweep, and returns the result of each run by its name. */
    private Map<String, Result> sweep(Map<String, ?> request, Client client) {
        io.ecsemulator.testkit.Sweep sweep = emulator.sweep(request);
        Map<String, Result> results = new LinkedHashMap<>();
        world();
        for (Optional<Run> next = sweep.begin(); next.isPresent(); next = sweep.begin()) {
            Run run = next.get();
            Outcome outcome = outcome(client, run);
            if (run.endsClient()) {
                sweep.restart(run);
                outcome = outcome(client, run);
            }
            results.put(run.name(), sweep.end(run, outcome, outcome == Outcome.FAILED ? "the client is wrong" : ""));
            world();
        }
        return results;
    }

    private static Outcome outcome(Client client, Run run) {
        try {
            client.run(run);
            return Outcome.PASSED;
        } catch (GaveUp e) {
            return Outcome.GAVE_UP;
        } catch (RuntimeException e) {
            return Outcome.FAILED;
        }
    }

    private static List<String> failed(Map<String, Result> results) {
        return results.entrySet().stream()
                .filter(entry -> !entry.getValue().passed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, ?> only(TroubleKind kind) {
        return Map.of("Kinds", List.of(kind.name()), "SilentFor", "PT0.5S");
    }

    @ParameterizedTest
    @EnumSource(TroubleKind.class)
    void aRightClientPasses(TroubleKind kind) {
        Map<String, Result> results = sweep(only(kind), run -> new Mover(emulator, null).move());

        assertThat(results).hasSizeGreaterThan(1).containsKey("as it is");
        assertThat(failed(results)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TroubleKind.class)
    void aClientThatIsWrongInThatWayIsCaught(TroubleKind kind) {
        Map<String, Result> results = sweep(only(kind), run -> {
            if (kind == TroubleKind.ClientEnded) {
                moveOnce();
            } else {
                new Mover(emulator, kind).move();
            }
        });

        assertThat(failed(results)).isNotEmpty().doesNotContain("as it is");
    }

    /** A client that begins from the beginning, wherever it was. */
    private void moveOnce() {
        call("DetachDisk", "InstanceId", "i-1", "DiskId", "d-1");
        emulator.clock().untilIdle();
        call("AttachDisk", "InstanceId", "i-2", "DiskId", "d-1");
        emulator.clock().untilIdle();
    }

    private String call(String action, String... parameters) {
        try {
            Map<String, String> all = Emulator.parameters(parameters);
            all.put("Action", action);
            all.put("Format", "JSON");
            Emulator.Answer answer = api.get(all);
            if (answer.status() != 200) {
                throw new IllegalStateException(answer.toString());
            }
            return answer.json().toString();
        } catch (UncheckedIOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aDiskThatIsCreatedTwiceIsFound() {
        Map<String, Result> results = sweep(
                Map.of("Kinds", List.of("ResponseLost"), "Invariants", List.of("NothingCreatedTwice")),
                run -> create(false));

        assertThat(failed(results)).containsExactly("CreateDisk #1, response lost after the effect");
        assertThat(results.get("CreateDisk #1, response lost after the effect"))
                .extracting(Result::report)
                .asString()
                .contains("NothingCreatedTwice: 1 Disk more than in the good run, among [d-");
    }

    @Test
    void aClientTokenKeepsItFromBeingCreatedTwice() {
        assertThat(failed(sweep(Map.of("Kinds", List.of("ResponseLost")), run -> create(true))))
                .isEmpty();
    }

    private void create(boolean hasToken) {
        for (int attempt = 0; attempt < 3; attempt++) {
            try {
                call(
                        "CreateDisk",
                        "RegionId",
                        "cn-hangzhou",
                        "ZoneId",
                        "cn-hangzhou-i",
                        "Size",
                        "20",
                        "DiskCategory",
                        "cloud_essd",
                        hasToken ? "ClientToken" : "Description",
                        "token");
                return;
            } catch (IllegalStateException e) {
                // Once more.
            }
        }
        throw new GaveUp("no disk");
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "false, 1"})
    void aDiskThatIsLeftBehindIsFound(boolean cleansUp, int failures) {
        Map<String, Result> results = sweep(Map.of("Kinds", List.of("Throttled"), "Actions", "AttachDisk"), run -> {
            String answer = call(
                    "CreateDisk",
                    "RegionId",
                    "cn-hangzhou",
                    "ZoneId",
                    "cn-hangzhou-i",
                    "Size",
                    "20",
                    "DiskCategory",
                    "cloud_essd");
            String diskId = answer.replaceAll(".*\"DiskId\":\"([^\"]+)\".*", "$1");
            emulator.clock().untilIdle();
            try {
                call("AttachDisk", "InstanceId", "i-1", "DiskId", diskId);
            } catch (IllegalStateException e) {
                if (cleansUp) {
                    call("DeleteDisk", "DiskId", diskId);
                }
                throw new GaveUp("not attached");
            }
        });

        assertThat(failed(results)).hasSize(failures);
        String reports = results.values().stream().map(Result::report).collect(Collectors.joining());
        assertThat(reports).contains(cleansUp ? "" : "NothingLeaked: 1 Disk that nobody refers to, among [d-");
    }

    @Test
    void theReportSaysWhatHappened() {
        Map<String, Result> results =
                sweep(only(TroubleKind.PassingError), run -> new Mover(emulator, TroubleKind.PassingError).move());

        assertThat(results.get("DetachDisk #1, IncorrectDiskStatus before the effect"))
                .extracting(Result::report)
                .asString()
                .isEqualTo("""
                        DetachDisk #1, IncorrectDiskStatus before the effect
                          the client is wrong
                        calls, > in trouble:
                            1 DescribeDisks {DiskIds=["d-1"]} -> 200, accepted
                          > 2 DetachDisk {DiskId=d-1, InstanceId=i-1} -> 403 IncorrectDiskStatus, not executed
                        at the end, other than in the good run:
                            d-1 InstanceId is "i-1", not "i-2"
                        again: -Decs.sweep.only=DetachDisk#1:IncorrectDiskStatus""");
    }

    @Test
    void oneRunIsRepeatedAlone() {
        Map<String, Result> results =
                sweep(Map.of("Only", "DetachDisk#1:ResponseLost"), run -> new Mover(emulator, null).move());

        assertThat(results).containsOnlyKeys("as it is", "DetachDisk #1, response lost after the effect");
    }

    @Test
    void aSampleIsTheSameForItsSeed() {
        Map<String, ?> request = Map.of("MaxRuns", 5, "Seed", 7);

        Map<String, Result> first = sweep(request, run -> new Mover(emulator, null).move());

        assertThat(first).hasSize(6);
        assertThat(sweep(request, run -> new Mover(emulator, null).move())).containsOnlyKeys(first.keySet());
    }

    @Test
    void pairsComeAfterTheSingleTroubles() {
        Map<String, Result> results = sweep(
                Map.of("Kinds", List.of("Throttled"), "Actions", "*tachDisk", "Pairs", true),
                run -> new Mover(emulator, null).move());

        assertThat(results)
                .containsOnlyKeys(
                        "as it is",
                        "DetachDisk #1, throttled before the effect",
                        "AttachDisk #1, throttled before the effect",
                        "DetachDisk #1, throttled before the effect; AttachDisk #1, throttled before the effect");
        assertThat(failed(results)).isEmpty();
    }

    @Test
    void pairsOfALongTestAreSampled() {
        io.ecsemulator.testkit.Sweep sweep = emulator.sweep(Map.of("Pairs", true, "MaxRuns", 20));
        Run good = sweep.begin().orElseThrow();
        for (int call = 0; call < 300; call++) {
            api.get("Action=DetachDisk&DiskId=d-none&InstanceId=i-1");
        }

        sweep.end(good, Outcome.PASSED, "");

        assertThat(sweep.planned())
                .hasSize(20)
                .extracting(Run::name)
                .doesNotHaveDuplicates()
                .anyMatch(name -> name.contains("; "));
    }

    @Test
    void aRunWithoutAllItsCallsInTheJournalFails() {
        io.ecsemulator.testkit.Sweep sweep = emulator.sweep(Map.of());
        Run good = sweep.begin().orElseThrow();
        api.call("DetachDisk", "DiskId", "d-1", "InstanceId", "i-1");
        api.control("DELETE", "requests", "");

        Result result = sweep.end(good, Outcome.PASSED, "");

        assertThat(result.passed()).isFalse();
        assertThat(result.report()).contains("The journal does not have all calls of the run");
        assertThat(sweep.begin()).isEmpty();
    }

    @Test
    void aTestThatMakesNoCallsFails() {
        Map<String, Result> results = sweep(Map.of(), run -> {});

        assertThat(results).containsOnlyKeys("as it is");
        assertThat(results.values())
                .singleElement()
                .extracting(Result::report, InstanceOfAssertFactories.STRING)
                .contains("The run has no calls: the test has to send the calls of the ECS API to this emulator");
    }

    @Test
    void aTestThatResetsTheWorldFirstGetsTheTroubleAsWell() {
        Map<String, Result> results = sweep(Map.of("Kinds", List.of("Throttled", "ResponseLost")), run -> {
            world();
            moveOnce();
        });

        assertThat(failed(results))
                .containsExactly(
                        "DetachDisk #1, throttled before the effect",
                        "DetachDisk #1, response lost after the effect",
                        "AttachDisk #1, throttled before the effect",
                        "AttachDisk #1, response lost after the effect");
    }

    @Test
    void aTestThatFailsWithoutTroubleEndsTheSweep() {
        Map<String, Result> results = sweep(Map.of(), run -> {
            throw new IllegalStateException();
        });

        assertThat(results).containsOnlyKeys("as it is");
        assertThat(failed(results)).containsExactly("as it is");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{Kinds: []}         | Kinds is empty, so nothing would be tried",
                "{Kinds: [Fire]}     | Kinds[0] is not one of",
                "{MaxRuns: 0}        | MaxRuns is not 1 to 10000",
                "{SlowBy: PT0S}      | SlowBy is not above 0",
                "{StaleBy: PT11M}    | StaleBy is longer than PT10M",
                "{Invariants: [x]}   | Invariants[0] is not one of",
                "{Unknown: 1}        | Unknown"
            })
    void refusesWhatMakesNoSense(String request, String reason) {
        var answer = api.control("POST", "sweeps", request);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/detail").asString()).contains(reason);
    }

    @Test
    void aRunEndsOnce() {
        io.ecsemulator.testkit.Sweep sweep = emulator.sweep(Map.of());
        Run run = sweep.begin().orElseThrow();
        sweep.end(run, Outcome.PASSED, "");

        assertThatThrownBy(() -> sweep.end(run, Outcome.PASSED, ""))
                .isInstanceOfSatisfying(
                        EmulatorException.class, e -> assertThat(e.status()).isEqualTo(409));
    }

    @Test
    void anotherSweepTakesThePlaceOfTheFirst() {
        io.ecsemulator.testkit.Sweep first = emulator.sweep(Map.of());
        emulator.sweep(Map.of());

        assertThatThrownBy(first::begin)
                .isInstanceOfSatisfying(
                        EmulatorException.class, e -> assertThat(e.status()).isEqualTo(404));
    }
}
