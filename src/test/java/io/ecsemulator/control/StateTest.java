package io.ecsemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@EmulatorTest
class StateTest {

    private final Emulator emulator;

    StateTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    private Answer putJson(String document) {
        return emulator.send(emulator.request("_emulator/state")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(document)));
    }

    @Test
    void whatGetReturnsPutAccepts() {
        emulator.call("DetachDisk", "InstanceId", "i-23jggx34b", "DiskId", "d-23jbf2v5m");
        String before = emulator.control("state").body();
        assertThat(before).contains("\"PendingTransition\"");

        emulator.world("Disks: []");
        assertThat(putJson(before).json()).isEqualTo(Emulator.JSON.readTree("{\"Instances\":8,\"Disks\":15}"));

        assertThat(emulator.control("state").body()).isEqualTo(before);
        emulator.advance(Duration.ofSeconds(60));
        assertThat(emulator.disk("d-23jbf2v5m").at("/Status").asString()).isEqualTo("Available");
    }

    @Test
    void yamlIsReadAndWrittenToo() {
        String json = emulator.control("state").body();

        Answer yaml = emulator.send(emulator.request("_emulator/state").header("Accept", "application/yaml"));
        emulator.world("Disks: []");
        emulator.world(yaml.body());

        assertThat(yaml.headers()).containsEntry("content-type", "application/yaml");
        assertThat(yaml.body()).startsWith("Instances:\n- InstanceId: \"i-23jggx34b\"\n");
        assertThat(emulator.control("state").body()).isEqualTo(json);
    }

    @Test
    void anIdThatLooksLikeANumberComesBackFromYaml() {
        emulator.world("Disks: [{DiskId: '5', DiskName: '1e5', Tags: {a: '007'}}]");
        String json = emulator.control("state").body();

        emulator.world(emulator.send(emulator.request("_emulator/state").header("Accept", "application/yaml"))
                .body());

        assertThat(emulator.control("state").body()).isEqualTo(json);
    }

    @Test
    void aWorldOfManyMegabytesGoesThereAndBack() {
        emulator.world(IntStream.range(0, 5_000)
                .mapToObj(i -> "{DiskId: d-" + i + "}")
                .collect(Collectors.joining(", ", "Disks: [", "]")));
        String yaml = emulator.send(emulator.request("_emulator/state").header("Accept", "application/yaml"))
                .body();
        assertThat(yaml.length()).isGreaterThan(5_000_000);

        emulator.world("{}");
        emulator.world(yaml);

        assertThat(emulator.disk("d-4999").at("/Status").asString()).isEqualTo("Available");
    }

    @Test
    void anEmptyDocumentIsAnEmptyWorld() {
        emulator.world("{}");

        assertThat(emulator.control("state").json())
                .isEqualTo(Emulator.JSON.readTree("{\"Instances\":[],\"Disks\":[]}"));
    }

    @Test
    void locksAndTagsMayBeWrittenShort() {
        String plain = """
                Instances: [{InstanceId: i-1, OperationLocks: [security], Tags: {a: b, c: ''}}]
                Disks: [{DiskId: d-1, OperationLocks: [financial], Tags: {Tag: x}}]
                """;
        String full = """
                Instances:
                  - InstanceId: i-1
                    OperationLocks: {LockReason: [{LockReason: security, LockMsg: ''}]}
                    Tags: {Tag: [{TagKey: a, TagValue: b}, {TagKey: c, TagValue: ''}]}
                Disks:
                  - DiskId: d-1
                    OperationLocks: [{LockReason: financial}]
                    Tags: [{TagKey: Tag, TagValue: x}]
                """;
        emulator.world(plain);
        String state = emulator.control("state").body();
        emulator.world(full);

        assertThat(emulator.control("state").body()).isEqualTo(state);
        JsonNode json = Emulator.JSON.readTree(state);
        assertThat(json.at("/Instances/0/OperationLocks"))
                .isEqualTo(Emulator.JSON.readTree("{\"LockReason\":[{\"LockReason\":\"security\",\"LockMsg\":\"\"}]}"));
        assertThat(json.at("/Disks/0/Tags"))
                .isEqualTo(Emulator.JSON.readTree("{\"Tag\":[{\"TagKey\":\"Tag\",\"TagValue\":\"x\"}]}"));
    }

    @Test
    void aNullIsAsGoodAsAnAbsentField() {
        emulator.world("Disks: [{DiskId: d-1}]");
        String absent = emulator.control("state").body();

        emulator.world("Disks: [{DiskId: d-1, DiskName: null, InstanceId: null, Size: null, Tags: null}]");

        assertThat(emulator.control("state").body()).isEqualTo(absent);
    }

    @Test
    void disksOfAnInstanceGetTheFreeDeviceNamesAndItsZone() {
        emulator.world("""
                Instances: [{InstanceId: i-1, RegionId: us-west-1, ZoneId: us-west-1a}]
                Disks:
                  - {DiskId: d-1, InstanceId: i-1}
                  - {DiskId: d-2, InstanceId: i-1, Device: /dev/xvdb}
                  - {DiskId: d-3, InstanceId: i-1, Type: system}
                  - {DiskId: d-4, Attachments: {Attachment: [{InstanceId: i-1}]}}
                """);

        JsonNode disks = emulator.control("state").json().at("/Disks");
        assertThat(disks)
                .extracting(disk -> disk.at("/Device").asString())
                .containsExactly("/dev/xvdc", "/dev/xvdb", "/dev/xvda", "/dev/xvdd");
        assertThat(disks).extracting(disk -> disk.at("/ZoneId").asString()).containsOnly("us-west-1a");
        assertThat(disks).extracting(disk -> disk.at("/Status").asString()).containsOnly("In_use");
    }

    @Test
    void aDiskMayBeOnSeveralInstances() {
        emulator.world("""
                Instances: [{InstanceId: i-1}, {InstanceId: i-2}]
                Disks:
                  - DiskId: d-1
                    MultiAttach: Enabled
                    CreationTime: 2026-01-02T03:04:05Z
                    Attachments:
                      - {InstanceId: i-1, Device: /dev/xvdd}
                      - {InstanceId: i-2, AttachedTime: 2026-02-02T03:04:05Z}
                  - {DiskId: d-2, InstanceId: i-2}
                """);

        String state = emulator.control("state").body();
        JsonNode disk = Emulator.JSON.readTree(state).at("/Disks/0");
        assertThat(disk.at("/Attachments/Attachment")).isEqualTo(Emulator.JSON.readTree("""
                [{"InstanceId": "i-1", "Device": "/dev/xvdd", "AttachedTime": "2026-02-02T03:04:05Z"},
                 {"InstanceId": "i-2", "Device": "/dev/xvdb", "AttachedTime": "2026-02-02T03:04:05Z"}]
                """));
        assertThat(disk.at("/Status").asString()).isEqualTo("In_use");
        assertThat(disk.at("/InstanceId").asString()).isEmpty();
        assertThat(disk.at("/AttachedTime").asString()).isEqualTo("2026-02-02T03:04:05Z");
        emulator.world(state);
        assertThat(emulator.control("state").body()).isEqualTo(state);
    }

    @Test
    void aDiskMayBeLeavingAnInstanceThatHasBeenDeleted() {
        emulator.world("""
                Instances: [{InstanceId: i-1}, {InstanceId: i-2}]
                Disks:
                  - {DiskId: d-1, InstanceId: i-1}
                  - {DiskId: d-2, MultiAttach: Enabled, Attachments: [{InstanceId: i-1}, {InstanceId: i-2}]}
                """);
        emulator.call("DetachDisk", "InstanceId", "i-1", "DiskId", "d-1");
        emulator.call("DetachDisk", "InstanceId", "i-1", "DiskId", "d-2");
        emulator.call("DeleteInstance", "InstanceId", "i-1", "Force", "true");
        String state = emulator.control("state").body();

        emulator.world(state);

        assertThat(emulator.control("state").body()).isEqualTo(state);
        emulator.advance(Duration.ofSeconds(60));
        assertThat(emulator.disk("d-1").at("/Status").asString()).isEqualTo("Available");
        assertThat(emulator.disk("d-2").at("/Status").asString()).isEqualTo("In_use");
    }

    @Test
    void aSystemDiskThatHasNoNameNeedsItsOwn() {
        assertThat(emulator.control("PUT", "state", """
                        Instances: [{InstanceId: i-1}]
                        Disks: [{DiskId: d-1, InstanceId: i-1, Device: /dev/xvda}, {DiskId: d-2, InstanceId: i-1, Type: system}]
                        """).json().at("/detail").asString())
                .isEqualTo("Disks[1].Device is missing, and no name is free on i-1");
    }

    @Test
    void timesOfADiskHaveWholeSecondsAndWhatIsDueIsKeptExactly() {
        emulator.world("""
                Instances: [{InstanceId: i-1}]
                Disks:
                  - DiskId: d-1
                    InstanceId: i-1
                    Status: Detaching
                    CreationTime: 2026-01-02T03:04:05.678Z
                    PendingTransition: {Status: Available, DueTime: 2999-01-02T03:04:05.678Z}
                """);

        JsonNode disk = emulator.control("state").json().at("/Disks/0");
        assertThat(disk.at("/CreationTime").asString()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(disk.at("/Attachments/Attachment/0/AttachedTime").asString()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(disk.at("/PendingTransition/DueTime").asString()).isEqualTo("2999-01-02T03:04:05.678Z");
    }

    @Test
    void aDiskPutAsDetachingWithoutATransitionStaysSo() {
        emulator.world("""
                Instances: [{InstanceId: i-1}]
                Disks: [{DiskId: d-1, InstanceId: i-1, Status: Detaching}]
                """);

        emulator.advance(Duration.ofDays(365));

        assertThat(emulator.disk("d-1").at("/Status").asString()).isEqualTo("Detaching");
    }

    @Test
    void aReleasedDiskIsInTheStateButNotDescribed() {
        emulator.world("Disks: [{DiskId: d-1, Status: Released}, {DiskId: d-2}]");

        assertThat(emulator.control("state").json().at("/Disks/0/Status").asString())
                .isEqualTo("Released");
        assertThat(emulator.call("DescribeDisks", "RegionId", "cn-hangzhou").at("/Disks/Disk"))
                .extracting(disk -> disk.at("/DiskId").asString())
                .containsExactly("d-2");
    }

    @Test
    void aResetBringsBackTheWorldOfTheStartAndTheClock() {
        String state = emulator.control("state").body();
        String clock = emulator.control("clock").body();

        emulator.call("DetachDisk", "InstanceId", "i-23jggx34b", "DiskId", "d-23jbf2v5m");
        emulator.advance(Duration.ofHours(1));
        emulator.world("{}");
        emulator.reset();

        assertThat(emulator.control("state").body()).isEqualTo(state);
        assertThat(emulator.control("clock").body()).isEqualTo(clock);
    }

    @Test
    void takesBackADetachFromAnInstanceWhoseIdIsUsedAgain() {
        emulator.world("""
                Instances: [{InstanceId: i-1}]
                Disks: [{DiskId: d-1, Status: Detaching, PendingDetach: {InstanceId: i-1},
                  PendingTransition: {Status: Available, DueTime: '2030-01-01T00:00Z'}}]
                """);

        String state = emulator.control("state").body();
        emulator.world(state);

        assertThat(emulator.control("state").body()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "'',                                                    true,  false",
        "'DiskChargeType: PrePaid',                             false, false",
        "'DiskChargeType: PrePaid, Type: system',               true,  true",
        "'DiskChargeType: PrePaid, Portable: true',             true,  false",
        "'Category: local_ssd_pro',                             false, true",
        "'Category: ephemeral_ssd, DeleteWithInstance: false',  false, false",
    })
    void disksThatStayOnTheirInstanceAreNotPortable(String fields, boolean portable, boolean goesWithInstance) {
        emulator.world("{Instances: [{InstanceId: i-1}], Disks: [{DiskId: d-1, InstanceId: i-1"
                + (fields.isEmpty() ? "" : ", ") + fields + "}]}");

        assertThat(emulator.disk("d-1").at("/Portable").booleanValue()).isEqualTo(portable);
        assertThat(emulator.disk("d-1").at("/DeleteWithInstance").booleanValue())
                .isEqualTo(goesWithInstance);
    }

    @Test
    void portableFollowsCategoryAndChargeType() {
        emulator.world("Disks: [{DiskId: d-1}]");

        emulator.control("PATCH", "disks/d-1", "DiskChargeType: PrePaid");
        assertThat(emulator.disk("d-1").at("/Portable").booleanValue()).isFalse();

        emulator.control("PATCH", "disks/d-1", "{DiskChargeType: PostPaid, Size: 100}");
        assertThat(emulator.disk("d-1").at("/Portable").booleanValue()).isTrue();
    }
}
