package io.ecsemulator.securitygroup;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class JoinSecurityGroupTest extends OperationTest {

    JoinSecurityGroupTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("JoinSecurityGroup", port, operations);
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
        return parameters("SecurityGroupId=sg-new&InstanceId=i-1");
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
                refusal("an instance that is in", MembershipError.IN_GROUP, "SecurityGroupId=sg-1"),
                refusal("an instance in another region", MembershipError.OTHER_NETWORK, "InstanceId=i-beijing"),
                refusal("an instance in another VPC", MembershipError.OTHER_NETWORK, "InstanceId=i-vpc2"),
                refusal("an instance in the classic network", MembershipError.OTHER_NETWORK, "InstanceId=i-classic"),
                refusal("a group in the classic network", MembershipError.OTHER_NETWORK, "SecurityGroupId=sg-classic"),
                refusal("an enterprise group", MembershipError.OTHER_TYPE, "SecurityGroupId=sg-enterprise"),
                refusal("an instance in five groups", MembershipError.GROUPS_OF_INSTANCE, "InstanceId=i-five"),
                refusal("a group of 2,000 instances", MembershipError.INSTANCES_OF_GROUP)
                        .in(withInstances(2_000)));
    }

    private static String withInstances(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj("  - {InstanceId: i-x%d, SecurityGroupIds: [sg-new]}\n"::formatted)
                .collect(Collectors.joining(
                        "", "SecurityGroups: [{SecurityGroupId: sg-new}]\nInstances:\n  - {InstanceId: i-1}\n", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"i-1", "i-stopped"})
    void theInstanceIsInTheGroupAtOnce(String instanceId) {
        List<String> before = groupsOf(instanceId);

        assertThat(call(accepted(), "InstanceId=" + instanceId).status()).isEqualTo(200);
        assertThat(groupsOf(instanceId))
                .startsWith(before.toArray(String[]::new))
                .endsWith("sg-new");
        assertThat(emulator.call("DescribeInstances", "RegionId=cn-hangzhou&SecurityGroupId=sg-new")
                        .at("/TotalCount")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    void anInstanceOfTheClassicNetworkJoinsAGroupOfIt() {
        assertThat(call(accepted(), "InstanceId=i-classic&SecurityGroupId=sg-classic")
                        .status())
                .isEqualTo(200);
    }
}
