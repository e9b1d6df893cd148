package io.ecsemulator.instance;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.TagError;
import io.ecsemulator.support.OperationTest;
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

class DescribeInstancesTest extends OperationTest {

    DescribeInstancesTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DescribeInstances", port, operations);
    }

    /** Every list with something in it. */
    @Override
    protected String world() {
        return """
                Instances:
                  - InstanceId: i-1
                    InstanceType: ecs.t5-lc1m1.small
                    CreationTime: 2026-01-02T03:04:05Z
                    StartTime: 2026-01-03T00:00Z
                    AutoReleaseTime: 2027-01-01T00:00Z
                    OperationLocks: [{LockReason: security, LockMsg: why}, financial]
                    Tags: {k: v}
                    SecurityGroupIds: [sg-1, sg-2]
                    PublicIpAddress: [192.0.2.1]
                    InnerIpAddress: [10.0.0.1]
                    RdmaIpAddress: [10.0.0.2]
                    SpotPriceLimit: 0.98
                    VpcAttributes: {VpcId: vpc-1}
                    NetworkInterfaces:
                      - NetworkInterfaceId: eni-1
                        Type: Primary
                        MacAddress: 00:16:3e:00:00:01
                        PrimaryIpAddress: 172.16.0.1
                        PrivateIpSets: [{PrivateIpAddress: 172.16.0.1, Primary: true}, {PrivateIpAddress: 172.16.0.2}]
                        Ipv6Sets: [{Ipv6Address: '2001:db8::1'}]
                        Ipv4PrefixSets: [{Ipv4Prefix: 172.16.1.0/28}]
                        Ipv6PrefixSets: [{Ipv6Prefix: '2001:db8:1::/80'}]
                """;
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
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no such status", CommonError.STATUS_NOT_FOUND, "Status=running"),
                refusal("no such lock", CommonError.LOCK_REASON_NOT_FOUND, "LockReason=mood"),
                refusal("no such charge type", CreateError.CHARGE_TYPE_NOT_FOUND, "InstanceChargeType=Free"),
                refusal("no such traffic", InstanceError.INTERNET_CHARGE_TYPE, "InternetChargeType=PayByMoon"),
                refusal("no such network", InstanceError.NETWORK_TYPE, "InstanceNetworkType=lan"),
                refusal("no such filter", InstanceError.FILTER_KEY, "Filter.1.Key=StartTime&Filter.1.Value=x")
                        .naming("StartTime"),
                refusal("a filter without key", InstanceError.FILTER_KEY, "Filter.1.Value=2026-01-02T03:04Z")
                        .naming(""),
                refusal("a filter without value", InstanceError.FILTER_VALUE, "Filter.1.Key=CreationStartTime")
                        .naming("CreationStartTime"),
                refusal(
                                "a filter with seconds",
                                InstanceError.FILTER_VALUE,
                                "Filter.4.Key=ExpiredEndTime&Filter.4.Value=2026-01-02T03:04:05Z")
                        .naming("ExpiredEndTime"),
                refusal("a tag without key", TagError.MISMATCH, "Tag.1.Value=v"),
                new Refusal("21 tags", TagError.COUNT, TagError.COUNT.message(), null, tags(21)),
                refusal("ids that are no list", GatewayError.INVALID_PARAMETER, "InstanceIds=i-1")
                        .naming("InstanceIds"),
                refusal("101 ids", GatewayError.INVALID_PARAMETER, "InstanceIds=" + ids(101))
                        .naming("InstanceIds"),
                refusal("addresses that are no list", GatewayError.INVALID_PARAMETER, "EipAddresses=192.0.2.1")
                        .naming("EipAddresses"),
                refusal("101 addresses", GatewayError.INVALID_PARAMETER, "PrivateIpAddresses=" + ids(101))
                        .naming("PrivateIpAddresses"),
                refusal("a page too large", GatewayError.INVALID_PARAMETER, "PageSize=101")
                        .naming("PageSize"),
                refusal("no results", GatewayError.INVALID_PARAMETER, "MaxResults=0")
                        .naming("MaxResults"),
                refusal("a made-up token", GatewayError.INVALID_PARAMETER, "NextToken=x")
                        .naming("NextToken"),
                refusal("a dry run", GatewayError.DRY_RUN, "DryRun=True"),
                refusal("a bad dry run", GatewayError.INVALID_PARAMETER, "DryRun=true&PageSize=0")
                        .naming("PageSize"),
                refusal("neither true nor false", GatewayError.INVALID_PARAMETER, "DryRun=maybe")
                        .naming("DryRun"));
    }

    private Map<String, String> tags(int count) {
        Map<String, String> call = parameters("RegionId=cn-hangzhou");
        IntStream.rangeClosed(1, count).forEach(i -> call.put("Tag." + i + ".Key", "k" + i));
        return call;
    }

    private static String ids(int count) {
        return Collections.nCopies(count, "\"i-1\"").toString();
    }

    private List<String> idsOf(String asked) {
        return ids(call(accepted(), asked).json());
    }

    private static List<String> ids(JsonNode answer) {
        return answer.at("/Instances/Instance")
                .valueStream()
                .map(instance -> instance.at("/InstanceId").asString())
                .toList();
    }

    private void twentyFiveInstances() {
        emulator.world("Instances: ["
                + IntStream.rangeClosed(1, 25)
                        .mapToObj("{InstanceId: i-%02d}"::formatted)
                        .collect(Collectors.joining(", "))
                + "]");
    }

    @Test
    void certainInstancesAreAskedForById() {
        emulator.reset();

        assertThat(idsOf("")).endsWith("i-23jggx34b").hasSize(8);
        assertThat(idsOf("InstanceIds=[\"i-t1\",\"i-none\",\"i-demo\"]")).containsExactlyInAnyOrder("i-t1", "i-demo");
        assertThat(idsOf("InstanceIds=[]")).isEmpty();
        assertThat(idsOf("RegionId=cn-beijing")).isEmpty();
        assertThat(idsOf("PageNumber=2&PageSize=7")).containsExactly("i-23jggx34b");
        assertThat(idsOf("DryRun=false")).hasSize(8);
        assertThat(idsOf("InstanceIds=" + ids(100))).isEmpty();
    }

    /** Of i-web and i-db each filter leaves what it says. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Status              | Stopped                     | i-db",
                "LockReason          | financial                   | i-db",
                "LockReason          | security                    | ''",
                "InstanceChargeType  | PrePaid                     | i-db",
                "InternetChargeType  | PayByBandwidth              | i-db",
                "InstanceNetworkType | classic                     | i-db",
                "DeviceAvailable     | false                       | i-db",
                "IoOptimized         | false                       | i-db",
                "HttpPutResponseHopLimit | 2                       | i-db",
                "HttpEndpoint        | disabled                    | i-db",
                "HttpTokens          | required                    | i-db",
                "HpcClusterId        | hpc-1                       | i-db",
                "ImageId             | m-1                         | i-db",
                "InstanceType        | ecs.r6.large                | i-db",
                "InstanceTypeFamily  | ecs.r6                      | i-db",
                "KeyPairName         | key                         | i-db",
                "ResourceGroupId     | rg-1                        | i-db",
                "VSwitchId           | vsw-1                       | i-db",
                "VpcId               | vpc-1                       | i-db",
                "ZoneId              | cn-hangzhou-h               | i-db",
                "SecurityGroupId     | sg-2                        | i-db",
                "EipAddresses        | [\"192.0.2.9\"]             | i-db",
                "InnerIpAddresses    | [\"10.0.0.1\"]              | i-db",
                "PrivateIpAddresses  | [\"x\", \"172.16.0.2\"]     | i-db",
                "PrivateIpAddresses  | [\"172.16.9.9\"]            | i-db",
                "PublicIpAddresses   | [\"192.0.2.1\"]             | i-db",
                "RdmaIpAddresses     | [\"10.0.0.2\"]              | i-db",
                "RdmaIpAddresses     | []                          | ''",
                "Ipv6Address.1       | 2001:db8::1                 | i-db",
                "Tag.1.Key           | team                        | i-db",
                "Tag.1.key           | team                        | i-db",
                "InstanceName        | shop database               | i-db",
                "InstanceName        | shop                        | ''",
                "InstanceName        | shop*                       | i-db i-web",
                "InstanceName        | *data*                      | i-db",
                "InstanceName        | s*d*b*e                     | i-db",
                "InstanceName        | *base*base                  | ''",
                "InstanceName        | *                           | i-db i-web",
                "Status              | ' '                         | i-db i-web",
            })
    void eachFilterLeavesWhatItSays(String name, String value, String ids) {
        webAndDatabase();

        assertThat(String.join(" ", idsOf(name + "=" + value))).isEqualTo(ids);
    }

    private void webAndDatabase() {
        emulator.world("""
                Instances:
                  - {InstanceId: i-web, InstanceName: shop web, CreationTime: '2026-01-01T00:00:30Z'}
                  - InstanceId: i-db
                    InstanceName: shop database
                    Status: Stopped
                    CreationTime: 2026-02-01T00:00Z
                    ExpiredTime: 2026-03-01T00:00Z
                    OperationLocks: [financial]
                    InstanceChargeType: PrePaid
                    InternetChargeType: PayByBandwidth
                    InstanceNetworkType: classic
                    DeviceAvailable: false
                    IoOptimized: false
                    MetadataOptions: {HttpEndpoint: disabled, HttpTokens: required, HttpPutResponseHopLimit: 2}
                    HpcClusterId: hpc-1
                    ImageId: m-1
                    InstanceType: ecs.r6.large
                    KeyPairName: key
                    ResourceGroupId: rg-1
                    ZoneId: cn-hangzhou-h
                    SecurityGroupIds: [sg-1, sg-2]
                    EipAddress: {IpAddress: 192.0.2.9}
                    InnerIpAddress: [10.0.0.1]
                    PublicIpAddress: [192.0.2.1]
                    RdmaIpAddress: [10.0.0.2]
                    VpcAttributes: {VpcId: vpc-1, VSwitchId: vsw-1, PrivateIpAddress: [172.16.9.9]}
                    Tags: {team: storage, stage: test}
                    NetworkInterfaces:
                      - NetworkInterfaceId: eni-1
                        Type: Primary
                        MacAddress: 00:16:3e:00:00:01
                        PrimaryIpAddress: 172.16.0.2
                        PrivateIpSets: [{PrivateIpAddress: 172.16.0.2}]
                        Ipv6Sets: [{Ipv6Address: '2001:db8::1'}]
                        Ipv4PrefixSets: []
                        Ipv6PrefixSets: []
                """);
    }

    @Test
    void filtersHoldTogether() {
        webAndDatabase();

        assertThat(idsOf("InstanceName=shop*&Status=Running")).containsExactly("i-web");
        assertThat(idsOf("Tag.1.Key=team&Tag.1.Value=storage&Tag.2.Key=stage")).containsExactly("i-db");
        assertThat(idsOf("Tag.1.Key=team&Tag.2.Key=none")).isEmpty();
        assertThat(idsOf("Tag.1.Key=team&Tag.1.Value=web")).isEmpty();
        assertThat(idsOf("InstanceIds=[\"i-web\"]&Status=Stopped")).isEmpty();
    }

    @Test
    void bothEndsOfASpanOfTimeBelongToIt() {
        webAndDatabase();

        assertThat(created("CreationStartTime", "2026-02-01T00:00Z")).containsExactly("i-db");
        assertThat(created("CreationStartTime", "2026-02-01T00:01Z")).isEmpty();
        assertThat(created("CreationEndTime", "2026-01-01T00:00Z")).containsExactly("i-web");
        assertThat(created("CreationEndTime", "2025-12-31T23:59Z")).isEmpty();
        assertThat(created("ExpiredStartTime", "2026-03-01T00:01Z")).containsExactly("i-web");
        assertThat(created("ExpiredEndTime", "2026-03-01T00:00Z")).containsExactly("i-db");
    }

    private List<String> created(String key, String value) {
        return idsOf("Filter.2.Key=" + key + "&Filter.2.Value=" + value);
    }

    @Test
    void pagesByNumber() {
        twentyFiveInstances();

        assertThat(idsOf("PageNumber=3")).containsExactly("i-05", "i-04", "i-03", "i-02", "i-01");
        JsonNode answer =
                call(accepted(), "PageNumber=2&PageSize=20&InstanceName=i-*").json();
        assertThat(answer.at("/TotalCount").intValue()).isEqualTo(25);
        assertThat(answer.at("/PageNumber").intValue()).isEqualTo(2);
        assertThat(answer.at("/PageSize").intValue()).isEqualTo(20);
        assertThat(answer.at("/NextToken").asString()).isEmpty();
        assertThat(ids(answer)).startsWith("i-05").hasSize(5);
    }

    @Test
    void pagesByToken() {
        twentyFiveInstances();

        JsonNode first = call(accepted(), "MaxResults=1&PageNumber=9").json();
        assertThat(ids(first)).startsWith("i-25").hasSize(10);
        assertThat(first.at("/PageSize").intValue()).isEqualTo(10);
        String token = first.at("/NextToken").asString();
        JsonNode second =
                call(accepted(), "NextToken=" + token + "&MaxResults=20").json();
        assertThat(ids(second)).startsWith("i-15").endsWith("i-01");
        assertThat(second.at("/NextToken").asString()).isEmpty();
        assertThat(ids(call(accepted(), "MaxResults=1000").json())).hasSize(25);
        assertThat(call(accepted(), "RegionId=cn-beijing&NextToken=" + token)
                        .json()
                        .at("/Code")
                        .asString())
                .isEqualTo("InvalidParameter");
    }
}
