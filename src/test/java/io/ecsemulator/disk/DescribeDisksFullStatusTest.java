package io.ecsemulator.disk;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.time.Duration;
import java.time.Instant;
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

class DescribeDisksFullStatusTest extends OperationTest {

    DescribeDisksFullStatusTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeDisksFullStatus", port, operations);
    }

    @Override
    protected Instant time() {
        return Instant.parse("2030-01-02T00:00:00Z");
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1}
                Disks:
                  - DiskId: d-1
                    InstanceId: i-1
                    ResourceGroupId: rg-1
                    Tags: {team: storage}
                    DiskEvents:
                      - {EventId: e-1, EventType: Stalled, EventTime: 2030-01-01T00:00:00Z,
                         EventEndTime: 2030-01-03T00:00:00Z, ImpactLevel: '50'}
                      - {EventId: e-2, EventType: Degraded, EventTime: 2029-12-31T00:00:00Z}
                      - {EventId: e-old, EventType: Degraded, EventTime: 2029-12-01T00:00:00Z,
                         EventEndTime: 2029-12-02T00:00:00Z}
                      - {EventId: e-new, EventType: ErrorDetected, EventTime: 2030-01-05T00:00:00Z}
                  - {DiskId: d-2, InstanceId: i-1}
                  - {DiskId: d-3}
                  - {DiskId: d-4, HealthStatus: InsufficientData}
                  - {DiskId: d-5, Status: Creating}
                  - {DiskId: d-released, Status: Released}
                  - {DiskId: d-elsewhere, RegionId: cn-beijing}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&DiskId.1=d-1&DiskId.2=d-none&EventId.1=e-1&EventType=Stalled"
                + "&EventTime.Start=2030-01-01T00:00:00Z&EventTime.End=2030-01-01T00:00:00Z&HealthStatus=Impaired"
                + "&Status=In_use&ResourceGroupId=rg-1&Tag.1.Key=team&PageSize=100");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", CommonError.EVENT_PARAMETER_MISSING, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("101 disks", DiskError.TOO_MANY_DISK_IDS, many("DiskId")),
                refusal("101 events", CommonError.TOO_MANY_EVENT_IDS, many("EventId")),
                invalid("EventType", "Slow"),
                invalid("HealthStatus", "Maintaining"),
                invalid("Status", "Released"),
                invalid("EventTime.Start", "yesterday"),
                invalid("EventTime.End", "2030-01-01"),
                refusal("a page size of 101", GatewayError.INVALID_PARAMETER, "PageSize=101")
                        .naming("PageSize"),
                refusal(
                        "a time that ends before it starts",
                        DiskError.EVENT_TIME_ENDS_BEFORE_START,
                        "EventTime.End=2029-12-31T23:59:59Z"),
                refusal("a tag without a key", CommonError.PARAMETER_INVALID, "Tag.1.Key=&Tag.1.Value=v")
                        .naming("Tag"));
    }

    private Refusal invalid(String name, String value) {
        return refusal("a bad " + name, CommonError.PARAMETER_INVALID, name + "=" + value)
                .naming(name);
    }

    private static String many(String name) {
        return IntStream.rangeClosed(1, 101)
                .mapToObj(i -> name + "." + i + "=x-" + i)
                .collect(Collectors.joining("&"));
    }

    private String listed(String asked) {
        JsonNode answer = call(parameters("RegionId=cn-hangzhou"), asked).json();
        return answer.at("/DiskFullStatusSet/DiskFullStatusType")
                .valueStream()
                .map(disk -> disk.at("/DiskId").asString() + " "
                        + disk.at("/HealthStatus/Name").asString())
                .collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @CsvSource({
        "PageNumber=1, d-5 Initializing|d-4 InsufficientData|d-3 NotApplicable|d-2 Ok|d-1 Impaired",
        "Status=Available, d-4 InsufficientData|d-3 NotApplicable",
        "HealthStatus=Ok, d-2 Ok",
        "HealthStatus=Initializing, d-5 Initializing",
        "DiskId.1=d-3&DiskId.2=d-elsewhere, d-3 NotApplicable",
        "ResourceGroupId=rg-1, d-1 Impaired",
        "ResourceGroupId=rg-2, ''",
        "Tag.1.Key=team&Tag.1.Value=storage, d-1 Impaired",
        "Tag.1.Key=team&Tag.1.Value=network, ''",
        "EventType=Degraded, d-1 Impaired",
        "EventType=ErrorDetected, ''",
        "EventId.1=e-old, ''",
        "EventId.1=e-2&DiskId.1=d-2, ''",
        "EventTime.End=2029-12-31T00:00:00Z, d-1 Impaired",
        "EventTime.End=2029-12-30T23:59:59Z, ''",
        "PageSize=2&PageNumber=2, d-3 NotApplicable|d-2 Ok",
    })
    void listsDisksThatMatchAllThatIsGiven(String asked, String expected) {
        assertThat(listed(asked)).isEqualTo(expected);
    }

    private String events() {
        return call(parameters("RegionId=cn-hangzhou&DiskId.1=d-1"))
                .json()
                .at("/DiskFullStatusSet/DiskFullStatusType/0/DiskEventSet/DiskEventType")
                .valueStream()
                .map(event -> event.at("/EventId").asString())
                .collect(Collectors.joining(" "));
    }

    @Test
    void eventsComeAndGo() {
        assertThat(events()).isEqualTo("e-1 e-2");
        emulator.advance(Duration.ofDays(3));
        assertThat(events()).isEqualTo("e-1 e-2 e-new");
        emulator.advance(Duration.ofDays(6));
        assertThat(events()).isEqualTo("e-2 e-new");
    }

    @Test
    void healthFollowsTheWorstEvent() {
        emulator.advance(Duration.ofDays(1));
        assertThat(listed("DiskId.1=d-1")).isEqualTo("d-1 Warning");
        emulator.advance(Duration.ofDays(2));
        assertThat(listed("DiskId.1=d-1")).isEqualTo("d-1 Impaired");
        emulator.control("PATCH", "disks/d-1", "DiskEvents: []");
        assertThat(listed("DiskId.1=d-1")).isEqualTo("d-1 Ok");
    }

    @Test
    void codesAreThoseOfTheSamples() {
        JsonNode disk = call(parameters("RegionId=cn-hangzhou&DiskId.1=d-3"))
                .json()
                .at("/DiskFullStatusSet/DiskFullStatusType/0");

        assertThat(disk.at("/Status/Code").asInt()).isEqualTo(129);
        assertThat(disk.at("/InstanceId").asString()).isEmpty();
    }

    @Test
    void stateDocumentKeepsHealthAndEvents() {
        String before = emulator.control("state").body();

        emulator.world(before);

        assertThat(emulator.control("state").body()).isEqualTo(before).contains("e-new", "InsufficientData");
        assertThat(emulator.disk("d-1").has("DiskEvents")).isFalse();
        assertThat(emulator.disk("d-4").has("HealthStatus")).isFalse();
    }
}
