package io.ecsemulator.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.Operation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class RebootInstancesTest extends StatusChangeTest {

    RebootInstancesTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("RebootInstances", "Running", port, operations);
    }

    @Override
    protected List<Refusal> refusals() {
        return ofSeveral(stopRefusals());
    }

    @Test
    void theInstancesAreStartingAndThenRunning() {
        call(accepted());

        assertThat(status("i-2")).isEqualTo("Starting");
        assertBecomes("Starting", Duration.ofSeconds(30), "Running");
    }

    @Test
    void withSuccessFirstEachInstanceIsRestartedIfItCanBe() {
        call(accepted(), "BatchOptimization=SuccessFirst&InstanceId.1=i-locked");

        assertThat(status("i-locked")).isEqualTo("Running");
        assertThat(status("i-2")).isEqualTo("Starting");
    }
}
