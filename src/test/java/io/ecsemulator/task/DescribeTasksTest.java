package io.ecsemulator.task;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class DescribeTasksTest extends OperationTest {

    DescribeTasksTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeTasks", port, operations);
    }

    @Override
    protected String world() {
        return """
                Tasks:
                  - TaskId: t-1
                    TaskAction: ModifyDiskSpec
                    ResourceId: d-1
                    TaskStatus: Finished
                    CreationTime: 2026-01-01T00:00:05Z
                    FinishedTime: 2026-01-01T00:01:05Z
                  - TaskId: t-2
                    TaskAction: ResizeDisk
                    ResourceId: d-2
                    TaskStatus: Processing
                    CreationTime: 2026-01-01T00:00:07Z
                    PendingTransition: {Status: Finished, DueTime: 2999-01-01T00:00:00Z}
                  - TaskId: t-3
                    TaskAction: ResizeDisk
                    ResourceId: d-1
                    TaskStatus: Failed
                    CreationTime: 2026-01-01T00:00:09Z
                    FinishedTime: 2026-01-01T00:00:10Z
                  - {TaskId: t-elsewhere, RegionId: cn-beijing}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou");
    }

    @Override
    protected List<Refusal> refusals() {
        String many = IntStream.range(0, 101).mapToObj(i -> "t-" + i).collect(Collectors.joining(","));
        Map<String, String> manyResources = accepted();
        IntStream.rangeClosed(1, 101).forEach(i -> manyResources.put("ResourceIds." + i, "d-" + i));
        return List.of(
                refusal("no region", TaskError.REGION_MISSING, "RegionId="),
                refusal("no such region", CommonError.REGION_INVALID, "RegionId=cn-moon"),
                invalid("TaskIds", many),
                new Refusal("101 resources", GatewayError.INVALID_PARAMETER, "", null, manyResources)
                        .naming("ResourceIds"),
                invalid("StartTime", "2026-01-01T00:00Z"),
                invalid("EndTime", "yesterday"),
                invalid("PageNumber", "0"),
                invalid("PageSize", "101"));
    }

    private Refusal invalid(String name, String value) {
        return refusal("a bad " + name, GatewayError.INVALID_PARAMETER, name + "=" + value)
                .naming(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TaskIds              | t-3,t-1, t-none,t-elsewhere | t-3 t-1",
                "TaskAction           | ModifyDiskSpec              | t-1",
                "TaskStatus           | Processing                  | t-2",
                "TaskStatus           | Failed                      | t-3",
                "TaskStatus           | Waiting                     | t-3 t-2 t-1",
                "ResourceIds.1        | d-1                         | t-3 t-1",
                "StartTime            | 2026-01-01T00:00:07Z        | t-3 t-2",
                "StartTime            | 2026-01-01T00:00:08Z        | t-3",
                "EndTime              | 2026-01-01T00:00:07Z        | t-2 t-1",
                "EndTime              | 2026-01-01T00:00:06Z        | t-1",
                "RegionId             | cn-beijing                  | t-elsewhere",
                "TaskAction           | ImportImage                 | ''",
            })
    void aFilterKeepsThoseThatItNames(String name, String value, String ids) {
        JsonNode answer = call(accepted(), name + "=" + value).json();

        assertThat(ids(answer)).isEqualTo(ids);
        assertThat(answer.at("/TotalCount").asInt()).isEqualTo(ids.isEmpty() ? 0 : ids.split(" ").length);
    }

    @Test
    void allFiltersMustHold() {
        assertThat(ids(call(accepted(), "ResourceIds.1=d-1&ResourceIds.2=d-2&TaskAction=ResizeDisk")
                        .json()))
                .isEqualTo("t-3 t-2");
        assertThat(ids(call(accepted(), "TaskIds=t-1,t-2&TaskStatus=Failed").json()))
                .isEmpty();
    }

    @Test
    void pagesAreByNumber() {
        JsonNode second = call(accepted(), "PageSize=2&PageNumber=2").json();

        assertThat(ids(second)).isEqualTo("t-1");
        assertThat(second.at("/TotalCount").asInt()).isEqualTo(3);
        assertThat(second.at("/PageNumber").asInt()).isEqualTo(2);
        assertThat(second.at("/PageSize").asInt()).isEqualTo(2);
    }

    @Test
    void aTaskIsFinishedFromTheInstantItIsDue() {
        emulator.advance(Duration.ofDays(366 * 1_000));

        JsonNode task = call(accepted(), "TaskIds=t-2").json().at("/TaskSet/Task/0");

        assertThat(task.at("/TaskStatus").asString()).isEqualTo("Finished");
        assertThat(task.at("/FinishedTime").asString()).isEqualTo("2999-01-01T00:00Z");
    }

    private static String ids(JsonNode answer) {
        return answer.at("/TaskSet/Task")
                .valueStream()
                .map(task -> task.at("/TaskId").asString())
                .collect(Collectors.joining(" "));
    }
}
