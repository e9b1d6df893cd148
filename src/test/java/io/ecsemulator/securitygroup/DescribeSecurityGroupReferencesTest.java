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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class DescribeSecurityGroupReferencesTest extends OperationTest {

    DescribeSecurityGroupReferencesTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeSecurityGroupReferences", port, operations);
    }

    @Override
    protected String world() {
        return """
                SecurityGroups:
                  - {SecurityGroupId: sg-1}
                  - {SecurityGroupId: sg-2}
                  - {SecurityGroupId: sg-in, Permissions: [{SourceGroupId: sg-1}, {SourceGroupId: sg-1, Policy: Drop}]}
                  - {SecurityGroupId: sg-out, Permissions: [{Direction: egress, DestGroupId: sg-1}]}
                  - {SecurityGroupId: sg-x, Permissions: [{SourceGroupId: sg-1, SourceCidrIp: 10.0.0.1, SourceGroupOwnerAccount: a}]}
                  - {SecurityGroupId: sg-beijing, RegionId: cn-beijing}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&SecurityGroupId.1=sg-1&SecurityGroupId.2=sg-2");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_IN_RECORDS, "RegionId=cn-moon"),
                refusal("no group", SecurityGroupError.ONE_TO_TEN, "SecurityGroupId.1=&SecurityGroupId.2="),
                refusal(
                        "11 groups",
                        SecurityGroupError.ONE_TO_TEN,
                        IntStream.rangeClosed(3, 11)
                                .mapToObj("SecurityGroupId.%d=sg-1"::formatted)
                                .collect(Collectors.joining("&"))),
                refusal("no such group", CommonError.SECURITY_GROUP_NOT_IN_RECORDS, "SecurityGroupId.3=sg-none"),
                refusal(
                        "a group elsewhere",
                        CommonError.SECURITY_GROUP_NOT_IN_RECORDS,
                        "SecurityGroupId.3=sg-beijing"));
    }

    @Test
    void atMostAHundredGroupsAreListed() {
        emulator.world(IntStream.rangeClosed(1, 101)
                .mapToObj("  - {SecurityGroupId: sg-x%d, Permissions: [{SourceGroupId: sg-1}]}\n"::formatted)
                .collect(Collectors.joining("", "SecurityGroups:\n  - {SecurityGroupId: sg-1}\n", "")));

        JsonNode answer =
                emulator.call("DescribeSecurityGroupReferences", "RegionId=cn-hangzhou&SecurityGroupId.1=sg-1");
        assertThat(answer.at(
                                "/SecurityGroupReferences/SecurityGroupReference/0/ReferencingSecurityGroups/ReferencingSecurityGroup")
                        .size())
                .isEqualTo(100);
    }
}
