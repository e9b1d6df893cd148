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
import tools.jackson.databind.JsonNode;

class ModifyVpcAttributeTest extends OperationTest {

    ModifyVpcAttributeTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("ModifyVpcAttribute", port, operations);
    }

    @Override
    protected String world() {
        return """
                Vpcs:
                  - VpcId: vpc-1
                    CidrBlock: 172.16.0.0/16
                    VpcName: old
                    Description: old description
                    SecondaryCidrBlocks: [10.0.0.0/16]
                  - {VpcId: vpc-pending, Status: Pending}
                VSwitches:
                  - {VSwitchId: vsw-1, VpcId: vpc-1, CidrBlock: 172.16.1.0/24}
                  - {VSwitchId: vsw-2, VpcId: vpc-1, CidrBlock: 10.0.1.0/24}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("Version=2016-04-28&VpcId=vpc-1&VpcName=new&RegionId=cn-hangzhou");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no VPC", GatewayError.MISSING_PARAMETER, "VpcId=").naming("VpcId"),
                refusal("no such region", NetworkError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("an address as a name", NetworkError.VPC_NAME, "VpcName=http://vpc"),
                refusal("an address as a description", NetworkError.VPC_DESCRIPTION, "Description=https://vpc"),
                refusal("no such VPC", NetworkError.VPC_TO_MODIFY_NOT_FOUND, "VpcId=vpc-none"),
                refusal("a VPC of another region", NetworkError.VPC_TO_MODIFY_NOT_FOUND, "RegionId=cn-beijing"),
                refusal("a VPC still Pending", NetworkError.VPC_STATUS, "VpcId=vpc-pending"),
                refusal("no block", NetworkError.CIDR_MALFORMED, "CidrBlock=large"),
                refusal("a block of no VPC", NetworkError.CIDR_MALFORMED, "CidrBlock=172.16.0.0/29"),
                refusal("a block beside", NetworkError.CIDR_MALFORMED, "CidrBlock=172.17.0.0/16"),
                refusal("a block without a vSwitch", NetworkError.VSWITCH_OUTSIDE, "CidrBlock=172.16.2.0/24"));
    }

    private JsonNode vpc() {
        return emulator.call("DescribeVpcs", "RegionId=cn-hangzhou&VpcId=vpc-1").at("/Vpcs/Vpc/0");
    }

    @Test
    void changesWhatTheRequestHasAndKeepsTheRest() {
        call(accepted());

        assertThat(vpc().at("/VpcName").asString()).isEqualTo("new");
        assertThat(vpc().at("/Description").asString()).isEqualTo("old description");

        call(parameters("VpcId=vpc-1&Description=new description&EnableIPv6=false"));

        assertThat(vpc().at("/VpcName").asString()).isEqualTo("new");
        assertThat(vpc().at("/Description").asString()).isEqualTo("new description");
        assertThat(vpc().at("/Status").asString()).isEqualTo("Available");
    }

    @Test
    void theBlockCanGrowAndShrinkAroundItsVSwitches() {
        for (String block : List.of("172.16.0.0/12", "172.16.1.0/24")) {
            call(accepted(), "CidrBlock=" + block);

            assertThat(vpc().at("/CidrBlock").asString()).isEqualTo(block);
        }
    }

    @Test
    void ipv6IsNotEmulated() {
        assertThat(call(accepted(), "EnableIPv6=true").status()).isEqualTo(501);
        assertThat(call(accepted(), "EnableIPv6=false").status()).isEqualTo(200);
    }
}
