package io.ecsemulator.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.Operation;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class StopInstanceTest extends StatusChangeTest {

    StopInstanceTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("StopInstance", "Running", port, operations);
    }

    @Override
    protected List<Refusal> refusals() {
        return ofOne(Stream.concat(Stream.of(noSuchStoppedMode()), stopRefusals()));
    }

    @Test
    void theInstanceIsStoppingAndThenStopped() {
        call(accepted());

        assertBecomes("Stopping", Duration.ofSeconds(20), "Stopped");
        assertThat(stoppedMode("i-1")).isEqualTo("KeepCharging");
    }

    @Test
    void anInstanceCanStopCharging() {
        call(accepted(), "StoppedMode=StopCharging");
        emulator.advance(Duration.ofSeconds(20));

        assertThat(stoppedMode("i-1")).isEqualTo("StopCharging");
    }

    @Test
    void aSubscriptionKeepsCharging() {
        call(accepted(), "InstanceId=i-prepaid&StoppedMode=StopCharging");
        emulator.advance(Duration.ofSeconds(20));

        assertThat(status("i-prepaid")).isEqualTo("Stopped");
        assertThat(stoppedMode("i-prepaid")).isEqualTo("KeepCharging");
    }
}
