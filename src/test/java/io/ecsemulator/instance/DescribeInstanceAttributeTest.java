package io.ecsemulator.instance;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class DescribeInstanceAttributeTest extends OperationTest {

    DescribeInstanceAttributeTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeInstanceAttribute", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - InstanceId: i-1
                    Description: a shop
                    CreationTime: 2026-01-02T03:04:05Z
                    PublicIpAddress: [192.0.2.1]
                    InnerIpAddress: [10.0.0.1]
                    EipAddress: {AllocationId: eip-1, IpAddress: 192.0.2.2, InternetChargeType: PayByTraffic, Bandwidth: 5}
                    DedicatedHostAttribute: {DedicatedHostId: dh-1, DedicatedHostName: mine, DedicatedHostClusterId: dc-1}
                    OperationLocks: [security, financial]
                  - {InstanceId: i-2, IoOptimized: false, ExpiredTime: ''}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("InstanceId=i-1");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no id", GatewayError.MISSING_PARAMETER, "InstanceId=").naming("InstanceId"),
                refusal("a blank id", GatewayError.MISSING_PARAMETER, "InstanceId= ")
                        .naming("InstanceId"),
                refusal("no such instance", CommonError.INSTANCE_NOT_FOUND, "InstanceId=i-none"));
    }

    @Test
    void absentValuesAreEmpty() {
        assertThat(call(parameters("InstanceId=i-2")).body())
                .contains("\"IoOptimized\":\"none\"", "\"ExpiredTime\":\"\"", "\"OperationLocks\":{\"LockReason\":[]}");
    }
}
