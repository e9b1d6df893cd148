package io.ecsemulator.securitygroup;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class LeaveSecurityGroupTest extends OperationTest {

    LeaveSecurityGroupTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("LeaveSecurityGroup", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1, SecurityGroupIds: [sg-1]}
                  - {InstanceId: i-stopped, SecurityGroupIds: [sg-1, sg-2, sg-unknown], Status: Stopped}
                  - {InstanceId: i-starting, SecurityGroupIds: [sg-1, sg-2], Status: Starting}
                  - {InstanceId: i-locked, SecurityGroupIds: [sg-1, sg-2], OperationLocks: [security]}
                  - {InstanceId: i-five, SecurityGroupIds: [sg-1, sg-2, sg-3, sg-4, sg-5]}
                  - {InstanceId: i-vpc2, VpcAttributes: {VpcId: vpc-2}}
                  - {InstanceId: i-classic, InstanceNetworkType: classic, VpcAttributes: {VpcId: ''}}
                  - {InstanceId: i-beijing, RegionId: cn-beijing, SecurityGroupIds: [sg-1, sg-2]}
                  - {InstanceId: i-enterprise, SecurityGroupIds: [sg-enterprise]}
                SecurityGroups:
                  - {SecurityGroupId: sg-1}
                  - {SecurityGroupId: sg-2}
                  - {SecurityGroupId: sg-new}
                  - {SecurityGroupId: sg-classic, VpcId: ''}
                  - {SecurityGroupId: sg-enterprise, SecurityGroupType: enterprise}
                  - {SecurityGroupId: sg-managed, ServiceManaged: true}
                """;
    }

    private List<String> groupsOf(String instanceId) {
        return emulator.instance(instanceId)
                .at("/SecurityGroupIds/SecurityGroupId")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("SecurityGroupId=sg-1&InstanceId=i-stopped");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no instance", GatewayError.MISSING_PARAMETER, "InstanceId=")
                        .naming("InstanceId"),
                refusal("no group", GatewayError.MISSING_PARAMETER, "SecurityGroupId=")
                        .naming("SecurityGroupId"),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal(
                        "an instance and an interface",
                        MembershipError.INSTANCE_AND_CARD,
                        "RegionId=cn-hangzhou&NetworkInterfaceId=eni-1"),
                refusal("an interface alone", MembershipError.REGION_MISSING, "InstanceId=&NetworkInterfaceId=eni-1"),
                refusal("no such group", CommonError.SECURITY_GROUP_NOT_FOUND, "SecurityGroupId=sg-none"),
                refusal("a group elsewhere", CommonError.SECURITY_GROUP_NOT_FOUND, "RegionId=cn-beijing"),
                refusal("no such instance", CommonError.INSTANCE_NOT_FOUND, "InstanceId=i-none"),
                refusal(
                        "an instance elsewhere",
                        CommonError.INSTANCE_NOT_FOUND,
                        "RegionId=cn-hangzhou&InstanceId=i-beijing"),
                refusal(
                        "no such interface",
                        MembershipError.CARD_NOT_FOUND,
                        "InstanceId=&RegionId=cn-hangzhou&NetworkInterfaceId=eni-none"),
                refusal(
                        "a primary interface",
                        MembershipError.PRIMARY_CARD,
                        "InstanceId=&RegionId=cn-hangzhou&NetworkInterfaceId=eni-1"),
                refusal("a managed group", SecurityGroupError.MANAGED, "SecurityGroupId=sg-managed"),
                refusal("a locked instance", CommonError.INSTANCE_LOCKED_FOR_SECURITY, "InstanceId=i-locked"),
                refusal("a starting instance", CommonError.INCORRECT_INSTANCE_STATUS, "InstanceId=i-starting"),
                refusal("an instance that is not in", MembershipError.NOT_IN_GROUP, "SecurityGroupId=sg-new"),
                refusal("the last group", MembershipError.LAST_GROUP, "InstanceId=i-1"),
                refusal(
                        "a group that nobody created",
                        CommonError.SECURITY_GROUP_NOT_FOUND,
                        "SecurityGroupId=sg-unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"i-stopped", "i-five"})
    void theInstanceIsOutOfTheGroupAtOnce(String instanceId) {
        assertThat(call(accepted(), "InstanceId=" + instanceId).status()).isEqualTo(200);

        assertThat(groupsOf(instanceId)).doesNotContain("sg-1").contains("sg-2");
    }
}
