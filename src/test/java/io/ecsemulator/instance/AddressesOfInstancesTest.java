package io.ecsemulator.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** New instances get their address, VPC and zone from their vSwitch. */
@EmulatorTest
class AddressesOfInstancesTest {

    private static final String CALL =
            "Format=JSON&Action=RunInstances&RegionId=cn-hangzhou&InstanceType=ecs.g6.large&ImageId=m-1&SecurityGroupId=sg-1";

    private final Emulator emulator;

    AddressesOfInstancesTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    @BeforeEach
    void world() {
        emulator.reset();
        emulator.world("""
                Vpcs: [{VpcId: vpc-1, CidrBlock: 10.0.0.0/8}]
                VSwitches: [{VSwitchId: vsw-1, VpcId: vpc-1, ZoneId: cn-hangzhou-g, CidrBlock: 10.0.0.0/28}]
                """);
    }

    private JsonNode created(String more) {
        Answer answer = emulator.get(CALL + "&VSwitchId=vsw-1" + more);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().at("/InstanceIdSets/InstanceIdSet");
    }

    private JsonNode instance(String instanceId) {
        return emulator.control("instances/" + instanceId).json();
    }

    private List<String> addresses(JsonNode instanceIds) {
        return instanceIds
                .valueStream()
                .map(id -> instance(id.asString())
                        .at("/VpcAttributes/PrivateIpAddress/IpAddress/0")
                        .asString())
                .toList();
    }

    private int available() {
        return emulator.get("Format=JSON&Action=DescribeVSwitches&VpcId=vpc-1")
                .json()
                .at("/VSwitches/VSwitch/0/AvailableIpAddressCount")
                .intValue();
    }

    @Test
    void anInstanceIsInTheVpcAndTheZoneOfItsVSwitch() {
        JsonNode instance = instance(created("").at("/0").asString());

        assertThat(instance.at("/ZoneId").asString()).isEqualTo("cn-hangzhou-g");
        assertThat(instance.at("/VpcAttributes/VpcId").asString()).isEqualTo("vpc-1");
        assertThat(instance.at("/VpcAttributes/VSwitchId").asString()).isEqualTo("vsw-1");
        assertThat(instance.at("/NetworkInterfaces/NetworkInterface/0/PrimaryIpAddress")
                        .asString())
                .isEqualTo("10.0.0.1");
        assertThat(instance.at("/NetworkInterfaces/NetworkInterface/0/PrivateIpSets/PrivateIpSet/0/PrivateIpAddress")
                        .asString())
                .isEqualTo("10.0.0.1");
    }

    @Test
    void eachGetsTheLowestAddressThatIsFree() {
        assertThat(addresses(created("&Amount=3"))).containsExactly("10.0.0.1", "10.0.0.2", "10.0.0.3");
        assertThat(addresses(created("&PrivateIpAddress=10.0.0.5"))).containsExactly("10.0.0.5");
        assertThat(addresses(created("&Amount=2"))).containsExactly("10.0.0.4", "10.0.0.6");
        assertThat(available()).isEqualTo(6);
    }

    @Test
    void severalGetConsecutiveAddressesFromTheGivenOneOn() {
        assertThat(addresses(created("&Amount=2&PrivateIpAddress=10.0.0.11")))
                .containsExactly("10.0.0.11", "10.0.0.12");
        Answer outside = emulator.get(CALL + "&VSwitchId=vsw-1&Amount=3&PrivateIpAddress=10.0.0.11");
        Answer inUse = emulator.get(CALL + "&VSwitchId=vsw-1&Amount=2&PrivateIpAddress=10.0.0.10");

        assertThat(outside.json().at("/Code").asString()).isEqualTo("InvalidPrivateIpAddress");
        assertThat(inUse.json().at("/Code").asString()).isEqualTo("InvalidPrivateIpAddress.Duplicated");
    }

    @Test
    void allOfACallFindAnAddressOrNone() {
        assertThat(emulator.get(CALL + "&VSwitchId=vsw-1&Amount=13")
                        .json()
                        .at("/Code")
                        .asString())
                .isEqualTo("QuotaExceeded.PrivateIpAddress");
        assertThat(created("&Amount=12")).hasSize(12);
        assertThat(available()).isZero();
    }

    @Test
    void theAddressOfAReleasedInstanceIsFreeAgain() {
        String first = created("&Amount=2").at("/0").asString();
        emulator.advance(Duration.ofMinutes(1));
        emulator.call("DeleteInstance", "Force", "true", "InstanceId", first);

        assertThat(available()).isEqualTo(11);
        assertThat(addresses(created(""))).containsExactly("10.0.0.1");
    }

    @Test
    void aVSwitchThatNobodyCreatedIsAcceptedWithAnyAddress() {
        JsonNode answer = emulator.get(CALL + "&VSwitchId=vsw-none&PrivateIpAddress=1.2.3.4&Amount=2")
                .json();

        assertThat(addresses(answer.at("/InstanceIdSets/InstanceIdSet"))).containsExactly("1.2.3.4", "1.2.3.5");
    }
}
