package io.ecsemulator.disk;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class ResetDisksTest extends OperationTest {

    ResetDisksTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("ResetDisks", port, operations);
    }

    @Override
    protected String world() {
        return ResetDiskTest.WORLD;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&Disk.1.DiskId=d-1&Disk.1.SnapshotId=s-1"
                + "&Disk.2.DiskId=d-running&Disk.2.SnapshotId=s-running");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_IN_RECORDS, "RegionId=cn-moon"),
                refusal(
                                "no disk",
                                GatewayError.MISSING_PARAMETER,
                                "Disk.1.DiskId=&Disk.1.SnapshotId=&Disk.2.DiskId=&Disk.2.SnapshotId=")
                        .naming("Disk"),
                refusal("no DiskId", GatewayError.MISSING_PARAMETER, "Disk.1.DiskId=")
                        .naming("Disk.1.DiskId"),
                refusal("no SnapshotId", GatewayError.MISSING_PARAMETER, "Disk.2.SnapshotId=")
                        .naming("Disk.2.SnapshotId"),
                refusal("11 disks", GatewayError.INVALID_PARAMETER, disks(11)).naming("Disk"),
                checked("no such disk", DiskError.DISK_DOES_NOT_EXIST, "d-none", "s-1"),
                checked("no such snapshot", CommonError.SNAPSHOT_DOES_NOT_EXIST, "d-1", "s-none"),
                refusal(
                        "a disk of another region",
                        DiskError.DISK_DOES_NOT_EXIST,
                        "DryRun=true&RegionId=cn-beijing&Disk.2.DiskId=&Disk.2.SnapshotId="),
                checked("a snapshot of another disk", ResetDiskError.OTHER_DISK, "d-1", "s-2"),
                checked("a local disk", DiskError.OPERATION_NOT_FOR_CATEGORY, "d-local", "s-local"),
                checked("locked for security", DiskError.INSTANCE_LOCKED, "d-locked", "s-locked"),
                checked("in arrears", CommonError.INSTANCE_IN_ARREARS, "d-unpaid", "s-unpaid"),
                checked("Attaching", CommonError.INCORRECT_DISK_STATUS, "d-attaching", "s-attaching"),
                checked("while the instance runs", CommonError.INCORRECT_INSTANCE_STATUS, "d-running", "s-running"),
                checked("while the category changes", DiskChangeError.CONFLICT, "d-modifying", "s-modifying"),
                checked("a snapshot that failed", ResetDiskError.SNAPSHOT_FAILED, "d-1", "s-failed"),
                checked("an unfinished snapshot", CommonError.SNAPSHOT_NOT_READY, "d-slow", "s-slower"),
                checked("another unfinished snapshot", ResetDiskError.UNFINISHED_SNAPSHOT, "d-slow", "s-slow"),
                checked("a snapshot of old", ResetDiskError.SNAPSHOT_TOO_OLD, "d-old", "s-old"),
                checked("a dry run", GatewayError.DRY_RUN, "d-loose", "s-loose"));
    }

    private static String disks(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj("Disk.%1$d.DiskId=d-1&Disk.%1$d.SnapshotId=s-1"::formatted)
                .collect(Collectors.joining("&"));
    }

    /** A dry run for a disk, after one that can be reset. */
    private Refusal checked(String when, ApiError error, String diskId, String snapshotId) {
        return refusal(when, error, "DryRun=true&Disk.2.DiskId=" + diskId + "&Disk.2.SnapshotId=" + snapshotId);
    }

    private String status(String diskId) {
        return emulator.disk(diskId).at("/Status").asString();
    }

    @Test
    void resetsEachDiskThatCanBeAndLeavesTheOthers() {
        call(accepted(), "Disk.3.DiskId=d-loose&Disk.3.SnapshotId=s-loose");

        assertThat(List.of(status("d-1"), status("d-running"), status("d-loose")))
                .containsExactly("ReIniting", "In_use", "ReIniting");
        emulator.advance(Duration.ofSeconds(30));
        assertThat(List.of(status("d-1"), status("d-loose"))).containsExactly("In_use", "Available");
    }

    @Test
    void aDiskThatIsNamedTwiceIsResetOnce() {
        List<String> codes = call(parameters("RegionId=cn-hangzhou&" + disks(2)))
                .json()
                .at("/OperationProgressSet/OperationProgress")
                .valueStream()
                .map(progress -> progress.at("/ErrorCode").asString())
                .toList();

        assertThat(codes).containsExactly("", "IncorrectDiskStatus");
    }

    @Test
    void aDryRunChangesNothing() {
        call(parameters("DryRun=true&RegionId=cn-hangzhou&" + disks(1)));

        assertThat(status("d-1")).isEqualTo("In_use");
    }
}
