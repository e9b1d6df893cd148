package io.ecsemulator.network;

import static io.ecsemulator.support.Emulator.parameters;

import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class DescribeVSwitchAttributesTest extends OperationTest {

    DescribeVSwitchAttributesTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeVSwitchAttributes", port, operations);
    }

    @Override
    protected String world() {
        return """
                Vpcs: [{VpcId: vpc-1}]
                VSwitches:
                  - VSwitchId: vsw-1
                    VpcId: vpc-1
                    VSwitchName: name
                    Description: text
                    Status: Pending
                    CreationTime: 2026-01-02T03:04:05Z
                    CidrBlock: 172.16.0.0/16
                    IsDefault: true
                    ResourceGroupId: rg-1
                    Tags: {k: v}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("Version=2016-04-28&VSwitchId=vsw-1");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no vSwitch", GatewayError.MISSING_PARAMETER, "VSwitchId=")
                        .naming("VSwitchId"),
                refusal("no such region", NetworkError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no such vSwitch", NetworkError.VSWITCH_NOT_FOUND, "VSwitchId=vsw-none"),
                refusal("a vSwitch of another region", NetworkError.VSWITCH_NOT_FOUND, "RegionId=cn-beijing"),
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun=true"));
    }
}
