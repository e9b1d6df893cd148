package io.ecsemulator.securitygroup;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.support.OperationTest;
import java.util.ArrayList;
import java.util.Collections;
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

class DescribeSecurityGroupsTest extends OperationTest {

    DescribeSecurityGroupsTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeSecurityGroups", port, operations);
    }

    @Override
    protected String world() {
        return """
                SecurityGroups:
                  - SecurityGroupId: sg-1
                    SecurityGroupName: name
                    Description: a <b>
                    SecurityGroupType: enterprise
                    VpcId: vpc-1
                    CreationTime: 2026-01-02T03:04:05Z
                    ResourceGroupId: rg-1
                    ServiceManaged: true
                    ServiceID: 12345678910
                    Tags: {k: v}
                Instances:
                  - {InstanceId: i-1, SecurityGroupIds: [sg-1]}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&IsQueryEcsCount=true");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", SecurityGroupError.REGION_MISSING_IN_LIST, "RegionId="),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no such type", SecurityGroupError.TYPE_IN_LIST, "SecurityGroupType=all"),
                refusal("no such network", GatewayError.INVALID_PARAMETER, "NetworkType=any")
                        .naming("NetworkType"),
                refusal(
                                "101 ids",
                                GatewayError.INVALID_PARAMETER,
                                "SecurityGroupIds=" + Collections.nCopies(101, "\"sg-1\""))
                        .naming("SecurityGroupIds"),
                refusal("a page too large", GatewayError.INVALID_PARAMETER, "PageSize=101")
                        .naming("PageSize"),
                refusal("a page of none", GatewayError.INVALID_PARAMETER, "MaxResults=0")
                        .naming("MaxResults"),
                new Refusal("21 tags", TagError.COUNT, TagError.COUNT.message(), null, tags(21)),
                refusal("a tag without key", TagError.MISMATCH, "Tag.1.Value=v"),
                refusal("a made-up token", SecurityGroupError.NEXT_TOKEN, "NextToken=x"),
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun=true"));
    }

    private static Map<String, String> tags(int count) {
        Map<String, String> call = parameters("RegionId=cn-hangzhou");
        IntStream.rangeClosed(1, count).forEach(i -> call.put("Tag." + i + ".Key", "k" + i));
        return call;
    }

    private static List<String> ids(JsonNode answer) {
        return answer.at("/SecurityGroups/SecurityGroup")
                .valueStream()
                .map(group -> group.at("/SecurityGroupId").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                          | sg-5 sg-4 sg-3 sg-2 sg-1",
                "RegionId=cn-beijing         | sg-6",
                "SecurityGroupId=sg-2        | sg-2",
                "SecurityGroupId=sg-6        | ''",
                "SecurityGroupIds=[\"sg-1\",\"sg-4\",\"sg-6\",\"sg-0\"] | sg-4 sg-1",
                "SecurityGroupIds=[\"sg-1\"]&SecurityGroupId=sg-2 | ''",
                "VpcId=vpc-2                 | sg-2",
                "SecurityGroupType=enterprise | sg-3",
                "NetworkType=classic         | sg-4",
                "NetworkType=vpc             | sg-5 sg-3 sg-2 sg-1",
                "SecurityGroupName=web       | sg-1",
                "SecurityGroupName=web&FuzzyQuery=true | sg-2 sg-1",
                "ResourceGroupId=rg-1        | sg-5",
                "Tag.1.Key=k                 | sg-5 sg-3",
                "Tag.1.Key=k&Tag.1.Value=v   | sg-3",
                "ServiceManaged=true         | sg-2",
                "ServiceManaged=false&SecurityGroupType=normal | sg-5 sg-4 sg-1",
            })
    void allConditionsMustHold(String asked, String expected) {
        emulator.world("""
                SecurityGroups:
                  - {SecurityGroupId: sg-1, SecurityGroupName: web}
                  - {SecurityGroupId: sg-2, SecurityGroupName: my-web-2, VpcId: vpc-2, ServiceManaged: true}
                  - {SecurityGroupId: sg-3, SecurityGroupType: enterprise, Tags: {k: v}}
                  - {SecurityGroupId: sg-4, VpcId: ''}
                  - {SecurityGroupId: sg-5, ResourceGroupId: rg-1, Tags: {k: w}}
                  - {SecurityGroupId: sg-6, RegionId: cn-beijing}
                """);

        JsonNode answer = call(accepted(), asked).json();

        assertThat(String.join(" ", ids(answer))).isEqualTo(expected);
        assertThat(answer.at("/TotalCount").intValue()).isEqualTo(ids(answer).size());
    }

    @Test
    void pagesByNumberAndByTokenHaveAllGroupsOnce() {
        emulator.world(IntStream.rangeClosed(1, 25)
                .mapToObj("  - {SecurityGroupId: sg-%d}\n"::formatted)
                .collect(Collectors.joining("", "SecurityGroups:\n", "")));

        JsonNode third = call(accepted(), "PageNumber=3&PageSize=10").json();
        assertThat(ids(third)).containsExactly("sg-5", "sg-4", "sg-3", "sg-2", "sg-1");
        assertThat(third.at("/TotalCount").intValue()).isEqualTo(25);

        List<String> all = new ArrayList<>();
        String token = "";
        do {
            JsonNode page = call(accepted(), "MaxResults=10&NextToken=" + token).json();
            all.addAll(ids(page));
            token = page.at("/NextToken").asString();
        } while (!token.isEmpty());
        assertThat(all).hasSize(25).doesNotHaveDuplicates().startsWith("sg-25").endsWith("sg-1");
    }

    @Test
    void instancesAreCountedOnRequest() {
        JsonNode counted = call(accepted()).json().at("/SecurityGroups/SecurityGroup/0");
        JsonNode uncounted = call(accepted(), "IsQueryEcsCount=false").json().at("/SecurityGroups/SecurityGroup/0");

        assertThat(counted.path("EcsCount").intValue()).isEqualTo(1);
        assertThat(counted.path("AvailableInstanceAmount").intValue()).isEqualTo(65_535);
        assertThat(uncounted.path("EcsCount").intValue()).isZero();
        assertThat(uncounted.path("AvailableInstanceAmount").intValue()).isZero();
    }
}
