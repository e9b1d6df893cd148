package io.ecsemulator.network;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class CreateVpcTest extends OperationTest {

    CreateVpcTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("CreateVpc", port, operations);
    }

    @Override
    protected String world() {
        return "Vpcs: [{VpcId: vpc-1}]";
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("Version=2016-04-28&RegionId=cn-hangzhou&ResourceGroupId=rg-1");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", NetworkError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("a name too long", NetworkError.VPC_NAME, "VpcName=" + "n".repeat(129)),
                refusal("an address for a name", NetworkError.VPC_NAME, "VpcName=http://x"),
                refusal("a description too long", NetworkError.VPC_DESCRIPTION, "Description=" + "d".repeat(257)),
                refusal("an address for a block", NetworkError.VPC_CIDR, "CidrBlock=10.0.0.0"),
                refusal(
                        "a user's block too many",
                        NetworkError.USER_CIDR_COUNT,
                        "UserCidr=1.0.0.0/8,2.0.0.0/8,3.0.0.0/8,4.0.0.0/8"),
                refusal("a user's block that is none", NetworkError.USER_CIDR, "UserCidr=10.0.0.0/8,10.0.0.1/8"),
                refusal(
                        "a user's block of the cloud's services",
                        NetworkError.USER_CIDR_RESERVED,
                        "UserCidr=100.0.0.0/8"),
                refusal("a tag without a key", NetworkError.TAG_KEY, "Tag.1.Value=v"),
                refusal("a tag of the system", NetworkError.TAG_KEY, "Tag.1.Key=acs:k"),
                refusal("a tag twice", NetworkError.TAG_KEY, "Tag.1.Key=k&Tag.2.Key=k"),
                refusal("an address in a tag", NetworkError.TAG_VALUE, "Tag.1.Key=k&Tag.1.Value=http://x"),
                refusal("ten VPCs in the region", NetworkError.VPC_QUOTA)
                        .in("Vpcs: [" + String.join(", ", ids(10)) + "]"),
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun=true"));
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "{VpcId: vpc-" + i + "}").toList();
    }

    private JsonNode vpc(String vpcId) {
        return emulator.get("Action=DescribeVpcs&Format=JSON&Version=2016-04-28&RegionId=cn-hangzhou&VpcId=" + vpcId)
                .json()
                .at("/Vpcs/Vpc/0");
    }

    @Test
    void theVpcIsPendingUntilTheDelayIsOver() {
        JsonNode created = call(
                        accepted(),
                        "CidrBlock=10.0.0.0/16&VpcName=v&Description=d&UserCidr=192.168.0.0/16,172.16.0.0/12&Tag.1.Key=k&Tag.1.Value=v")
                .json();
        String vpcId = created.at("/VpcId").asString();
        JsonNode pending = vpc(vpcId);
        emulator.advance(Duration.ofSeconds(2));
        JsonNode done = vpc(vpcId);

        assertThat(vpcId).matches("vpc-bp1\\w{17}");
        assertThat(created.at("/VRouterId").asString()).isEqualTo(vpcId.replace("vpc-", "vrt-"));
        assertThat(created.at("/RouteTableId").asString()).isEqualTo(vpcId.replace("vpc-", "vtb-"));
        assertThat(pending.at("/Status").asString()).isEqualTo("Pending");
        assertThat(done.at("/Status").asString()).isEqualTo("Available");
        assertThat(done.at("/CidrBlock").asString()).isEqualTo("10.0.0.0/16");
        assertThat(done.at("/VpcName").asString()).isEqualTo("v");
        assertThat(done.at("/Description").asString()).isEqualTo("d");
        assertThat(done.at("/UserCidrs/UserCidr").toString()).isEqualTo("[\"192.168.0.0/16\",\"172.16.0.0/12\"]");
        assertThat(done.at("/Tags/Tag").toString()).isEqualTo("[{\"Key\":\"k\",\"Value\":\"v\"}]");
        assertThat(done.at("/ResourceGroupId").asString()).isEqualTo("rg-1");
        assertThat(done.at("/RouterTableIds/RouterTableIds/0")).isEqualTo(created.at("/RouteTableId"));
    }

    @Test
    void withoutABlockItHasTheLargestOfRfc1918InTheMiddle() {
        String vpcId = call(accepted()).json().at("/VpcId").asString();

        assertThat(vpc(vpcId).at("/CidrBlock").asString()).isEqualTo("172.16.0.0/12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/8", "192.168.0.0/28", "11.0.0.0/16", "100.128.0.0/9"})
    void takesBlocksOfItsOwn(String block) {
        assertThat(call(accepted(), "CidrBlock", block).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/7",
                "10.0.0.0/29",
                "10.0.0.1/16",
                "100.64.0.0/16",
                "100.0.0.0/8",
                "224.0.0.0/8",
                "127.0.0.0/8",
                "169.254.0.0/24",
                "10.0.0/16",
                "256.0.0.0/8",
                "010.0.0.0/8"
            })
    void refusesOtherBlocks(String block) {
        assertThat(call(accepted(), "CidrBlock", block).json().at("/Message").asString())
                .isEqualTo(NetworkError.VPC_CIDR.message());
    }

    @ParameterizedTest
    @CsvSource({"2016-04-28, 200", "2014-05-26, 200", "2015-04-01, 404"})
    void isAnOperationOfTheVpcApiAndOfTheOldEcsApi(String version, int status) {
        assertThat(call(accepted(), "Version", version).status()).isEqualTo(status);
    }

    @Test
    void ipv6IsNotEmulated() {
        assertThat(call(accepted(), "EnableIpv6=true").status()).isEqualTo(501);
        assertThat(call(accepted(), "EnableIpv6=false").status()).isEqualTo(200);
    }
}
