package io.ecsemulator.disk;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.api.GatewayError;
import io.ecsemulator.api.Operation;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.OperationTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class DescribeDisksTest extends OperationTest {

    private static final Map<String, String> CALL =
            parameters("Action", "DescribeDisks", "RegionId", "cn-hangzhou", "Format", "JSON");

    DescribeDisksTest(@LocalServerPort int port, @Autowired List<Operation<?, ?>> operations) {
        super("DescribeDisks", port, operations);
    }

    /** One disk, everything set, nothing left out. */
    @Override
    protected String world() {
        return """
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
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId", "cn-hangzhou");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", DiskError.REGION_MISSING, "RegionId", ""),
                refusal("no such region", DiskError.REGION_NOT_FOUND, "RegionId", "cn-moon"),
                refusal("ids that are no list", DiskError.DISK_IDS_INVALID, "DiskIds", "d-1"),
                refusal("ids that are an object", DiskError.DISK_IDS_INVALID, "DiskIds", "{}"),
                refusal("ids that are numbers", DiskError.DISK_IDS_INVALID, "DiskIds", "[1]"),
                refusal("two lists of ids", DiskError.DISK_IDS_INVALID, "DiskIds", "[] []"),
                refusal(
                        "101 ids",
                        DiskError.TOO_MANY_DISK_IDS,
                        "DiskIds",
                        Collections.nCopies(101, "\"d-1\"").toString()),
                refusal("no page 0", GatewayError.INVALID_PARAMETER, "PageNumber", "0")
                        .naming("PageNumber"),
                refusal("no page one", GatewayError.INVALID_PARAMETER, "PageNumber", "one")
                        .naming("PageNumber"),
                refusal("no size 0", GatewayError.INVALID_PARAMETER, "PageSize", "0")
                        .naming("PageSize"),
                refusal("a page too large", GatewayError.INVALID_PARAMETER, "PageSize", "101")
                        .naming("PageSize"),
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun", "True"),
                refusal("a bad dry run", GatewayError.INVALID_PARAMETER, "DryRun", "true", "PageSize", "0")
                        .naming("PageSize"),
                refusal("neither true nor false", GatewayError.INVALID_PARAMETER, "DryRun", "maybe")
                        .naming("DryRun"));
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

        assertThat(idsOf("DiskIds", "[\"d-02\", \"d-01\", \"d-02\"]")).containsExactly("d-01", "d-02");
        assertThat(idsOf("DiskIds", "[\"d-none\",\"d-elsewhere\"]")).isEmpty();
        assertThat(idsOf("DiskIds", "")).hasSize(10);
        assertThat(idsOf("RegionId", "cn-beijing")).containsExactly("d-elsewhere");
    }

    @Test
    void aHundredIdsAreTaken() {
        String id = "\"d-1\"";

        assertThat(idsOf("DiskIds", Collections.nCopies(100, id).toString())).containsExactly("d-1");
    }

    @Test
    void theDisksOfAnInstance() {
        emulator.reset();
        assertThat(idsOf("InstanceId", "i-23jggx34b")).containsExactlyInAnyOrder("d-23jggx34bsys", "d-23jbf2v5m");
        assertThat(idsOf("InstanceId", "i-23jggx34b", "DiskIds", "[\"d-23jbf2v5m\",\"d-diskid1\"]"))
                .containsExactly("d-23jbf2v5m");
        assertThat(idsOf("InstanceId", "i-none")).isEmpty();
    }
}
