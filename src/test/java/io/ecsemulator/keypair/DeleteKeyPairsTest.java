package io.ecsemulator.keypair;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.support.OperationTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class DeleteKeyPairsTest extends OperationTest {

    DeleteKeyPairsTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("DeleteKeyPairs", port, operations);
    }

    @Override
    protected String world() {
        return """
                KeyPairs:
                  - {KeyPairName: key-1}
                  - {KeyPairName: key-2}
                  - {KeyPairName: used}
                  - {KeyPairName: used, RegionId: cn-beijing}
                Instances:
                  - {InstanceId: i-1, KeyPairName: used}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&KeyPairNames=[\"key-1\",\"none\"]");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no names", GatewayError.MISSING_PARAMETER, "KeyPairNames=")
                        .naming("KeyPairNames"),
                refusal("names that are no array", KeyPairError.NAMES_INVALID, "KeyPairNames=key-1"),
                refusal(
                        "101 names",
                        KeyPairError.TOO_MANY_NAMES,
                        "KeyPairNames="
                                + IntStream.rangeClosed(1, 101)
                                        .mapToObj(i -> "\"k" + i + "\"")
                                        .collect(Collectors.joining(",", "[", "]"))),
                refusal("a key pair of an instance", KeyPairError.ATTACHED, "KeyPairNames=[\"key-1\",\"used\"]"));
    }

    private List<String> names(String regionId) {
        return emulator.call("DescribeKeyPairs", "RegionId=" + regionId)
                .at("/KeyPairs/KeyPair")
                .findValuesAsString("KeyPairName");
    }

    @Test
    void deletesTheNamedKeyPairsOfTheRegion() {
        call(accepted());
        assertThat(names("cn-hangzhou")).containsExactly("used", "key-2");

        call(parameters("RegionId=cn-beijing&KeyPairNames=[\"used\"]"));
        assertThat(names("cn-beijing")).isEmpty();
        assertThat(names("cn-hangzhou")).containsExactly("used", "key-2");
    }

    @Test
    void keyPairOfAReleasedInstanceCanBeDeleted() {
        emulator.call("DeleteInstance", "InstanceId=i-1&Force=true");

        assertThat(call(parameters("RegionId=cn-hangzhou&KeyPairNames=[\"used\"]"))
                        .status())
                .isEqualTo(200);
    }
}
