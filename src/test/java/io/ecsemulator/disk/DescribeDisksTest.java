package io.ecsemulator.disk;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import io.ecsemulator.support.Golden;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@EmulatorTest
class DescribeDisksTest {

    private static final Map<String, String> CALL =
            parameters("Action", "DescribeDisks", "RegionId", "cn-hangzhou", "Format", "JSON");

    private final Emulator emulator;

    DescribeDisksTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    private List<String> idsOf(String... namesAndValues) {
        return emulator.get(CALL, namesAndValues)
                .json()
                .at("/Disks/Disk")
                .valueStream()
                .map(disk -> disk.at("/DiskId").asString())
                .toList();
    }

    private void twelveDisksAndOneElsewhere() {
        emulator.world("Disks: ["
                + String.join(
                        ", ",
                        IntStream.rangeClosed(1, 12)
                                .mapToObj(i -> "{DiskId: d-%02d}".formatted(i))
                                .toList())
                + ", {DiskId: d-elsewhere, RegionId: cn-beijing}]");
    }

    /** Everything set, nothing left out. */
    private void oneOfEverything() {
        emulator.world("""
                Instances: [{InstanceId: i-1, CreationTime: 2026-01-02T03:04Z}]
                Disks:
                  - DiskId: d-1
                    InstanceId: i-1
                    Device: /dev/xvdf
                    DiskName: name <&> 名
                    Category: cloud_essd
                    PerformanceLevel: PL1
                    Size: 100
                    CreationTime: 2026-01-02T03:04:05Z
                    AttachedTime: 2026-02-03T04:05:06Z
                    DetachedTime: 2026-02-01T00:00:00Z
                    ExpiredTime: 2026-12-31T16:00Z
                    OperationLocks: [security]
                    Tags: {k: v}
                    StorageSetPartitionNumber: 3
                """);
    }

    @Test
    void aDiskHasEveryFieldInJson() {
        oneOfEverything();

        Answer answer = emulator.get(CALL);

        assertThat(answer.body()).isEqualTo(Golden.text(getClass(), "DescribeDisks.json", answer.requestId()));
    }

    @Test
    void aDiskHasEveryFieldInXml() {
        oneOfEverything();

        Answer answer = emulator.get(CALL, "Format", "XML");

        assertThat(answer.body()).isEqualTo(Golden.text(getClass(), "DescribeDisks.xml", answer.requestId()));
    }

    @Test
    void anEmptyListKeepsItsWrapper() {
        Answer json = emulator.get(CALL, "DiskIds", "[]");
        assertThat(json.body())
                .isEqualTo("{\"RequestId\":\"" + json.requestId() + "\",\"TotalCount\":0,\"PageNumber\":1,"
                        + "\"PageSize\":10,\"NextToken\":\"\",\"Disks\":{\"Disk\":[]}}");

        Answer xml = emulator.get(CALL, "DiskIds", "[]", "Format", "XML");
        assertThat(xml.body())
                .isEqualTo("<?xml version='1.0' encoding='UTF-8'?><DescribeDisksResponse><RequestId>"
                        + xml.requestId() + "</RequestId><TotalCount>0</TotalCount><PageNumber>1</PageNumber>"
                        + "<PageSize>10</PageSize><NextToken></NextToken><Disks/></DescribeDisksResponse>");
    }

    @Test
    void pagesAreCutInTheOrderTheDisksCame() {
        twelveDisksAndOneElsewhere();

        assertThat(idsOf()).startsWith("d-01").endsWith("d-10").hasSize(10);
        assertThat(idsOf("PageNumber", "2")).containsExactly("d-11", "d-12");
        assertThat(idsOf("PageNumber", "3", "PageSize", "5")).containsExactly("d-11", "d-12");
        assertThat(idsOf("PageNumber", "2147483647", "PageSize", "100")).isEmpty();
        JsonNode answer = emulator.get(CALL, "PageNumber", "3", "PageSize", "5").json();
        assertThat(answer.at("/TotalCount").intValue()).isEqualTo(12);
        assertThat(answer.at("/PageNumber").intValue()).isEqualTo(3);
        assertThat(answer.at("/PageSize").intValue()).isEqualTo(5);
    }

    @Test
    void certainDisksAreAskedForById() {
        twelveDisksAndOneElsewhere();

        assertThat(idsOf("DiskIds", "[\"d-02\", \"d-01\", \"d-02\"]")).containsExactly("d-02", "d-01");
        assertThat(idsOf("DiskIds", "[\"d-none\",\"d-elsewhere\"]")).isEmpty();
        assertThat(idsOf("DiskIds", "")).hasSize(10);
        assertThat(idsOf("RegionId", "cn-beijing")).containsExactly("d-elsewhere");
    }

    @Test
    void aHundredIdsAreTakenAndNoMore() {
        String id = "\"d-available\"";

        assertThat(idsOf("DiskIds", Collections.nCopies(100, id).toString())).containsExactly("d-available");
        Answer refused =
                emulator.get(CALL, "DiskIds", Collections.nCopies(101, id).toString());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().at("/Code").asString()).isEqualTo("InvalidDiskIds.Malformed");
    }

    @Test
    void theDisksOfAnInstance() {
        assertThat(idsOf("InstanceId", "i-23jggx34b")).containsExactlyInAnyOrder("d-23jggx34bsys", "d-23jbf2v5m");
        assertThat(idsOf("InstanceId", "i-23jggx34b", "DiskIds", "[\"d-23jbf2v5m\",\"d-diskid1\"]"))
                .containsExactly("d-23jbf2v5m");
        assertThat(idsOf("InstanceId", "i-none")).isEmpty();
    }

    @Test
    void aDryRunOnlyChecksTheCall() {
        assertThat(emulator.get(CALL, "DryRun", "True").json().at("/Code").asString())
                .isEqualTo("DryRunOperation");
        assertThat(emulator.get(CALL, "DryRun", "true", "PageSize", "0")
                        .json()
                        .at("/Code")
                        .asString())
                .isEqualTo("InvalidParameter");
        assertThat(emulator.get(CALL, "DryRun", "false").status()).isEqualTo(200);
        assertThat(emulator.get(CALL, "DryRun", "maybe").json().at("/Message").asString())
                .isEqualTo("The specified parameter \"DryRun\" is not valid.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RegionId   |          | 400 | MissingParamter.RegionId  | The regionId should not be null.",
                "RegionId   | cn-moon  | 400 | InvalidRegion.NotFound    | The specified parameter RegionId is not valid.",
                "DiskIds    | d-1      | 400 | InvalidParameter.DiskIds  | The specified parameter diskIds is not valid.",
                "DiskIds    | {}       | 400 | InvalidParameter.DiskIds  | The specified parameter diskIds is not valid.",
                "DiskIds    | [1]      | 400 | InvalidParameter.DiskIds  | The specified parameter diskIds is not valid.",
                "DiskIds    | [] []    | 400 | InvalidParameter.DiskIds  | The specified parameter diskIds is not valid.",
                "PageNumber | 0        | 400 | InvalidParameter          | The specified parameter \"PageNumber\" is not valid.",
                "PageNumber | one      | 400 | InvalidParameter          | The specified parameter \"PageNumber\" is not valid.",
                "PageSize   | 0        | 400 | InvalidParameter          | The specified parameter \"PageSize\" is not valid.",
                "PageSize   | 101      | 400 | InvalidParameter          | The specified parameter \"PageSize\" is not valid.",
            })
    void aWrongParameterIsRefused(String name, String value, int status, String code, String message) {
        Answer answer = emulator.get(CALL, name, value == null ? "" : value);

        assertThat(answer.json().at("/Code").asString()).isEqualTo(code);
        assertThat(answer.json().at("/Message").asString()).isEqualTo(message);
        assertThat(answer.status()).isEqualTo(status);
    }
}
