package io.ecsemulator.instance;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class DescribeInstanceVncUrlTest extends OperationTest {

    DescribeInstanceVncUrlTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeInstanceVncUrl", port, operations);
    }

    @Override
    protected Instant time() {
        return Instant.parse("2030-01-01T00:00:00Z");
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1}
                  - {InstanceId: i-elsewhere, RegionId: cn-beijing}
                  - {InstanceId: i-pending, Status: Pending}
                  - {InstanceId: i-stopped, Status: Stopped}
                  - {InstanceId: i-starting, Status: Starting}
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
                refusal("no instance is named", GatewayError.MISSING_PARAMETER, "InstanceId=")
                        .naming("InstanceId"),
                refusal("no such instance", CommonError.INSTANCE_NOT_FOUND, "InstanceId=i-none"),
                refusal("in another region", InstanceChangeError.VNC_OTHER_REGION, "InstanceId=i-elsewhere"),
                refusal("an instance that is made", InstanceChangeError.VNC_NOT_READY, "InstanceId=i-pending"),
                refusal("a stopped instance", CommonError.INCORRECT_INSTANCE_STATUS, "InstanceId=i-stopped"));
    }

    @Test
    void showsTheConsoleOfAnInstanceThatStarts() {
        assertThat(call(accepted(), "InstanceId=i-starting")
                        .json()
                        .at("/VncUrl")
                        .asString())
                .startsWith("wss%3A%2F%2Fcn-hangzhou-");
    }

    @Test
    void eachMomentHasAnAddressOfItsOwn() {
        String first = call(accepted()).json().at("/VncUrl").asString();
        emulator.advance(Duration.ofSeconds(15));

        assertThat(call(accepted()).json().at("/VncUrl").asString()).isNotEqualTo(first);
    }
}
