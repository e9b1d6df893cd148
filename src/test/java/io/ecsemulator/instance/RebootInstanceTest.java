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

class RebootInstanceTest extends OperationTest {

    RebootInstanceTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("RebootInstance", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1}
                  - {InstanceId: i-2}
                  - {InstanceId: i-stopped, Status: Stopped}
                  - {InstanceId: i-locked, OperationLocks: [security]}
                  - {InstanceId: i-arrears, OperationLocks: [financial]}
                  - {InstanceId: i-expired, InstanceChargeType: PrePaid, ExpiredTime: 2020-01-01T00:00Z}
                  - {InstanceId: i-prepaid, InstanceChargeType: PrePaid}
                  - {InstanceId: i-disk}
                  - {InstanceId: i-elsewhere, RegionId: cn-beijing}
                Disks:
                  - {DiskId: d-arrears, InstanceId: i-disk, OperationLocks: [financial]}
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
                refusal("in arrears", InstanceError.EXPIRED_OR_IN_ARREARS, "InstanceId", "i-arrears"),
                refusal("a subscription that is over", InstanceError.EXPIRED_OR_IN_ARREARS, "InstanceId", "i-expired"),
                refusal("a disk in arrears", InstanceError.EXPIRED_OR_IN_ARREARS, "InstanceId", "i-disk"),
                refusal("stopped already", InstanceError.INCORRECT_STATUS, "InstanceId", "i-stopped"),
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun", "true"));
    }

    @Test
    void theInstanceIsStartingAndRunningAgainWhenItIsDue() {
        emulator.advance(Duration.ofDays(1));
        call(accepted());

        assertThat(status("i-1")).isEqualTo("Starting");
        String before = instance("i-1").at("/StartTime").asString();
        emulator.advance(Duration.ofSeconds(30).minusNanos(1));
        assertThat(status("i-1")).isEqualTo("Starting");
        emulator.advance(Duration.ofNanos(1));
        assertThat(status("i-1")).isEqualTo("Running");
        assertThat(instance("i-1").at("/StartTime").asString()).isGreaterThan(before);
    }

    private JsonNode instance(String instanceId) {
        return emulator.call("DescribeInstances", "RegionId", "cn-hangzhou", "InstanceIds", "[\"" + instanceId + "\"]")
                .at("/Instances/Instance/0");
    }

    private String status(String instanceId) {
        return instance(instanceId).at("/Status").asString();
    }
}
