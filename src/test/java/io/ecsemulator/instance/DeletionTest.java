package io.ecsemulator.instance;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Operation;
import java.util.List;
import java.util.stream.Stream;

/** A deletion of instances. */
abstract class DeletionTest extends InstanceOperationTest {

    DeletionTest(String action, int port, List<Operation<?, ?, ?>> operations) {
        super(action, port, operations);
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
                  - {DiskId: d-gone, InstanceId: i-1, DeleteWithInstance: true, DeleteAutoSnapshot: true}
                  - {DiskId: d-local, InstanceId: i-1, Category: local_ssd_pro, DeleteWithInstance: false}
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

    final List<Refusal> with(Stream<Refusal> own) {
        Stream<Refusal> common = Stream.of(
                refusal("no such instance", CommonError.INSTANCE_NOT_FOUND, on("i-none")),
                refusal("protected", InstanceError.DELETION_PROTECTION, on("i-protected")),
                refusal(
                        "a subscription",
                        InstanceError.CHARGE_TYPE_VIOLATION,
                        on("i-prepaid") + "&TerminateSubscription=true"),
                refusal(
                        "an expired subscription without TerminateSubscription",
                        InstanceError.CHARGE_TYPE_VIOLATION,
                        on("i-expired")),
                refusal("pending", InstanceError.INITIALIZING, on("i-pending")),
                refusal("running", CommonError.INCORRECT_INSTANCE_STATUS, on("i-running")),
                refusal("starting", CommonError.INCORRECT_INSTANCE_STATUS, on("i-starting") + "&Force=true"));
        return Stream.concat(own, common).toList();
    }
}
