package io.ecsemulator.securitygroup;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.ArrayList;
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

class DescribeSecurityGroupAttributeTest extends OperationTest {

    DescribeSecurityGroupAttributeTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeSecurityGroupAttribute", port, operations);
    }

    @Override
    protected String world() {
        return """
                SecurityGroups:
                  - SecurityGroupId: sg-1
                    SecurityGroupName: name
                    Description: a description
                    CreationTime: 2026-01-02T03:04:05Z
                    Permissions:
                      - SecurityGroupRuleId: sgr-1
                        IpProtocol: TCP
                        PortRange: 22/22
                        SourcePortRange: 1/9
                        Policy: Drop
                        Priority: 100
                        Description: ssh
                        SourceCidrIp: 0.0.0.0/0
                        DestCidrIp: 10.0.0.1
                        CreateTime: 2026-01-02T03:04:06Z
                      - SecurityGroupRuleId: sgr-2
                        Direction: egress
                        IpProtocol: UDP
                        Ipv6SourceCidrIp: '2001:db8::/32'
                        DestGroupId: sg-2
                        CreateTime: 2026-01-02T03:04:05Z
                      - {SourcePrefixListId: pl-1}
                  - {SecurityGroupId: sg-2, SecurityGroupName: two}
                  - SecurityGroupId: sg-classic
                    VpcId: ''
                    Permissions:
                      - {SecurityGroupRuleId: sgr-in, SourceCidrIp: 10.0.0.1}
                      - {SecurityGroupRuleId: sgr-public, SourceCidrIp: 10.0.0.1, NicType: internet}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&SecurityGroupId=sg-1");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", SecurityGroupError.REGION_MISSING, "RegionId="),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no group", GatewayError.MISSING_PARAMETER, "SecurityGroupId=")
                        .naming("SecurityGroupId"),
                refusal("no such network card", SecurityGroupError.NIC_TYPE, "NicType=wifi"),
                refusal("no such direction", SecurityGroupError.DIRECTION, "Direction=up"),
                refusal("a page too small", GatewayError.INVALID_PARAMETER, "MaxResults=9")
                        .naming("MaxResults"),
                refusal("a page too large", GatewayError.INVALID_PARAMETER, "MaxResults=1001")
                        .naming("MaxResults"),
                refusal("a made-up token", GatewayError.INVALID_PARAMETER, "NextToken=x")
                        .naming("NextToken"),
                refusal("no such group", CommonError.SECURITY_GROUP_NOT_FOUND, "SecurityGroupId=sg-none"),
                refusal("a group elsewhere", CommonError.SECURITY_GROUP_NOT_FOUND, "RegionId=cn-beijing"));
    }

    private static List<String> ids(JsonNode answer) {
        return answer.at("/Permissions/Permission")
                .valueStream()
                .map(rule -> rule.at("/SecurityGroupRuleId").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Direction=all                      | sgr-1-3 sgr-2 sgr-1",
                "Direction=ingress                  | sgr-1-3 sgr-1",
                "Direction=egress                   | sgr-2",
                "NicType=internet&Direction=egress  | sgr-2",
                "SecurityGroupId=sg-classic         | sgr-public",
                "SecurityGroupId=sg-classic&NicType=internet | sgr-public",
                "SecurityGroupId=sg-classic&NicType=intranet | sgr-in",
                "SecurityGroupId=sg-2               | ''",
            })
    void showsTheRulesThatAreAskedFor(String asked, String expected) {
        assertThat(String.join(" ", ids(call(accepted(), asked).json()))).isEqualTo(expected);
    }

    @Test
    void pagesHaveAllRulesOnce() {
        emulator.world(IntStream.rangeClosed(1, 25)
                .mapToObj("      - {SourceCidrIp: 10.0.0.%d}\n"::formatted)
                .collect(Collectors.joining("", "SecurityGroups:\n  - SecurityGroupId: sg-1\n    Permissions:\n", "")));

        List<String> all = new ArrayList<>();
        String token = "";
        int pages = 0;
        do {
            JsonNode page = call(accepted(), "MaxResults=10&Direction=ingress&NextToken=" + token)
                    .json();
            all.addAll(ids(page));
            token = page.at("/NextToken").asString();
            pages++;
        } while (!token.isEmpty());
        assertThat(pages).isEqualTo(3);
        assertThat(all)
                .hasSize(25)
                .doesNotHaveDuplicates()
                .startsWith("sgr-1-25")
                .endsWith("sgr-1-1");
    }
}
