package io.ecsemulator.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the queries of the control API ask for: other forms of an answer, and nothing that it does not know. */
@EmulatorTest
class ControlQueriesTest {

    private final Emulator emulator;

    ControlQueriesTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @BeforeEach
    void world() {
        emulator.reset();
        emulator.world("""
                Instances: [{InstanceId: i-1, InstanceName: "two\\nlines"}]
                Disks:
                  - {DiskId: d-1, InstanceId: i-1, Device: /dev/xvdz}
                  - {DiskId: d-free, Size: 20}
                  - {DiskId: d-gone, Status: Released}
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | requests?acton=DetachDisk   | acton is no query parameter of this call; there are [account, action, code, diskId, format, instanceId, limit, snapshotId, taskId, zoneId]",
                "GET    | requests/counts?Action=a    | Action is no query parameter of this call",
                "GET    | requests?format=xml         | format is xml, not one of [\"text\"]",
                "GET    | state?default=omit          | default is no query parameter of this call; there are [account, defaults]",
                "GET    | state?defaults=             | defaults is , not one of [\"omit\"]",
                "POST   | reset?now                   | now is no query parameter of this call; there are [account]",
                "DELETE | faults?id=f-1               | id is no query parameter of this call; there are [account]",
                "GET    | disks/d-1?format=text       | format is no query parameter of this call; there are [account]",
                "GET    | health?verbose              | verbose is no query parameter of this call; there are [account]",
            })
    void namesAParameterThatTheCallDoesNotKnow(String method, String path, String detail) {
        Answer answer = emulator.control(method, path, "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/detail").asString()).startsWith(detail);
    }

    @Test
    void aCallThatIsRefusedForItsQueryChangesNothing() {
        assertThat(emulator.control("DELETE", "disks/d-1?force=true", "").status())
                .isEqualTo(400);
        assertThat(emulator.control("disks/d-1").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1M", "60s", "1m", "60000ms"})
    void takesDurationsAsSettingsDo(String by) {
        emulator.control("PUT", "clock", "{Mode: manual}");
        String before = emulator.control("clock").json().at("/Now").asString();

        Answer answer = emulator.control("POST", "clock/advance", "{By: " + by + "}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(Duration.between(
                        Instant.parse(before),
                        Instant.parse(answer.json().at("/Now").asString())))
                .isEqualTo(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"60", "\"60\"", "60x", "\"\"", "one minute"})
    void refusesWhatIsNoDuration(String by) {
        Answer answer = emulator.control("POST", "clock/advance", "{By: " + by + "}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/detail").asString())
                .startsWith("By ")
                .contains("a duration looks like 60s or PT60S");
    }

    @Test
    void aFieldInTheWrongCaseIsNamedAsSent() {
        assertThat(emulator.control("POST", "clock/advance", "{by: 60s}")
                        .json()
                        .at("/detail")
                        .asString())
                .startsWith("by is not a field");
    }

    @Test
    void listsResourcesAsTheStateDocumentHasThem() {
        JsonNode state = emulator.control("state").json();

        assertThat(emulator.control("disks").json().at("/Disks")).isEqualTo(state.at("/Disks"));
        assertThat(emulator.control("instances").json().at("/Instances")).isEqualTo(state.at("/Instances"));
        assertThat(emulator.control("snapshots").json().at("/Snapshots")).isEmpty();
        assertThat(emulator.control("volumes").status()).isEqualTo(404);
    }

    @Test
    void showsResourcesAsATable() {
        Answer disks = emulator.control("disks?format=text");

        assertThat(disks.headers().get("content-type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(disks.body().lines().map(line -> List.of(line.split(" {2,}"))))
                .containsExactly(
                        List.of("DiskId", "InstanceId", "Status", "Device", "Type", "Category", "Size", "ZoneId"),
                        List.of("d-1", "i-1", "In_use", "/dev/xvdz", "data", "cloud_efficiency", "40", "cn-hangzhou-b"),
                        List.of("d-free", "Available", "data", "cloud_efficiency", "20", "cn-hangzhou-b"),
                        List.of("d-gone", "Released", "data", "cloud_efficiency", "40", "cn-hangzhou-b"));
        assertThat(emulator.control("instances?format=text").body().lines()).hasSize(2);
        assertThat(emulator.control("snapshots?format=text").body()).isEqualTo("none\n");
    }

    @Test
    void showsWhatZonesDoNotSellAsATable() {
        emulator.world("Zones: [{ZoneId: cn-hangzhou-i, SoldOut: [cloud_essd, ecs.g6.large], NotSold: [cloud]}]");

        assertThat(emulator.control("zones?format=text").body().lines().map(line -> List.of(line.split(" {2,}"))))
                .containsExactly(
                        List.of("ZoneId", "SoldOut", "NotSold"),
                        List.of("cn-hangzhou-i", "cloud_essd ecs.g6.large", "cloud"));
    }

    @Test
    void tablesOfAllKindsBeginWithTheId() {
        emulator.world("""
                Vpcs: [{VpcId: vpc-1, CidrBlock: 10.0.0.0/8}]
                VSwitches: [{VSwitchId: vsw-1, VpcId: vpc-1}]
                SecurityGroups: [{SecurityGroupId: sg-1, SecurityGroupName: web}]
                KeyPairs: [{KeyPairName: deploy}]
                AutoSnapshotPolicies: [{AutoSnapshotPolicyId: sp-1}]
                Images: [{ImageId: m-1}]
                SnapshotGroups: [{SnapshotGroupId: ssg-1}]
                Tasks: [{TaskId: t-1, TaskAction: ResizeDisk}]
                Disks: [{DiskId: d-1, AutoSnapshotPolicyId: sp-1}]
                """);

        Map.of(
                        "vpcs", "VpcId vpc-1",
                        "vswitches", "VSwitchId vsw-1",
                        "securitygroups", "SecurityGroupId sg-1",
                        "keypairs", "KeyPairName deploy",
                        "autosnapshotpolicies", "AutoSnapshotPolicyId sp-1",
                        "images", "ImageId m-1",
                        "snapshotgroups", "SnapshotGroupId ssg-1",
                        "tasks", "TaskId t-1",
                        "disks", "DiskId d-1")
                .forEach((kind, column) -> assertThat(emulator.control(kind + "?format=text")
                                .body()
                                .lines()
                                .map(line -> line.replaceFirst(" .*", ""))
                                .collect(Collectors.joining(" ")))
                        .as(kind)
                        .isEqualTo(column));
    }

    @Test
    void aTableOfManyResourcesTakesNoLongerThanTheyDo() {
        emulator.world(IntStream.range(0, 20_000)
                .mapToObj(i -> "{DiskId: d-%d}".formatted(i))
                .collect(Collectors.joining(",\n", "Disks: [", "]")));

        assertTimeoutPreemptively(
                Duration.ofSeconds(8),
                () -> assertThat(emulator.control("disks?format=text").body().lines())
                        .hasSize(20_001));
    }

    @Test
    void aTableHasNoControlCharacters() {
        emulator.get("Action=DetachDisk&InstanceId=\u001b[2J&DiskId=d-1");

        assertThat(emulator.control("requests?format=text").body())
                .contains("[2J")
                .doesNotContain("\u001b");
    }

    @Test
    void optionsNamesTheMethodsWhateverTheQueryIs() {
        assertThat(emulator.control("OPTIONS", "disks?force=true", "").headers().get("allow"))
                .isEqualTo("GET,HEAD,OPTIONS");
    }

    @Test
    void showsTheJournalAsATable() {
        emulator.get("Action=DetachDisk&InstanceId=i-1&DiskId=d-free");
        emulator.get("Action=DetachDisk&InstanceId=i-1&DiskId=d-1&AccessKeyId=key");

        assertThat(emulator.control("requests?format=text&limit=1").body().lines())
                .satisfiesExactly(
                        head -> assertThat(head).matches("Index +Time +Action +Status +Decision +Parameters"),
                        row -> assertThat(row)
                                .matches("\\d+ +\\S+Z +DetachDisk +200 +accepted +DiskId=d-1 InstanceId=i-1"));
    }

    @Test
    void theStateWithoutDefaultsIsShortAndMeansTheSame() {
        JsonNode state = emulator.control("state").json();
        Answer brief = emulator.control("state?defaults=omit");

        emulator.reset();
        assertThat(emulator.control("PUT", "state", brief.body()).status()).isEqualTo(200);

        assertThat(withoutTimes(emulator.control("state").json())).isEqualTo(withoutTimes(state));
        assertThat(brief.body().lines().count()).isLessThan(40);
        assertThat(brief.json().at("/Disks/0/Device").asString()).isEqualTo("/dev/xvdz");
        assertThat(brief.json().at("/Disks/0").has("Portable")).isFalse();
    }

    private static String withoutTimes(JsonNode state) {
        return state.toString().replaceAll("\"[0-9T:.-]+Z\"", "TIME");
    }
}
