package io.ecsemulator.instance;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class StartInstanceTest extends OperationTest {

    StartInstanceTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("StartInstance", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1, Status: Stopped}
                  - {InstanceId: i-2, Status: Stopped}
                  - {InstanceId: i-running}
                  - {InstanceId: i-locked, Status: Stopped, OperationLocks: [security]}
                  - {InstanceId: i-arrears, Status: Stopped, OperationLocks: [financial]}
                  - {InstanceId: i-expired, Status: Stopped, InstanceChargeType: PrePaid, ExpiredTime: 2020-01-01T00:00Z}
                  - {InstanceId: i-disk, Status: Stopped}
                  - {InstanceId: i-initializing, Status: Stopped}
                  - {InstanceId: i-headless, Status: Stopped, Tags: {'acs:ecs:sourceSystemDiskId': d-gone}}
                  - {InstanceId: i-whole, Status: Stopped, Tags: {'acs:ecs:sourceSystemDiskId': d-back}}
                  - {InstanceId: i-elsewhere, Status: Stopped, RegionId: cn-beijing}
                Disks:
                  - {DiskId: d-arrears, InstanceId: i-disk, OperationLocks: [financial]}
                  - {DiskId: d-initializing, InstanceId: i-initializing, Status: ReIniting}
                  - {DiskId: d-data, InstanceId: i-headless}
                  - {DiskId: d-back, InstanceId: i-whole, Type: system}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("InstanceId", "i-1");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no instance is named", GatewayError.MISSING_PARAMETER, "InstanceId", "")
                        .naming("InstanceId"),
                refusal("no such instance", InstanceError.INSTANCE_NOT_FOUND, "InstanceId", "i-none"),
                refusal("locked for security", InstanceError.LOCKED_FOR_SECURITY, "InstanceId", "i-locked"),
                refusal("in arrears", InstanceError.POSTPAID_EXPIRED, "InstanceId", "i-arrears"),
                refusal("a subscription that is over", InstanceError.PREPAID_EXPIRED, "InstanceId", "i-expired"),
                refusal("a disk in arrears", InstanceError.DISK_IN_ARREARS, "InstanceId", "i-disk"),
                refusal("running already", InstanceError.INCORRECT_STATUS, "InstanceId", "i-running"),
                refusal("a disk is being initialized", InstanceError.DISK_STATUS, "InstanceId", "i-initializing"),
                refusal("its system disk was detached", InstanceError.NO_SYSTEM_DISK, "InstanceId", "i-headless"),
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun", "true"));
    }

    @Test
    void theInstanceIsStartingAndRunningWhenItIsDue() {
        call(accepted());

        assertThat(status("i-1")).isEqualTo("Starting");
        assertThat(instance("i-1").at("/StoppedMode").asString()).isEqualTo("KeepCharging");
        emulator.advance(Duration.ofSeconds(20).minusNanos(1));
        assertThat(status("i-1")).isEqualTo("Starting");
        emulator.advance(Duration.ofNanos(1));
        assertThat(status("i-1")).isEqualTo("Running");
        assertThat(instance("i-1").at("/StoppedMode").asString()).isEqualTo("Not-applicable");
        assertThat(emulator.call("StopInstance", "InstanceId", "i-1").has("RequestId"))
                .isTrue();
    }

    @Test
    void anInstanceWhoseSystemDiskIsBackStarts() {
        assertThat(call(accepted(), "InstanceId", "i-whole").status()).isEqualTo(200);
    }

    private JsonNode instance(String instanceId) {
        return emulator.call("DescribeInstances", "RegionId", "cn-hangzhou", "InstanceIds", "[\"" + instanceId + "\"]")
                .at("/Instances/Instance/0");
    }

    private String status(String instanceId) {
        return instance(instanceId).at("/Status").asString();
    }
}
