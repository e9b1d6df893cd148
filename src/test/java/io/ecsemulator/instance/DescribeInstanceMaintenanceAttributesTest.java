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

class DescribeInstanceMaintenanceAttributesTest extends OperationTest {

    DescribeInstanceMaintenanceAttributesTest(
            @LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeInstanceMaintenanceAttributes", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1}
                  - InstanceId: i-2
                    MaintenanceAttributes:
                      ActionOnMaintenance: Stop
                      NotifyOnMaintenance: true
                      MaintenanceWindows: [{StartTime: '02:00:00', EndTime: '18:00:00'}]
                  - {InstanceId: i-local, LocalStorageAmount: 1}
                  - {InstanceId: i-elsewhere, RegionId: cn-beijing}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&InstanceId.1=i-1&InstanceId.2=i-2");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("a page before the first", CommonError.PARAMETER_INVALID, "PageNumber=0")
                        .naming("PageNumber"),
                refusal("a large page", CommonError.PARAMETER_INVALID, "PageSize=101")
                        .naming("PageSize"),
                refusal(
                        "101 instances",
                        InstanceError.INSTANCE_ID_LIMIT,
                        IntStream.rangeClosed(1, 101)
                                .mapToObj("InstanceId.%1$d=i-%1$d"::formatted)
                                .collect(Collectors.joining("&"))),
                refusal("no such instance", CommonError.INSTANCE_NOT_FOUND, "InstanceId.2=i-none"),
                refusal("an instance of another region", CommonError.INSTANCE_NOT_FOUND, "InstanceId.2=i-elsewhere"));
    }

    @Test
    void withoutIdsAllInstancesOfTheRegionAreListed() {
        assertThat(call(parameters("RegionId=cn-hangzhou&PageSize=2"))
                        .json()
                        .at("/MaintenanceAttributes/MaintenanceAttribute")
                        .findValuesAsString("InstanceId"))
                .containsExactly("i-local", "i-2");
        assertThat(call(parameters("RegionId=cn-hangzhou&PageSize=2&PageNumber=2"))
                        .json()
                        .at("/TotalCount")
                        .intValue())
                .isEqualTo(3);
    }

    @Test
    void instancesWithLocalDisksCanBeRedeployed() {
        assertThat(call(parameters("RegionId=cn-hangzhou&InstanceId.1=i-local"))
                        .json()
                        .at("/MaintenanceAttributes/MaintenanceAttribute/0/ActionOnMaintenance/SupportedValues")
                        .toString())
                .isEqualTo("{\"SupportedValue\":[\"Stop\",\"AutoRecover\",\"AutoRedeploy\"]}");
    }
}
