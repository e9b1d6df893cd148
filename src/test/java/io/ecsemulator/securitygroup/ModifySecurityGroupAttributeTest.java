package io.ecsemulator.securitygroup;

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
import tools.jackson.databind.JsonNode;

class ModifySecurityGroupAttributeTest extends OperationTest {

    ModifySecurityGroupAttributeTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("ModifySecurityGroupAttribute", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1, SecurityGroupIds: [sg-used]}
                SecurityGroups:
                  - {SecurityGroupId: sg-1}
                  - {SecurityGroupId: sg-used}
                  - {SecurityGroupId: sg-peer}
                  - {SecurityGroupId: sg-destination}
                  - SecurityGroupId: sg-rules
                    Permissions:
                      - {SourceGroupId: sg-peer}
                      - {Direction: egress, DestGroupId: sg-destination}
                      - {SourceGroupId: sg-1, SourceGroupOwnerAccount: other}
                      - {SourceGroupId: sg-rules}
                  - {SecurityGroupId: sg-managed, ServiceManaged: true}
                  - {SecurityGroupId: sg-beijing, RegionId: cn-beijing}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&SecurityGroupId=sg-1&SecurityGroupName=name");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no group", GatewayError.MISSING_PARAMETER, "SecurityGroupId=")
                        .naming("SecurityGroupId"),
                refusal("a name of one letter", SecurityGroupError.NAME, "SecurityGroupName=n"),
                refusal("an address as a description", SecurityGroupError.DESCRIPTION, "Description=http://x"),
                refusal("nothing to change", SecurityGroupError.NOTHING_TO_CHANGE, "SecurityGroupName="),
                refusal("no such group", CommonError.SECURITY_GROUP_NOT_FOUND, "SecurityGroupId=sg-none"),
                refusal("a group elsewhere", CommonError.SECURITY_GROUP_NOT_FOUND, "SecurityGroupId=sg-beijing"),
                refusal("a managed group", SecurityGroupError.MANAGED, "SecurityGroupId=sg-managed"));
    }

    private JsonNode group() {
        return emulator.call("DescribeSecurityGroups", "RegionId=cn-hangzhou&SecurityGroupId=sg-1")
                .at("/SecurityGroups/SecurityGroup/0");
    }

    @Test
    void changesWhatIsGivenAndKeepsTheRest() {
        call(accepted(), "Description=first");
        call(accepted(), "SecurityGroupName=&Description=second");

        assertThat(group().path("SecurityGroupName").asString()).isEqualTo("name");
        assertThat(group().path("Description").asString()).isEqualTo("second");
    }
}
