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

class DescribeVpcsTest extends OperationTest {

    DescribeVpcsTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeVpcs", port, operations);
    }

    @Override
    protected String world() {
        return """
                Vpcs:
                  - VpcId: vpc-1
                    VpcName: name
                    Description: text
                    CreationTime: 2026-01-02T03:04:05Z
                    CidrBlock: 10.0.0.0/8
                    SecondaryCidrBlocks: [192.168.0.0/16]
                    UserCidrs: [1.0.0.0/8]
                    IsDefault: true
                    ResourceGroupId: rg-1
                    Tags: {k: v}
                VSwitches:
                  - {VSwitchId: vsw-1, VpcId: vpc-1}
                  - {VSwitchId: vsw-2, VpcId: vpc-1}
                  - {VSwitchId: vsw-other, VpcId: vpc-2}
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
                refusal(
                        "21 ids",
                        NetworkError.TOO_MANY_VPCS,
                        "VpcId=" + String.join(",", Collections.nCopies(21, "vpc-1"))),
                refusal("a tag without a key", NetworkError.TAG_KEY, "Tag.1.Value=v"),
                refusal("a tag twice", NetworkError.TAG_KEY, "Tag.1.Key=k&Tag.2.Key=k"),
                refusal("an address in a tag", NetworkError.TAG_VALUE, "Tag.1.Key=k&Tag.1.Value=http://x"),
                refusal("a page too large", GatewayError.INVALID_PARAMETER, "PageSize=51")
                        .naming("PageSize"),
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun=true"));
    }

    @ParameterizedTest
    @CsvSource({
        "VpcId=vpc-1, 1",
        "'VpcId=vpc-none,vpc-1', 1",
        "VpcId=vpc-none, 0",
        "VpcName=name, 1",
        "VpcName=nam, 0",
        "IsDefault=true, 1",
        "IsDefault=false, 0",
        "EnableIpv6=false, 1",
        "EnableIpv6=true, 0",
        "DhcpOptionsSetId=dopt-1, 0",
        "ResourceGroupId=rg-1, 1",
        "ResourceGroupId=rg-2, 0",
        "VpcOwnerId=1000000000000001, 1",
        "VpcOwnerId=1, 0",
        "Tag.1.Key=k, 1",
        "Tag.1.Key=k&Tag.1.Value=w, 0",
        "RegionId=cn-beijing, 0"
    })
    void filters(String filter, int count) {
        assertThat(call(accepted(), filter).json().at("/TotalCount").intValue()).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"2016-04-28, Vpc", "2014-05-26, Ecs"})
    void anErrorNamesTheProductOfTheVersion(String version, String product) {
        JsonNode error = call(accepted(), "DryRun=true&Version=" + version).json();

        assertThat(error.at("/Recommend").asString()).contains("q=DryRunOperation&product=" + product + "&requestId=");
    }

    @Test
    void listsTheNewestFirstInPages() {
        emulator.world("Vpcs: [{VpcId: vpc-1}, {VpcId: vpc-2}, {VpcId: vpc-3}]");

        JsonNode page = call(accepted(), "PageNumber=2&PageSize=2").json();

        assertThat(page.at("/TotalCount").intValue()).isEqualTo(3);
        assertThat(page.at("/Vpcs/Vpc")).hasSize(1);
        assertThat(page.at("/Vpcs/Vpc/0/VpcId").asString()).isEqualTo("vpc-1");
    }
}
