package io.ecsemulator.instance;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class AllocatePublicIpAddressTest extends OperationTest {

    AllocatePublicIpAddressTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("AllocatePublicIpAddress", port, operations);
    }

    @Override
    protected String world() {
        return """
                Instances:
                  - {InstanceId: i-1}
                  - {InstanceId: i-stopped, Status: Stopped}
                  - {InstanceId: i-starting, Status: Starting}
                  - {InstanceId: i-locked, OperationLocks: [security]}
                  - {InstanceId: i-arrears, OperationLocks: [financial]}
                  - {InstanceId: i-public, PublicIpAddress: [47.96.0.1]}
                  - {InstanceId: i-elastic, EipAddress: {AllocationId: eip-1, IpAddress: 47.96.0.2}}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("InstanceId=i-1&IpAddress=47.96.0.9");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no instance is named", GatewayError.MISSING_PARAMETER, "InstanceId=")
                        .naming("InstanceId"),
                refusal("no address", InstanceError.PUBLIC_ADDRESS_MALFORMED, "IpAddress=47.96.0"),
                refusal("a private address", InstanceError.NOT_PUBLIC, "IpAddress=192.168.0.1"),
                refusal("no such instance", CommonError.INSTANCE_NOT_FOUND, "InstanceId=i-none"),
                refusal("a locked instance", CommonError.INSTANCE_LOCKED_FOR_SECURITY, "InstanceId=i-locked"),
                refusal("an instance in arrears", CommonError.INSTANCE_IN_ARREARS, "InstanceId=i-arrears"),
                refusal("a starting instance", CommonError.INCORRECT_INSTANCE_STATUS, "InstanceId=i-starting"),
                refusal("an instance with an address", InstanceError.PUBLIC_ADDRESS_ALLOCATED, "InstanceId=i-public"),
                refusal(
                        "an instance with an elastic address",
                        InstanceError.PUBLIC_ADDRESS_ALLOCATED,
                        "InstanceId=i-elastic"),
                refusal("an address of another", InstanceError.PUBLIC_ADDRESS_IN_USE, "IpAddress=47.96.0.1"),
                refusal("the elastic address of another", InstanceError.PUBLIC_ADDRESS_IN_USE, "IpAddress=47.96.0.2"));
    }

    private String address(String instanceId) {
        return emulator.control("instances/" + instanceId)
                .json()
                .at("/PublicIpAddress/IpAddress/0")
                .asString();
    }

    @Test
    void theInstanceHasThePublicAddressOfTheAnswer() {
        String address =
                call(parameters("InstanceId=i-1")).json().at("/IpAddress").asString();

        assertThat(address).matches("47\\.(9[6-9]|1[01]\\d|12[0-7])\\.\\d+\\.\\d+");
        assertThat(address("i-1")).isEqualTo(address);
    }

    @Test
    void theCallerCanChooseTheAddress() {
        call(accepted(), "InstanceId=i-stopped&IpAddress=47.96.0.3");

        assertThat(address("i-stopped")).isEqualTo("47.96.0.3");
        assertThat(call(accepted(), "IpAddress=47.96.0.3").json().at("/Code").asString())
                .isEqualTo("IpInUse");
    }

    @Test
    void anAddressThatAnotherHasIsNotChosen() {
        String first =
                call(parameters("InstanceId=i-1")).json().at("/IpAddress").asString();
        emulator.world("Instances: [{InstanceId: i-1}, {InstanceId: i-2, PublicIpAddress: [" + first + "]}]");

        String second =
                call(parameters("InstanceId=i-1")).json().at("/IpAddress").asString();

        assertThat(second).isNotEqualTo(first).startsWith("47.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.1.1.1", "172.31.0.1", "100.100.0.1", "127.0.0.1", "169.254.1.1", "224.0.0.1", "0.0.0.0"})
    void addressesThatAreNotPublicAreRefused(String address) {
        assertThat(call(accepted(), "IpAddress", address).json().at("/Code").asString())
                .isEqualTo("InvalidIpAddress.NotPublic");
    }
}
