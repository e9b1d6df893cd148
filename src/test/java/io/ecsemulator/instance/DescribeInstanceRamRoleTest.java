package io.ecsemulator.instance;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class DescribeInstanceRamRoleTest extends RamRoleTest {

    DescribeInstanceRamRoleTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeInstanceRamRole", port, operations);
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&InstanceIds=[\"i-1\",\"i-2\"]");
    }

    @Override
    Stream<Refusal> ownRefusals() {
        return Stream.of(
                refusal("neither instances nor a role", RamRoleError.NEITHER_IDS_NOR_ROLE, "InstanceIds="),
                refusal("a large page", GatewayError.INVALID_PARAMETER, "PageSize=51")
                        .naming("PageSize"));
    }

    private List<String> ids(String parameters) {
        return call(parameters("RegionId=cn-hangzhou&" + parameters))
                .json()
                .at("/InstanceRamRoleSets/InstanceRamRoleSet")
                .findValuesAsString("InstanceId");
    }

    @Test
    void listsTheInstancesWithARole() {
        assertThat(ids("RamRoleName=other")).containsExactly("i-3");
        assertThat(ids("RamRoleName=other&InstanceIds=[\"i-1\",\"i-2\"]")).isEmpty();
    }

    @Test
    void listsAPage() {
        assertThat(ids("InstanceIds=[\"i-1\",\"i-2\",\"i-3\"]&PageSize=2&PageNumber=2"))
                .containsExactly("i-1");
    }
}
