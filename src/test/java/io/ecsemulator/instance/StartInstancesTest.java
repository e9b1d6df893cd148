package io.ecsemulator.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Operation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class StartInstancesTest extends StatusChangeTest {

    StartInstancesTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("StartInstances", "Stopped", port, operations);
    }

    @Override
    protected List<Refusal> refusals() {
        return ofSeveral(startRefusals(
                CommonError.INSTANCE_IN_ARREARS,
                CommonError.INCORRECT_INSTANCE_STATUS,
                InstanceError.NO_SYSTEM_DISK_AMONG_SEVERAL));
    }

    @Test
    void theInstancesAreStartingAndThenRunning() {
        call(accepted(), "InstanceId.3=i-1");

        assertThat(status("i-2")).isEqualTo("Starting");
        assertBecomes("Starting", Duration.ofSeconds(20), "Running");
        assertThat(status("i-2")).isEqualTo("Running");
    }

    @Test
    void withSuccessFirstEachInstanceIsStartedIfItCanBe() {
        JsonNode responses = call(accepted(), "BatchOptimization=SuccessFirst&InstanceId.2=i-other&InstanceId.3=i-none")
                .json()
                .at("/InstanceResponses/InstanceResponse");

        assertThat(responses)
                .containsExactly(
                        response("i-1", "200", "success", "Stopped", "Starting"),
                        response(
                                "i-other",
                                CommonError.INCORRECT_INSTANCE_STATUS.code(),
                                CommonError.INCORRECT_INSTANCE_STATUS.message(),
                                "Running",
                                "Running"),
                        response(
                                "i-none",
                                CommonError.INSTANCE_NOT_FOUND.code(),
                                CommonError.INSTANCE_NOT_FOUND.message(),
                                "",
                                ""));
        assertThat(status("i-1")).isEqualTo("Starting");
    }
}
