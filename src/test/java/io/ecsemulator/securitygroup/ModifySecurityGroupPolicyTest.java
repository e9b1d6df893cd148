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
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class ModifySecurityGroupPolicyTest extends OperationTest {

    ModifySecurityGroupPolicyTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("ModifySecurityGroupPolicy", port, operations);
    }

    @Override
    protected String world() {
        return """
                SecurityGroups:
                  - {SecurityGroupId: sg-1}
                  - {SecurityGroupId: sg-enterprise, SecurityGroupType: enterprise}
                  - {SecurityGroupId: sg-managed, ServiceManaged: true}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&SecurityGroupId=sg-1&InnerAccessPolicy=Drop");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", SecurityGroupError.REGION_OF_POLICY_MISSING, "RegionId="),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no policy", GatewayError.MISSING_PARAMETER, "InnerAccessPolicy=")
                        .naming("InnerAccessPolicy"),
                refusal("no such policy", SecurityGroupError.INNER_POLICY, "InnerAccessPolicy=deny"),
                refusal("no such group", CommonError.SECURITY_GROUP_NOT_FOUND, "SecurityGroupId=sg-none"),
                refusal("a group elsewhere", CommonError.SECURITY_GROUP_NOT_FOUND, "RegionId=cn-beijing"),
                refusal("a managed group", SecurityGroupError.MANAGED, "SecurityGroupId=sg-managed"),
                refusal(
                        "an enterprise group",
                        SecurityGroupError.INNER_POLICY_OF_ENTERPRISE,
                        "SecurityGroupId=sg-enterprise"));
    }

    @ParameterizedTest
    @CsvSource({"Drop, Drop", "drop, Drop", "ACCEPT, Accept"})
    void thePolicyIsTakenInAnyCase(String given, String shown) {
        call(accepted(), "InnerAccessPolicy=" + given);

        assertThat(emulator.call("DescribeSecurityGroupAttribute", "RegionId=cn-hangzhou&SecurityGroupId=sg-1")
                        .path("InnerAccessPolicy")
                        .asString())
                .isEqualTo(shown);
    }
}
