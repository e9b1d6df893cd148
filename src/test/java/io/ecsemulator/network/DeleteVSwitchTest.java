package io.ecsemulator.network;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class DeleteVSwitchTest extends OperationTest {

    DeleteVSwitchTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DeleteVSwitch", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1, VpcAttributes: {VpcId: vpc-1, VSwitchId: vsw-used}}
                Vpcs: [{VpcId: vpc-1}]
                VSwitches:
                  - {VSwitchId: vsw-1, VpcId: vpc-1}
                  - {VSwitchId: vsw-used, VpcId: vpc-1}
                  - {VSwitchId: vsw-pending, VpcId: vpc-2, Status: Pending}
                  - {VSwitchId: vsw-beside, VpcId: vpc-2}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("Version=2016-04-28&VSwitchId=vsw-1");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no vSwitch", GatewayError.MISSING_PARAMETER, "VSwitchId=")
                        .naming("VSwitchId"),
                refusal("no such region", NetworkError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no such vSwitch", NetworkError.VSWITCH_TO_DELETE_NOT_FOUND, "VSwitchId=vsw-none"),
                refusal("a vSwitch of another region", NetworkError.VSWITCH_TO_DELETE_NOT_FOUND, "RegionId=cn-beijing"),
                refusal("a vSwitch still Pending", NetworkError.VSWITCH_STATUS, "VSwitchId=vsw-pending"),
                refusal("another still Pending", NetworkError.OTHER_VSWITCH_PROCESSING, "VSwitchId=vsw-beside"),
                refusal("a vSwitch with an instance", NetworkError.VSWITCH_IN_USE, "VSwitchId=vsw-used"));
    }

    @Test
    void theVSwitchIsGoneAtOnce() {
        call(accepted(), "RegionId=cn-hangzhou");

        assertThat(call(accepted()).json().at("/Code").asString()).isEqualTo("InvalidVSwitchId.NotFound");
    }

    @Test
    void theVSwitchCanGoWhenItsInstanceHasGone() {
        emulator.get("Action=DeleteInstance&InstanceId=i-1&Force=true");

        assertThat(call(accepted(), "VSwitchId=vsw-used").status()).isEqualTo(200);
    }
}
