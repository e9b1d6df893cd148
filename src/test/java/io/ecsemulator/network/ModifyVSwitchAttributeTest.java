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
import tools.jackson.databind.JsonNode;

class ModifyVSwitchAttributeTest extends OperationTest {

    ModifyVSwitchAttributeTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("ModifyVSwitchAttribute", port, operations);
    }

    @Override
    protected String world() {
        return """
                VSwitches:
                  - {VSwitchId: vsw-1, VSwitchName: old, Description: old description}
                  - {VSwitchId: vsw-pending, Status: Pending}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("Version=2016-04-28&VSwitchId=vsw-1&VSwitchName=new&RegionId=cn-hangzhou");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no vSwitch", GatewayError.MISSING_PARAMETER, "VSwitchId=")
                        .naming("VSwitchId"),
                refusal("no such region", NetworkError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("an address as a name", NetworkError.VSWITCH_NAME, "VSwitchName=http://vsw"),
                refusal(
                        "an address as a description",
                        NetworkError.MODIFY_VSWITCH_DESCRIPTION,
                        "Description=https://vsw"),
                refusal("no such vSwitch", NetworkError.VSWITCH_TO_MODIFY_NOT_FOUND, "VSwitchId=vsw-none"),
                refusal("a vSwitch of another region", NetworkError.VSWITCH_TO_MODIFY_NOT_FOUND, "RegionId=cn-beijing"),
                refusal("a vSwitch still Pending", NetworkError.VSWITCH_TO_MODIFY_STATUS, "VSwitchId=vsw-pending"));
    }

    private JsonNode vSwitch() {
        return emulator.call("DescribeVSwitches", "RegionId=cn-hangzhou&VSwitchId=vsw-1")
                .at("/VSwitches/VSwitch/0");
    }

    @Test
    void changesWhatTheRequestHasAndKeepsTheRest() {
        call(accepted());

        assertThat(vSwitch().at("/VSwitchName").asString()).isEqualTo("new");
        assertThat(vSwitch().at("/Description").asString()).isEqualTo("old description");

        call(parameters("VSwitchId=vsw-1&Description=new description&EnableIPv6=false"));

        assertThat(vSwitch().at("/VSwitchName").asString()).isEqualTo("new");
        assertThat(vSwitch().at("/Description").asString()).isEqualTo("new description");
        assertThat(vSwitch().at("/Status").asString()).isEqualTo("Available");
    }

    @Test
    void ipv6IsNotEmulated() {
        assertThat(call(accepted(), "EnableIPv6=true").status()).isEqualTo(501);
        assertThat(call(accepted(), "EnableIPv6=false").status()).isEqualTo(200);
    }
}
