package io.ecsemulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Answers of the real service become the world. */
@EmulatorTest
class ImportTest {

    private static final String WORLD = """
            Instances:
              - {InstanceId: i-1, Status: Stopped, Tags: {team: a}, OperationLocks: [security], CreationTime: 2026-01-02T03:04Z}
              - {InstanceId: i-2, InstanceType: ecs.t6-c1m1.large, KeyPairName: key, CreationTime: 2026-01-02T03:05Z}
            Disks:
              - {DiskId: d-4, Description: "<&> 名", ProvisionedIops: 100, Category: cloud_auto, CreationTime: 2026-01-02T03:04:04Z}
              - {DiskId: d-1, InstanceId: i-1, Type: system, CreationTime: 2026-01-02T03:04:05Z}
              - {DiskId: d-2, InstanceId: i-1, Device: /dev/xvdf, Tags: {a: b}, OperationLocks: [security], Category: cloud_essd}
              - {DiskId: d-3, MultiAttach: Enabled, Category: cloud_essd, Attachments: [{InstanceId: i-1}, {InstanceId: i-2}]}
            Snapshots:
              - {SnapshotId: s-1, SourceDiskId: d-1, SourceDiskType: system, Tags: {x: y}}
            """;

    private final Emulator emulator;

    ImportTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    private Answer post(String answers) {
        return emulator.send(emulator.request("_emulator/import")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(answers)));
    }

    private JsonNode imported(String answers) {
        Answer answer = post(answers);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> unused(JsonNode imported) {
        return imported.at("/Unused")
                .valueStream()
                .map(field -> field.at("/Path").asString() + " " + field.at("/Count") + " "
                        + field.at("/Reason").asString())
                .toList();
    }

    private JsonNode state() {
        return emulator.control("state").json();
    }

    @ParameterizedTest
    @CsvSource({"false, ' '", "true, ' '", "false, ','"})
    void describedWorldIsTheSameAgain(boolean reversed, String separator) {
        emulator.world(WORLD);
        JsonNode before = state();
        List<String> answers = new ArrayList<>();
        for (String action : List.of("DescribeInstances", "DescribeDisks", "DescribeSnapshots")) {
            answers.add(emulator.call(action, "RegionId=cn-hangzhou&PageSize=100&AdditionalAttributes.1=META_OPTIONS")
                    .toString());
        }
        if (reversed) {
            Collections.reverse(answers);
        }
        emulator.reset();

        String all = String.join(separator, answers);
        JsonNode imported = imported(separator.equals(",") ? "[" + all + "]" : all);

        assertThat(unused(imported)).isEmpty();
        assertThat(imported.at("/Resources").properties())
                .filteredOn(list -> list.getValue().intValue() > 0)
                .extracting(Object::toString)
                .containsExactly("Instances=2", "Disks=4", "Snapshots=1");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void namesFieldsThatAreNotUsed() {
        String disk = """
                {"DiskId":"d-%s","RegionId":"cn-hangzhou","ZoneId":"cn-hangzhou-k","Foo":{"Bar":1},"Size":"40",
                 "DiskChargeType":"Weekly","Tags":{"Tag":[{"TagKey":"a","TagValue":"b","Scope":"user"}]},
                 "OperationLocks":{"OperationLock":[{"LockReason":"moon"}]},"SourceSnapshotId":null,"Status":"%s"}""";

        JsonNode imported = imported("{\"Disks\":{\"Disk\":[" + disk.formatted(1, "Available") + ","
                + disk.formatted(2, "Attaching") + "," + disk.formatted(1, "Available")
                + "]},\"Prices\":{\"Price\":[]},\"RequestId\":\"x\"}");

        assertThat(unused(imported))
                .containsExactly(
                        "Disks[d-1].Foo 2 is not a field of the emulator's Disk",
                        "Disks[d-1].DiskChargeType 2 is \"Weekly\", which is none of [PrePaid, PostPaid]",
                        "Disks[d-1].Tags.Scope 2 is not a field of the emulator's Tag",
                        "Disks[d-1].OperationLocks.LockReason 2 is \"moon\", which is none of [financial, security,"
                                + " recycling, dedicatedhostfinancial, refunded, detached-system-disk]",
                        "Disks[d-2].Status 1 is Attaching, yet no instance is named; the disk is Available",
                        "Disks[d-1] 1 is there twice; the first counts",
                        "Prices 1 is no list of a state document: "
                                + ResourceKinds.STANDARD.all().stream()
                                        .filter(kind -> !kind.equals(ResourceKinds.ZONES))
                                        .map(ResourceKind::list)
                                        .collect(Collectors.joining(", ")));
        assertThat(state().at("/Disks")
                        .valueStream()
                        .map(known -> known.at("/DiskId").asString()))
                .containsExactlyInAnyOrder("d-1", "d-2");
        assertThat(emulator.disk("d-1").at("/Tags/Tag/0/TagKey").asString()).isEqualTo("a");
    }

    private static String page(String list, String item, String region, int total, String... ids) {
        return "{\"%s\":{\"%s\":[%s]},\"TotalCount\":%d}"
                .formatted(
                        list,
                        item,
                        Stream.of(ids)
                                .map(id -> "{\"%sId\":\"%s\",\"RegionId\":\"%s\"}".formatted(item, id, region))
                                .collect(Collectors.joining(",")),
                        total);
    }

    @Test
    void tellsOfPagesThatAreMissing() {
        JsonNode imported = imported(page("Disks", "Disk", "cn-hangzhou", 3, "d-1", "d-2")
                + page("Disks", "Disk", "cn-beijing", 1, "d-4")
                + page("Instances", "Instance", "cn-hangzhou", 2, "i-1"));

        assertThat(unused(imported))
                .containsExactly(
                        "Disks.TotalCount 1 is 3 in cn-hangzhou, yet the answers have 2; other pages are missing",
                        "Instances.TotalCount 1 is 2 in cn-hangzhou, yet the answers have 1; other pages are missing");
    }

    @Test
    void allPagesOfAListAreTheWholeList() {
        JsonNode imported = imported(
                page("Disks", "Disk", "cn-hangzhou", 3, "d-1", "d-2") + page("Disks", "Disk", "cn-hangzhou", 3, "d-3"));

        assertThat(unused(imported)).isEmpty();
    }

    @Test
    void importsAnAccountWithoutResources() {
        JsonNode imported = imported("{\"Disks\":{\"Disk\":[]},\"TotalCount\":0} {\"Instances\":{\"Instance\":[]}}");

        assertThat(unused(imported)).isEmpty();
        assertThat(state().at("/Disks")).isEmpty();
        assertThat(state().at("/Instances")).isEmpty();
    }

    @Test
    void namesValuesThatAreNotUsed() {
        JsonNode imported = imported(
                "{\"Disks\":[{\"DiskId\":\"d-1\",\"Status\":[\"x\"],\"Size\":20,\"SIZE\":30,\"diskid\":\"d-2\"}]}");

        assertThat(unused(imported))
                .containsExactlyInAnyOrder(
                        "Disks[d-1].Status 1 is [\"x\"], which is none of [Creating, Available, Attaching, In_use, Detaching,"
                                + " ReIniting, Released]",
                        "Disks[d-1].SIZE 1 is there twice",
                        "Disks[d-1].diskid 1 is there twice");
        assertThat(state().at("/Disks/0/Size").asInt()).isEqualTo(20);
    }

    @Test
    void readsNumbersThatAreTexts() {
        imported("{\"Instances\":[{\"InstanceId\":\"i-1\",\"SpotPriceLimit\":\"0.5\",\"Cpu\":\"4\"}]}");

        assertThat(state().at("/Instances/0/SpotPriceLimit").asDouble()).isEqualTo(0.5);
    }

    @Test
    void doesNotRepeatWhatItCannotRead() {
        Answer answer = post("\"" + "x".repeat(100_000) + "\"");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).hasSizeLessThan(1_000);
    }

    @Test
    void fillsInWhatTheServiceLeavesOut() {
        JsonNode imported = imported("""
                {"Instances":{"Instance":[{"InstanceId":"i-1","RegionId":"cn-hangzhou","ZoneId":"cn-hangzhou-k",
                  "Status":"Running","InternetChargeType":"","InternetMaxBandwidthIn":-1,"AutoReleaseTime":"",
                  "OperationLocks":{"LockReason":[]},"CreationTime":"2024-01-02T03:04Z",
                  "NetworkInterfaces":{"NetworkInterface":[{"Type":"Primary","PrimaryIpAddress":"10.0.0.1",
                    "MacAddress":"m","NetworkInterfaceId":"eni-1","PrivateIpSets":{"PrivateIpSet":[
                      {"PrivateIpAddress":"10.0.0.1","Primary":true}]}}]},
                  "VpcAttributes":{"VpcId":"vpc-1","VSwitchId":"vsw-1","NatIpAddress":"",
                    "PrivateIpAddress":{"IpAddress":["10.0.0.1"]}}}]}}
                {"Disks":{"Disk":[{"DiskId":"d-1","InstanceId":"i-1","Device":"/dev/xvda","Type":"system","Placement":{},
                  "Status":"In_use","Attachments":{"Attachment":[{"InstanceId":"i-1","Device":"/dev/xvda",
                    "AttachedTime":"2024-01-02T03:04:05Z"}]},"DetachedTime":"","MultiAttach":"Disabled"}]}}""");

        assertThat(unused(imported)).isEmpty();
        JsonNode instance = emulator.instance("i-1");
        assertThat(instance.at("/VpcAttributes/VpcId").asString()).isEqualTo("vpc-1");
        assertThat(instance.at("/InternetChargeType").asString()).isEqualTo("PayByTraffic");
        assertThat(emulator.disk("d-1")
                        .at("/Attachments/Attachment/0/AttachedTime")
                        .asString())
                .isEqualTo("2024-01-02T03:04:05Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ERROR: SDK.ServerError                        | The body | cannot be read at line 1, column",
                "{\"Disks\":{\"Disk\":[{\"DiskId\":\"d-1\"}]}  | The body | cannot be read at line 1, column",
                "7                                             | The body | has something that is not an answer",
                "{\"Code\":\"Forbidden.RAM\",\"Message\":\"m\"} | The body | has an error instead of an answer",
                "{\"RequestId\":\"x\"}                         | The body | has none of the lists Instances, Disks",
                "[]                                            | The body | has none of the lists",
                "{\"Disks\":7}                                 | Disks    | is not a list",
                "{\"Disks\":[7]}                               | Disks    | is not an object",
                "{\"Disks\":[{}]}                              | Disks    | has an item without DiskId",
                "{\"Disks\":[{\"DiskId\":\"d-2\"},{\"DiskId\":\"d-1\",\"InstanceId\":\"i-9\"}]} | Disks[d-1].InstanceId | is i-9, and",
                "{\"Disks\":[{\"DiskId\":\"d-1\",\"Size\":[]}]} | Disks[d-1].Size | is not",
                "{\"Disks\":[{\"DiskId\":\"d-1\",\"RegionId\":\"moon\"}]} | Disks[d-1].RegionId | is \"moon\", which",
            })
    void refusesAnswersThatMakeNoWorld(String answers, String place, String reason) {
        JsonNode before = state();

        Answer answer = post(answers);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(place);
        assertThat(answer.json().at("/errors/0/message").asString()).startsWith(reason);
        assertThat(state()).isEqualTo(before);
    }
}
