package io.ecsemulator.instance;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        return parameters("RegionId=cn-hangzhou&InstanceId=i-1&InstanceEventCycleStatus.1=Scheduled&PageSize=100"
                + "&NotBefore.Start=2026-01-01T00:00:00Z&NotBefore.End=2026-01-01T00:00:00Z");
    }

    @Override
    protected List<Refusal> refusals() {
        ApiError invalid = InstanceError.EVENT_PARAMETER;
        return List.of(
                refusal("no region", InstanceError.EVENT_PARAMETER_MISSING, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                many("EventId", 101, InstanceError.TOO_MANY_EVENT_IDS),
                many("ResourceId", 101, invalid).naming("ResourceId"),
                many("InstanceEventType", 31, invalid).naming("InstanceEventType"),
                refusal("no such type", invalid, "ResourceType=cat").naming("ResourceType"),
                refusal("no time", invalid, "NotBefore.Start=yesterday").naming("NotBefore.Start"),
                refusal("a day", invalid, "NotBefore.End=2026-01-01").naming("NotBefore.End"),
                refusal("no seconds", invalid, "EventPublishTime.Start=2026-01-01T00:00Z")
                        .naming("EventPublishTime.Start"),
                refusal("no time of publication", invalid, "EventPublishTime.End=now")
                        .naming("EventPublishTime.End"),
                refusal("no such cycle", invalid, "InstanceEventCycleStatus.2=Done")
                        .naming("InstanceEventCycleStatus"),
                refusal("no such status", invalid, "InstanceEventCycleStatus.1=&EventCycleStatus=Done")
                        .naming("EventCycleStatus"),
                refusal(
                        "the end before the start",
                        InstanceError.NOT_BEFORE_ENDS_BEFORE_START,
                        "NotBefore.End=2025-12-31T23:59:59Z"),
                refusal(
                        "the end of publication before its start",
                        InstanceError.PUBLISH_TIME_ENDS_BEFORE_START,
                        "EventPublishTime.Start=2026-01-01T00:00:01Z&EventPublishTime.End=2026-01-01T00:00:00Z"),
                refusal("a page too large", GatewayError.INVALID_PARAMETER, "PageSize=101")
                        .naming("PageSize"),
                refusal("no page 0", GatewayError.INVALID_PARAMETER, "PageNumber=0")
                        .naming("PageNumber"));
    }

    private Refusal many(String name, int count, ApiError error) {
        return refusal(
                count + " of " + name,
                error,
                IntStream.rangeClosed(1, count)
                        .mapToObj(i -> name + "." + i + "=x" + i)
                        .collect(Collectors.joining("&")));
    }

    @Test
    void ignoresEventCycleStatusBesideInstanceEventCycleStatus() {
        assertThat(call(accepted(), "EventCycleStatus=Done").status()).isEqualTo(200);
    }
}
