package io.ecsemulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Faults in which somebody else changes what a call names, or in which its transitions do not go as usual. */
@EmulatorTest
class InterferenceTest {

    private static final String DETACH = "Action=DetachDisk&Format=JSON&InstanceId=i-1&DiskId=d-1";

    private final Emulator emulator;

    InterferenceTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @BeforeEach
    void world() {
        emulator.reset();
        emulator.world("""
                Instances: [{InstanceId: i-1}, {InstanceId: i-2}]
                Disks: [{DiskId: d-1, InstanceId: i-1}, {DiskId: d-2, InstanceId: i-1}]
                """);
    }

    private void fault(String rule) {
        assertThat(emulator.control("POST", "faults", rule).status()).isEqualTo(201);
    }

    private String code(String query) {
        return emulator.get(query).json().at("/Code").asString("");
    }

    private String field(String resource, String field) {
        return emulator.control(resource).json().at("/" + field).asString("");
    }

    @ParameterizedTest
    @CsvSource({
        "InstanceLocked,  InstanceLockedForSecurity",
        "InstanceDeleted, InvalidInstanceId.NotFound",
        "DiskDetached,    DependencyViolation"
    })
    void somebodyElseComesBetween(String fault, String code) {
        fault("{\"Action\":\"DetachDisk\",\"Times\":1,\"Fault\":\"" + fault + "\"}");

        assertThat(code(DETACH)).isEqualTo(code);
        assertThat(emulator.control("requests").json().at("/Requests/0/Fault").asString())
                .isEqualTo("f-1");
    }

    @Test
    void aCallAboutADiskIsAboutItsInstance() {
        fault("{\"Action\":\"DescribeDisks\",\"Fault\":\"InstanceStopped\"}");

        Answer answer = emulator.get("Action=DescribeDisks&Format=JSON&RegionId=cn-hangzhou&DiskIds=[\"d-1\"]");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(field("instances/i-1", "Status")).isEqualTo("Stopped");
        assertThat(field("instances/i-2", "Status")).isEqualTo("Running");
        assertThat(emulator.control("requests")
                        .json()
                        .at("/Requests/0/Decision")
                        .asString())
                .isEqualTo("accepted, after the instance was stopped");
    }

    @Test
    void aDetachedDiskIsAvailableAndTheOtherStays() {
        fault("{\"Action\":\"DescribeDisks\",\"Fault\":\"DiskDetached\"}");

        emulator.get("Action=DescribeDisks&RegionId=cn-hangzhou&DiskIds=[\"d-1\"]");

        assertThat(field("disks/d-1", "Status")).isEqualTo("Available");
        assertThat(field("disks/d-2", "Status")).isEqualTo("In_use");
    }

    @Test
    void aHeldTransitionNeverEnds() {
        fault("{\"Action\":\"DetachDisk\",\"Fault\":\"TransitionHeld\"}");

        assertThat(code(DETACH)).isEmpty();
        emulator.advance(java.time.Duration.ofHours(1));

        assertThat(field("disks/d-1", "Status")).isEqualTo("Detaching");
        assertThat(emulator.control("transitions")
                        .json()
                        .at("/Transitions/0/Held")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aFailedTransitionLeavesTheDiskWhereItWas() {
        fault("{\"Action\":\"DetachDisk\",\"Fault\":\"TransitionFailed\"}");

        assertThat(code(DETACH)).isEmpty();

        assertThat(field("disks/d-1", "Status")).isEqualTo("In_use");
        assertThat(field("disks/d-1", "InstanceId")).isEqualTo("i-1");
    }

    @Test
    void aTransitionThatCannotFailGoesOn() {
        fault("{\"Action\":\"ReInitDisk\",\"Fault\":\"TransitionFailed\"}");
        fault("{\"Action\":\"RunInstances\",\"Fault\":\"TransitionFailed\"}");

        Answer run = emulator.get("Action=RunInstances&Format=JSON&RegionId=cn-hangzhou&ImageId=m-1"
                + "&InstanceType=ecs.g6.large&SecurityGroupId=sg-1&VSwitchId=vsw-1");

        String instanceId = run.json().at("/InstanceIdSets/InstanceIdSet/0").asString();
        assertThat(field("instances/" + instanceId, "Status")).isEqualTo("Pending");
        emulator.advance(java.time.Duration.ofMinutes(1));
        assertThat(field("instances/" + instanceId, "Status")).isEqualTo("Running");
    }

    @Test
    void aCallTakesTimeOnTheEmulatorsClock() {
        fault("{\"Action\":\"DetachDisk\",\"Takes\":\"PT61S\"}");

        assertThat(code(DETACH)).isEmpty();

        assertThat(field("disks/d-1", "Status")).isEqualTo("Available");
    }

    @Test
    void hitsFromANumberOn() {
        fault("{\"From\":2,\"Error\":{\"Code\":\"ServiceUnavailable\"}}");

        assertThat(code("Action=DescribeRegions&Format=JSON")).isEmpty();
        assertThat(code(DETACH)).isEqualTo("ServiceUnavailable");
        assertThat(code(DETACH)).isEqualTo("ServiceUnavailable");
    }
}
