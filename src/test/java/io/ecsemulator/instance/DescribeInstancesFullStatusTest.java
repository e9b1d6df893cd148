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

class DescribeInstancesFullStatusTest extends EventQueryTest {

    DescribeInstancesFullStatusTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeInstancesFullStatus", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - InstanceId: i-1
                    HealthStatus: Warning
                    SystemEvents:
                      - {EventId: e-1, EventType: SystemMaintenance.Reboot, EventPublishTime: 2026-01-01T00:00:00Z,
                         NotBefore: 2026-01-02T00:00:00Z, Reason: A simulated event.}
                      - {EventId: e-2, EventType: SystemFailure.Reboot, EventCycleStatus: Executed,
                         EventPublishTime: 2026-01-03T00:00:00Z}
                  - {InstanceId: i-2, Status: Stopped}
                  - InstanceId: i-3
                    SystemEvents:
                      - {EventId: e-3, EventType: SystemMaintenance.Redeploy, EventCycleStatus: Inquiring,
                         EventPublishTime: 2025-12-31T00:00:00Z}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters(
                "RegionId=cn-hangzhou&InstanceId.1=i-1&InstanceId.2=i-none&HealthStatus=Warning&Status=Running"
                        + "&EventId.1=e-1&EventType=SystemMaintenance.Reboot&NotBefore.Start=2026-01-01T00:00:00Z"
                        + "&NotBefore.End=2026-01-02T00:00:00Z&PageSize=100");
    }

    @Override
    Stream<Refusal> ownRefusals() {
        ApiError invalid = CommonError.PARAMETER_INVALID;
        return Stream.of(
                many("InstanceId", 101, InstanceError.INSTANCE_ID_LIMIT),
                refusal("no such status", invalid, "Status=Asleep").naming("Status"),
                refusal("a status that is not listed", invalid, "Status=Stopping")
                        .naming("Status"),
                refusal("no such health", invalid, "HealthStatus=Fine").naming("HealthStatus"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',                                             i-3 Running Ok|i-2 Stopped InsufficientData|i-1 Running Warning",
        "Status=Stopped,                                 i-2 Stopped InsufficientData",
        "HealthStatus=Ok,                                i-3 Running Ok",
        "EventId.1=e-1,                                  i-1 Running Warning",
        "EventId.1=e-2,                                  ''",
        "EventId.1=e-3,                                  i-3 Running Ok",
        "InstanceEventType.1=SystemMaintenance.Reboot&EventType=x, i-1 Running Warning",
        "EventPublishTime.Start=2026-01-01T00:00:01Z,    ''",
        "InstanceId.1=i-2&EventId.1=e-1,                 ''",
    })
    void listsInstancesThatMatchAllThatIsGiven(String asked, String expected) {
        String found = emulator.call(
                        "DescribeInstancesFullStatus", "RegionId=cn-hangzhou&" + (asked.isEmpty() ? "A=" : asked))
                .at("/InstanceFullStatusSet/InstanceFullStatusType")
                .valueStream()
                .map(item -> item.at("/InstanceId").asString() + " "
                        + item.at("/Status/Name").asString() + " "
                        + item.at("/HealthStatus/Name").asString())
                .collect(Collectors.joining("|"));

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void healthFollowsTheStatusUnlessItIsSet() {
        emulator.control("PATCH", "instances/i-1", "Status: Stopped");
        emulator.control("PATCH", "instances/i-2", "HealthStatus: Impaired");
        emulator.control("PATCH", "instances/i-3", "Status: Stopped");

        listsInstancesThatMatchAllThatIsGiven(
                "", "i-3 Stopped InsufficientData|i-2 Stopped Impaired|i-1 Stopped Warning");
    }
}
