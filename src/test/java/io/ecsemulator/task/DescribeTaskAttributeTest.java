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

class DescribeTaskAttributeTest extends OperationTest {

    DescribeTaskAttributeTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeTaskAttribute", port, operations);
    }

    @Override
    protected Instant time() {
        return Instant.parse("2030-01-01T00:00:15Z");
    }

    @Override
    protected String world() {
        return TaskWorld.DOCUMENT;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&TaskId=t-1");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", TaskError.REGION_MISSING, "RegionId="),
                refusal("no task", TaskError.TASK_MISSING, "TaskId="),
                refusal("no such region", CommonError.REGION_INVALID, "RegionId=cn-moon"),
                refusal("no such task", TaskError.NOT_FOUND, "TaskId=t-none"),
                refusal("a task of another region", TaskError.NOT_FOUND, "TaskId=t-elsewhere"));
    }

    private String process(String taskId) {
        JsonNode task = call(accepted(), "TaskId=" + taskId).json();
        return task.at("/TaskStatus").asString() + " "
                + task.at("/TaskProcess").asString() + " "
                + task.at("/SuccessCount").asInt()
                + task.at("/FailedCount").asInt() + " "
                + task.at("/OperationProgressSet/OperationProgress/0/OperationStatus")
                        .asString();
    }

    @Test
    void showsHowFarATaskIs() {
        assertThat(process("t-2")).isEqualTo("Processing 25% 00 Processing");
        emulator.advance(Duration.ofMillis(44_999));
        assertThat(process("t-2")).isEqualTo("Processing 98% 00 Processing");
        emulator.advance(Duration.ofMillis(1));
        assertThat(process("t-2")).isEqualTo("Finished 100% 10 Success");
        assertThat(process("t-failed")).isEqualTo("Failed 0% 01 Failed");
        assertThat(process("t-endless")).isEqualTo("Processing 0% 00 Processing");
    }

    @Test
    void namesAResourceThatIsGone() {
        JsonNode item = call(accepted(), "TaskId=t-failed")
                .json()
                .at("/OperationProgressSet/OperationProgress/0/RelatedItemSet/RelatedItem/0");

        assertThat(item.at("/Name").asString() + " " + item.at("/Value").asString())
                .isEqualTo("ResourceId d-gone");
    }

    @Test
    void taskOfNoResourceHasNoItem() {
        assertThat(call(accepted(), "TaskId=t-fixed")
                        .json()
                        .at("/OperationProgressSet/OperationProgress/0/RelatedItemSet/RelatedItem"))
                .isEmpty();
    }
}
