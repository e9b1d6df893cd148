package io.ecsemulator.testkit;

import static io.ecsemulator.testkit.EcsAssertions.assertThat;
import static io.ecsemulator.testkit.EcsAssertions.assertThatCodes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Faults in a real emulator. */
@EmulatorTest
class FaultsTest {

    private static final Duration SHORT = Duration.ofMillis(1);

    private final Emulator client;
    private final EcsEmulator emulator;

    FaultsTest(@LocalServerPort int port) {
        this.client = new Emulator(port);
        this.emulator = EcsEmulator.at(URI.create("http://127.0.0.1:" + port));
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    private Answer detach(String diskId) {
        return client.get(Emulator.parameters(
                "Action", "DetachDisk", "Format", "JSON", "InstanceId", "i-23jggx34b", "DiskId", diskId));
    }

    @Test
    void countsMatchedCallsAndHits() {
        Fault fault =
                emulator.faults().on("Detach*").with("DiskId", "d-23*").times(2).fail("IncorrectDiskStatus");

        detach("d-23jbf2v5m");
        detach("d-none");
        detach("d-23jbf2v5m");
        detach("d-23jbf2v5m");

        assertThatCodes(emulator.requests("DetachDisk"))
                .containsExactly("IncorrectDiskStatus", "InvalidDiskId.NotFound", "IncorrectDiskStatus", "");
        assertThat(emulator.requests("DetachDisk").get(0)).wasHitBy(fault);
        assertThat(fault.hits()).isEqualTo(2);
        assertThat(fault.matched()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void acceptsUndocumentedError() {
        emulator.faults().onAny().nth(1).before().fail("Oops", 418, "So it is.");

        Answer answer = detach("d-23jbf2v5m");

        assertThat(answer.status()).isEqualTo(418);
        assertThat(answer.json().at("/Code").asString()).isEqualTo("Oops");
        assertThat(answer.json().at("/Message").asString()).isEqualTo("So it is.");
    }

    @Test
    void deceivesReaders() {
        emulator.faults().on("DescribeDisks").nth(1).emptyList();
        emulator.faults().on("DescribeDisks").staleRead(Duration.ofSeconds(1));
        detach("d-23jbf2v5m");

        assertThat(client.call("DescribeDisks", "RegionId=cn-hangzhou").at("/Disks/Disk"))
                .isEmpty();
        assertThat(client.disk("d-23jbf2v5m").at("/Status").asString()).isEqualTo("In_use");
        assertThat(emulator.disk("d-23jbf2v5m").status()).isEqualTo("Detaching");
    }

    @Test
    void addsFieldsToTheError() {
        emulator.faults()
                .on("DetachDisk")
                .fail("Forbidden.RAM", Map.of("AccessDeniedDetail", Map.of("AuthAction", "ecs:DetachDisk")));

        Answer answer = detach("d-23jbf2v5m");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().at("/AccessDeniedDetail/AuthAction").asString())
                .isEqualTo("ecs:DetachDisk");
    }

    @Test
    void listsAndRemovesFaults() {
        Fault first = emulator.faults().on("DetachDisk").serviceUnavailable();
        Fault second = emulator.faults().on("DetachDisk").by("nobody").fail("Throttling.User");
        assertThat(emulator.faults().list().stream().map(Fault::id)).containsExactly(first.id(), second.id());

        first.remove();
        assertThat(detach("d-23jbf2v5m").status()).isEqualTo(200);
        assertThatExceptionOfType(EmulatorException.class)
                .isThrownBy(first::hits)
                .satisfies(e -> assertThat(e.status()).isEqualTo(404));

        emulator.faults().clear();
        assertThat(emulator.faults().list()).isEmpty();
    }

    static Stream<Arguments> outcomes() {
        return Stream.of(
                outcome(it -> it.latency(SHORT).answer(), 200),
                outcome(it -> it.latency(SHORT, SHORT.multipliedBy(2)).answer(), 200),
                outcome(
                        it -> it.latencyLikeNetworks(SHORT, SHORT.multipliedBy(2))
                                .answer(),
                        200),
                outcome(it -> it.serviceUnavailable(), 503),
                outcome(it -> it.acceptWithoutEffect(), 200),
                outcome(it -> it.probability(1, 42).fail("InternalError"), 500),
                outcome(it -> it.sequence("pass", "fail").serviceUnavailable(), 200),
                outcome(it -> it.after().malformedBody(), 200));
    }

    private static Arguments outcome(Consumer<FaultSpec> fault, int status) {
        return Arguments.of(fault, status);
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void acceptsFaultWithResponse(Consumer<FaultSpec> fault, int status) {
        fault.accept(emulator.faults().on("DetachDisk"));

        assertThat(detach("d-23jbf2v5m").status()).isEqualTo(status);
    }

    static Stream<Consumer<FaultSpec>> breaks() {
        return Stream.of(
                FaultSpec::resetConnection,
                FaultSpec::truncatedBody,
                it -> it.after().noAnswer(SHORT));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void acceptsFaultWithoutResponse(Consumer<FaultSpec> fault) {
        fault.accept(emulator.faults().on("DetachDisk"));

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> detach("d-23jbf2v5m"));
    }
}
