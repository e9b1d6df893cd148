package io.ecsemulator.keypair;

import static io.ecsemulator.support.Emulator.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.cloud.SshPublicKey;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Operation;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class CreateKeyPairTest extends KeyPairCreationTest {

    /** Begins a PKCS #8 key of 2048 bits, in which a PKCS #1 key of four bytes more than its own length says follows. */
    private static final String PKCS8 = "3082%04x020100300d06092a864886f70d01010105000482%04x";

    CreateKeyPairTest(@LocalServerPort int port, @Autowired List<Operation<?, ?, ?>> operations) {
        super("CreateKeyPair", port, operations);
    }

    @Override
    protected Map<String, String> accepted() {
        return parameters("RegionId=cn-hangzhou&KeyPairName=new-key");
    }

    @Override
    protected String comparable(String body) {
        return body.replaceFirst("(\\p{XDigit}{2}:){15}\\p{XDigit}{2}", "FINGERPRINT")
                .replaceFirst("(?s)-----BEGIN RSA.*PRIVATE KEY-----(\\\\n|\\n)", "PRIVATE-KEY");
    }

    @Override
    Stream<Refusal> ownRefusals() {
        return Stream.of(refusal("no such region", CommonError.REGION_NOT_IN_RECORDS, "RegionId=cn-moon"));
    }

    private static RSAPrivateCrtKey privateKey(String pem) throws GeneralSecurityException {
        assertThat(pem).startsWith("-----BEGIN RSA PRIVATE KEY-----\n").endsWith("\n-----END RSA PRIVATE KEY-----\n");
        assertThat(pem.lines()).allMatch(line -> line.length() <= 64);
        byte[] pkcs1 = Base64.getMimeDecoder().decode(pem.replaceAll("-----.*-----", ""));
        byte[] start = HexFormat.of().parseHex(PKCS8.formatted(pkcs1.length + 22, pkcs1.length));
        byte[] pkcs8 = ByteBuffer.allocate(start.length + pkcs1.length)
                .put(start)
                .put(pkcs1)
                .array();
        return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    }

    @Test
    void theKeysOfAPairBelongTogether() throws GeneralSecurityException {
        JsonNode created = call(accepted()).json();

        RSAPrivateCrtKey key = privateKey(created.at("/PrivateKeyBody").asString());
        assertThat(key.getModulus().bitLength()).isEqualTo(2048);
        assertThat(key.getPrimeP().multiply(key.getPrimeQ())).isEqualTo(key.getModulus());
        String publicKey = shown().at("/PublicKey").asString();
        byte[] blob = Base64.getDecoder().decode(publicKey.substring("ssh-rsa ".length()));
        byte[] modulus = new byte[257];
        ByteBuffer.wrap(blob).position(blob.length - modulus.length).get(modulus);
        assertThat(new BigInteger(modulus)).isEqualTo(key.getModulus());
        assertThat(created.at("/KeyPairFingerPrint").asString())
                .isEqualTo(shown().at("/KeyPairFingerPrint").asString())
                .isEqualTo(Objects.requireNonNull(SshPublicKey.parse(publicKey)).fingerprint());
    }

    @Test
    void eachPairIsAnother() {
        String first = call(accepted()).json().at("/KeyPairFingerPrint").asString();

        assertThat(call(accepted(), "KeyPairName=newer-key")
                        .json()
                        .at("/KeyPairFingerPrint")
                        .asString())
                .isNotEqualTo(first);
    }

    @Test
    void privateKeyIsInTheResponseOnly() {
        String key = call(accepted()).json().at("/PrivateKeyBody").asString();
        String line = key.lines().skip(1).findFirst().orElseThrow();

        assertThat(emulator.control("state").body()).doesNotContain(line);
        assertThat(emulator.control("requests").body()).doesNotContain(line);
    }
}
