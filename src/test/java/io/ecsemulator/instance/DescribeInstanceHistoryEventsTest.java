package io.ecsemulator.instance;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class DescribeInstanceHistoryEventsTest extends OperationTest {

    DescribeInstanceHistoryEventsTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeInstanceHistoryEvents", port, operations);
    }

    @Override
    protected String world() {
        return "Instances: [{InstanceId: i-1}]";
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters(
                "RegionId",
                "cn-hangzhou",
                "InstanceId",
                "i-1",
                "InstanceEventCycleStatus.1",
                "Scheduled",
                "NotBefore.Start",
                "2026-01-01T00:00:00Z",
                "NotBefore.End",
                "2026-01-01T00:00:00Z",
                "PageSize",
                "100");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", InstanceError.EVENT_PARAMETER_MISSING, "RegionId", "")
                        .naming("The input parameter \"RegionId\" that is mandatory for processing this request is not"
                                + " supplied."),
                refusal("no such region", InstanceError.REGION_NOT_FOUND, "RegionId", "cn-moon"),
                many("EventId", 101, InstanceError.TOO_MANY_EVENT_IDS)
                        .naming("The amount of EventId specified exceeds limit 100."),
                invalid("ResourceId", many("ResourceId", 101, InstanceError.EVENT_PARAMETER)),
                invalid("InstanceEventType", many("InstanceEventType", 31, InstanceError.EVENT_PARAMETER)),
                invalid("ResourceType", "cat"),
                invalid("NotBefore.Start", "yesterday"),
                invalid("NotBefore.End", "2026-01-01"),
                invalid("EventPublishTime.Start", "2026-01-01T00:00Z"),
                invalid(
                        "InstanceEventCycleStatus",
                        refusal("no such cycle", InstanceError.EVENT_PARAMETER, "InstanceEventCycleStatus.2", "Done")),
                invalid(
                        "EventCycleStatus",
                        refusal(
                                "no such status",
                                InstanceError.EVENT_PARAMETER,
                                "InstanceEventCycleStatus.1",
                                "",
                                "EventCycleStatus",
                                "Done")),
                refusal(
                                "the end before the start",
                                InstanceError.TIME_END_BEFORE_START,
                                "NotBefore.End",
                                "2025-12-31T23:59:59Z")
                        .naming("The specified NotBefore.End is earlier than NotBefore.Start."),
                refusal("a page too large", GatewayError.INVALID_PARAMETER, "PageSize", "101")
                        .naming("PageSize"),
                refusal("no page 0", GatewayError.INVALID_PARAMETER, "PageNumber", "0")
                        .naming("PageNumber"));
    }

    private Refusal invalid(String name, String value) {
        return invalid(name, refusal("a bad " + name, InstanceError.EVENT_PARAMETER, name, value));
    }

    private static Refusal invalid(String name, Refusal refusal) {
        return refusal.naming("The specified parameter \"" + name + "\" is not valid.");
    }

    private Refusal many(String name, int count, ApiError error) {
        Map<String, String> call = accepted();
        IntStream.rangeClosed(1, count).forEach(i -> call.put(name + "." + i, "x" + i));
        return new Refusal(count + " of " + name, error, "", null, call);
    }

    @Test
    void oneStatusCountsOnlyWithoutSeveral() {
        assertThat(call(accepted(), "EventCycleStatus", "Done").status()).isEqualTo(200);
    }
}
