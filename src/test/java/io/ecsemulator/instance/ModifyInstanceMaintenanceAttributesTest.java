package io.ecsemulator.instance;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class ModifyInstanceMaintenanceAttributesTest extends OperationTest {

    ModifyInstanceMaintenanceAttributesTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("ModifyInstanceMaintenanceAttributes", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1}
                  - {InstanceId: i-2}
                  - {InstanceId: i-local, LocalStorageAmount: 1}
                  - {InstanceId: i-elsewhere, RegionId: cn-beijing}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&InstanceId.1=i-1&InstanceId.2=i-2&NotifyOnMaintenance=true"
                + "&MaintenanceWindow.1.StartTime=02:00:00&MaintenanceWindow.1.EndTime=18:00:00");
    }

    private Refusal window(String when, String changes) {
        return refusal(when, CommonError.PARAMETER_INVALID, changes).naming("MaintenanceWindow");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no instance", GatewayError.MISSING_PARAMETER, "InstanceId.1=&InstanceId.2=")
                        .naming("InstanceId"),
                refusal(
                                "101 instances",
                                CommonError.PARAMETER_INVALID,
                                IntStream.rangeClosed(1, 101)
                                        .mapToObj("InstanceId.%1$d=i-%1$d"::formatted)
                                        .collect(Collectors.joining("&")))
                        .naming("InstanceId"),
                refusal("no such action", CommonError.PARAMETER_INVALID, "ActionOnMaintenance=Repair")
                        .naming("ActionOnMaintenance"),
                refusal(
                                "an action for local disks",
                                CommonError.PARAMETER_INVALID,
                                "ActionOnMaintenance=AutoRedeploy&InstanceId.2=i-local")
                        .naming("ActionOnMaintenance"),
                window("two windows", "MaintenanceWindow.2.StartTime=19:00:00&MaintenanceWindow.2.EndTime=20:00:00"),
                window("a window without an end", "MaintenanceWindow.1.EndTime="),
                window("a window of no length", "MaintenanceWindow.1.EndTime=02:00:00"),
                window("a window of minutes", "MaintenanceWindow.1.EndTime=02:30:00"),
                window("a window after midnight", "MaintenanceWindow.1.EndTime=24:00:00"),
                refusal("no such instance", CommonError.INSTANCE_NOT_FOUND, "InstanceId.2=i-none"),
                refusal("an instance of another region", CommonError.INSTANCE_NOT_FOUND, "InstanceId.2=i-elsewhere"));
    }

    private String attributes(String instanceId) {
        return emulator.control("instances/" + instanceId)
                .json()
                .at("/MaintenanceAttributes")
                .toString();
    }

    @Test
    void modifiesTheNamedAttributesOfAllInstances() {
        call(accepted());

        String modified =
                "{\"ActionOnMaintenance\":\"AutoRecover\",\"NotifyOnMaintenance\":true,\"MaintenanceWindows\":"
                        + "{\"MaintenanceWindow\":[{\"StartTime\":\"02:00:00\",\"EndTime\":\"18:00:00\"}]}}";
        assertThat(attributes("i-1")).isEqualTo(modified);
        assertThat(attributes("i-2")).isEqualTo(modified);

        call(parameters("RegionId=cn-hangzhou&InstanceId.1=i-1&ActionOnMaintenance=Stop"));

        assertThat(attributes("i-1")).isEqualTo(modified.replace("AutoRecover", "Stop"));
        assertThat(attributes("i-2")).isEqualTo(modified);
    }

    @Test
    void aWindowCanGoOnAfterMidnight() {
        call(accepted(), "MaintenanceWindow.1.StartTime=22:00:00&MaintenanceWindow.1.EndTime=06:00:00");

        assertThat(attributes("i-1")).contains("\"StartTime\":\"22:00:00\",\"EndTime\":\"06:00:00\"");
    }

    @Test
    void instancesWithLocalDisksCanBeRedeployed() {
        call(parameters("RegionId=cn-hangzhou&InstanceId.1=i-local&ActionOnMaintenance=AutoRedeploy"));

        assertThat(attributes("i-local")).contains("AutoRedeploy");
    }
}
