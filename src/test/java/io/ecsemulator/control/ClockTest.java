package io.ecsemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@EmulatorTest
class ClockTest {

    private final Emulator emulator;

    ClockTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    private static Instant now(JsonNode clock) {
        return Instant.parse(clock.at("/Now").asString());
    }

    private void detachTwoOneSecondApart() {
        emulator.call("DetachDisk", "InstanceId=i-23jggx34b&DiskId=d-23jbf2v5m");
        emulator.advance(Duration.ofSeconds(1));
        emulator.call("DetachDisk", "InstanceId=i-instanceid1&DiskId=d-diskid1");
    }

    @Test
    void showsModeTimeAndPendingTransitions() {
        JsonNode idle = emulator.control("clock").json();
        assertThat(idle.at("/Mode").asString()).isEqualTo("manual");
        assertThat(idle.at("/PendingTransitions").intValue()).isZero();
        assertThat(idle.at("/NextDueTime").asString()).isEmpty();

        detachTwoOneSecondApart();

        JsonNode busy = emulator.control("clock").json();
        assertThat(busy.at("/PendingTransitions").intValue()).isEqualTo(2);
        assertThat(busy.at("/NextDueTime").asString())
                .isEqualTo(now(idle).plusSeconds(60).toString());
    }

    @Test
    void advanceReturnsAfterAllDueTransitions() {
        detachTwoOneSecondApart();

        JsonNode clock =
                emulator.control("POST", "clock/advance", "{\"By\":\"PT59S\"}").json();

        assertThat(clock.at("/PendingTransitions").intValue()).isEqualTo(1);
        assertThat(emulator.disk("d-23jbf2v5m").at("/Status").asString()).isEqualTo("Available");
        assertThat(emulator.disk("d-diskid1").at("/Status").asString()).isEqualTo("Detaching");
    }

    @Test
    void untilIdleAdvancesToTheLastTransition() {
        Instant start = now(emulator.control("clock").json());
        detachTwoOneSecondApart();

        JsonNode clock = emulator.control("POST", "clock/advance", "{\"UntilIdle\":true}")
                .json();

        assertThat(now(clock)).isEqualTo(start.plusSeconds(61));
        assertThat(clock.at("/PendingTransitions").intValue()).isZero();
        assertThat(emulator.control("POST", "clock/advance", "{\"UntilIdle\":true}")
                        .json())
                .isEqualTo(clock);
    }

    @ParameterizedTest
    @ValueSource(strings = {"By: P2000000D", "To: 9999-12-31T00:00:00Z", "UntilIdle: true"})
    void rejectsMoreAutomaticSnapshotsThanItCanMakeInAMinute(String advance) {
        emulator.control("PUT", "state", """
                AutoSnapshotPolicies:
                  - {AutoSnapshotPolicyId: sp-1, RetentionDays: 1, TimePoints: '["0","6","12","18"]'}
                Disks:
                  - {DiskId: d-1, AutoSnapshotPolicyId: sp-1}
                  - {DiskId: d-2, Status: Creating, PendingTransition: {Status: Available, DueTime: 9999-12-31T00:00:00Z}}
                """);
        JsonNode clock = emulator.control("GET", "clock", "").json();

        Answer answer = emulator.control("POST", "clock/advance", advance);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/detail").asString())
                .contains("is too long: automatic snapshot policies would make more than 5000000 snapshots on the way");
        assertThat(emulator.control("GET", "clock", "").json()).isEqualTo(clock);
    }

    @Test
    void rejectsUntilIdleBeyondTheEndOfTheClock() {
        emulator.advance(Duration.between(now(emulator.control("clock").json()), EmulatorClock.LATEST)
                .minusSeconds(30));
        emulator.call("DetachDisk", "InstanceId=i-23jggx34b&DiskId=d-23jbf2v5m");

        Answer answer = emulator.control("POST", "clock/advance", "UntilIdle: true");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/detail").asString())
                .isEqualTo("UntilIdle is too long: The clock ends at 9999-12-31T00:00:00Z");
    }

    @Test
    void answersJsonToOtherAcceptHeaders() {
        Answer answer = emulator.send(emulator.request("_emulator/clock/advance")
                .header("Content-Type", "text/yaml")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString("By: PT1S")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers()).containsEntry("content-type", "application/json");
    }

    @Test
    void freezeStopsTheClock() {
        Instant start = now(emulator.control("clock").json());

        assertThat(emulator.control("PUT", "clock", "Mode: real")
                        .json()
                        .at("/Mode")
                        .asString())
                .isEqualTo("real");
        JsonNode frozen = emulator.control("POST", "clock/freeze", "").json();

        assertThat(frozen.at("/Mode").asString()).isEqualTo("manual");
        assertThat(now(frozen)).isAfterOrEqualTo(start);
        assertThat(emulator.control("clock").json()).isEqualTo(frozen);
    }

    @Test
    void startedClockSettlesDueTransitions() {
        emulator.call("DetachDisk", "InstanceId=i-23jggx34b&DiskId=d-23jbf2v5m");
        emulator.advance(Duration.ofSeconds(60).minusMillis(20));

        emulator.control("PUT", "clock", "Mode: real");

        await().until(() ->
                emulator.control("clock").json().at("/PendingTransitions").intValue() == 0);
        assertThat(emulator.disk("d-23jbf2v5m").at("/Status").asString()).isEqualTo("Available");
    }

    @Test
    void resetRestoresTheMode() {
        emulator.control("PUT", "clock", "Mode: real");

        emulator.reset();

        assertThat(emulator.control("clock").json().at("/Mode").asString()).isEqualTo("manual");
    }

    @Test
    void advancesToInstantOrNextTransition() {
        Instant start = now(emulator.control("clock").json());
        detachTwoOneSecondApart();

        JsonNode next =
                emulator.control("POST", "clock/advance", "ToNext: true").json();
        assertThat(now(next)).isEqualTo(start.plusSeconds(60));
        assertThat(next.at("/PendingTransitions").intValue()).isEqualTo(1);

        JsonNode then = emulator.control("POST", "clock/advance", "To: " + start.plusSeconds(90))
                .json();
        assertThat(now(then)).isEqualTo(start.plusSeconds(90));
        assertThat(then.at("/PendingTransitions").intValue()).isZero();
        assertThat(emulator.control("POST", "clock/advance", "ToNext: true").json())
                .isEqualTo(then);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}               | Mode | is missing",
                "{\"Mode\":\"fast\"} | Mode | is not one of [real, manual]",
            })
    void rejectsInvalidMode(String body, String field, String message) {
        Answer answer = emulator.control("PUT", "clock", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/message").asString()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"By\":\"PT-1S\"}                      | By | is negative",
                "{\"By\":\"PT9999999999999S\"}           | By | is too long: The clock ends at 9999-12-31",
                "{\"By\":\"P99999999999D\"}              | By | is too long: The clock ends at 9999-12-31",
                "{\"By\":\"a minute\"}                   | By | a duration looks like 60s or PT60S",
                "{\"By\":60}                             | By | a duration looks like 60s or PT60S",
                "{\"For\":\"PT1S\"}                      | For | is not a field that there is",
                "{\"By\":\"PT1S\",\"UntilIdle\":true}    | By | is given beside UntilIdle",
                "{\"To\":\"2020-01-01T00:00:00Z\"}       | To | is over",
                "{\"To\":\"9999-12-31T00:00:01Z\"}       | To | is too long: The clock ends at 9999-12-31",
                "{\"To\":\"tomorrow\"}                   | To | a time looks like",
                "{\"To\":\"2099-01-01T00:00:00Z\",\"ToNext\":true} | To | is given beside ToNext",
                "{}                                      | By | is missing",
                "{\"UntilIdle\":false}                   | By | is missing",
                "{\"UntilIdle\":\"yes\"}                 | UntilIdle | is not true or false",
                "7                                       | The body | is not an object with fields",
            })
    void rejectsInvalidAdvanceWithoutChange(String body, String field, String message) {
        String before = emulator.control("clock").body();

        Answer answer = emulator.control("POST", "clock/advance", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/message").asString()).contains(message);
        assertThat(emulator.control("clock").body()).isEqualTo(before);
    }
}
