package io.ecsemulator.testkit;

import static io.ecsemulator.testkit.EcsAssertions.assertThat;
import static io.ecsemulator.testkit.World.disk;
import static io.ecsemulator.testkit.World.instance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Controls transitions in a real emulator. */
@EmulatorTest
class TransitionsTest {

    private final Emulator client;
    private final EcsEmulator emulator;

    TransitionsTest(@LocalServerPort int port) {
        this.client = new Emulator(port);
        this.emulator = EcsEmulator.at(URI.create("http://127.0.0.1:" + port));
    }

    @BeforeEach
    void world() {
        emulator.reset();
        emulator.world(
                instance("i-1").with(disk("d-1"), disk("d-2")),
                instance("i-2"),
                disk("d-3").category("cloud_ssd").size(100));
    }

    /** Starts a transition of each kind, and returns that of the given kind. */
    private Transition begin(String resourceType) {
        client.call("StopInstance", "InstanceId", "i-2");
        client.call("DetachDisk", "InstanceId", "i-1", "DiskId", "d-1");
        client.call("CreateSnapshot", "DiskId", "d-2");
        client.call("ModifyDiskSpec", "DiskId", "d-3", "DiskCategory", "cloud_essd", "PerformanceLevel", "PL1");
        return emulator.transitions().stream()
                .filter(it -> it.resourceType().equals(resourceType))
                .findFirst()
                .orElseThrow();
    }

    private boolean isUnderWay(Transition transition) {
        return emulator.transitions().stream().anyMatch(it -> it.resource().equals(transition.resource()));
    }

    @Test
    void listsTransitionsTheEarliestFirst() {
        begin("Task");
        Instant now = emulator.clock().now();

        assertThat(emulator.transitions())
                .hasSize(4)
                .startsWith(new Transition("i-2", "Instance", "Stopping", "Stopped", now.plusSeconds(20), false))
                .contains(new Transition("d-1", "Disk", "Detaching", "Available", now.plusSeconds(60), false));
        emulator.clock().untilIdle();
        assertThat(emulator.transitions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Disk, Available, In_use",
        "Instance, Stopped, Running",
        "Snapshot, accomplished, failed",
        "Task, Finished, Failed"
    })
    void completesAndFailsEachKind(String resourceType, String completed, String failed) {
        Transition first = begin(resourceType);
        assertThat(emulator.transition(first.resource()).complete())
                .isEqualTo(first.status())
                .isEqualTo(completed);
        assertThat(isUnderWay(first)).isFalse();

        world();
        Transition second = begin(resourceType);
        assertThat(emulator.transition(second.resource()).fail()).isEqualTo(failed);
        assertThat(isUnderWay(second)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Disk", "Instance", "Snapshot", "Task"})
    void heldTransitionStaysPending(String resourceType) {
        Transition begun = begin(resourceType);

        String status = emulator.transition(begun.resource()).hold();
        emulator.clock().untilIdle();
        emulator.clock().advance(Duration.ofDays(365));

        assertThat(status).isEqualTo(begun.from());
        assertThat(emulator.transitions())
                .containsExactly(new Transition(
                        begun.resource(), resourceType, begun.from(), begun.status(), begun.dueTime(), true));
        assertThat(emulator.clock().pendingTransitions()).isZero();
        assertThat(emulator.transition(begun.resource()).complete()).isEqualTo(begun.status());
    }

    @Test
    void clientSeesTheOutcome() {
        Transition task = begin("Task");

        emulator.transition("d-1").fail();
        emulator.transition(task.resource()).complete();

        assertThat(emulator.disk("d-1")).isAttachedTo("i-1");
        assertThat(client.disk("d-1").at("/Status").asString()).isEqualTo("In_use");
        assertThat(client.disk("d-3").at("/Category").asString()).isEqualTo("cloud_essd");
    }

    @Test
    void rejectsResourceWithoutTransition() {
        assertRejected(() -> emulator.transition("d-none").complete(), 404);
        assertRejected(() -> emulator.transition("d-1").complete(), 409);
        assertRejected(() -> emulator.transition("d-1").hold(), 409);

        client.call(
                "CreateDisk",
                "RegionId",
                "cn-hangzhou",
                "ZoneId",
                "cn-hangzhou-b",
                "DiskCategory",
                "cloud_ssd",
                "Size",
                "20");
        String created = emulator.transitions().get(0).resource();
        assertRejected(() -> emulator.transition(created).fail(), 409);
        assertThat(emulator.transition(created).complete()).isEqualTo("Available");
    }

    private static void assertRejected(Runnable call, int status) {
        assertThatExceptionOfType(EmulatorException.class)
                .isThrownBy(call::run)
                .satisfies(e -> assertThat(e.status()).isEqualTo(status));
    }
}
