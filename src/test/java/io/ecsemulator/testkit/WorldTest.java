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

/** Worlds in a real emulator. */
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
    void createsTheDescribedWorld() {
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

        InstanceState locked = emulator.instance("i-2");
        assertThat(locked.id()).isEqualTo("i-2");
        assertThat(locked.status()).isEqualTo("Stopped");
        assertThat(locked.locks()).containsExactly("security");
        assertThat(locked.text("RegionId")).isEqualTo("cn-beijing");
        assertThat(emulator.instance("i-1").tags()).isEqualTo(Map.of("team", "storage"));
        assertThat(emulator.instance("i-1").text("InstanceType")).isEqualTo("ecs.c6.large");
        assertThat(emulator.instance("i-3").status()).isEqualTo("Starting");
        assertThat(emulator.instance("i-4").status()).isEqualTo("Stopping");
        assertThat(emulator.disk("d-system")).isAttachedTo("i-1").hasField("Type", "system");
        assertThat(emulator.disk("d-1")).isAttachedTo("i-1").hasField("Category", "cloud_essd");
        assertThat(emulator.disk("d-1").size()).isEqualTo(100);
        assertThat(emulator.disk("d-1").device()).startsWith("/dev/xvd");
        assertThat(emulator.disk("d-stuck")).hasStatus("Detaching").hasField("InstanceId", "i-1");
        assertThat(emulator.disk("d-2")).isAvailable();
        assertThat(emulator.disk("d-2").tags()).containsExactly(Map.entry("a", "1"), Map.entry("b", "2"));
        assertThat(emulator.disk("d-3")).hasStatus("Attaching").hasField("Portable", false);
        assertThat(emulator.disk("d-3").text("CreationTime")).isEqualTo("2026-01-01T00:00:00Z");
    }

    @Test
    void specsAreImmutable() {
        DiskSpec shared = disk("d-1");
        InstanceSpec instance = instance("i-1");

        emulator.world(instance.with(shared.size(50).attached()));
        emulator.world(instance, shared);

        assertThat(emulator.disk("d-1")).isAvailable();
        assertThat(emulator.disk("d-1").size()).isEqualTo(40);
    }

    @Test
    void rejectsInvalidWorldWithoutAChange() {
        String before = emulator.state();

        assertThatExceptionOfType(EmulatorException.class)
                .isThrownBy(() -> emulator.world(disk("d-1").attached()))
                .withMessageContaining("Disks[0]")
                .satisfies(e -> assertThat(e.status()).isEqualTo(400));

        assertThat(emulator.state()).isEqualTo(before);
    }

    @Test
    void acceptsStateDocumentsInJsonAndYaml() {
        emulator.world(disk("d-1"));
        String saved = emulator.state();

        emulator.state("Disks: [{DiskId: d-2, Description: \"quoted \\\"one\\\"\"}]");
        assertThat(emulator.disk("d-2").text("Description")).isEqualTo("quoted \"one\"");

        emulator.state(saved);
        assertThat(emulator.state()).isEqualTo(saved);
    }

    @Test
    void movesTheClock() {
        Instant start = emulator.clock().now();

        assertThat(emulator.clock().advance(Duration.ofMinutes(1))).isEqualTo(start.plusSeconds(60));
        assertThat(emulator.clock().untilIdle()).isAfterOrEqualTo(start.plusSeconds(60));
        assertThat(emulator.clock().pendingTransitions()).isZero();
    }

    @Test
    void returnsCallsInTheirOrder() {
        emulator.world(instance("i-1").with(disk("d-1").attached()));
        client.call("DetachDisk", "InstanceId", "i-1", "DiskId", "d-1");
        client.get(Emulator.parameters("Action", "DetachDisk", "InstanceId", "i-1", "DiskId", "d-1"));
        client.call("DescribeRegions");

        assertThat(emulator.requests().stream().map(RecordedCall::action))
                .containsExactly("DetachDisk", "DetachDisk", "DescribeRegions");
        assertThatCodes(emulator.requests("DetachDisk")).containsExactly("", "IncorrectDiskStatus");
        assertThat(emulator.requests("DetachDisk").get(0)).succeeded().hasParameter("DiskId", "d-1");
        assertThat(emulator.requests("DetachDisk").get(1)).failedWith("IncorrectDiskStatus");

        assertThat(emulator.requestCounts())
                .containsExactly(
                        new CallCount("DescribeRegions", 200, "", 1),
                        new CallCount("DetachDisk", 200, "", 1),
                        new CallCount("DetachDisk", 403, "IncorrectDiskStatus", 1));
        emulator.forgetRequests();
        assertThat(emulator.requests()).isEmpty();
        assertThat(emulator.requestCounts()).isEmpty();
    }

    @Test
    void failedAssertionSaysWhatTheDiskIs() {
        emulator.world(instance("i-1").running().with(disk("d-1").attached()));
        new Emulator(emulator.uri().getPort()).call("DetachDisk", "InstanceId", "i-1", "DiskId", "d-1");
        String due = emulator.transitions().get(0).dueTime().toString();

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(emulator.disk("d-1")).isAvailable())
                .withMessageContaining("Status of d-1, which is Detaching, Available at " + due + ", on i-1");
        emulator.transition("d-1").hold();
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(emulator.disk("d-1")).hasField("Size", 1))
                .withMessageContaining("Size of d-1, which is Detaching, Available never: held, on i-1");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(
                        () -> assertThat(emulator.instance("i-1")).isRunning().isStopped())
                .withMessageContaining("Status of i-1, which is Running");
    }

    @Test
    void aCodeAloneIsAFault() {
        emulator.faults().on("DescribeRegions").fail("Throttling");

        assertThat(new Emulator(emulator.uri().getPort())
                        .get("Action=DescribeRegions&Format=JSON")
                        .json()
                        .at("/Message")
                        .asString())
                .isEqualTo("Request was denied due to request throttling.");
    }

    @Test
    void importsAnswersOfTheRealService() {
        String disks = "{\"Disks\":{\"Disk\":[{\"DiskId\":\"d-1\",\"InstanceId\":\"i-1\",\"Foo\":1}]}}";
        String instances = "{\"Instances\":{\"Instance\":[{\"InstanceId\":\"i-1\"}]}}";

        assertThat(emulator.importAccount(disks + instances))
                .containsExactly("Disks[d-1].Foo is not a field of the emulator's Disk");

        assertThat(emulator.disk("d-1").instanceId()).isEqualTo("i-1");
    }
}
