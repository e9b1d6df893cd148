package io.ecsemulator.disk;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class DescribeDiskMonitorDataTest extends OperationTest {

    DescribeDiskMonitorDataTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeDiskMonitorData", port, operations);
    }

    @Override
    protected Instant time() {
        return Instant.parse("2030-01-02T00:00:00Z");
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1, StartTime: 2030-01-01T00:00:00Z}
                  - {InstanceId: i-stopped, Status: Stopped}
                Disks:
                  - {DiskId: d-1, InstanceId: i-1, AttachedTime: 2029-12-31T00:00:00Z}
                  - {DiskId: d-2, InstanceId: i-1, AttachedTime: 2030-01-01T00:08:00Z}
                  - {DiskId: d-idle, InstanceId: i-stopped}
                  - {DiskId: d-loose}
                  - {DiskId: d-released, Status: Released}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("DiskId=d-loose&StartTime=2030-01-01T00:06:30Z&EndTime=2030-01-01T00:09:00Z");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no disk", GatewayError.MISSING_PARAMETER, "DiskId=").naming("DiskId"),
                refusal("no start", GatewayError.MISSING_PARAMETER, "StartTime=")
                        .naming("StartTime"),
                refusal("no end", GatewayError.MISSING_PARAMETER, "EndTime=").naming("EndTime"),
                refusal("a start that is no time", DiskMonitorError.START_TIME, "StartTime=yesterday"),
                refusal("an end that is no time", DiskMonitorError.END_TIME, "EndTime=2030-01-01"),
                refusal("a period of two minutes", DiskMonitorError.PERIOD, "Period=120"),
                refusal("an end before the start", DiskMonitorError.ENDS_BEFORE_START, "EndTime=2030-01-01T00:06:00Z"),
                refusal(
                        "a start 30 days and a minute ago",
                        DiskMonitorError.TOO_EARLY,
                        "StartTime=2029-12-02T23:59:00Z"),
                refusal("401 periods", DiskMonitorError.TOO_MANY, "EndTime=2030-01-01T06:48:00Z"),
                refusal("no such disk", DiskMonitorError.DISK_NOT_FOUND, "DiskId=d-none"),
                refusal("a released disk", DiskMonitorError.DISK_NOT_FOUND, "DiskId=d-released"));
    }

    private List<JsonNode> points(String asked) {
        return call(accepted(), asked)
                .json()
                .at("/MonitorData/DiskMonitorData")
                .valueStream()
                .toList();
    }

    private static ToLongFunction<JsonNode> field(String name) {
        return point -> point.at("/" + name).asLong();
    }

    @Test
    void sameQuestionHasTheSameAnswer() {
        List<JsonNode> first = points("DiskId=d-1");

        emulator.advance(Duration.ofDays(1));

        assertThat(points("DiskId=d-1")).isEqualTo(first);
    }

    @Test
    void loadDependsOnDiskAndTime() {
        List<JsonNode> points = points("DiskId=d-1");

        assertThat(points.stream().mapToLong(field("IOPSTotal")).distinct().count())
                .isEqualTo(3);
        assertThat(points("DiskId=d-2").get(2).at("/IOPSTotal"))
                .isNotEqualTo(points.get(2).at("/IOPSTotal"));
    }

    @Test
    void loadIsWithinWhatTheDiskCanDo() {
        JsonNode disk = emulator.disk("d-1");
        for (JsonNode point : points("DiskId=d-1&EndTime=2030-01-01T06:00:00Z")) {
            assertThat(point.at("/IOPSTotal").asLong())
                    .isEqualTo(point.at("/IOPSRead").asLong()
                            + point.at("/IOPSWrite").asLong())
                    .isLessThanOrEqualTo(disk.at("/IOPS").asLong() / 2);
            assertThat(point.at("/BPSTotal").asLong())
                    .isEqualTo(point.at("/BPSRead").asLong()
                            + point.at("/BPSWrite").asLong())
                    .isLessThanOrEqualTo(disk.at("/Throughput").asLong() * 500_000);
            assertThat(point.at("/LatencyRead").asLong()).isBetween(100L, 999L);
            assertThat(point.at("/LatencyWrite").asLong()).isBetween(100L, 999L);
        }
    }

    @Test
    void loadIsZeroUntilTheDiskIsOnTheRunningInstance() {
        assertThat(points("DiskId=d-2").stream()
                        .map(point -> point.at("/LatencyRead").asInt() > 0))
                .containsExactly(false, true, true);
        assertThat(points("DiskId=d-idle").stream()
                        .mapToLong(field("LatencyRead"))
                        .sum())
                .isZero();
        assertThat(points("DiskId=d-1&StartTime=2029-12-31T23:59:00Z&EndTime=2030-01-01T00:00:00Z").stream()
                        .map(point -> point.at("/LatencyRead").asInt() > 0))
                .containsExactly(false, true);
    }

    @Test
    void noPointIsLaterThanNow() {
        assertThat(points("StartTime=2030-01-01T23:59:00Z&EndTime=2030-01-02T01:00:00Z").stream()
                        .map(point -> point.at("/TimeStamp").asString()))
                .containsExactly("2030-01-01T23:59:00Z", "2030-01-02T00:00:00Z");
        assertThat(points("StartTime=2030-01-02T00:01:00Z&EndTime=2030-01-02T01:00:00Z"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "StartTime=2030-01-01T00:00:00Z&EndTime=2030-01-01T06:40:00Z, 400",
        "StartTime=2030-01-01T00:00:00Z&EndTime=2030-01-01T02:00:00Z&Period=600, 13",
        "StartTime=2030-01-01T00:00:00Z&EndTime=2030-01-01T01:59:30Z&Period=3600, 3",
        "StartTime=2029-12-03T00:00:00Z&EndTime=2029-12-03T00:00:00Z, 1",
    })
    void hasAPointForEachPeriod(String asked, int expected) {
        assertThat(points(asked)).hasSize(expected);
        assertThat(call(accepted(), asked).json().at("/TotalCount").asInt()).isEqualTo(expected);
    }
}
