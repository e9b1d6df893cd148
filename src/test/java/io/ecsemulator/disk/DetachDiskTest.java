package io.ecsemulator.disk;

import static io.ecsemulator.support.Emulator.parameters;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "ecs.emulator.disk-operations-per-instance=2")
class DetachDiskTest extends OperationTest {

    DetachDiskTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DetachDisk", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - InstanceId: i-1
                  - InstanceId: i-2
                  - InstanceId: i-busy
                  - {InstanceId: i-locked, OperationLocks: [security]}
                  - {InstanceId: i-starting, Status: Starting}
                  - {InstanceId: i-t1, InstanceType: ecs.t1.small}
                Disks:
                  - {DiskId: d-1, InstanceId: i-1}
                  - {DiskId: d-busy, InstanceId: i-busy}
                  - {DiskId: d-coming, InstanceId: i-busy, Status: Attaching}
                  - {DiskId: d-leaving, InstanceId: i-busy, Status: Detaching}
                  - {DiskId: d-released, Status: Released}
                  - {DiskId: d-detaching, InstanceId: i-1, Status: Detaching}
                  - {DiskId: d-system, InstanceId: i-1, Type: system}
                  - {DiskId: d-notportable, InstanceId: i-1, Portable: false}
                  - {DiskId: d-locked, InstanceId: i-locked}
                  - {DiskId: d-starting, InstanceId: i-starting}
                  - {DiskId: d-t1, InstanceId: i-t1}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("InstanceId=i-1&DiskId=d-1");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no DiskId", DiskError.PARAMETER_EMPTY, "DiskId="),
                refusal("no such instance", CommonError.INSTANCE_NOT_FOUND, "InstanceId=i-none"),
                refusal("no such disk", CommonError.DISK_NOT_FOUND, "DiskId=d-none"),
                refusal("released", DiskError.DISK_RELEASED, "DiskId=d-released"),
                refusal("on another instance", DiskError.NOT_ATTACHED, "InstanceId=i-2"),
                refusal("detaching already", CommonError.INCORRECT_DISK_STATUS, "DiskId=d-detaching"),
                refusal("a system disk", DiskError.SYSTEM_DISK, "DiskId=d-system"),
                refusal("not portable", DiskError.NOT_PORTABLE, "DiskId=d-notportable"),
                refusal("locked", DiskError.INSTANCE_LOCKED, "InstanceId=i-locked&DiskId=d-locked"),
                refusal(
                        "its instance is starting",
                        CommonError.INCORRECT_INSTANCE_STATUS,
                        "InstanceId=i-starting&DiskId=d-starting"),
                refusal("no hot detach", DiskError.NO_HOT_DETACH, "InstanceId=i-t1&DiskId=d-t1"),
                refusal(
                        "its instance is busy with two other disks",
                        DiskError.OPERATION_CONFLICT,
                        "InstanceId=i-busy&DiskId=d-busy"));
    }
}
