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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ModifyDiskSpecTest extends OperationTest {

    private static final Duration DELAY = Duration.ofSeconds(60);

    ModifyDiskSpecTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("ModifyDiskSpec", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1}
                  - {InstanceId: i-stopped, Status: Stopped}
                  - {InstanceId: i-starting, Status: Starting}
                  - {InstanceId: i-arrears, OperationLocks: [financial]}
                  - {InstanceId: i-g7, InstanceType: ecs.g7.large}
                Disks:
                  - {DiskId: d-1, InstanceId: i-1, Size: 100}
                  - {DiskId: d-g7, InstanceId: i-g7, Category: cloud_essd, PerformanceLevel: PL1, Size: 100}
                  - {DiskId: d-scarce, ZoneId: cn-hangzhou-c}
                  - {DiskId: d-scarce-essd, ZoneId: cn-hangzhou-c, Category: cloud_essd, PerformanceLevel: PL1, Size: 500}
                  - {DiskId: d-essd, InstanceId: i-stopped, Category: cloud_essd, PerformanceLevel: PL2, Size: 500}
                  - {DiskId: d-auto, Category: cloud_auto, Size: 100, ProvisionedIops: 10, BurstingEnabled: true}
                  - {DiskId: d-tiny, Category: cloud_auto, Size: 10}
                  - {DiskId: d-small, Category: cloud_essd, PerformanceLevel: PL0, Size: 10}
                  - {DiskId: d-prepaid, Category: cloud_essd, PerformanceLevel: PL1, Size: 500, DiskChargeType: PrePaid}
                  - {DiskId: d-starting, InstanceId: i-starting}
                  - {DiskId: d-unpaid, InstanceId: i-arrears}
                  - {DiskId: d-arrears, OperationLocks: [financial]}
                  - {DiskId: d-detached, OperationLocks: [detached-system-disk]}
                  - {DiskId: d-shared, MultiAttach: Enabled}
                  - {DiskId: d-cloud, Category: cloud}
                  - {DiskId: d-creating, Status: Creating}
                  - {DiskId: d-snapshot}
                  - {DiskId: d-flash}
                  - {DiskId: d-released, Status: Released}
                  - DiskId: d-changing
                    PendingSpec: {Category: cloud_ssd, PerformanceLevel: '', ProvisionedIops: 0, DueTime: 2999-01-01T00:00Z}
                Snapshots:
                  - {SnapshotId: s-1, SourceDiskId: d-snapshot, Status: progressing}
                  - {SnapshotId: s-2, SourceDiskId: d-flash, Category: flash}
                  - {SnapshotId: s-3, SourceDiskId: d-1}
                Zones:
                  - {ZoneId: cn-hangzhou-c, SoldOut: [cloud_auto], NotSold: [cloud_essd]}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("DiskId=d-1&DiskCategory=cloud_essd");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no DiskId", GatewayError.MISSING_PARAMETER, "DiskId=").naming("DiskId"),
                refusal("no such category", DiskError.CATEGORY_INVALID, "DiskCategory=cloud"),
                refusal("no such level", DiskError.LEVEL_INVALID, "PerformanceLevel=PL4"),
                refusal("no such disk", DiskError.DISK_DOES_NOT_EXIST, "DiskId=d-none"),
                refusal("a released disk", DiskError.DISK_DOES_NOT_EXIST, "DiskId=d-released"),
                refusal("a disk in arrears", DiskError.DISK_IN_ARREARS, "DiskId=d-arrears"),
                refusal("on an instance in arrears", CommonError.INSTANCE_IN_ARREARS, "DiskId=d-unpaid"),
                refusal("a detached system disk", DiskChangeError.HAS_BEEN_SYSTEM_DISK, "DiskId=d-detached")
                        .naming("d-detached"),
                refusal("a multi-attach disk", CommonError.OPERATION_NOT_FOR_MULTI_ATTACH, "DiskId=d-shared"),
                refusal("a basic disk", DiskChangeError.CATEGORY_FIXED, "DiskId=d-cloud"),
                refusal("a disk that is not ready", DiskChangeError.DISK_NOT_READY, "DiskId=d-creating"),
                refusal("a change under way", CommonError.INCORRECT_DISK_STATUS, "DiskId=d-changing"),
                refusal("on a starting instance", DiskChangeError.INSTANCE_STATUS, "DiskId=d-starting"),
                refusal("a snapshot under way", DiskError.CREATING_SNAPSHOT, "DiskId=d-snapshot"),
                refusal(
                        "a level for another category",
                        DiskChangeError.LEVEL_OF_NO_ESSD,
                        "DiskCategory=cloud_ssd&PerformanceLevel=PL1"),
                refusal(
                                "an empty level for an AutoPL disk",
                                DiskError.CATEGORY_NOT_SUPPORTED,
                                "DiskId=d-auto&DiskCategory=&ProvisionedIops=20")
                        .withEmpty("PerformanceLevel"),
                refusal(
                                "an empty level for a disk that becomes one",
                                DiskError.CATEGORY_NOT_SUPPORTED,
                                "DiskCategory=cloud_auto")
                        .withEmpty("PerformanceLevel"),
                refusal("IOPS for an ESSD", CommonError.IOPS_NOT_SUPPORTED, "ProvisionedIops=0"),
                refusal("no change", DiskChangeError.NO_CHANGE, "DiskCategory="),
                refusal("the present category", DiskChangeError.NO_CHANGE, "DiskCategory=cloud_efficiency"),
                refusal("the present level", DiskChangeError.NO_CHANGE, "DiskId=d-essd&PerformanceLevel=PL2"),
                refusal(
                        "the present IOPS",
                        DiskChangeError.NO_CHANGE,
                        "DiskId=d-auto&DiskCategory=&ProvisionedIops=10"),
                refusal("a flash snapshot", DiskChangeError.FLASH_SNAPSHOT, "DiskId=d-flash"),
                refusal(
                        "a lesser category for a subscription",
                        DiskChangeError.DOWNGRADE,
                        "DiskId=d-prepaid&DiskCategory=cloud_auto"),
                refusal(
                        "a lower level for a subscription",
                        DiskChangeError.DOWNGRADE,
                        "DiskId=d-prepaid&PerformanceLevel=PL0"),
                refusal("the lowest level", DiskChangeError.LEVEL_TOO_LOW, "DiskId=d-essd&PerformanceLevel=PL0"),
                refusal("a level for larger disks", DiskChangeError.LEVEL_AND_SIZE, "PerformanceLevel=PL2"),
                refusal(
                        "the first level of an ESSD is for larger disks",
                        DiskChangeError.LEVEL_AND_SIZE,
                        "DiskId=d-tiny"),
                refusal(
                        "a category for larger disks",
                        DiskError.CATEGORY_NOT_SUPPORTED,
                        "DiskId=d-small&DiskCategory=cloud_ssd"),
                refusal(
                        "a category that the instance's type does not take",
                        CommonError.CATEGORY_NOT_OF_TYPE,
                        "DiskId=d-g7&DiskCategory=cloud_ssd"),
                refusal("a category that is sold out", CommonError.NO_STOCK, "DiskId=d-scarce&DiskCategory=cloud_auto"),
                refusal("a category that the zone does not sell", CommonError.NO_STOCK, "DiskId=d-scarce"),
                iops("one IOPS too many", "d-auto", "50001"),
                iops("one IOPS too many for the size", "d-tiny", "7001"),
                iops("fewer IOPS than none", "d-auto", "-1"),
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun=true"));
    }

    private Refusal iops(String when, String diskId, String iops) {
        return refusal(
                when,
                CommonError.TOO_MANY_IOPS,
                "DiskId=" + diskId + "&DiskCategory=cloud_auto&ProvisionedIops=" + iops);
    }

    @Test
    void diskChangesWhenTheTaskIsFinished() {
        ObjectNode before = (ObjectNode) emulator.disk("d-1");

        String taskId = call(accepted()).json().at("/TaskId").asString();

        assertThat(taskId).startsWith("t-bp1");
        emulator.advance(DELAY.minusNanos(1));
        assertThat(emulator.disk("d-1")).isEqualTo(before);
        assertThat(task(taskId).at("/TaskStatus").asString()).isEqualTo("Processing");
        assertThat(task(taskId).at("/TaskAction").asString()).isEqualTo("ModifyDiskSpec");
        assertThat(task(taskId).at("/ResourceId").asString()).isEqualTo("d-1");

        emulator.advance(Duration.ofNanos(1));
        before.put("Category", "cloud_essd").put("PerformanceLevel", "PL1");
        before.put("IOPS", 6_800).put("Throughput", 170);
        assertThat(emulator.disk("d-1")).isEqualTo(before);
        assertThat(task(taskId).at("/TaskStatus").asString()).isEqualTo("Finished");
    }

    @Test
    void emptyLevelIsTheDefaultForOtherDisksThanAutoPl() {
        assertThat(call(accepted(), "PerformanceLevel=").status()).isEqualTo(200);
        assertThat(call(parameters("DiskId=d-flash&ProvisionedIops="), "DiskCategory=&PerformanceLevel=")
                        .json()
                        .at("/Code")
                        .asString())
                .isEqualTo("NoChangeInDiskCategoryAndPerformanceLevel");
        emulator.advance(DELAY);
        assertThat(emulator.disk("d-1").at("/PerformanceLevel").asString()).isEqualTo("PL1");
    }

    @ParameterizedTest
    @CsvSource({
        // disk, category, level, IOPS, and what it is then
        "d-1,       cloud_ssd,  '',  '',     cloud_ssd '' 0 4800",
        "d-1,       cloud_essd, PL0, '',     cloud_essd PL0 0 3000",
        "d-1,       cloud_auto, '',  1000,   cloud_auto '' 1000 7800",
        "d-essd,    '',         PL1, '',     cloud_essd PL1 0 26800",
        "d-essd,    cloud_auto, '',  '',     cloud_auto '' 0 26800",
        "d-essd,    cloud_efficiency, '', '', cloud_efficiency '' 0 5000",
        "d-auto,    '',         '',  50000,  cloud_auto '' 50000 56800",
        "d-auto,    '',         '',  0,      cloud_auto '' 0 6800",
        "d-auto,    cloud_ssd,  '',  '',     cloud_ssd '' 0 4800",
        "d-tiny,    '',         '',  7000,   cloud_auto '' 7000 10000",
        "d-tiny,    cloud_essd, PL0, '',     cloud_essd PL0 0 1920",
        "d-prepaid, '',         PL2, '',     cloud_essd PL2 0 29000",
        // The zone does not sell the category, but the disk has it already.
        "d-scarce-essd, '',     PL2, '',     cloud_essd PL2 0 29000",
    })
    void diskHasTheNewSpecAfterTheDelay(String diskId, String category, String level, String iops, String expected) {
        String levelOrNone = level.isEmpty() ? "" : "&PerformanceLevel=" + level;
        assertThat(call(
                                parameters("DiskId=" + diskId),
                                "DiskCategory=" + category + "&ProvisionedIops=" + iops + levelOrNone)
                        .status())
                .isEqualTo(200);
        emulator.advance(DELAY);

        JsonNode disk = emulator.disk(diskId);
        String is = "%s %s %d %d"
                .formatted(
                        disk.at("/Category").asString(),
                        disk.at("/PerformanceLevel").asString(),
                        disk.at("/ProvisionedIops").asInt(),
                        disk.at("/IOPS").asInt());
        assertThat(is).isEqualTo(expected.replace("''", ""));
        assertThat(disk.at("/BurstingEnabled").asBoolean())
                .isEqualTo(disk.at("/Category").asString().equals("cloud_auto") && diskId.equals("d-auto"));
    }

    @Test
    void changingDiskCanBeDetached() {
        call(accepted());
        emulator.call("DetachDisk", "InstanceId=i-1&DiskId=d-1");

        emulator.advance(DELAY);

        assertThat(emulator.disk("d-1").at("/Status").asString()).isEqualTo("Available");
        assertThat(emulator.disk("d-1").at("/Category").asString()).isEqualTo("cloud_essd");
    }

    @Test
    void diskCanChangeAgainAfterTheDelay() {
        call(accepted());
        assertThat(call(accepted(), "DiskCategory=cloud_ssd").status()).isEqualTo(403);
        emulator.advance(DELAY);

        assertThat(call(accepted(), "DiskCategory=cloud_ssd").status()).isEqualTo(200);
    }

    @Test
    void stateDocumentKeepsPendingSpec() {
        call(accepted());
        String state = emulator.control("state").body();
        assertThat(state).contains("\"PendingSpec\"").contains("\"Tasks\"");

        emulator.world("{}");
        emulator.world(state);

        assertThat(emulator.control("state").body()).isEqualTo(state);
        emulator.advance(DELAY);
        assertThat(emulator.disk("d-1").at("/Category").asString()).isEqualTo("cloud_essd");
    }

    @Test
    void onlySubscriptionDisksHaveAnOrder() {
        assertThat(call(accepted()).json().at("/OrderId").asString()).isEmpty();
        assertThat(call(parameters("DiskId=d-prepaid"), "PerformanceLevel=PL2")
                        .json()
                        .at("/OrderId")
                        .asString())
                .isEqualTo("200000000000001");
    }

    private JsonNode task(String taskId) {
        return emulator.call("DescribeTasks", "RegionId=cn-hangzhou&TaskIds=" + taskId)
                .at("/TaskSet/Task/0");
    }
}
