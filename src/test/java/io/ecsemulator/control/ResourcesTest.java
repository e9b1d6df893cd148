package io.ecsemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Single resources, and documents that are laid over a world. */
@EmulatorTest
class ResourcesTest {

    private static final String WORLD = """
            Instances:
              - {InstanceId: i-1}
              - {InstanceId: i-2}
              - {InstanceId: i-empty, ZoneId: cn-hangzhou-g, StartTime: '2026-01-02T03:04Z'}
            Disks:
              - {DiskId: d-system, InstanceId: i-1, Type: system}
              - {DiskId: d-1, InstanceId: i-1, Category: cloud_ssd, Tags: {a: b}, AttachedTime: '2026-01-02T03:04:05Z'}
              - {DiskId: d-2, InstanceId: i-2}
              - DiskId: d-free
                PendingSpec: {Category: cloud_ssd, PerformanceLevel: '', ProvisionedIops: 0, DueTime: '2999-01-01T00:00Z'}
              - {DiskId: d-released, Status: Released}
              - {DiskId: d-shared, MultiAttach: Enabled, Category: cloud_essd, Attachments: [{InstanceId: i-1}, {InstanceId: i-2}]}
              - DiskId: d-leaving
                InstanceId: i-1
                Status: Detaching
                PendingTransition: {Status: Available, DueTime: '2999-01-01T00:00:00Z'}
            Snapshots: [{SnapshotId: s-1, SourceDiskId: d-1}]
            Tasks: [{TaskId: t-1}]
            """;

    private final Emulator emulator;

    ResourcesTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @BeforeEach
    void world() {
        emulator.reset();
        emulator.world(WORLD);
    }

    private JsonNode state() {
        return emulator.control("state").json();
    }

    private JsonNode disk(String diskId) {
        return emulator.control("disks/" + diskId).json();
    }

    private JsonNode change(String path, String fields) {
        Answer answer = emulator.control("PATCH", path, fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json()).isEqualTo(emulator.control(path).json());
        return answer.json();
    }

    private static ObjectNode find(JsonNode state, String list, String idField, String id) {
        return (ObjectNode) state.at("/" + list)
                .valueStream()
                .filter(resource -> resource.at("/" + idField).asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void oneIsShownAsTheStateHasIt() {
        assertThat(disk("d-leaving")).isEqualTo(find(state(), "Disks", "DiskId", "d-leaving"));
        assertThat(disk("d-released")).isEqualTo(find(state(), "Disks", "DiskId", "d-released"));
        assertThat(emulator.control("instances/i-1").json()).isEqualTo(find(state(), "Instances", "InstanceId", "i-1"));
    }

    @Test
    void aPatchChangesNothingButWhatItSays() {
        JsonNode expected = state();
        find(expected, "Disks", "DiskId", "d-1").put("DiskName", "new").put("Portable", false);

        change("disks/d-1", "{DiskName: new, Portable: false}");

        assertThat(state()).isEqualTo(expected);
    }

    @Test
    void whatIsShownCanBeGivenBack() {
        JsonNode before = state();

        before.at("/Disks").forEach(disk -> change("disks/" + disk.at("/DiskId").asString(), disk.toString()));
        before.at("/Instances")
                .forEach(instance ->
                        change("instances/" + instance.at("/InstanceId").asString(), instance.toString()));
        assertThat(emulator.control("POST", "state", before.toString()).json())
                .isEqualTo(Emulator.JSON.readTree("{\"Instances\":3,\"Disks\":7}"));

        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aStatusAloneDropsWhatWasPending() {
        assertThat(change("disks/d-leaving", "Status: In_use").has("PendingTransition"))
                .isFalse();
        assertThat(change("disks/d-leaving", "Status: Detaching").has("PendingTransition"))
                .isFalse();

        emulator.advance(Duration.ofDays(365_000));

        assertThat(emulator.disk("d-leaving").at("/Status").asString()).isEqualTo("Detaching");
    }

    @Test
    void aStatusMayComeWithWhatIsPending() {
        change(
                "disks/d-1",
                "{Status: Detaching, PendingTransition: {Status: Available, DueTime: '2999-01-01T00:00Z'}}");
        change("disks/d-leaving", "PendingTransition: {DueTime: '2998-01-01T00:00:00Z'}");

        emulator.control("POST", "clock/advance", "ToNext: true");
        assertThat(disk("d-leaving").at("/Status").asString()).isEqualTo("Available");
        assertThat(disk("d-1").at("/Status").asString()).isEqualTo("Detaching");
        emulator.control("POST", "clock/advance", "ToNext: true");
        assertThat(disk("d-1").at("/Status").asString()).isEqualTo("Available");
    }

    @Test
    void whatIsPendingStaysWhereTheStatusIsNotGiven() {
        JsonNode before = disk("d-leaving");

        assertThat(change("disks/d-leaving", "{Description: x}").at("/PendingTransition"))
                .isEqualTo(before.at("/PendingTransition"));
        assertThat(change("disks/d-leaving", "{PendingTransition: null}").has("PendingTransition"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"Available", "Released"})
    void aStatusWithoutAnInstanceTakesADiskFromIt(String status) {
        JsonNode disk = change("disks/d-1", "Status: " + status);

        assertThat(disk.at("/InstanceId").asString()).isEmpty();
        assertThat(disk.at("/Attachments/Attachment").isEmpty()).isTrue();
        assertThat(disk.at("/AttachedTime").asString()).isEqualTo("2026-01-02T03:04:05Z");
        // Its name is free again.
        change("disks/d-free", "{InstanceId: i-1, Device: /dev/xvdb}");
        assertThat(change("disks/d-free", "Status: " + status).has("PendingSpec"))
                .isEqualTo(status.equals("Available"));
    }

    @ParameterizedTest
    @CsvSource({"InstanceId: null", "InstanceId: ''", "Attachments: []", "Attachments: null"})
    void noInstanceMakesADiskAvailable(String fields) {
        assertThat(change("disks/d-1", fields).at("/Status").asString()).isEqualTo("Available");
        assertThat(change("disks/d-shared", fields)
                        .at("/Attachments/Attachment")
                        .isEmpty())
                .isTrue();
        assertThat(change("disks/d-leaving", fields).has("PendingTransition")).isFalse();
    }

    @Test
    void anInstanceMakesADiskInUseThereUnderTheFirstFreeName() {
        JsonNode free = change("disks/d-free", "InstanceId: i-1");
        assertThat(free.at("/Status").asString()).isEqualTo("In_use");
        assertThat(free.at("/Device").asString()).isEqualTo("/dev/xvde");

        JsonNode moved = change("disks/d-leaving", "InstanceId: i-2");
        assertThat(moved.at("/Status").asString()).isEqualTo("In_use");
        assertThat(moved.at("/Device").asString()).isEqualTo("/dev/xvdd");
        assertThat(emulator.call("DescribeDisks", "RegionId", "cn-hangzhou", "InstanceId", "i-2")
                        .at("/Disks/Disk"))
                .extracting(disk -> disk.at("/DiskId").asString())
                .contains("d-leaving");
    }

    @Test
    void theInstanceThatItIsOnIsNoChange() {
        JsonNode before = disk("d-leaving");

        assertThat(change("disks/d-leaving", "InstanceId: i-1")).isEqualTo(before);
    }

    @Test
    void aDiskCanHaveAnotherNameOnItsInstance() {
        JsonNode before = disk("d-1");

        JsonNode renamed = change("disks/d-1", "Device: /dev/xvdx");

        assertThat(renamed.at("/Device").asString()).isEqualTo("/dev/xvdx");
        assertThat(renamed.at("/Attachments/Attachment/0/AttachedTime"))
                .isEqualTo(before.at("/Attachments/Attachment/0/AttachedTime"));
        assertThat(change("disks/d-1", "Device: null")).isEqualTo(before);
    }

    @Test
    void aSharedDiskCanBePutOnOneInstanceAndOnSeveral() {
        assertThat(change("disks/d-shared", "InstanceId: i-2")
                        .at("/Attachments/Attachment")
                        .size())
                .isEqualTo(1);
        assertThat(change("disks/d-shared", "Attachments: [{InstanceId: i-2}, {InstanceId: i-1}]")
                        .at("/Attachments/Attachment"))
                .extracting(attachment -> attachment.at("/InstanceId").asString())
                .containsExactly("i-2", "i-1");
    }

    @Test
    void whatFollowsFromAFieldFollowsAgain() {
        assertThat(change("disks/d-1", "Size: 100").at("/IOPS").intValue()).isEqualTo(4_800);
        assertThat(change("disks/d-1", "{Size: 200, IOPS: 7}").at("/IOPS").intValue())
                .isEqualTo(7);
        assertThat(change("disks/d-free", "RegionId: us-west-1").at("/ZoneId").asString())
                .isEqualTo("us-west-1b");

        JsonNode stopped = change("instances/i-1", "Status: Stopped");
        assertThat(stopped.at("/StoppedMode").asString()).isEqualTo("KeepCharging");
        JsonNode larger = change("instances/i-1", "InstanceType: ecs.g6.xlarge");
        assertThat(larger.at("/Cpu").intValue()).isEqualTo(4);
        assertThat(larger.at("/Status").asString()).isEqualTo("Stopped");
    }

    @Test
    void tagsAndLocksAreReplacedAndObjectsMerged() {
        JsonNode tagged = change("disks/d-1", "{Tags: {c: d}, OperationLocks: [security]}");
        assertThat(tagged.at("/Tags"))
                .isEqualTo(Emulator.JSON.readTree("{\"Tag\":[{\"TagKey\":\"c\",\"TagValue\":\"d\"}]}"));
        assertThat(tagged.at("/OperationLocks/OperationLock/0/LockReason").asString())
                .isEqualTo("security");
        assertThat(change("disks/d-1", "Tags: {}").at("/Tags/Tag").isEmpty()).isTrue();

        JsonNode before = emulator.control("instances/i-1").json().at("/VpcAttributes");
        JsonNode after =
                change("instances/i-1", "VpcAttributes: {VpcId: vpc-1}").at("/VpcAttributes");
        assertThat(after).isEqualTo(((ObjectNode) before).put("VpcId", "vpc-1"));
        assertThat(change("instances/i-1", "VpcAttributes: {VpcId: null}")
                        .at("/VpcAttributes/VpcId")
                        .asString())
                .isEqualTo("vpc-emulator");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "disks/d-1           | {Size: -1}               | Size | is negative",
                "disks/d-1           | {Colour: red}            | Colour | is not a field that there is",
                "disks/d-1           | {DiskId: d-2}            | DiskId | is \"d-2\", yet the path says d-1",
                "disks/d-1           | {DiskId: 7}              | DiskId | is 7, yet the path says d-1",
                "disks/d-1           | []                       | The body | is not an object",
                "disks/d-1           | ``                       | The body | is missing",
                "disks/d-1           | {InstanceId: i-none}     | InstanceId | there is no such instance",
                "disks/d-1           | {Status: Available, InstanceId: i-1} | InstanceId | a disk that is Available has none",
                "disks/d-free        | {Status: In_use}         | InstanceId | a disk that is In_use has one",
                "disks/d-free        | {InstanceId: i-1, Device: /dev/xvdb} | Device | is taken on i-1: /dev/xvdb",
                "disks/d-2           | {InstanceId: i-1, Device: /dev/xvdb} | Device | is taken on i-1: /dev/xvdb",
                "disks/d-free        | {InstanceId: i-1, Type: system} | Type | is system, and i-1 has a system disk: d-system",
                "disks/d-1           | {Type: system}           | Type | is system, and i-1 has a system disk: d-system",
                "disks/d-1           | {InstanceId: i-empty}    | ZoneId | is cn-hangzhou-b, its instance's is cn-hangzhou-g",
                "disks/d-shared      | {MultiAttach: Disabled}  | Attachments | are more than one",
                "disks/d-1           | {PendingTransition: {Status: Available, DueTime: '2999-01-01T00:00Z'}} | PendingTransition.Status | a disk that is In_use cannot become",
                "instances/i-1       | {ZoneId: cn-hangzhou-g}  | ZoneId | is cn-hangzhou-g, yet its disk d-system is in cn-hangzhou-b",
                "instances/i-1       | {RegionId: us-west-1}    | ZoneId | is us-west-1b, yet its disk d-system is in cn-hangzhou-b",
                "instances/i-1       | {VpcAttributes: {Vpc: x}} | VpcAttributes.Vpc | is not a field that there is",
            })
    void whatCannotBeIsRefusedAndChangesNothing(String path, String fields, String field, String message) {
        String before = emulator.control("state").body();

        Answer answer = emulator.control("PATCH", path, fields);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(answer.json().at("/errors/0/message").asString()).contains(message);
        assertThat(emulator.control("state").body()).isEqualTo(before);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String path : List.of("disks/d-none", "instances/i-none")) {
            assertThat(emulator.control(path).status()).isEqualTo(404);
            assertThat(emulator.control("PATCH", path, "{}").status()).isEqualTo(404);
            assertThat(emulator.control("DELETE", path, "").status()).isEqualTo(404);
        }
        assertThat(emulator.control("disks/d-none").json().at("/detail").asString())
                .isEqualTo("There is no disk d-none");
    }

    @Test
    void aDiskThatIsRemovedHasNeverBeen() {
        JsonNode expected = state();
        ((ArrayNode) expected.at("/Disks")).remove(1);

        assertThat(emulator.control("DELETE", "disks/d-1", "").status()).isEqualTo(204);

        assertThat(state()).isEqualTo(expected);
        change("disks/d-free", "{InstanceId: i-1, Device: /dev/xvdb}");
    }

    @Test
    void anInstanceIsRemovedOnceItHasNoDisks() {
        JsonNode expected = state();
        Answer refused = emulator.control("DELETE", "instances/i-2", "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/detail").asString()).contains("d-2").contains("d-shared");
        assertThat(state()).isEqualTo(expected);

        ((ArrayNode) expected.at("/Instances")).remove(2);
        assertThat(emulator.control("DELETE", "instances/i-empty", "").status()).isEqualTo(204);
        assertThat(state()).isEqualTo(expected);
    }

    @Test
    void aDocumentIsLaidOverTheWorldAsAWhole() {
        ObjectNode before = (ObjectNode) state();

        Answer answer = emulator.control("POST", "state", """
                Instances: [{InstanceId: i-1, InstanceName: x}, {InstanceId: i-3}]
                Disks:
                  - {DiskId: d-1, InstanceId: i-3, Device: /dev/xvdh}
                  - {DiskId: d-free, InstanceId: i-1, Device: /dev/xvdb}
                  - {DiskId: d-3, InstanceId: i-3, Type: system}
                Snapshots: [{SnapshotId: s-1, Status: failed}]
                Tasks: [{TaskId: t-1, TaskStatus: Processing}]
                """);

        assertThat(answer.json()).isEqualTo(Emulator.JSON.readTree("{\"Instances\":2,\"Disks\":3}"));
        JsonNode after = state();
        assertThat(after.at("/Instances"))
                .extracting(instance -> instance.at("/InstanceId").asString())
                .containsExactly("i-1", "i-2", "i-empty", "i-3");
        assertThat(after.at("/Disks"))
                .extracting(disk ->
                        disk.at("/DiskId").asString() + disk.at("/Device").asString())
                .containsExactly(
                        "d-system/dev/xvda",
                        "d-1/dev/xvdh",
                        "d-2/dev/xvdb",
                        "d-free/dev/xvdb",
                        "d-released",
                        "d-shared",
                        "d-leaving/dev/xvdd",
                        "d-3/dev/xvda");
        assertThat(after.at("/Instances/0/InstanceName").asString()).isEqualTo("x");
        assertThat(after.at("/Snapshots/0/Available").booleanValue()).isFalse();
        assertThat(after.at("/Snapshots/0/SourceDiskId").asString()).isEqualTo("d-1");
        assertThat(after.at("/Tasks/0/FinishedTime").asString()).isEmpty();
        assertThat(after.at("/Disks/6")).isEqualTo(before.at("/Disks/6"));
    }

    @Test
    void aDocumentWithOneThingThatCannotBeChangesNothing() {
        String before = emulator.control("state").body();

        Answer answer = emulator.control(
                "POST",
                "state",
                "Disks: [{DiskId: d-new}, {DiskId: d-1, Size: 99}, {DiskId: d-2, Device: ''}, {DiskId: d-1}]");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("Disks[3].DiskId");
        assertThat(emulator.control("state").body()).isEqualTo(before);
    }

    @Test
    void whatIsUnderWayAndTheOrderOfListsStay() {
        emulator.control(
                "POST",
                "state",
                IntStream.range(0, 10)
                        .mapToObj(i -> "{DiskId: d-more-" + i + "}")
                        .collect(Collectors.joining(", ", "Disks: [", "]")));
        String token = emulator.call("DescribeDisks", "RegionId", "cn-hangzhou", "MaxResults", "10")
                .at("/NextToken")
                .asString();
        emulator.call("DetachDisk", "InstanceId", "i-1", "DiskId", "d-1");

        emulator.control("POST", "state", "Disks: [{DiskId: d-system, Size: 99}, {DiskId: d-more-9, Size: 99}]");
        emulator.control("DELETE", "disks/d-free", "");

        assertThat(emulator.control("clock").json().at("/PendingTransitions").intValue())
                .isEqualTo(2); // d-1 and d-leaving
        assertThat(emulator.call("DescribeDisks", "RegionId", "cn-hangzhou", "NextToken", token)
                        .at("/Disks/Disk"))
                .extracting(disk -> disk.at("/DiskId").asString())
                .containsExactly("d-leaving", "d-shared", "d-2", "d-1", "d-system");
        emulator.advance(Duration.ofSeconds(60));
        assertThat(disk("d-1").at("/Status").asString()).isEqualTo("Available");
    }
}
