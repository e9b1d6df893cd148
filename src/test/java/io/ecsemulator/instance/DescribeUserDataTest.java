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

class DescribeUserDataTest extends OperationTest {

    DescribeUserDataTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeUserData", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1, UserData: ZWNobyBoZWxsbyBlY3Mh}
                  - {InstanceId: i-none}
                  - {InstanceId: i-elsewhere, RegionId: cn-beijing}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&InstanceId=i-1");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no instance", GatewayError.MISSING_PARAMETER, "InstanceId=")
                        .naming("InstanceId"),
                refusal("no such instance", CommonError.INSTANCE_NOT_FOUND, "InstanceId=i-gone"),
                refusal("an instance of another region", CommonError.INSTANCE_NOT_FOUND, "InstanceId=i-elsewhere"));
    }

    private String userData(String instanceId) {
        return call(accepted(), "InstanceId=" + instanceId)
                .json()
                .at("/UserData")
                .stringValue();
    }

    @Test
    void userDataAreEmptyIfThereAreNone() {
        assertThat(userData("i-none")).isEmpty();
    }

    @Test
    void showsWhatModifyInstanceAttributeStored() {
        emulator.call("ModifyInstanceAttribute", "InstanceId", "i-1", "UserData", "AA AA\n");

        assertThat(userData("i-1")).isEqualTo("AAAA");
    }

    @Test
    void describeInstancesDoesNotShowThem() {
        assertThat(emulator.call("DescribeInstances", "RegionId=cn-hangzhou").toString())
                .doesNotContain("UserData", "RamRoleName", "Maintenance", "Renew");
    }
}
