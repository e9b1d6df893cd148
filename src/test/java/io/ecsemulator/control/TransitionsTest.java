package io.ecsemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What is pending, and what can be done about it. */
@EmulatorTest
class TransitionsTest {

    private final Emulator emulator;

    TransitionsTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    private void detach() {
        emulator.call("DetachDisk", "InstanceId", "i-23jggx34b", "DiskId", "d-23jbf2v5m");
    }

    private JsonNode tell(String resource, String what) {
        Answer answer = emulator.control("POST", "transitions/" + resource + "/" + what, "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void theyAreListedTheEarliestFirst() {
        emulator.world("""
                Instances:
                  - InstanceId: i-1
                    Status: Pending
                    PendingTransition:
                      Status: Starting
                      DueTime: 2999-01-02T00:00:00Z
                      Then: {Status: Running, DueTime: '2999-01-05T00:00:00Z'}
                Disks:
                  - DiskId: d-1
                    InstanceId: i-1
                    Status: Detaching
                    PendingTransition: {Status: Available, DueTime: '2999-01-04T00:00:00Z', Held: true}
                  - {DiskId: d-2, InstanceId: i-1, Status: Detaching}
                  - {DiskId: d-3}
                Snapshots:
                  - SnapshotId: s-1
                    Status: progressing
                    PendingTransition: {Status: accomplished, DueTime: '2999-01-03T00:00:00Z'}
                Tasks:
                  - TaskId: t-1
                    TaskStatus: Processing
                    PendingTransition: {Status: Finished, DueTime: '2999-01-01T00:00:00Z'}
                """);

        assertThat(emulator.control("transitions").json()).isEqualTo(Emulator.JSON.readTree("""
                        {"Transitions":[
                          {"Resource":"t-1","ResourceType":"Task","From":"Processing","Status":"Finished",
                           "DueTime":"2999-01-01T00:00:00Z","Held":false},
                          {"Resource":"i-1","ResourceType":"Instance","From":"Pending","Status":"Starting",
                           "DueTime":"2999-01-02T00:00:00Z","Held":false},
                          {"Resource":"s-1","ResourceType":"Snapshot","From":"progressing","Status":"accomplished",
                           "DueTime":"2999-01-03T00:00:00Z","Held":false},
                          {"Resource":"d-1","ResourceType":"Disk","From":"Detaching","Status":"Available",
                           "DueTime":"2999-01-04T00:00:00Z","Held":true}]}
                        """));
        // What GET shows PUT takes.
        String state = emulator.control("state").body();
        emulator.world(state);
        assertThat(emulator.control("state").body()).isEqualTo(state).contains("\"Held\" : true");
        assertThat(state.split("Held", -1)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"complete, Available", "fail, In_use"})
    void oneEndsNow(String what, String status) {
        detach();

        JsonNode answer = tell("d-23jbf2v5m", what);

        assertThat(answer)
                .isEqualTo(Emulator.JSON.readTree(
                        "{\"Resource\":\"d-23jbf2v5m\",\"ResourceType\":\"Disk\",\"Status\":\"" + status + "\"}"));
        assertThat(emulator.disk("d-23jbf2v5m").at("/Status").asString()).isEqualTo(status);
        assertThat(emulator.control("clock").json().at("/PendingTransitions").intValue())
                .isZero();
        assertThat(emulator.control("transitions").json().at("/Transitions").isEmpty())
                .isTrue();
    }

    @Test
    void oneThatIsHeldIsStuckUntilItIsEnded() {
        detach();

        JsonNode held = tell("d-23jbf2v5m", "hold");
        emulator.control("POST", "clock/advance", "UntilIdle: true");
        emulator.advance(Duration.ofDays(365));

        assertThat(held.at("/Status").asString()).isEqualTo("Detaching");
        assertThat(held.at("/Transition/Held").booleanValue()).isTrue();
        assertThat(emulator.control("transitions").json().at("/Transitions/0")).isEqualTo(held.at("/Transition"));
        assertThat(emulator.control("clock").json().at("/PendingTransitions").intValue())
                .isZero();
        assertThat(emulator.disk("d-23jbf2v5m").at("/Status").asString()).isEqualTo("Detaching");
        assertThat(tell("d-23jbf2v5m", "complete").at("/Status").asString()).isEqualTo("Available");
    }

    @Test
    void aPatchCanHoldOneAndLetItGo() {
        detach();

        emulator.control("PATCH", "disks/d-23jbf2v5m", "PendingTransition: {Held: true}");
        emulator.advance(Duration.ofDays(365));
        assertThat(emulator.disk("d-23jbf2v5m").at("/Status").asString()).isEqualTo("Detaching");

        emulator.control("PATCH", "disks/d-23jbf2v5m", "PendingTransition: {Held: false}");
        assertThat(emulator.disk("d-23jbf2v5m").at("/Status").asString()).isEqualTo("Available");
    }

    @Test
    void ofSeveralStepsTheNextIsTold() {
        String instanceId = emulator.call(
                        "RunInstances",
                        "RegionId",
                        "cn-hangzhou",
                        "InstanceType",
                        "ecs.g6.large",
                        "ImageId",
                        "m-1",
                        "SecurityGroupId",
                        "sg-1",
                        "VSwitchId",
                        "vsw-1")
                .at("/InstanceIdSets/InstanceIdSet/0")
                .asString();

        JsonNode starting = tell(instanceId, "complete");
        assertThat(starting.at("/Status").asString()).isEqualTo("Starting");
        assertThat(starting.at("/Transition/Status").asString()).isEqualTo("Running");
        assertThat(tell(instanceId, "complete").at("/Status").asString()).isEqualTo("Running");
    }

    @Test
    void aChangeOfCategoryThatFailsLeavesTheDiskAsItWas() {
        String taskId = emulator.call("ModifyDiskSpec", "DiskId", "d-available", "DiskCategory", "cloud_essd")
                .at("/TaskId")
                .asString();
        String category = emulator.disk("d-available").at("/Category").asString();

        assertThat(tell(taskId, "hold").at("/Status").asString()).isEqualTo("Processing");
        String state = emulator.control("state").body();
        emulator.world(state);
        assertThat(emulator.control("state").body()).isEqualTo(state);
        emulator.advance(Duration.ofDays(1));
        assertThat(emulator.disk("d-available").at("/Category").asString()).isEqualTo(category);
        assertThat(tell(taskId, "fail").at("/Status").asString()).isEqualTo("Failed");

        emulator.advance(Duration.ofDays(1));
        assertThat(emulator.disk("d-available").at("/Category").asString()).isEqualTo(category);
        assertThat(emulator.control("disks/d-available").json().has("PendingSpec"))
                .isFalse();
        assertThat(emulator.call("DescribeTasks", "RegionId", "cn-hangzhou", "TaskIds", taskId)
                        .at("/TaskSet/Task/0/TaskStatus")
                        .asString())
                .isEqualTo("Failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "fail", "hold"})
    void whatIsNotThereIsNotFoundAndWhereNothingIsPendingIsAConflict(String what) {
        Answer none = emulator.control("POST", "transitions/d-none/" + what, "");
        Answer idle = emulator.control("POST", "transitions/d-available/" + what, "");

        assertThat(none.status()).isEqualTo(404);
        assertThat(none.json().at("/detail").asString())
                .isEqualTo("There is no " + ResourceKinds.STANDARD.nouns() + " d-none");
        assertThat(idle.status()).isEqualTo(409);
        assertThat(idle.json().at("/detail").asString())
                .isEqualTo("d-available is Available, and nothing is pending for it");
    }

    @Test
    void whatCannotFailIsAConflictAndGoesOn() {
        emulator.world("""
                Disks:
                  - {DiskId: d-1, Status: Creating, PendingTransition: {Status: Available, DueTime: '2999-01-01T00:00:00Z'}}
                """);
        String before = emulator.control("state").body();

        Answer answer = emulator.control("POST", "transitions/d-1/fail", "");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().at("/detail").asString()).isEqualTo("d-1 is Creating, which cannot fail");
        assertThat(emulator.control("state").body()).isEqualTo(before);
    }

    @Test
    void thereIsNothingElseToBeTold() {
        assertThat(emulator.control("POST", "transitions/d-available/cancel", "")
                        .status())
                .isEqualTo(404);
    }
}
