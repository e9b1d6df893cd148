package io.ecsemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.ConsoleLog;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What cannot be is refused, names its place, and changes nothing. */
@EmulatorTest
class StateRefusalsTest {

    private final Emulator emulator;

    StateRefusalsTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    private void assertRefused(String document, String field, String message) {
        String before = emulator.control("state").body();

        Answer answer = emulator.control("PUT", "state", document);

        JsonNode problem = answer.json();
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(problem.at("/errors/0/message").asString()).contains(message);
        assertThat(problem.at("/detail").asString()).startsWith(field + " ");
        assertThat(problem.at("/status").intValue()).isEqualTo(400);
        assertThat(problem.at("/instance").asString()).isEqualTo("/_emulator/state");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(emulator.control("state").body()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                            | The document | is not an object",
                "Instance: []                                  | Instance | is not a field",
                "Disks: {}                                     | Disks | is not a list",
                "Disks: [d-1]                                  | Disks[0] | is not an object",
                "Disks: [{}]                                   | Disks[0].DiskId | is missing",
                "Disks: [{DiskId: ' '}]                        | Disks[0].DiskId | is missing",
                "Disks: [{DiskId: 1}]                          | Disks[0].DiskId | is not a text",
                "Disks: [{DiskId: d-1}, {DiskId: d-1}]         | Disks[1].DiskId | is there twice: d-1",
                "Disks: [{DiskId: d-1, Colour: red}]           | Disks[0].Colour | is not a field that there is",
                "Disks: [{DiskId: d-1, Status: in_use}]        | Disks[0].Status | none of [Creating, Available",
                "Disks: [{DiskId: d-1, Type: root}]            | Disks[0].Type | none of [system, data]",
                "Instances: [{InstanceId: i-1, SpotPriceLimit: 'NaN'}] | Instances[0].SpotPriceLimit | is no",
                "Disks: [{DiskId: d-1, Size: -1}]              | Disks[0].Size | is negative",
                "Disks: [{DiskId: d-1, Size: 0}]               | Disks[0].Size | is 0",
                "Disks: [{DiskId: d-1, ZoneId: cn-beijing-a}]  | Disks[0].ZoneId | is cn-beijing-a, which is not in cn-hangzhou",
                "Disks: [{DiskId: d-1, Placement: x}]          | Disks[0].Placement | is not an object with fields",
                "Disks: [{DiskId: d-1, ProvisionedIops: x}]    | Disks[0].ProvisionedIops | is not a number of type long",
                "Disks: [{DiskId: d-1, CreationTime: '+10000-01-01T00:00Z'}] | Disks[0].CreationTime | a time looks like",
                "Disks: [{DiskId: d-1, Status: Creating, PendingTransition: {Status: In_use, DueTime: '2030-01-01T00:00Z'}}] | Disks[0].PendingTransition.Status | is In_use, yet the disk is on no instance",
                "Disks: [{DiskId: d-1, Status: Creating, PendingTransition: {Status: soon, DueTime: '2030-01-01T00:00Z'}}] | Disks[0].PendingTransition.Status | is not one of [Creating,",
                "Disks: [{DiskId: d-1, Status: Creating, PendingTransition: {Status: Available, DueTime: '9999-12-31T00:01Z'}}] | Disks[0].PendingTransition.DueTime | is after the end of the clock",
                "Disks: [{DiskId: d-1, Size: 1.5}]             | Disks[0].Size | is not a whole number",
                "Disks: [{DiskId: d-1, Size: '40'}]            | Disks[0].Size | is not a whole number",
                "Disks: [{DiskId: d-1, Category: floppy}]      | Disks[0].Category | none of \"cloud\", \"cloud_auto\"",
                "Disks: [{DiskId: d-1, PerformanceLevel: PL9}] | Disks[0].PerformanceLevel | none of \"\", \"PL0\"",
                "Disks: [{DiskId: d-1, DiskChargeType: Free}]  | Disks[0].DiskChargeType | none of \"PostPaid\"",
                "Disks: [{DiskId: d-1, MultiAttach: yes please}] | Disks[0].MultiAttach | none of \"Disabled\"",
                "Disks: [{DiskId: d-1, Portable: 'maybe'}]     | Disks[0].Portable | is not true or false",
                "Disks: [{DiskId: d-1, CreationTime: today}]   | Disks[0].CreationTime | a time looks like",
                "Disks: [{DiskId: d-1, CreationTime: ''}]      | Disks[0].CreationTime | is missing",
                "Disks: [{DiskId: d-1, RegionId: cn-moon}]     | Disks[0].RegionId | none of cn-qingdao",
                "Disks: [{DiskId: d-1, DiskName: \"a\\0b\"}]   | Disks[0].DiskName | has a control character",
                "Disks: [{DiskId: d-1, Tags: [{TagKey: a}]}]   | Disks[0].Tags[0].TagValue | is missing",
                "Disks: [{DiskId: d-1, Tags: {a: {b: c}}}]     | Disks[0].Tags[0].TagValue | is not a text",
                "Disks: [{DiskId: d-1, Tags: 7}]               | Disks[0].Tags | a list looks like",
                "Disks: [{DiskId: d-1, Tags: [{TagKey: a, TagValue: b}, {TagKey: a, TagValue: c}]}] | Disks[0].Tags[1].TagKey | is there twice: a",
                "Disks: [{DiskId: d-1, OperationLocks: [fire]}] | Disks[0].OperationLocks[0] | none of \"dedicatedhostfinancial\"",
                "Disks: [{DiskId: d-1, OperationLocks: [security, 5]}] | Disks[0].OperationLocks[1] | is not an object with fields",
                "Disks: [{DiskId: {}}]                         | Disks[0].DiskId | is not a text",
                "Disks: [{DiskId: d-1, Tags: [null]}]          | Disks[0].Tags[0] | is not an object with fields",
                "Disks: [{DiskId: d-1, CreationTime: '9999-12-31T23:59:59-10:00'}] | Disks[0].CreationTime | a time looks like",
                "Disks: [{DiskId: d-1, CreationTime: '0000-01-01T00:00:00+10:00'}] | Disks[0].CreationTime | a time looks like",
                "Disks: [{DiskId: d-1, CreationTime: {}}]      | Disks[0].CreationTime | a time looks like",
                "Disks: [{DiskId: d-1, Status: Creating, PendingTransition: {Status: 1, DueTime: '2030-01-01T00:00Z'}}] | Disks[0].PendingTransition.Status | is not one of [Creating,",
                "RememberedCalls: [{AccessKeyId: '', Action: CreateDisk, ClientToken: t, Parameters: junk, Answer: '{}', ExpiredTime: '2030-01-01T00:00Z'}] | RememberedCalls[0].Parameters | is no hash",
                "RememberedCalls: [{AccessKeyId: '', Action: CreateDisk, ClientToken: t, Parameters: 0000000000000000000000000000000000000000000000000000000000000000, Answer: 'junk', ExpiredTime: '2030-01-01T00:00Z'}] | RememberedCalls[0].Answer | is no JSON",
                "RememberedCalls: [{AccessKeyId: '', Action: CreateDisk, ClientToken: t, Parameters: 0000000000000000000000000000000000000000000000000000000000000000, Answer: '{}', ExpiredTime: '2030-01-01T00:00Z'}] | RememberedCalls[0].Answer | is no answer of CreateDisk",
                "RememberedCalls: [{AccessKeyId: '', Action: CreateDisk, ClientToken: t, Parameters: 0000000000000000000000000000000000000000000000000000000000000000, Answer: '{\"RequestId\":\"r\",\"SnapshotId\":\"s-1\"}', ExpiredTime: '2030-01-01T00:00Z'}] | RememberedCalls[0].Answer | is no answer of CreateDisk",
                "RememberedCalls: [{AccessKeyId: '', Action: CreateDisk, ClientToken: t, Parameters: 0000000000000000000000000000000000000000000000000000000000000000, Answer: '{\"RequestId\":\"r\"}', ExpiredTime: '2030-01-01T00:00Z'}] | RememberedCalls[0].Answer | is no answer of CreateDisk",
                "RememberedCalls: [{AccessKeyId: '', Action: CreateDisk, ClientToken: t, Parameters: 0000000000000000000000000000000000000000000000000000000000000000, Answer: '{\"RequestId\":\"r\",\"OrderId\":{}}', ExpiredTime: '2030-01-01T00:00Z'}] | RememberedCalls[0].Answer | is no answer of CreateDisk",
                "RememberedCalls: [{AccessKeyId: '', Action: DescribeDisks, ClientToken: t, Parameters: 0000000000000000000000000000000000000000000000000000000000000000, Answer: '{}', ExpiredTime: '2030-01-01T00:00Z'}] | RememberedCalls[0].Action | is \"DescribeDisks\", which is no operation with a ClientToken",
                "RememberedCalls: [{AccessKeyId: '', Action: CreateDisk, ClientToken: '', Parameters: 0000000000000000000000000000000000000000000000000000000000000000, Answer: '{}', ExpiredTime: '2030-01-01T00:00Z'}] | RememberedCalls[0].ClientToken | is not 1 to 64",
                "Instances: [{}]                               | Instances[0].InstanceId | is missing",
                "Instances: [{InstanceId: i-1}, {InstanceId: i-1}] | Instances[1].InstanceId | is there twice: i-1",
                "Instances: [{InstanceId: i-1, Status: Running2}] | Instances[0].Status | none of [Pending, Starting",
                "Instances: [{InstanceId: i-1, RegionId: mars}] | Instances[0].RegionId | none of cn-qingdao",
                "Instances: [{InstanceId: i-1, Memory: -1}]    | Instances[0].Memory | is negative",
                "Instances: [{InstanceId: i-1, StoppedMode: x}] | Instances[0].StoppedMode | none of \"KeepCharging\"",
                "Instances: [{InstanceId: i-1, SpotStrategy: x}] | Instances[0].SpotStrategy | none of \"NoSpot\"",
                "Instances: [{InstanceId: i-1, InstanceChargeType: x}] | Instances[0].InstanceChargeType | none of \"PostPaid\"",
                "Instances: [{InstanceId: i-1, InternetChargeType: x}] | Instances[0].InternetChargeType | none of \"PayByBandwidth\"",
                "Instances: [{InstanceId: i-1, InstanceNetworkType: x}] | Instances[0].InstanceNetworkType | none of \"classic\"",
                "Instances: [{InstanceId: i-1, OperationLocks: [x]}] | Instances[0].OperationLocks[0] | none of \"dedicated",
                "Instances: [{InstanceId: i-1, OperationLocks: [detached-system-disk]}] | Instances[0].OperationLocks[0] | none of \"dedicated",
                "Instances: [{InstanceId: i-1, OperationLocks: [{LockReason: 5}]}] | Instances[0].OperationLocks[0].LockReason | is not a text",
                "Instances: [{InstanceId: i-1, OperationLocks: [{LockReason: ''}]}] | Instances[0].OperationLocks[0] | is \"\", which is none of \"dedicated",
                "Instances: [{InstanceId: i-1, OperationLocks: [{LockMsg: x}]}] | Instances[0].OperationLocks[0].LockReason | is missing",
                "Instances: [{InstanceId: i-1, StoppedMode: Not_applicable}] | Instances[0].StoppedMode | none of \"KeepCharging\", \"Not-applicable\", \"StopCharging\"",
                "Instances: [{InstanceId: i-1, StoppedMode: ''}] | Instances[0].StoppedMode | is \"\", which is none of \"KeepCharging\"",
                "Instances: [{InstanceId: i-1, StoppedMode: 1}] | Instances[0].StoppedMode | is not a text",
                "Zones: [{ZoneId: mars-b}]                     | Zones[0].ZoneId | is \"mars-b\", which is none of \"cn-hangzhou-b\"",
                "Zones: [{ZoneId: cn-beijing-a, RegionId: cn-hangzhou}] | Zones[0].ZoneId | is \"cn-beijing-a\", which is none of \"cn-hangzhou-b\"",
                "Zones: [{ZoneId: cn-hangzhou-b, SoldOut: [cloud, floppy]}] | Zones[0].SoldOut[1] | is \"floppy\", which is neither a disk category nor an instance type",
                "Zones: [{ZoneId: cn-hangzhou-b, NotSold: [ecs.G6.Large]}] | Zones[0].NotSold[0] | is \"ecs.G6.Large\", which is neither",
                "Zones: [{ZoneId: cn-hangzhou-b, NotSold: cloud}] | Zones[0].NotSold | is not a list",
                "Zones: [{ZoneId: cn-hangzhou-b, NotSold: [{}]}] | Zones[0].NotSold[0] | is not a text",
                "Zones: [{ZoneId: cn-hangzhou-b}, {ZoneId: cn-hangzhou-b}] | Zones[1].ZoneId | is there twice: cn-hangzhou-b",
                "Snapshots: [{SnapshotId: s-1, Usage: x}]      | Snapshots[0].Usage | none of \"disk\", \"image\", \"image_disk\", \"none\"",
                "Snapshots: [{SnapshotId: s-1, SourceDiskType: x}] | Snapshots[0].SourceDiskType | none of \"data\", \"system\"",
                "Snapshots: [{SnapshotId: s-1, SourceDiskSize: '40 GiB'}] | Snapshots[0].SourceDiskSize | is no size in GiB: 40 GiB",
                "Instances: [{InstanceId: i-1, VpcAttributes: {Vpc: x}}] | Instances[0].VpcAttributes.Vpc | is not a field that there is",
                "Instances: [{InstanceId: i-1, NetworkInterfaces: [{Type: Primary}]}] | Instances[0].NetworkInterfaces[0].NetworkInterfaceId | is missing",
            })
    void aFieldThatCannotBe(String document, String field, String message) {
        assertRefused(document, field, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "InstanceId: i-none                        | InstanceId | is i-none, and there is no such instance",
                "Status: In_use                            | InstanceId | a disk that is In_use has one",
                "Status: Attaching                         | InstanceId | a disk that is Attaching has one",
                "Status: Available, InstanceId: i-1        | InstanceId | a disk that is Available has none",
                "Status: Released, InstanceId: i-1         | InstanceId | a disk that is Released has none",
                "Device: /dev/xvdb                         | Device | the disk is on no instance",
                "InstanceId: i-1, Device: /dev/xvdz        | Device | is taken on i-1: /dev/xvdz",
                "InstanceId: i-1, Type: system             | Type | is system, and i-1 has a system disk: d-system",
                "InstanceId: i-1, RegionId: cn-beijing     | RegionId | is cn-beijing, its instance's is cn-hangzhou",
                "InstanceId: i-1, ZoneId: cn-hangzhou-x    | ZoneId | is cn-hangzhou-x, its instance's is cn-hangzhou-b",
                "Attachments: [{}]                         | Attachments[0].InstanceId | is missing",
                "Attachments: [7]                          | Attachments[0] | is not an object",
                "Attachments: 7                            | Attachments | a list looks like",
                "InstanceId: i-2, Attachments: [{InstanceId: i-1}] | Attachments[0].InstanceId | the disk itself says i-2",
                "Attachments: [{InstanceId: i-1}, {InstanceId: i-2}] | Attachments | are more than one, yet MultiAttach is Disabled",
                "MultiAttach: Enabled, Type: system, Attachments: [{InstanceId: i-2}, {InstanceId: i-3}] | Attachments | are more than one, yet it is a system disk",
                "MultiAttach: Enabled, Attachments: [{InstanceId: i-1}, {InstanceId: i-1}] | Attachments | name i-1 twice",
                "MultiAttach: Enabled, Attachments: [{InstanceId: i-1}, {InstanceId: i-none}] | InstanceId | is i-none, and there is no such instance",
                "MultiAttach: Enabled, Attachments: [{InstanceId: i-2}, {}] | Attachments[1].InstanceId | is missing",
                "MultiAttach: Enabled, Attachments: [{InstanceId: i-2}, {InstanceId: i-1, Device: /dev/xvdz}] | Device | is taken on i-1: /dev/xvdz",
                "MultiAttach: Enabled, InstanceId: i-1, Attachments: [{InstanceId: i-1}, {InstanceId: i-2}] | Attachments[1].InstanceId | the disk itself says i-1",
                "MultiAttach: Enabled, Attachments: [{InstanceId: i-1}, {InstanceId: i-4}] | ZoneId | is cn-hangzhou-b, its instance's is cn-hangzhou-c",
                "PendingTransition: {Status: In_use, DueTime: '2026-01-01T00:00:00Z'} | PendingTransition.Status | a disk that is Available cannot become",
                "InstanceId: i-1, Status: Detaching, PendingTransition: {Status: Released, DueTime: '2026-01-01T00:00:00Z'} | PendingTransition.Status | a disk that is Detaching cannot become",
                "InstanceId: i-1, Status: ReIniting, PendingTransition: {Status: Available, DueTime: '2026-01-01T00:00:00Z'} | PendingTransition.Status | is Available, yet the disk is on an instance",
                "InstanceId: i-1, Status: Detaching, PendingTransition: {Status: Available} | PendingTransition.DueTime | is missing",
                "InstanceId: i-1, PendingDetach: {InstanceId: i-1} | PendingDetach | yet the disk is not Detaching from i-1",
                "InstanceId: i-1, Status: Detaching, PendingDetach: {InstanceId: i-2} | PendingDetach | not Detaching from i-2",
                "PendingSpec: {PerformanceLevel: '', ProvisionedIops: 0, DueTime: '2030-01-01T00:00Z'} | PendingSpec.Category | is missing",
                "PendingSpec: {Category: cloud_ssd, PerformanceLevel: PL1, DueTime: '2030-01-01T00:00Z'} | PendingSpec.Category | is \"cloud_ssd\" at the level \"PL1\", which there is not",
                "PendingSpec: {Category: cloud_essd, PerformanceLevel: '', DueTime: '2030-01-01T00:00Z'} | PendingSpec.Category | at the level \"\"",
                "PendingSpec: {Category: cloud_ssd, PerformanceLevel: '', DueTime: '9999-12-31T00:01Z'} | PendingSpec.DueTime | is after the end of the clock",
                "PendingSpec: {Category: cloud_ssd, PerformanceLevel: ''} | PendingSpec.DueTime | is missing",
                "Status: Released, PendingSpec: {Category: cloud_ssd, PerformanceLevel: '', DueTime: '2030-01-01T00:00Z'} | PendingSpec | the disk is Released",
                "InstanceId: i-1, Status: Detaching, PendingDetach: {DeleteWithInstance: true} | PendingDetach.InstanceId | is missing",
            })
    void aDiskThatDoesNotFitTheRest(String fields, String field, String message) {
        assertRefused("""
                Instances: [{InstanceId: i-1}, {InstanceId: i-2}, {InstanceId: i-3}, {InstanceId: i-4, ZoneId: cn-hangzhou-c}]
                Disks:
                  - {DiskId: d-system, InstanceId: i-1, Type: system}
                  - {DiskId: d-data, InstanceId: i-1, Device: /dev/xvdz}
                  - {DiskId: d-1, %s}
                """.formatted(fields), "Disks[2]." + field, message);
    }

    @Test
    void aBodyThatIsNeitherJsonNorYaml() {
        assertRefused("Disks: [", "The body", "cannot be read at line 1, column ");
        assertRefused("", "The body", "is missing");
        assertRefused("{\"Disks\": [], \"Disks\": []}", "The body", "cannot be read");
    }

    @Test
    void aContentTypeThatIsNeitherTellsWhatToSend() {
        Answer answer = emulator.send(emulator.request("_emulator/state")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .PUT(BodyPublishers.ofString("{}")));

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.json().at("/detail").asString())
                .isEqualTo("The body is application/x-www-form-urlencoded; send JSON with Content-Type:"
                        + " application/json, or YAML with Content-Type: application/yaml");
    }

    @Test
    void whatIsNotInTheControlApi() {
        for (Answer answer :
                new Answer[] {emulator.control("stat"), emulator.control("DELETE", "state", ""), emulator.control("")
                }) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
            assertThat(answer.json().at("/detail").asString())
                    .startsWith("The control API has no ")
                    .endsWith("; GET /_emulator lists its calls");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"disks/a%2Fb", "disks/%00", "snapshots/a%5Cb"})
    void aPathThatTheServerCannotReadIsAnsweredAsTheControlApiAnswers(String path) {
        Answer answer = emulator.control(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(answer.json().at("/detail").asString()).startsWith("The request is not well formed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state?=1", "state?%C3%28=1", "requests?=1", "disks?=1", "clock?=1"})
    @ExtendWith(OutputCaptureExtension.class)
    void aQueryThatTheServerCannotReadIsTheCallersMistakeAndNotLogged(String path, CapturedOutput output) {
        Answer answer = emulator.control(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(ConsoleLog.text(output)).doesNotContain("InvalidParameterException");
    }
}
