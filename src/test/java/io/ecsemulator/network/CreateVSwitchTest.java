package io.ecsemulator.network;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class CreateVSwitchTest extends OperationTest {

    CreateVSwitchTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("CreateVSwitch", port, operations);
    }

    @Override
    protected String world() {
        return """
                Vpcs:
                  - {VpcId: vpc-1, CidrBlock: 192.168.0.0/16, SecondaryCidrBlocks: [10.0.0.0/8], ResourceGroupId: rg-1}
                  - {VpcId: vpc-pending, Status: Pending}
                  - {VpcId: vpc-busy}
                VSwitches:
                  - {VSwitchId: vsw-1, VpcId: vpc-1, CidrBlock: 192.168.1.0/24}
                  - {VSwitchId: vsw-busy, VpcId: vpc-busy, Status: Pending}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("Version=2016-04-28&VpcId=vpc-1&ZoneId=cn-hangzhou-b&CidrBlock=192.168.0.0/24");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no VPC", GatewayError.MISSING_PARAMETER, "VpcId=").naming("VpcId"),
                refusal("no zone", GatewayError.MISSING_PARAMETER, "ZoneId=").naming("ZoneId"),
                refusal("no block", GatewayError.MISSING_PARAMETER, "CidrBlock=")
                        .naming("CidrBlock"),
                refusal("no such region", NetworkError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("a name too long", NetworkError.VSWITCH_NAME, "VSwitchName=" + "n".repeat(129)),
                refusal("an address for a description", NetworkError.VSWITCH_DESCRIPTION, "Description=https://x"),
                refusal("a block that is none", NetworkError.CIDR_MALFORMED, "CidrBlock=192.168.0.1/24"),
                refusal("a tag without a key", NetworkError.TAG_KEY, "Tag.1.Value=v"),
                refusal("a tag twice", NetworkError.TAG_KEY, "Tag.1.Key=k&Tag.2.Key=k"),
                refusal("an address in a tag", NetworkError.TAG_VALUE, "Tag.1.Key=k&Tag.1.Value=http://x"),
                refusal("a mask too short", NetworkError.MASK_LENGTH, "CidrBlock=10.0.0.0/15"),
                refusal("a mask too long", NetworkError.MASK_LENGTH, "CidrBlock=192.168.0.0/30"),
                refusal("addresses of the cloud's services", NetworkError.CIDR_RESERVED, "CidrBlock=100.64.0.0/24")
                        .naming("100.64.0.0/24"),
                refusal("no such VPC", NetworkError.VPC_NOT_FOUND, "VpcId=vpc-none"),
                refusal("a VPC of another region", NetworkError.VPC_NOT_FOUND, "RegionId=cn-beijing"),
                refusal("no such zone", NetworkError.ZONE_NOT_FOUND, "ZoneId=cn-hangzhou-z"),
                refusal("a zone of another region", NetworkError.ZONE_NOT_FOUND, "ZoneId=cn-beijing-b"),
                refusal("a VPC still Pending", NetworkError.VPC_STATUS, "VpcId=vpc-pending"),
                refusal("a vSwitch still Pending", NetworkError.OTHER_VSWITCH_PENDING, "VpcId=vpc-busy"),
                refusal("150 vSwitches", NetworkError.VSWITCH_QUOTA).in(withVSwitches(150)),
                refusal("a block outside", NetworkError.CIDR_OUTSIDE, "CidrBlock=192.169.0.0/24"),
                refusal("the block of another", NetworkError.CIDR_OVERLAPPED, "CidrBlock=192.168.1.0/24"),
                refusal("a block around another", NetworkError.CIDR_OVERLAPPED, "CidrBlock=192.168.0.0/16"),
                refusal("a block in another", NetworkError.CIDR_OVERLAPPED, "CidrBlock=192.168.1.128/25"));
    }

    private static String withVSwitches(int count) {
        return "Vpcs: [{VpcId: vpc-1}]\nVSwitches: ["
                + IntStream.range(0, count)
                        .mapToObj(i -> "{VSwitchId: vsw-%d, VpcId: vpc-1, CidrBlock: 172.16.%d.0/24}".formatted(i, i))
                        .collect(Collectors.joining(", "))
                + "]";
    }

    private JsonNode vSwitch(String vSwitchId) {
        return emulator.get("Action=DescribeVSwitches&Format=JSON&VpcId=vpc-1&VSwitchId=" + vSwitchId)
                .json()
                .at("/VSwitches/VSwitch/0");
    }

    @Test
    void theVSwitchIsPendingUntilTheDelayIsOver() {
        String vSwitchId = call(accepted(), "VSwitchName=n&Description=d&Tag.1.Key=k&Tag.1.Value=v")
                .json()
                .at("/VSwitchId")
                .asString();
        JsonNode pending = vSwitch(vSwitchId);
        emulator.advance(Duration.ofSeconds(2));
        JsonNode done = vSwitch(vSwitchId);

        assertThat(vSwitchId).matches("vsw-bp1\\w{17}");
        assertThat(pending.at("/Status").asString()).isEqualTo("Pending");
        assertThat(done.at("/Status").asString()).isEqualTo("Available");
        assertThat(done.at("/VpcId").asString()).isEqualTo("vpc-1");
        assertThat(done.at("/ZoneId").asString()).isEqualTo("cn-hangzhou-b");
        assertThat(done.at("/VSwitchName").asString()).isEqualTo("n");
        assertThat(done.at("/Description").asString()).isEqualTo("d");
        assertThat(done.at("/ResourceGroupId").asString()).isEqualTo("rg-1");
        assertThat(done.at("/AvailableIpAddressCount").intValue()).isEqualTo(252);
        assertThat(done.at("/Tags/Tag").toString()).isEqualTo("[{\"Key\":\"k\",\"Value\":\"v\"}]");
        assertThat(done.at("/RouteTable/RouteTableId").asString()).isEqualTo("vtb-1");
    }

    @Test
    void theNextOfTheVpcIsAcceptedWhenItIsAvailable() {
        call(accepted());

        assertThat(call(accepted(), "CidrBlock=192.168.2.0/24")
                        .json()
                        .at("/Code")
                        .asString())
                .isEqualTo("IncorrectVSwitchStatus");
        emulator.advance(Duration.ofSeconds(2));
        assertThat(call(accepted(), "CidrBlock=192.168.2.0/24").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/16", "192.168.255.248/29"})
    void takesBlocksOfEachOfTheVpc(String block) {
        assertThat(call(accepted(), "CidrBlock", block).status()).isEqualTo(200);
    }
}
