package io.ecsemulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Emulator.Answer;
import io.ecsemulator.support.EmulatorTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How long a parameter can be. */
@EmulatorTest
class ParameterLengthsTest {

    private final Emulator emulator;

    ParameterLengthsTest(@LocalServerPort int port) {
        this.emulator = new Emulator(port);
    }

    private Answer call(String name, int length) {
        Map<String, String> form = new HashMap<>(Map.of("InstanceId", "i-1"));
        form.put(name, "x".repeat(length));
        return emulator.post(Map.of("Action", "DetachDisk", "Format", "JSON"), form);
    }

    @ParameterizedTest
    @CsvSource({
        "DiskId, 128",
        "RegionId, 128",
        "AccessKeyId, 128",
        "DiskId.7, 128",
        "SnapshotLinkId, 65536",
        "InstanceId, 65536",
        "InstanceId.7, 128",
        "DiskName, 1024",
        "SignatureNonce, 1024",
        "UserData, 65536",
        "Unknown.1.Thing, 65536"
    })
    void refusesAValueThatIsLonger(String name, int max) {
        String refusal = "The specified parameter \"" + name + "\" is not valid.";

        assertThat(call(name, max).json().path("Message").asString()).isNotEqualTo(refusal);
        Answer longer = call(name, max + 1);
        assertThat(longer.status()).isEqualTo(400);
        assertThat(longer.json().path("Code").asString()).isEqualTo("InvalidParameter");
        assertThat(longer.json().path("Message").asString()).isEqualTo(refusal);
    }

    @Test
    void refusesANameThatIsLonger() {
        String refusal = GatewayError.MALFORMED_REQUEST.message();

        assertThat(call("N".repeat(256), 1).json().path("Message").asString()).isNotEqualTo(refusal);
        assertThat(call("N".repeat(257), 1).json().path("Message").asString()).isEqualTo(refusal);
    }

    @Test
    void refusesAClientTokenThatIsLonger() {
        String parameters =
                "Action=CreateDisk&Format=JSON&RegionId=cn-hangzhou&ZoneId=cn-hangzhou-b&Size=20&ClientToken=";

        assertThat(emulator.get(parameters + "t".repeat(65)).json().path("Code").asString())
                .isEqualTo("InvalidClientToken.ValueNotSupported");
    }
}
