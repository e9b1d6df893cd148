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

class StopInstancesTest extends OperationTest {

    StopInstancesTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("StopInstances", port, operations);
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
        return parameters("RegionId", "cn-hangzhou", "InstanceId.1", "i-1", "InstanceId.2", "i-2");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId", "")
                        .naming("RegionId"),
                refusal("no such region", InstanceError.REGION_NOT_FOUND, "RegionId", "cn-moon"),
                refusal("no instance is named", InstanceError.NO_INSTANCE_ID, "InstanceId.1", "", "InstanceId.2", ""),
                tooMany(),
                refusal("a blank id", InstanceError.INSTANCE_IDS_MALFORMED, "InstanceId.2", " "),
                refusal("no such mode", GatewayError.INVALID_PARAMETER, "BatchOptimization", "Mixed")
                        .naming("BatchOptimization"),
                refusal("no such mode of stopping", GatewayError.INVALID_PARAMETER, "StoppedMode", "Hibernate")
                        .naming("StoppedMode"),
                refusal("a dry run", InstanceError.DRY_RUN_SUCCESS, "DryRun", "true"),
                refusal(
                        "a dry run that looks at nothing",
                        InstanceError.DRY_RUN_SUCCESS,
                        "DryRun",
                        "true",
                        "BatchOptimization",
                        "SuccessFirst",
                        "InstanceId.1",
                        "i-none"),
                refusal("in another region", InstanceError.INSTANCE_NOT_FOUND, "InstanceId.2", "i-elsewhere"),
                refusal("no such instance", InstanceError.INSTANCE_NOT_FOUND, "InstanceId.2", "i-none"),
                refusal("locked for security", InstanceError.LOCKED_FOR_SECURITY, "InstanceId.2", "i-locked"),
                refusal("in arrears", InstanceError.EXPIRED_OR_IN_ARREARS, "InstanceId.2", "i-arrears"),
                refusal(
                        "a subscription that is over",
                        InstanceError.EXPIRED_OR_IN_ARREARS,
                        "InstanceId.2",
                        "i-expired"),
                refusal("a disk in arrears", InstanceError.EXPIRED_OR_IN_ARREARS, "InstanceId.2", "i-disk"),
                refusal("stopped already", InstanceError.INCORRECT_STATUS, "InstanceId.2", "i-stopped"));
    }

    @Test
    void theInstancesAreStoppingAndStoppedWhenTheyAreDue() {
        call(accepted(), "StoppedMode", "StopCharging");

        assertThat(status("i-1")).isEqualTo("Stopping");
        assertThat(status("i-2")).isEqualTo("Stopping");
        emulator.advance(Duration.ofSeconds(20));
        assertThat(status("i-1")).isEqualTo("Stopped");
        assertThat(instance("i-2").at("/StoppedMode").asString()).isEqualTo("StopCharging");
    }

    @Test
    void withSuccessFirstEachStandsForItself() {
        call(accepted(), "BatchOptimization", "SuccessFirst", "InstanceId.1", "i-locked");

        assertThat(status("i-locked")).isEqualTo("Running");
        assertThat(status("i-2")).isEqualTo("Stopping");
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

    private JsonNode instance(String instanceId) {
        return emulator.call("DescribeInstances", "RegionId", "cn-hangzhou", "InstanceIds", "[\"" + instanceId + "\"]")
                .at("/Instances/Instance/0");
    }

    private String status(String instanceId) {
        return instance(instanceId).at("/Status").asString();
    }
}
