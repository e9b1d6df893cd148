package io.ecsemulator.securitygroup;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@TestPropertySource(properties = "ecs.emulator.unknown-ids=refused")
class CreateSecurityGroupTest extends OperationTest {

    CreateSecurityGroupTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("CreateSecurityGroup", port, operations);
    }

    @Override
    protected String world() {
        return "Vpcs: [{VpcId: vpc-1}]";
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&VpcId=vpc-1");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", SecurityGroupError.REGION, "RegionId=cn-moon"),
                refusal("a description of one letter", SecurityGroupError.DESCRIPTION, "Description=d"),
                refusal("a name that begins with a digit", SecurityGroupError.NAME, "SecurityGroupName=1group"),
                refusal("no such type", SecurityGroupError.TYPE, "SecurityGroupType=large"),
                new Refusal("21 tags", TagError.QUOTA_EXCEEDED, TagError.QUOTA_EXCEEDED.message(), null, tags(21)),
                refusal("a system tag", SecurityGroupError.TAG_KEY, "Tag.1.Key=acs:k"),
                refusal("an address in a tag", SecurityGroupError.TAG_VALUE, "Tag.1.Key=k&Tag.1.Value=http://x"),
                refusal("a tag twice", TagError.DUPLICATE_KEY, "Tag.1.Key=k&Tag.2.Key=k"),
                refusal(
                        "an enterprise group in the classic network",
                        SecurityGroupError.ENTERPRISE_NEEDS_VPC,
                        "SecurityGroupType=enterprise&VpcId="),
                refusal("no such VPC", SecurityGroupError.VPC_NOT_FOUND, "VpcId=vpc-none"),
                refusal("a VPC elsewhere", SecurityGroupError.VPC_NOT_FOUND, "RegionId=cn-beijing"),
                refusal("100 groups", SecurityGroupError.QUOTA).in(withGroups(100)));
    }

    private static Map<String, String> tags(int count) {
        Map<String, String> call = parameters("RegionId=cn-hangzhou");
        IntStream.rangeClosed(1, count).forEach(i -> call.put("Tag." + i + ".Key", "k" + i));
        return call;
    }

    private static String withGroups(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj("  - {SecurityGroupId: sg-%d}\n"::formatted)
                .collect(Collectors.joining(
                        "",
                        "Vpcs: [{VpcId: vpc-1}]\nSecurityGroups:\n  - {SecurityGroupId: sg-b, RegionId: cn-beijing}\n",
                        ""));
    }

    private JsonNode created(String asked) {
        String id = emulator.call("CreateSecurityGroup", "RegionId=cn-hangzhou&" + asked)
                .at("/SecurityGroupId")
                .asString();
        return emulator.call("DescribeSecurityGroups", "RegionId=cn-hangzhou&SecurityGroupId=" + id)
                .at("/SecurityGroups/SecurityGroup/0");
    }

    private String innerPolicy(JsonNode group) {
        JsonNode shown = emulator.call(
                "DescribeSecurityGroupAttribute",
                "RegionId=cn-hangzhou&SecurityGroupId="
                        + group.path("SecurityGroupId").asString());
        assertThat(shown.at("/Permissions/Permission").size()).isZero();
        return shown.path("InnerAccessPolicy").asString();
    }

    @Test
    void theGroupIsWhatTheCallerSays() {
        JsonNode group = created(
                "VpcId=vpc-1&SecurityGroupName=web&Description=front end&SecurityGroupType=enterprise&ResourceGroupId=rg-1&Tag.1.Key=k&Tag.1.Value=v");

        assertThat(group.path("SecurityGroupName").asString()).isEqualTo("web");
        assertThat(group.path("Description").asString()).isEqualTo("front end");
        assertThat(group.path("SecurityGroupType").asString()).isEqualTo("enterprise");
        assertThat(group.path("VpcId").asString()).isEqualTo("vpc-1");
        assertThat(group.path("ResourceGroupId").asString()).isEqualTo("rg-1");
        assertThat(group.at("/Tags/Tag")).hasToString("[{\"TagKey\":\"k\",\"TagValue\":\"v\"}]");
        assertThat(innerPolicy(group)).isEqualTo("Drop");
    }

    @Test
    void whatTheCallerDoesNotSayIsEmpty() {
        JsonNode group = created("SecurityGroupName=");

        assertThat(group.path("SecurityGroupName").asString()).isEmpty();
        assertThat(group.path("Description").asString()).isEmpty();
        assertThat(group.path("VpcId").asString()).isEmpty();
        assertThat(group.path("SecurityGroupType").asString()).isEqualTo("normal");
        assertThat(group.path("ServiceManaged").booleanValue()).isFalse();
        assertThat(innerPolicy(group)).isEqualTo("Accept");
    }

    @Test
    void aRegionHasAHundredGroups() {
        emulator.world(withGroups(99));

        assertThat(call(accepted()).status()).isEqualTo(200);
        assertThat(call(accepted()).json().at("/Code").asString()).isEqualTo("QuotaExceed.SecurityGroup");
        assertThat(call(accepted(), "RegionId=cn-beijing&VpcId=").status()).isEqualTo(200);
    }

    @Test
    void theSameTokenMakesOneGroup() {
        String first =
                call(accepted(), "ClientToken=t").json().at("/SecurityGroupId").asString();

        assertThat(call(accepted(), "ClientToken=t")
                        .json()
                        .at("/SecurityGroupId")
                        .asString())
                .isEqualTo(first);
    }

    @Test
    void theGroupTakesTagsOfTheTagOperations() {
        String id = created("VpcId=vpc-1").path("SecurityGroupId").asString();
        emulator.call(
                "TagResources",
                "RegionId=cn-hangzhou&ResourceType=securitygroup&ResourceId.1=" + id + "&Tag.1.Key=k&Tag.1.Value=v");

        assertThat(emulator.call("DescribeSecurityGroups", "RegionId=cn-hangzhou&Tag.1.Key=k&Tag.1.Value=v")
                        .at("/SecurityGroups/SecurityGroup/0/SecurityGroupId")
                        .asString())
                .isEqualTo(id);
    }
}
