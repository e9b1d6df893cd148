package io.ecsemulator.instance;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.OperationTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class StartInstancesTest extends OperationTest {

    StartInstancesTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("StartInstances", port, operations);
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
                refusal("in arrears", InstanceError.POSTPAID_EXPIRED, "InstanceId.2", "i-arrears"),
                refusal("a subscription that is over", InstanceError.PREPAID_EXPIRED, "InstanceId.2", "i-expired"),
                refusal("a disk in arrears", InstanceError.EXPIRED_OR_IN_ARREARS, "InstanceId.2", "i-disk"),
                refusal("running already", InstanceError.INCORRECT_STATUS, "InstanceId.2", "i-running"),
                refusal(
                        "a disk is being initialized",
                        InstanceError.INCORRECT_STATUS,
                        "InstanceId.2",
                        "i-initializing"),
                refusal(
                        "its system disk was detached",
                        InstanceError.NO_SYSTEM_DISK_AMONG_MANY,
                        "InstanceId.2",
                        "i-headless"));
    }

    @Test
    void theInstancesAreStartingAndRunningWhenTheyAreDue() {
        call(accepted(), "InstanceId.3", "i-1");

        assertThat(status("i-1")).isEqualTo("Starting");
        assertThat(status("i-2")).isEqualTo("Starting");
        emulator.advance(Duration.ofSeconds(20));
        assertThat(status("i-1")).isEqualTo("Running");
        assertThat(status("i-2")).isEqualTo("Running");
    }

    @Test
    void withSuccessFirstEachStandsForItself() {
        JsonNode responses = call(
                        accepted(),
                        "BatchOptimization",
                        "SuccessFirst",
                        "InstanceId.2",
                        "i-running",
                        "InstanceId.3",
                        "i-none")
                .json()
                .at("/InstanceResponses/InstanceResponse");

        assertThat(responses)
                .containsExactly(
                        response("i-1", "200", "success", "Stopped", "Starting"),
                        response(
                                "i-running",
                                InstanceError.INCORRECT_STATUS.code(),
                                InstanceError.INCORRECT_STATUS.message(),
                                "Running",
                                "Running"),
                        response(
                                "i-none",
                                InstanceError.INSTANCE_NOT_FOUND.code(),
                                InstanceError.INSTANCE_NOT_FOUND.message(),
                                "",
                                ""));
        assertThat(status("i-1")).isEqualTo("Starting");
    }

    private static JsonNode response(String id, String code, String message, String previous, String current) {
        return Emulator.JSON
                .createObjectNode()
                .put("InstanceId", id)
                .put("Code", code)
                .put("Message", message)
                .put("PreviousStatus", previous)
                .put("CurrentStatus", current);
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
