package io.ecsemulator.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.Operation;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class StopInstancesTest extends StatusChangeTest {

    StopInstancesTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("StopInstances", "Running", port, operations);
    }

    @Override
    protected List<Refusal> refusals() {
        return ofSeveral(Stream.concat(Stream.of(noSuchStoppedMode()), stopRefusals()));
    }

    @Test
    void theInstancesAreStoppingAndThenStopped() {
        call(accepted(), "StoppedMode=StopCharging");

        assertThat(status("i-2")).isEqualTo("Stopping");
        assertBecomes("Stopping", Duration.ofSeconds(20), "Stopped");
        assertThat(stoppedMode("i-2")).isEqualTo("StopCharging");
    }

    @Test
    void withSuccessFirstEachInstanceIsStoppedIfItCanBe() {
        call(accepted(), "BatchOptimization=SuccessFirst&InstanceId.1=i-locked");

        assertThat(status("i-locked")).isEqualTo("Running");
        assertThat(status("i-2")).isEqualTo("Stopping");
    }
}
