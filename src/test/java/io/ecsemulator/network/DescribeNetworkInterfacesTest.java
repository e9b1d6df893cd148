package io.ecsemulator.network;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class DescribeNetworkInterfacesTest extends OperationTest {

    DescribeNetworkInterfacesTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeNetworkInterfaces", port, operations);
    }

    private static final String INTERFACE = """
                      - NetworkInterfaceId: %s
                        Type: %s
                        MacAddress: "00:16:3e:00:00:01"
                        PrimaryIpAddress: 10.0.0.1
                        PrivateIpSets:
                          - {PrivateIpAddress: 10.0.0.1, Primary: true}
                          - {PrivateIpAddress: 10.0.0.2, Primary: false}
                        Ipv6Sets: [{Ipv6Address: '2408::1'}]
                        Ipv4PrefixSets: [{Ipv4Prefix: 10.0.1.0/28}]
                        Ipv6PrefixSets: [{Ipv6Prefix: '2408:1::/80'}]
            """;

    @Override
    protected String world() {
        return """
                Instances:
                  - InstanceId: i-1
                    CreationTime: 2026-01-02T03:04:05Z
                    ResourceGroupId: rg-1
                    SecurityGroupIds: [sg-1]
                    VpcAttributes: {VpcId: vpc-1, VSwitchId: vsw-1, PrivateIpAddress: [10.0.0.1]}
                    EipAddress: {AllocationId: eip-1, IpAddress: 47.96.0.1}
                    NetworkInterfaces:
                """ + INTERFACE.formatted("eni-1", "Primary");
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_VALID, "RegionId=cn-moon"),
                refusal("no such type", GatewayError.INVALID_PARAMETER, "Type=Third")
                        .naming("Type"),
                refusal("no such status", GatewayError.INVALID_PARAMETER, "Status=Running")
                        .naming("Status"),
                refusal("a tag without a key", TagError.MISMATCH, "Tag.1.Value=v"),
                refusal("a page too large", GatewayError.INVALID_PARAMETER, "PageSize=1001")
                        .naming("PageSize"),
                refusal("a made-up token", GatewayError.INVALID_PARAMETER, "NextToken=x")
                        .naming("NextToken"));
    }

    @ParameterizedTest
    @CsvSource({
        "InstanceId=i-1, 1",
        "InstanceId=i-none, 0",
        "InstanceId=i-1&RegionId=cn-beijing, 0",
        "NetworkInterfaceId.1=eni-1, 1",
        "NetworkInterfaceId.1=eni-2, 0",
        "NetworkInterfaceName=name, 0",
        "Type=Primary, 1",
        "Type=Secondary, 0",
        "Status=InUse, 1",
        "Status=Available, 0",
        "VpcId=vpc-1, 1",
        "VpcId=vpc-2, 0",
        "VSwitchId=vsw-1, 1",
        "VSwitchId=vsw-2, 0",
        "SecurityGroupId=sg-1, 1",
        "SecurityGroupId=sg-2, 0",
        "PrimaryIpAddress=10.0.0.1, 1",
        "PrimaryIpAddress=10.0.0.2, 0",
        "PrivateIpAddress.1=10.0.0.2, 1",
        "PrivateIpAddress.1=10.0.0.1, 0",
        "Ipv6Address.1=2408::1, 1",
        "Ipv6Address.1=2408::2, 0",
        "ResourceGroupId=rg-1, 1",
        "ResourceGroupId=rg-2, 0",
        "ServiceManaged=false, 1",
        "ServiceManaged=true, 0",
        "Tag.1.Key=k, 0"
    })
    void filters(String filter, int count) {
        assertThat(call(accepted(), filter).json().at("/TotalCount").intValue()).isEqualTo(count);
    }

    private static List<String> ids(JsonNode answer) {
        return answer.at("/NetworkInterfaceSets/NetworkInterfaceSet")
                .valueStream()
                .map(item -> item.at("/NetworkInterfaceId").asString())
                .toList();
    }

    @Test
    void listsThoseOfTheNewestInstanceFirstInPages() {
        emulator.world(world() + INTERFACE.formatted("eni-2", "Secondary") + "  - InstanceId: i-2\n");

        JsonNode first = call(accepted(), "PageSize=2").json();
        JsonNode second = call(accepted(), "PageSize=2&PageNumber=2").json();

        assertThat(first.at("/TotalCount").intValue()).isEqualTo(3);
        assertThat(ids(first)).containsExactly("eni-2", "eni-1");
        assertThat(ids(second)).containsExactly("eni-2");
    }

    @Test
    void listsAllInPagesByToken() {
        emulator.world("Instances:\n"
                + IntStream.range(10, 35)
                        .mapToObj(i -> "  - InstanceId: i-" + i + "\n")
                        .collect(Collectors.joining()));

        JsonNode first = call(accepted(), "MaxResults=10").json();
        JsonNode second = call(
                        accepted(),
                        "MaxResults=20&NextToken=" + first.at("/NextToken").asString())
                .json();

        assertThat(first.at("/TotalCount").intValue()).isZero();
        assertThat(ids(first)).hasSize(10).startsWith("eni-34").endsWith("eni-25");
        assertThat(ids(second)).hasSize(15).startsWith("eni-24").endsWith("eni-10");
        assertThat(second.at("/NextToken").asString()).isEmpty();
    }
}
