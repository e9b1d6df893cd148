package io.ecsemulator.region;

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

class DescribeEndpointsTest extends OperationTest {

    DescribeEndpointsTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeEndpoints", port, operations);
    }

    @Override
    protected String world() {
        return "Disks: []";
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("Version=2015-06-12&Id=cn-hangzhou&ServiceCode=ecs&Type=openAPI");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "Id=").naming("Id"),
                refusal("no service", GatewayError.MISSING_PARAMETER, "ServiceCode=")
                        .naming("ServiceCode"),
                refusal("no such region", RegionError.LOCATION_REGION_NOT_FOUND, "Id=cn-moon"),
                refusal("the version of ECS", GatewayError.INVALID_ACTION, "Version=2014-05-26"));
    }

    @Test
    void otherServicesAreHereToo() {
        assertThat(call(accepted(), "ServiceCode=vpc&Type=").json().at("/Endpoints/Endpoint/0"))
                .hasToString(
                        "{\"Endpoint\":\"" + emulator.endpoint() + "\",\"Id\":\"cn-hangzhou\",\"Namespace\":\"\","
                                + "\"SerivceCode\":\"vpc\",\"Type\":\"openAPI\",\"Protocols\":{\"Protocols\":[\"HTTP\",\"HTTPS\"]}}");
    }
}
