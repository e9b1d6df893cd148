package io.ecsemulator.disk;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ResizeDiskTest extends OperationTest {

    private static final String ONE_DISK =
            "Disks: [{DiskId: d-1, Category: %s, PerformanceLevel: '%s', Type: %s, Size: %d}]";

    ResizeDiskTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("ResizeDisk", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1}
                  - {InstanceId: i-stopped, Status: Stopped}
                  - {InstanceId: i-starting, Status: Starting}
                  - {InstanceId: i-locked, OperationLocks: [security]}
                  - {InstanceId: i-arrears, OperationLocks: [financial]}
                  - {InstanceId: i-expired, InstanceChargeType: PrePaid, ExpiredTime: 2020-01-01T00:00Z}
                Disks:
                  - {DiskId: d-1, InstanceId: i-1, Category: cloud_essd, PerformanceLevel: PL1}
                  - {DiskId: d-system, InstanceId: i-1, Type: system}
                  - {DiskId: d-cloud, InstanceId: i-1, Category: cloud}
                  - {DiskId: d-shared, InstanceId: i-1, MultiAttach: Enabled}
                  - {DiskId: d-sharedoff, InstanceId: i-stopped, MultiAttach: Enabled}
                  - {DiskId: d-prepaid, InstanceId: i-1, DiskChargeType: PrePaid}
                  - {DiskId: d-stopped, InstanceId: i-stopped}
                  - {DiskId: d-starting, InstanceId: i-starting}
                  - {DiskId: d-locked, InstanceId: i-locked}
                  - {DiskId: d-leaving, InstanceId: i-locked, Status: Detaching}
                  - {DiskId: d-unpaid, InstanceId: i-arrears}
                  - {DiskId: d-expired, InstanceId: i-expired}
                  - {DiskId: d-loose}
                  - {DiskId: d-arrears, OperationLocks: [financial]}
                  - {DiskId: d-detached, OperationLocks: [detached-system-disk]}
                  - {DiskId: d-local, Category: local_ssd_pro}
                  - {DiskId: d-snapshot}
                  - DiskId: d-changing
                    PendingSpec: {Category: cloud_ssd, PerformanceLevel: '', ProvisionedIops: 0, DueTime: 2999-01-01T00:00Z}
                  - {DiskId: d-released, Status: Released}
                Snapshots:
                  - {SnapshotId: s-1, SourceDiskId: d-snapshot, Status: progressing}
                  - {SnapshotId: s-2, SourceDiskId: d-1}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("DiskId=d-1&NewSize=100");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no DiskId", GatewayError.MISSING_PARAMETER, "DiskId=").naming("DiskId"),
                refusal("no size", GatewayError.MISSING_PARAMETER, "NewSize=").naming("NewSize"),
                refusal("a NewSize that is not a number", GatewayError.INVALID_PARAMETER, "NewSize=40G")
                        .naming("NewSize"),
                refusal("an unknown Type", DiskChangeError.RESIZE_TYPE, "Type=later"),
                refusal("no such disk", DiskError.DISK_DOES_NOT_EXIST, "DiskId=d-none"),
                refusal("a released disk", DiskError.DISK_DOES_NOT_EXIST, "DiskId=d-released"),
                refusal("on a locked instance", DiskError.INSTANCE_LOCKED, "DiskId=d-locked"),
                refusal("a disk in arrears", DiskError.DISK_IN_ARREARS, "DiskId=d-arrears"),
                refusal("on an instance in arrears", CommonError.INSTANCE_IN_ARREARS, "DiskId=d-unpaid"),
                refusal("on an expired subscription", CommonError.INSTANCE_IN_ARREARS, "DiskId=d-expired"),
                refusal("a detached system disk", DiskChangeError.DETACHED_SYSTEM_DISK, "DiskId=d-detached"),
                refusal("a local disk", DiskError.CATEGORY_NOT_SUPPORTED, "DiskId=d-local"),
                refusal("a Detaching disk", CommonError.INCORRECT_DISK_STATUS, "DiskId=d-leaving"),
                refusal("a change of category under way", DiskChangeError.CONFLICT, "DiskId=d-changing"),
                refusal("a basic disk online", DiskChangeError.CATEGORY_NOT_ONLINE, "DiskId=d-cloud&Type=online"),
                refusal(
                        "a disk on no instance, online",
                        DiskChangeError.DISK_STATUS_NOT_ONLINE,
                        "DiskId=d-loose&Type=online"),
                refusal(
                        "on a stopped instance, online",
                        DiskChangeError.INSTANCE_NOT_RUNNING,
                        "DiskId=d-stopped&Type=online"),
                refusal("on a starting instance", CommonError.INCORRECT_INSTANCE_STATUS, "DiskId=d-starting"),
                refusal(
                        "a multi-attach disk on a running instance",
                        CommonError.INCORRECT_INSTANCE_STATUS,
                        "DiskId=d-shared"),
                refusal("a snapshot under way", DiskError.CREATING_SNAPSHOT, "DiskId=d-snapshot"),
                refusal("smaller", DiskChangeError.SIZE_SMALLER, "NewSize=39"),
                refusal("the same size", DiskChangeError.SIZE_NOT_LARGER, "NewSize=40"),
                refusal("no size", GatewayError.INVALID_PARAMETER, "NewSize=0").naming("NewSize"),
                refusal("larger than any disk", GatewayError.INVALID_PARAMETER, "NewSize=65537")
                        .naming("NewSize"),
                refusal(
                        "a system disk that is too large",
                        DiskChangeError.SYSTEM_DISK_SIZE,
                        "DiskId=d-system&NewSize=2049"),
                refusal("a data disk that is too large", CommonError.DATA_DISK_SIZE, "DiskId=d-loose&NewSize=32769"));
    }

    @Test
    void sizeAndPerformanceChangeAtOnce() {
        ObjectNode expected = (ObjectNode) emulator.disk("d-1");

        call(accepted());

        expected.put("Size", 100).put("IOPS", 6_800).put("Throughput", 170);
        assertThat(emulator.disk("d-1")).isEqualTo(expected);
    }

    @Test
    void taskIsFinishedAfterTheDelay() {
        call(accepted());

        assertThat(task("d-1").at("/TaskAction").asString()).isEqualTo("ResizeDisk");
        assertThat(task("d-1").at("/TaskStatus").asString()).isEqualTo("Processing");
        emulator.advance(Duration.ofSeconds(10).minusNanos(1));
        assertThat(task("d-1").at("/TaskStatus").asString()).isEqualTo("Processing");
        emulator.advance(Duration.ofNanos(1));
        assertThat(task("d-1").at("/TaskStatus").asString()).isEqualTo("Finished");
    }

    @ParameterizedTest
    @CsvSource({
        "d-loose, offline",
        "d-stopped, offline",
        "d-cloud, offline",
        "d-system, offline",
        "d-sharedoff, offline",
        "d-1, online",
        "d-system, online",
        "d-shared, online",
    })
    void itCanBeDoneThatWay(String diskId, String type) {
        assertThat(call(accepted(), "DiskId=" + diskId + "&Type=" + type).status())
                .isEqualTo(200);
        assertThat(emulator.disk(diskId).at("/Size").asInt()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "cloud, '', data, 2000",
        "cloud, '', system, 500",
        "cloud_efficiency, '', data, 32768",
        "cloud_ssd, '', system, 2048",
        "cloud_essd, PL0, data, 65536",
        "cloud_auto, '', data, 65536",
        "cloud_auto, '', system, 2048",
        "elastic_ephemeral_disk_standard, '', data, 8192",
    })
    void acceptsSizesUpToTheLimitOfCategoryAndLevel(String category, String level, String type, int largest) {
        emulator.world(ONE_DISK.formatted(category, level, type, largest - 1));

        assertThat(call(accepted(), "NewSize=" + (largest + 1)).status()).isNotEqualTo(200);
        assertThat(call(accepted(), "NewSize=" + largest).status()).isEqualTo(200);
    }

    @Test
    void rejectsSizesBelowTheMinimumOfTheLevel() {
        emulator.world(ONE_DISK.formatted("cloud_essd", "PL2", "data", 40));

        assertThat(call(accepted(), "NewSize=460").json().at("/Code").asString())
                .isEqualTo("InvalidDataDiskSize.ValueNotSupported");
        assertThat(call(accepted(), "NewSize=461").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"d-1", "d-prepaid"})
    void onlySubscriptionDisksHaveAnOrder(String diskId) {
        JsonNode answer = call(accepted(), "DiskId=" + diskId).json();

        assertThat(answer.at("/OrderId").asString()).isEqualTo(diskId.equals("d-1") ? "" : "200000000000001");
    }

    @Test
    void repeatedCallWithTheSameClientTokenIsExecutedOnce() {
        List<JsonNode> answers = Stream.of(1, 2)
                .map(i -> call(accepted(), "ClientToken=token").json())
                .toList();

        assertThat(answers.get(1).at("/Code").asString("")).isEmpty();
        assertThat(tasks("d-1")).hasSize(1);
        assertThat(call(accepted(), "ClientToken=token&NewSize=200")
                        .json()
                        .at("/Code")
                        .asString())
                .isEqualTo("IdempotentParameterMismatch");
    }

    private JsonNode tasks(String diskId) {
        return emulator.call("DescribeTasks", "RegionId=cn-hangzhou&ResourceIds.1=" + diskId)
                .at("/TaskSet/Task");
    }

    private JsonNode task(String diskId) {
        return tasks(diskId).path(0);
    }
}
