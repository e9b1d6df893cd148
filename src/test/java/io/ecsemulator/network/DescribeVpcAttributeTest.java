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

class DescribeVpcAttributeTest extends OperationTest {

    DescribeVpcAttributeTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeVpcAttribute", port, operations);
    }

    @Override
    protected String world() {
        return """
                Vpcs:
                  - VpcId: vpc-1
                    VpcName: name
                    Description: text
                    Status: Pending
                    CreationTime: 2026-01-02T03:04:05Z
                    CidrBlock: 10.0.0.0/8
                    SecondaryCidrBlocks: [192.168.0.0/16]
                    UserCidrs: [1.0.0.0/8]
                    IsDefault: true
                    ResourceGroupId: rg-1
                    Tags: {k: v}
                VSwitches:
                  - {VSwitchId: vsw-1, VpcId: vpc-1}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("Version=2016-04-28&RegionId=cn-hangzhou&VpcId=vpc-1");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no VPC", GatewayError.MISSING_PARAMETER, "VpcId=").naming("VpcId"),
                refusal("no such region", NetworkError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no such VPC", NetworkError.VPC_NOT_FOUND, "VpcId=vpc-none"),
                refusal("a VPC of another region", NetworkError.VPC_NOT_FOUND, "RegionId=cn-beijing"),
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun=true"));
    }

    @Test
    void isNoOperationOfTheEcsApi() {
        assertThat(call(accepted(), "Version=2014-05-26").status()).isEqualTo(404);
    }
}
