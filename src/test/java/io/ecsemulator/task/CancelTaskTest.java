package io.ecsemulator.task;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class CancelTaskTest extends OperationTest {

    CancelTaskTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("CancelTask", port, operations);
    }

    @Override
    protected Instant time() {
        return Instant.parse("2030-01-01T00:00:30Z");
    }

    @Override
    protected String world() {
        return TaskWorld.DOCUMENT;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&TaskId=t-2");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", TaskError.REGION_MISSING, "RegionId="),
                refusal("no task", TaskError.TASK_MISSING, "TaskId="),
                refusal("no such region", CommonError.REGION_INVALID, "RegionId=cn-moon"),
                refusal("no such task", TaskError.NOT_FOUND, "TaskId=t-none"),
                refusal("a task of another region", TaskError.NOT_FOUND, "TaskId=t-elsewhere"),
                refusal("a task that has finished", TaskError.NOT_PROCESSING, "TaskId=t-1"),
                refusal("a task that has failed", TaskError.NOT_PROCESSING, "TaskId=t-failed"),
                refusal("a task that cannot be cancelled", TaskError.ACTION_NOT_SUPPORTED, "TaskId=t-fixed"));
    }

    @Test
    void taskIsFailedAtOnceAndItsDiskStays() {
        call(accepted());

        JsonNode task = emulator.call("DescribeTasks", "RegionId=cn-hangzhou&TaskIds=t-2")
                .at("/TaskSet/Task/0");
        assertThat(task.at("/TaskStatus").asString()).isEqualTo("Failed");
        assertThat(task.at("/FinishedTime").asString()).isEqualTo("2030-01-01T00:00Z");
        emulator.advance(Duration.ofDays(366 * 1_000));
        assertThat(emulator.disk("d-2").at("/Category").asString()).isEqualTo("cloud_essd");
    }

    @Test
    void taskThatNeverEndsByItselfIsFailedToo() {
        call(accepted(), "TaskId=t-endless");

        JsonNode task = emulator.call("DescribeTasks", "RegionId=cn-hangzhou&TaskIds=t-endless")
                .at("/TaskSet/Task/0");
        assertThat(task.at("/TaskStatus").asString()).isEqualTo("Failed");
    }

    @Test
    void taskCannotBeCancelledTwice() {
        call(accepted());

        assertThat(call(accepted()).json().at("/Code").asString()).isEqualTo("InvalidTaskId.IncorrectTaskStatus");
    }
}
