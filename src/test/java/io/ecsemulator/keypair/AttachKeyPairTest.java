package io.ecsemulator.keypair;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.ApiError;
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

class AttachKeyPairTest extends OperationTest {

    AttachKeyPairTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("AttachKeyPair", port, operations);
    }

    @Override
    protected String world() {
        return """
                KeyPairs:
                  - {KeyPairName: key-1}
                  - {KeyPairName: north, RegionId: cn-beijing}
                Instances:
                  - {InstanceId: i-1}
                  - {InstanceId: i-2, KeyPairName: key-2}
                  - {InstanceId: i-windows, OSType: windows}
                  - {InstanceId: i-slow, IoOptimized: false}
                  - {InstanceId: i-elsewhere, RegionId: cn-beijing}
                """;
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&KeyPairName=key-1&InstanceIds=[\"i-1\",\"i-2\"]");
    }

    private Refusal instances(String when, ApiError error, String id) {
        return refusal(when, error, "InstanceIds=[\"i-1\",\"" + id + "\"]");
    }

    @Override
    protected List<Refusal> refusals() {
        return List.of(
                refusal("no region", GatewayError.MISSING_PARAMETER, "RegionId=")
                        .naming("RegionId"),
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no name", GatewayError.MISSING_PARAMETER, "KeyPairName=")
                        .naming("KeyPairName"),
                refusal("no instances", GatewayError.MISSING_PARAMETER, "InstanceIds=")
                        .naming("InstanceIds"),
                refusal("instances that are no array", KeyPairError.INSTANCE_IDS_INVALID, "InstanceIds=i-1"),
                refusal(
                        "51 instances",
                        KeyPairError.TOO_MANY_INSTANCES,
                        "InstanceIds="
                                + IntStream.rangeClosed(1, 51)
                                        .mapToObj(i -> "\"i-" + i + "\"")
                                        .collect(Collectors.joining(",", "[", "]"))),
                refusal("no such key pair", KeyPairError.NOT_FOUND, "KeyPairName=none"),
                refusal("a key pair of another region", KeyPairError.NOT_FOUND, "KeyPairName=north"),
                instances("an instance that runs Windows", KeyPairError.WINDOWS, "i-windows"),
                instances("an instance that is not I/O-optimized", KeyPairError.NOT_IO_OPTIMIZED, "i-slow"),
                instances("no such instance", KeyPairError.INSTANCE_IDS_INVALID, "i-none"),
                instances("an instance of another region", KeyPairError.INSTANCE_IDS_INVALID, "i-elsewhere"));
    }

    private String keyPair(String instanceId) {
        return emulator.instance(instanceId).at("/KeyPairName").asString();
    }

    @Test
    void instancesHaveTheKeyPairAtOnceInThePlaceOfAnother() {
        call(accepted());

        assertThat(keyPair("i-1")).isEqualTo("key-1");
        assertThat(keyPair("i-2")).isEqualTo("key-1");
        assertThat(emulator.call("DescribeInstances", "RegionId=cn-hangzhou&KeyPairName=key-1")
                        .at("/TotalCount")
                        .intValue())
                .isEqualTo(2);
    }
}
