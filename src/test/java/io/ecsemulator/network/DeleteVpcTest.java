package io.ecsemulator.network;

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

class DeleteVpcTest extends OperationTest {

    DeleteVpcTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DeleteVpc", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1, VpcAttributes: {VpcId: vpc-instance, VSwitchId: vsw-elsewhere}}
                Vpcs:
                  - {VpcId: vpc-1}
                  - {VpcId: vpc-pending, Status: Pending}
                  - {VpcId: vpc-switch}
                  - {VpcId: vpc-instance}
                  - {VpcId: vpc-group}
                  - {VpcId: vpc-tables, RouterTableIds: [vtb-1, vtb-2]}
                SecurityGroups:
                  - {SecurityGroupId: sg-1, VpcId: vpc-other}
                  - {SecurityGroupId: sg-2, VpcId: vpc-group}
                VSwitches:
                  - {VSwitchId: vsw-1, VpcId: vpc-switch}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("Version=2016-04-28&VpcId=vpc-1");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no VPC", GatewayError.MISSING_PARAMETER, "VpcId=").naming("VpcId"),
                refusal("no such region", NetworkError.DELETE_VPC_REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no such VPC", NetworkError.VPC_NOT_FOUND, "VpcId=vpc-none"),
                refusal("a VPC of another region", NetworkError.VPC_NOT_FOUND, "RegionId=cn-beijing"),
                refusal("a VPC still Pending", NetworkError.VPC_STATUS, "VpcId=vpc-pending"),
                refusal("a VPC with a vSwitch", NetworkError.VPC_HAS_VSWITCHES, "VpcId=vpc-switch"),
                refusal("a VPC with an instance", NetworkError.VPC_HAS_INSTANCES, "VpcId=vpc-instance"),
                refusal("a VPC with a security group", NetworkError.VPC_HAS_GROUPS, "VpcId=vpc-group"),
                refusal("a VPC with route tables", NetworkError.VPC_HAS_ROUTE_TABLES, "VpcId=vpc-tables"),
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun=true"));
    }

    @Test
    void theVpcIsGoneAtOnce() {
        call(accepted(), "RegionId=cn-hangzhou");

        assertThat(call(accepted()).json().at("/Code").asString()).isEqualTo("Forbidden.VpcNotFound");
    }
}
