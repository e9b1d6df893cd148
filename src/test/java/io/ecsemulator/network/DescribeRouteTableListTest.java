package io.ecsemulator.network;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class DescribeRouteTableListTest extends OperationTest {

    DescribeRouteTableListTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeRouteTableList", port, operations);
    }

    @Override
    protected String world() {
        return """
                Vpcs:
                  - {VpcId: vpc-1, CreationTime: '2026-01-02T03:04:05Z', ResourceGroupId: rg-1}
                VSwitches:
                  - {VSwitchId: vsw-1, VpcId: vpc-1}
                  - {VSwitchId: vsw-2, VpcId: vpc-1}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("Version=2016-04-28&RegionId=cn-hangzhou");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", NetworkError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no such router type", GatewayError.INVALID_PARAMETER, "RouterType=Router")
                        .naming("RouterType"),
                refusal("a tag without a key", NetworkError.TAG_KEY, "Tag.1.Value=v"),
                refusal("a tag twice", NetworkError.TAG_KEY, "Tag.1.Key=k&Tag.2.Key=k"),
                refusal("an address in a tag", NetworkError.TAG_VALUE, "Tag.1.Key=k&Tag.1.Value=http://x"));
    }

    @ParameterizedTest
    @CsvSource({
        "VpcId=vpc-1, 1",
        "VpcId=vpc-1&RouterType=VBR, 1",
        "VpcId=vpc-none, 0",
        "VpcId=vpc-1&RegionId=cn-beijing, 0",
        "RouterType=VRouter, 1",
        "RouterType=VBR, 0",
        "RouterId=vrt-1, 1",
        "RouterId=vrt-2, 0",
        "RouteTableId=vtb-1, 1",
        "RouteTableId=vtb-2, 0",
        "RouteTableName=name, 0",
        "RouteTableType=System, 1",
        "RouteTableType=Custom, 0",
        "ResourceGroupId=rg-1, 1",
        "ResourceGroupId=rg-2, 0",
        "Tag.1.Key=k, 0"
    })
    void filters(String filter, int count) {
        assertThat(call(accepted(), filter).json().at("/TotalCount").intValue()).isEqualTo(count);
    }

    @Test
    void listsThoseOfTheNewestVpcFirstInPages() {
        emulator.world("Vpcs: [{VpcId: vpc-1}, {VpcId: vpc-2, RouterTableIds: [vtb-a, vtb-b]}]");

        JsonNode first = call(accepted(), "PageSize=2").json();
        JsonNode second = call(accepted(), "PageSize=2&PageNumber=2").json();

        assertThat(first.at("/TotalCount").intValue()).isEqualTo(3);
        assertThat(first.at("/RouterTableList/RouterTableListType/0/RouteTableId")
                        .asString())
                .isEqualTo("vtb-a");
        assertThat(first.at("/RouterTableList/RouterTableListType/1/RouteTableType")
                        .asString())
                .isEqualTo("Custom");
        assertThat(second.at("/RouterTableList/RouterTableListType/0/VpcId").asString())
                .isEqualTo("vpc-1");
    }
}
