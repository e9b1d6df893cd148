package io.ecsemulator.instance;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class DeleteInstancesTest extends OperationTest {

    DeleteInstancesTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DeleteInstances", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1, Status: Stopped}
                  - {InstanceId: i-2, Status: Stopped}
                  - {InstanceId: i-running}
                  - {InstanceId: i-pending, Status: Pending}
                  - {InstanceId: i-starting, Status: Starting}
                  - {InstanceId: i-protected, Status: Stopped, DeletionProtection: true}
                  - {InstanceId: i-prepaid, Status: Stopped, InstanceChargeType: PrePaid}
                  - {InstanceId: i-expired, Status: Stopped, InstanceChargeType: PrePaid, ExpiredTime: 2020-01-01T00:00Z}
                  - {InstanceId: i-locked, Status: Stopped, OperationLocks: [security]}
                  - {InstanceId: i-arrears, Status: Stopped, OperationLocks: [financial]}
                  - {InstanceId: i-elsewhere, Status: Stopped, RegionId: cn-beijing}
                Disks:
                  - {DiskId: d-system, InstanceId: i-1, Type: system}
                  - {DiskId: d-gone, InstanceId: i-1, DeleteWithInstance: true}
                  - {DiskId: d-left, InstanceId: i-1, DiskChargeType: PrePaid, ExpiredTime: 2030-01-01T00:00Z}
                  - {DiskId: d-kept, InstanceId: i-2, Type: system, DeleteWithInstance: false}
                  - {DiskId: d-locked, InstanceId: i-locked}
                  - {DiskId: d-attaching, InstanceId: i-locked, Status: Attaching, PendingTransition: {Status: In_use, DueTime: '2999-01-01T00:00:00Z'}}
                  - {DiskId: d-detaching, InstanceId: i-running, DeleteWithInstance: true}
                Snapshots:
                  - {SnapshotId: s-auto, SourceDiskId: d-gone, SnapshotType: auto}
                  - {SnapshotId: s-user, SourceDiskId: d-gone}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId", "cn-hangzhou", "InstanceId.1", "i-1", "InstanceId.2", "i-2");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId", "")
                        .naming("RegionId"),
                refusal("no such region", InstanceError.REGION_NOT_FOUND, "RegionId", "cn-moon"),
                refusal("no instance is named", GatewayError.MISSING_PARAMETER, "InstanceId.1", "", "InstanceId.2", "")
                        .naming("InstanceId"),
                tooMany(),
                refusal("a blank id", InstanceError.INSTANCE_IDS_NOT_SUPPORTED, "InstanceId.2", " "),
                refusal("in another region", InstanceError.CROSS_REGION, "InstanceId.2", "i-elsewhere"),
                refusal("a dry run", InstanceError.DRY_RUN_SUCCESS, "DryRun", "true"),
                refusal("no such instance", InstanceError.INSTANCE_NOT_FOUND, "InstanceId.2", "i-none"),
                refusal("protected", InstanceError.DELETION_PROTECTION, "InstanceId.2", "i-protected"),
                refusal(
                        "a subscription",
                        InstanceError.CHARGE_TYPE_VIOLATION,
                        "InstanceId.2",
                        "i-prepaid",
                        "TerminateSubscription",
                        "true"),
                refusal(
                        "a subscription that is over, without the word for it",
                        InstanceError.CHARGE_TYPE_VIOLATION,
                        "InstanceId.2",
                        "i-expired"),
                refusal("pending", InstanceError.INITIALIZING, "InstanceId.2", "i-pending"),
                refusal("running", InstanceError.INCORRECT_STATUS, "InstanceId.2", "i-running"),
                refusal("starting", InstanceError.INCORRECT_STATUS, "InstanceId.2", "i-starting", "Force", "true"));
    }

    @Test
    void allAreGoneWithTheirDisks() {
        call(accepted(), "InstanceId.3", "i-running", "Force", "true");

        assertThat(emulator.call("DescribeInstances", "RegionId", "cn-hangzhou").findValuesAsString("InstanceId"))
                .doesNotContain("i-1", "i-2", "i-running")
                .contains("i-locked");
        assertThat(emulator.disk("d-left").at("/Status").asString()).isEqualTo("Available");
    }

    @Test
    void aSecondCallWithItsTokenIsTheFirst() {
        String first = call(accepted(), "ClientToken", "t").body();

        assertThat(call(accepted(), "ClientToken", "t").body()).isEqualTo(first);
    }

    private Refusal tooMany() {
        Map<String, String> ids = accepted();
        for (int i = 1; i <= 101; i++) {
            ids.put("InstanceId." + i, "i-" + i);
        }
        return new Refusal(
                "101 instances",
                InstanceError.TOO_MANY_INSTANCE_IDS,
                InstanceError.TOO_MANY_INSTANCE_IDS.message(),
                null,
                ids);
    }
}
