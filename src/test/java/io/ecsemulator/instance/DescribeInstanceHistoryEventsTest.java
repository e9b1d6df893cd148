package io.ecsemulator.instance;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Operation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class DescribeInstanceHistoryEventsTest extends EventQueryTest {

    DescribeInstanceHistoryEventsTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeInstanceHistoryEvents", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - InstanceId: i-1
                    SystemEvents:
                      - {EventId: e-1, EventType: SystemMaintenance.Reboot, EventPublishTime: 2026-01-01T00:00:00Z,
                         NotBefore: 2026-01-01T00:00:00Z, Reason: A simulated event.}
                      - {EventId: e-2, EventType: SystemFailure.Reboot, EventCycleStatus: Executed,
                         EventPublishTime: 2026-01-03T00:00:00Z, EventFinishTime: 2026-01-03T00:05:00Z}
                  - InstanceId: i-2
                    ResourceGroupId: rg-1
                    Tags: {k: v}
                    SystemEvents: [{EventId: e-3, EventType: Other, EventPublishTime: 2026-01-02T00:00:00Z}]
                  - {InstanceId: i-3}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&InstanceId=i-1&InstanceEventCycleStatus.1=Scheduled&PageSize=100"
                + "&NotBefore.Start=2026-01-01T00:00:00Z&NotBefore.End=2026-01-01T00:00:00Z");
    }

    @Override
    Stream<Refusal> ownRefusals() {
        ApiError invalid = CommonError.PARAMETER_INVALID;
        return Stream.of(
                many("ResourceId", 101, invalid).naming("ResourceId"),
                refusal("no such type", invalid, "ResourceType=cat").naming("ResourceType"),
                refusal("no such cycle", invalid, "InstanceEventCycleStatus.2=Done")
                        .naming("InstanceEventCycleStatus"),
                refusal("no such status", invalid, "InstanceEventCycleStatus.1=&EventCycleStatus=Done")
                        .naming("EventCycleStatus"),
                refusal("a tag without a key", invalid, "Tag.1.Key=&Tag.1.Value=v")
                        .naming("Tag"));
    }

    @ParameterizedTest
    @CsvSource({
        "A=,                                                          e-2 e-3 e-1",
        "PageSize=1&PageNumber=2,                                     e-3",
        "InstanceId=i-1,                                              e-2 e-1",
        "ResourceId.1=i-2&ResourceId.2=i-3,                           e-3",
        "ResourceGroupId=rg-1,                                        e-3",
        "Tag.1.Key=k&Tag.1.Value=v,                                   e-3",
        "Tag.1.Key=k&Tag.1.Value=other,                               ''",
        "ResourceType=ddh,                                            ''",
        "EventId.1=e-1&EventId.2=e-9,                                 e-1",
        "EventCycleStatus=Executed,                                   e-2",
        "InstanceEventCycleStatus.1=Scheduled&EventCycleStatus=Executed, e-3 e-1",
        "EventType=Other,                                             e-3",
        "InstanceEventType.1=SystemFailure.Reboot&EventType=Other,    e-2",
        "NotBefore.Start=2026-01-01T00:00:00Z,                        e-1",
        "EventPublishTime.Start=2026-01-02T00:00:00Z&EventPublishTime.End=2026-01-02T00:00:00Z, e-3",
        "RegionId=cn-beijing,                                         ''",
    })
    void listsEventsThatMatchAllThatIsGiven(String asked, String expected) {
        String region = asked.contains("RegionId") ? "" : "RegionId=cn-hangzhou&";
        String found = emulator.call("DescribeInstanceHistoryEvents", region + asked)
                .at("/InstanceSystemEventSet/InstanceSystemEventType")
                .valueStream()
                .map(event -> event.at("/EventId").asString())
                .collect(Collectors.joining(" "));

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void stateDocumentShowsEventsAgain() {
        String before = emulator.control("state").body();

        emulator.world(before);

        assertThat(emulator.control("state").body()).isEqualTo(before);
        assertThat(emulator.control("PATCH", "instances/i-3", "SystemEvents: [{EventId: e-4, EventType: x}]")
                        .json()
                        .at("/detail")
                        .asString())
                .isEqualTo("SystemEvents[0].EventPublishTime is missing");
        assertThat(emulator.control("PATCH", "instances/i-3", "HealthStatus: Fine")
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("HealthStatus");
    }

    @Test
    void ignoresEventCycleStatusBesideInstanceEventCycleStatus() {
        assertThat(call(accepted(), "EventCycleStatus=Done").status()).isEqualTo(200);
    }
}
