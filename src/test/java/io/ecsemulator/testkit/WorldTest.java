package io.ecsemulator.testkit;

import static io.ecsemulator.testkit.EcsAssertions.assertThat;
import static io.ecsemulator.testkit.EcsAssertions.assertThatCodes;
import static io.ecsemulator.testkit.World.disk;
import static io.ecsemulator.testkit.World.instance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.EmulatorTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Worlds as a test describes them, in a real emulator. */
@EmulatorTest
class WorldTest {

    private final Emulator client;
    private final EcsEmulator emulator;

    WorldTest(@LocalServerPort int port) {
        this.client = new Emulator(port);
        this.emulator = EcsEmulator.at(URI.create("http://127.0.0.1:" + port));
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    @Test
    void aWorldIsWhatTheTestSays() {
        emulator.world(
                instance("i-1")
                        .running()
                        .type("ecs.c6.large")
                        .tag("team", "storage")
                        .with(
                                disk("d-system").system(),
                                disk("d-1").attached().category("cloud_essd").size(100),
                                disk("d-stuck").detaching()),
                instance("i-2").stopped().locked("security").region("cn-beijing"),
                instance("i-3").starting(),
                instance("i-4").stopping(),
                disk("d-2").available().tag("a", "1").tag("b", "2"),
                disk("d-3")
                        .on("i-2")
                        .attaching()
                        .notPortable()
                        .field("CreationTime", Instant.parse("2026-01-01T00:00:00Z")));

        InstanceState locked = instanceState("i-2");
        assertThat(locked.id()).isEqualTo("i-2");
        assertThat(locked.status()).isEqualTo("Stopped");
        assertThat(locked.locks()).containsExactly("security");
        assertThat(locked.text("RegionId")).isEqualTo("cn-beijing");
        assertThat(instanceState("i-1").tags()).isEqualTo(Map.of("team", "storage"));
        assertThat(instanceState("i-1").text("InstanceType")).isEqualTo("ecs.c6.large");
        assertThat(instanceState("i-3").status()).isEqualTo("Starting");
        assertThat(instanceState("i-4").status()).isEqualTo("Stopping");
        assertThat(diskState("d-system")).isAttachedTo("i-1").hasField("Type", "system");
        assertThat(diskState("d-1")).isAttachedTo("i-1").hasField("Category", "cloud_essd");
        assertThat(diskState("d-1").size()).isEqualTo(100);
        assertThat(diskState("d-1").device()).startsWith("/dev/xvd");
        assertThat(diskState("d-stuck")).hasStatus("Detaching").hasField("InstanceId", "i-1");
        assertThat(diskState("d-2")).isAvailable();
        assertThat(diskState("d-2").tags()).containsExactly(Map.entry("a", "1"), Map.entry("b", "2"));
        assertThat(diskState("d-3")).hasStatus("Attaching").hasField("Portable", false);
        assertThat(diskState("d-3").text("CreationTime")).isEqualTo("2026-01-01T00:00:00Z");
    }

    /** By the state document, since not all emulators show a single one. */
    private DiskState diskState(String id) {
        return Json.objects(Json.readObject(emulator.state()), "Disks").stream()
                .map(DiskState::new)
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private InstanceState instanceState(String id) {
        return Json.objects(Json.readObject(emulator.state()), "Instances").stream()
                .map(InstanceState::new)
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSpecCanBeSharedBecauseNothingChangesIt() {
        DiskSpec shared = disk("d-1");
        InstanceSpec instance = instance("i-1");

        emulator.world(instance.with(shared.size(50).attached()));
        emulator.world(instance, shared);

        assertThat(diskState("d-1")).isAvailable();
        assertThat(diskState("d-1").size()).isEqualTo(40);
    }

    @Test
    void aWorldThatCannotBeIsRefusedWithItsReasonAndChangesNothing() {
        String before = emulator.state();

        assertThatExceptionOfType(EmulatorException.class)
                .isThrownBy(() -> emulator.world(disk("d-1").attached()))
                .withMessageContaining("Disks[0]")
                .satisfies(e -> assertThat(e.status()).isEqualTo(400));

        assertThat(emulator.state()).isEqualTo(before);
    }

    @Test
    void aStateDocumentIsTakenBackAndMayBeYaml() {
        emulator.world(disk("d-1"));
        String saved = emulator.state();

        emulator.state("Disks: [{DiskId: d-2, Description: \"quoted \\\"one\\\"\"}]");
        assertThat(diskState("d-2").text("Description")).isEqualTo("quoted \"one\"");

        emulator.state(saved);
        assertThat(emulator.state()).isEqualTo(saved);
    }

    @Test
    void theClockIsMovedAndTellsTheTime() {
        Instant start = emulator.clock().now();

        assertThat(emulator.clock().advance(Duration.ofMinutes(1))).isEqualTo(start.plusSeconds(60));
        assertThat(emulator.clock().untilIdle()).isAfterOrEqualTo(start.plusSeconds(60));
        assertThat(emulator.clock().pendingTransitions()).isZero();
    }

    @Test
    void requestsAreTheCallsThatCameInTheirOrder() {
        emulator.world(instance("i-1").with(disk("d-1").attached()));
        client.call("DetachDisk", "InstanceId", "i-1", "DiskId", "d-1");
        client.get(Emulator.parameters("Action", "DetachDisk", "InstanceId", "i-1", "DiskId", "d-1"));
        client.call("DescribeRegions");

        assertThat(emulator.requests().stream().map(RecordedCall::action))
                .containsExactly("DetachDisk", "DetachDisk", "DescribeRegions");
        assertThatCodes(emulator.requests("DetachDisk")).containsExactly("", "IncorrectDiskStatus");
        assertThat(emulator.requests("DetachDisk").get(0)).succeeded().hasParameter("DiskId", "d-1");
        assertThat(emulator.requests("DetachDisk").get(1)).failedWith("IncorrectDiskStatus");

        emulator.forgetRequests();
        assertThat(emulator.requests()).isEmpty();
    }

    @Test
    void anAssertionThatFailsTellsOfWhichDiskAndField() {
        emulator.world(disk("d-1"));

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(diskState("d-1")).isAttachedTo("i-1"))
                .withMessageContaining("InstanceId of d-1");
    }
}
