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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class DeleteSecurityGroupTest extends OperationTest {

    DeleteSecurityGroupTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DeleteSecurityGroup", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1, Status: Stopped, SecurityGroupIds: [sg-used]}
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
        return parameters("RegionId=cn-hangzhou&SecurityGroupId=sg-1");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", SecurityGroupError.REGION_MISSING, "RegionId="),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no group", GatewayError.MISSING_PARAMETER, "SecurityGroupId=")
                        .naming("SecurityGroupId"),
                refusal("no such group", SecurityGroupError.GROUP_NOT_FOUND, "SecurityGroupId=sg-none"),
                refusal("a group elsewhere", SecurityGroupError.GROUP_NOT_FOUND, "SecurityGroupId=sg-beijing"),
                refusal("a managed group", SecurityGroupError.MANAGED, "SecurityGroupId=sg-managed"),
                refusal("a group with an instance", SecurityGroupError.IN_USE, "SecurityGroupId=sg-used"),
                refusal("the source of a rule", SecurityGroupError.IN_USE, "SecurityGroupId=sg-peer"),
                refusal("the destination of a rule", SecurityGroupError.IN_USE, "SecurityGroupId=sg-destination"));
    }

    private String codeOf(String groupId) {
        return call(accepted(), "SecurityGroupId=" + groupId)
                .json()
                .path("Code")
                .asString();
    }

    /** A rule for a group of that id in another account does not keep it, nor does a rule of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"sg-1", "sg-rules"})
    void theGroupIsGoneAtOnce(String groupId) {
        assertThat(codeOf(groupId)).isEmpty();

        assertThat(codeOf(groupId)).isEqualTo("InvalidSecurityGroup.NotFound");
        assertThat(emulator.control("state").body()).doesNotContain("\"SecurityGroupId\" : \"" + groupId + "\"");
    }

    @Test
    void aGroupCanGoOnceItsInstancesAndReferencesAreGone() {
        emulator.call("DeleteInstance", "InstanceId=i-1&Force=true");
        assertThat(codeOf("sg-rules")).isEmpty();

        assertThat(codeOf("sg-used")).isEmpty();
        assertThat(codeOf("sg-peer")).isEmpty();
        assertThat(codeOf("sg-destination")).isEmpty();
    }
}
