package io.ecsemulator.keypair;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Operation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class ImportKeyPairTest extends KeyPairCreationTest {

    private static final String KEY = "AAAAB3NzaC1yc2EAAAADAQABAAAAAwEAAQ==";

    ImportKeyPairTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("ImportKeyPair", port, operations);
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId", "cn-hangzhou", "KeyPairName", "new-key", "PublicKeyBody", "ssh-rsa " + KEY);
    }

    private Refusal malformed(String when, String key) {
        return refusal(when, KeyPairError.PUBLIC_KEY_MALFORMED, "PublicKeyBody", key);
    }

    @Override
    Stream<Refusal> ownRefusals() {
        return Stream.of(
                refusal("no such region", CommonError.REGION_NOT_FOUND, "RegionId=cn-moon"),
                refusal("no key", GatewayError.MISSING_PARAMETER, "PublicKeyBody=")
                        .naming("PublicKeyBody"),
                malformed("a key without its algorithm", KEY),
                malformed("an algorithm without a key", "ssh-rsa"),
                malformed("the key of another algorithm", "ssh-dss " + KEY),
                malformed("a key that lacks fields", "ssh-dss AAAAB3NzaC1kc3MAAAADAQABAAAAAwEAAQ=="),
                malformed("a key that is cut off", "ssh-rsa " + KEY.substring(0, KEY.length() - 4)),
                malformed("a key that goes on", "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAAwEAAQAA"),
                malformed("a key that is no Base64", "ssh-rsa *"),
                malformed(
                        "an algorithm that is not supported",
                        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAAwEAAQ==",
                "ssh-dss AAAAB3NzaC1kc3MAAAABMQAAAAExAAAAATEAAAABMQ== me@example",
                "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ"
                        + "EBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE= two words",
                "ssh-rsa-cert-v01@openssh.com AAAAHHNzaC1yc2EtY2VydC12MDFAb3BlbnNzaC5jb20AAAAUbm9uY2Vub25jZW5vbmNlbm9uY2UA"
                        + "AAAA"
            })
    void keepsKeysOfTheSupportedAlgorithms(String key) {
        assertThat(call(accepted(), "PublicKeyBody", key + "\n").status()).isEqualTo(200);
        assertThat(shown().at("/PublicKey").asString()).isEqualTo(key);
    }

    @Test
    void commentIsNotPartOfTheFingerprint() {
        String fingerprint = call(accepted()).json().at("/KeyPairFingerPrint").asString();

        assertThat(call(accepted(), "KeyPairName", "newer-key", "PublicKeyBody", "ssh-rsa " + KEY + " comment")
                        .json()
                        .at("/KeyPairFingerPrint")
                        .asString())
                .isEqualTo(fingerprint);
    }
}
