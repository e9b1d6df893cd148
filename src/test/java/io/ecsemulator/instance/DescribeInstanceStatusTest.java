package io.ecsemulator.instance;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class DescribeInstanceStatusTest extends OperationTest {

    DescribeInstanceStatusTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeInstanceStatus", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1}
                  - {InstanceId: i-2, Status: Stopped, ZoneId: cn-hangzhou-h, ClusterId: c-1}
                  - {InstanceId: i-3, RegionId: cn-beijing}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou");
    }

    @Override
    protected List<Refusal> refusals() {
        Map<String, String> tooMany = accepted();
        IntStream.rangeClosed(1, 101).forEach(i -> tooMany.put("InstanceId." + i, "i-" + i));
        ApiError count = InstanceError.TOO_MANY_INSTANCE_IDS;
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no such zone", CommonError.ZONE_NOT_FOUND, "ZoneId=cn-hangzhou-z"),
                refusal("a zone elsewhere", CommonError.ZONE_NOT_FOUND, "ZoneId=cn-beijing-a"),
                refusal("a list in one id", InstanceError.INSTANCE_IDS_MALFORMED, "InstanceId.1=[\"i-1\"]"),
                refusal("a blank id", InstanceError.INSTANCE_IDS_MALFORMED, "InstanceId.1= "),
                new Refusal("101 ids", count, count.message(), null, tooMany),
                refusal("no page 0", GatewayError.INVALID_PARAMETER, "PageNumber=0")
                        .naming("PageNumber"),
                refusal("a page too large", GatewayError.INVALID_PARAMETER, "PageSize=51")
                        .naming("PageSize"));
    }

    private List<String> idsOf(String asked) {
        return call(accepted(), asked)
                .json()
                .at("/InstanceStatuses/InstanceStatus")
                .valueStream()
                .map(instance -> instance.at("/InstanceId").asString())
                .toList();
    }

    @Test
    void allThatIsAskedMustHold() {
        assertThat(idsOf("InstanceId.1=i-2&InstanceId.2=i-1&InstanceId.3=i-3")).containsExactly("i-2", "i-1");
        assertThat(idsOf("ZoneId=cn-hangzhou-h")).containsExactly("i-2");
        assertThat(idsOf("ClusterId=c-1")).containsExactly("i-2");
        assertThat(idsOf("ClusterId=c-1&ZoneId=cn-hangzhou-b")).isEmpty();
    }

    @Test
    void pagesAreCut() {
        JsonNode answer = call(accepted(), "PageNumber=2&PageSize=1").json();

        assertThat(answer.at("/TotalCount").intValue()).isEqualTo(2);
        assertThat(answer.at("/InstanceStatuses/InstanceStatus/0/InstanceId").asString())
                .isEqualTo("i-1");
        assertThat(idsOf("PageSize=50")).hasSize(2);
    }
}
