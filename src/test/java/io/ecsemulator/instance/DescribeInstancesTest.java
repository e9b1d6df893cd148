package io.ecsemulator.instance;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import io.ecsemulator.support.Golden;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@EmulatorTest
class DescribeInstancesTest {

    private static final Map<String, String> CALL =
            parameters("Action", "DescribeInstances", "RegionId", "cn-hangzhou", "Format", "JSON");

    private final Emulator emulator;

    DescribeInstancesTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @BeforeEach
    void reset() {
        emulator.reset();
    }

    private List<String> idsOf(String... namesAndValues) {
        return emulator.get(CALL, namesAndValues)
                .json()
                .at("/Instances/Instance")
                .valueStream()
                .map(instance -> instance.at("/InstanceId").asString())
                .toList();
    }

    /** Every list with something in it. */
    private void oneOfEverything() {
        emulator.world("""
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
                """);
    }

    @Test
    void anInstanceHasEveryFieldInJson() {
        oneOfEverything();

        Answer answer = emulator.get(CALL);

        assertThat(answer.body()).isEqualTo(Golden.text(getClass(), "DescribeInstances.json", answer.requestId()));
    }

    @Test
    void anInstanceHasEveryFieldInXml() {
        oneOfEverything();

        Answer answer = emulator.get(CALL, "Format", "XML");

        assertThat(answer.body()).isEqualTo(Golden.text(getClass(), "DescribeInstances.xml", answer.requestId()));
    }

    @Test
    void certainInstancesAreAskedForById() {
        assertThat(idsOf()).startsWith("i-23jggx34b").hasSize(6);
        assertThat(idsOf("InstanceIds", "[\"i-t1\",\"i-none\",\"i-demo\"]")).containsExactly("i-t1", "i-demo");
        assertThat(idsOf("InstanceIds", "[]")).isEmpty();
        assertThat(idsOf("RegionId", "cn-beijing")).isEmpty();
        assertThat(idsOf("PageNumber", "2", "PageSize", "5")).containsExactly("i-t1");
    }

    @Test
    void aDryRunOnlyChecksTheCall() {
        assertThat(emulator.get(CALL, "DryRun", "True").json().at("/Code").asString())
                .isEqualTo("DryRunOperation");
        assertThat(emulator.get(CALL, "DryRun", "true", "PageSize", "0")
                        .json()
                        .at("/Code")
                        .asString())
                .isEqualTo("InvalidParameter");
        assertThat(emulator.get(CALL, "DryRun", "false").status()).isEqualTo(200);
        assertThat(emulator.get(CALL, "DryRun", "maybe").json().at("/Message").asString())
                .isEqualTo("The specified parameter \"DryRun\" is not valid.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RegionId    |         | 400 | MissingParameter | The input parameter \"RegionId\" that is mandatory for processing this request is not supplied.",
                "RegionId    | cn-moon | 404 | InvalidRegionId.NotFound | The specified RegionId does not exist.",
                "InstanceIds | i-1     | 400 | InvalidParameter | The specified parameter \"InstanceIds\" is not valid.",
                "PageSize    | 101     | 400 | InvalidParameter | The specified parameter \"PageSize\" is not valid.",
            })
    void aWrongParameterIsRefused(String name, String value, int status, String code, String message) {
        Answer answer = emulator.get(CALL, name, value == null ? "" : value);

        assertThat(answer.json().at("/Code").asString()).isEqualTo(code);
        assertThat(answer.json().at("/Message").asString()).isEqualTo(message);
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void noMoreThanAHundredIdsAreTaken() {
        String ids = Collections.nCopies(101, "\"i-demo\"").toString();

        assertThat(emulator.get(CALL, "InstanceIds", ids).json().at("/Code").asString())
                .isEqualTo("InvalidParameter");
    }
}
