package io.ecsemulator.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The effect of DetachDisk on the disk. */
@EmulatorTest
class DetachDiskFlipTest {

    private static final String WORLD = """
            Instances: [{InstanceId: i-1}]
            Disks:
              - {DiskId: d-1, InstanceId: i-1, Device: /dev/xvdf, DeleteWithInstance: true,
                 CreationTime: 2026-01-02T03:04:05Z, AttachedTime: 2026-02-03T04:05:06Z}
              - {DiskId: d-2, InstanceId: i-1}
            """;

    private final Emulator emulator;

    DetachDiskFlipTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @BeforeEach
    void world() {
        emulator.reset();
        emulator.world(WORLD);
    }

    private Answer detach(String diskId) {
        return emulator.get(Emulator.parameters("Action=DetachDisk&Format=JSON&InstanceId=i-1&DiskId=" + diskId));
    }

    private Instant now() {
        return Instant.parse(emulator.control("clock").json().at("/Now").stringValue());
    }

    @Test
    void responseHasTheRequestIdOfTheHeader() {
        Answer answer = detach("d-1");

        assertThat(answer.requestId()).matches("[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[89AB][0-9A-F]{3}-[0-9A-F]{12}");
        assertThat(answer.body()).isEqualTo("{\"RequestId\":\"" + answer.requestId() + "\"}");
    }

    @Test
    void diskIsDetachingAtOnceStillOnItsInstance() {
        ObjectNode before = (ObjectNode) emulator.disk("d-1");

        detach("d-1");

        assertThat(emulator.disk("d-1")).isEqualTo(before.put("Status", "Detaching"));
    }

    @Test
    void diskIsAvailableAfterOneMinute() {
        ObjectNode expected = (ObjectNode) emulator.disk("d-1");
        detach("d-1");
        Instant accepted = now();

        emulator.advance(Duration.ofSeconds(60).minusNanos(1));
        assertThat(emulator.disk("d-1").at("/Status").stringValue()).isEqualTo("Detaching");
        emulator.advance(Duration.ofNanos(1));

        expected.put("Status", "Available")
                .put("InstanceId", "")
                .put("Device", "")
                .put("DeleteWithInstance", false);
        expected.put(
                "DetachedTime",
                accepted.plusSeconds(60).truncatedTo(ChronoUnit.SECONDS).toString());
        expected.remove("Attachments");
        assertThat(emulator.disk("d-1")).isEqualTo(expected);
    }

    @Test
    void otherDisksOfTheInstanceStay() {
        JsonNode before = emulator.disk("d-2");

        detach("d-1");
        emulator.advance(Duration.ofSeconds(60));

        assertThat(emulator.disk("d-2")).isEqualTo(before);
        assertThat(emulator.call("DescribeDisks", "RegionId=cn-hangzhou&InstanceId=i-1")
                        .at("/Disks/Disk"))
                .containsExactly(before);
    }

    @Test
    void detachedDiskCannotBeDetachedAgain() {
        detach("d-1");
        assertThat(detach("d-1").json().at("/Code").stringValue()).isEqualTo("IncorrectDiskStatus");

        emulator.advance(Duration.ofSeconds(60));
        assertThat(detach("d-1").json().at("/Code").stringValue()).isEqualTo("DependencyViolation");
    }

    @Test
    void exactlyOneOfManyConcurrentCallsSucceeds() {
        int calls = 64;
        ExecutorService callers = Executors.newFixedThreadPool(16);
        try {
            List<CompletableFuture<Answer>> answers = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> detach("d-1"), callers))
                    .limit(calls)
                    .toList();
            List<String> outcomes = answers.stream()
                    .map(CompletableFuture::join)
                    .map(answer -> answer.json().path("Code").asString("accepted"))
                    .sorted()
                    .toList();

            assertThat(outcomes).filteredOn("accepted"::equals).hasSize(1);
            assertThat(outcomes).filteredOn("IncorrectDiskStatus"::equals).hasSize(calls - 1);
        } finally {
            callers.shutdownNow();
        }
    }
}
