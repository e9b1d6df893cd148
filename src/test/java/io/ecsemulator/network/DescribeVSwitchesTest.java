package io.ecsemulator.network;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class DescribeVSwitchesTest extends OperationTest {

    DescribeVSwitchesTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeVSwitches", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1, VpcAttributes: {VpcId: vpc-1, VSwitchId: vsw-1, PrivateIpAddress: [10.0.0.1]}}
                  - InstanceId: i-2
                    VpcAttributes: {VpcId: vpc-1, VSwitchId: vsw-1, PrivateIpAddress: [10.0.0.2]}
                    NetworkInterfaces:
                      - NetworkInterfaceId: eni-1
                        Type: Primary
                        MacAddress: "00:16:3e:00:00:01"
                        Ipv6Sets: []
                        Ipv4PrefixSets: []
                        Ipv6PrefixSets: []
                        PrimaryIpAddress: 10.0.0.2
                        PrivateIpSets:
                          - {PrivateIpAddress: 10.0.0.2, Primary: true}
                          - {PrivateIpAddress: 10.0.0.9, Primary: false}
                  # Not in the vSwitch, or not in its block.
                  - {InstanceId: i-3, VpcAttributes: {VpcId: vpc-1, VSwitchId: vsw-2, PrivateIpAddress: [10.0.0.3]}}
                  - {InstanceId: i-4, VpcAttributes: {VpcId: vpc-1, VSwitchId: vsw-1, PrivateIpAddress: [10.0.4.4]}}
                  - {InstanceId: i-5, VpcAttributes: {VpcId: vpc-1, VSwitchId: vsw-1, PrivateIpAddress: [10.0.0.0]}}
                Vpcs:
                  - {VpcId: vpc-1, CidrBlock: 10.0.0.0/8}
                VSwitches:
                  - VSwitchId: vsw-1
                    VpcId: vpc-1
                    VSwitchName: name
                    Description: text
                    CreationTime: 2026-01-02T03:04:05Z
                    CidrBlock: 10.0.0.0/28
                    IsDefault: true
                    ResourceGroupId: rg-1
                    Tags: {k: v}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("Version=2016-04-28&VpcId=vpc-1");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("neither region nor VPC", GatewayError.MISSING_PARAMETER, "VpcId=")
                        .naming("RegionId"),
                refusal("no such region", NetworkError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal(
                        "21 VPCs",
                        NetworkError.TOO_MANY_VPCS_OF_VSWITCHES,
                        "VpcId=" + String.join(",", Collections.nCopies(21, "vpc-1"))),
                refusal(
                        "21 vSwitches",
                        NetworkError.TOO_MANY_VSWITCHES,
                        "VSwitchId=" + String.join(",", Collections.nCopies(21, "vsw-1"))),
                refusal("a tag without a key", NetworkError.TAG_KEY, "Tag.1.Value=v"),
                refusal("a tag twice", NetworkError.TAG_KEY, "Tag.1.Key=k&Tag.2.Key=k"),
                refusal("an address in a tag", NetworkError.TAG_VALUE, "Tag.1.Key=k&Tag.1.Value=http://x"),
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun=true"));
    }

    @ParameterizedTest
    @CsvSource({
        "VSwitchId=vsw-1, 1",
        "'VSwitchId=vsw-none,vsw-1', 1",
        "VSwitchId=vsw-none, 0",
        "VpcId=vpc-none, 0",
        "RegionId=cn-hangzhou&VpcId=vpc-none, 0",
        "'VpcId=vpc-1,vpc-none', 1",
        "RegionId=cn-beijing, 0",
        "VSwitchId=vsw-1&VpcId=vpc-none&RegionId=cn-hangzhou, 0",
        "VSwitchName=name, 1",
        "VSwitchName=nam, 0",
        "ZoneId=cn-hangzhou-b, 1",
        "ZoneId=cn-hangzhou-g, 0",
        "RouteTableId=vtb-1, 1",
        "RouteTableId=vtb-2, 0",
        "IsDefault=true, 1",
        "IsDefault=false, 0",
        "EnableIpv6=false, 1",
        "EnableIpv6=true, 0",
        "ResourceGroupId=rg-1, 1",
        "ResourceGroupId=rg-2, 0",
        "VSwitchOwnerId=1000000000000001, 1",
        "VSwitchOwnerId=1, 0",
        "Tag.1.Key=k&Tag.1.Value=v, 1",
        "Tag.1.Key=k&Tag.1.Value=w, 0"
    })
    void filters(String filter, int count) {
        assertThat(call(accepted(), filter).json().at("/TotalCount").intValue()).isEqualTo(count);
    }

    @Test
    void listsThoseOfARegionTheNewestFirst() {
        emulator.world("VSwitches: [{VSwitchId: vsw-1}, {VSwitchId: vsw-2}, {VSwitchId: vsw-3, ZoneId: cn-beijing-a}]");

        JsonNode page = emulator.get("Action=DescribeVSwitches&Format=JSON&RegionId=cn-hangzhou&PageSize=1")
                .json();

        assertThat(page.at("/TotalCount").intValue()).isEqualTo(2);
        assertThat(page.at("/VSwitches/VSwitch")).hasSize(1);
        assertThat(page.at("/VSwitches/VSwitch/0/VSwitchId").asString()).isEqualTo("vsw-2");
        assertThat(page.at("/VSwitches/VSwitch/0/RouteTable/RouteTableId").asString())
                .isEmpty();
    }
}
