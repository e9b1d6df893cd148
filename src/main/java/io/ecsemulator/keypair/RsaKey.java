package io.ecsemulator.keypair;

import io.ecsemulator.cloud.SshPublicKey;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** A new RSA key of 2048 bits. */
final class RsaKey {

    private static final int BITS = 2048;
    private static final int DER_INTEGER = 0x02;
    private static final int DER_SEQUENCE = 0x30;

    private final RSAPrivateCrtKey key;

    private RsaKey(RSAPrivateCrtKey key) {
        this.key = key;
    }

    /** Generates a key, which takes some tenths of a second. */
    static RsaKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return new RsaKey((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has RSA", e);
        }
    }

    /** The public key in OpenSSH's format. */
    SshPublicKey publicKey() {
        ByteArrayOutputStream fields = new ByteArrayOutputStream();
        for (byte[] field : List.of(
                "ssh-rsa".getBytes(StandardCharsets.US_ASCII),
                key.getPublicExponent().toByteArray(),
                key.getModulus().toByteArray())) {
            fields.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
            fields.writeBytes(field);
        }
        String text = "ssh-rsa " + Base64.getEncoder().encodeToString(fields.toByteArray());
        return Objects.requireNonNull(SshPublicKey.parse(text));
    }

    /** The private key as a PEM file that ssh reads: PKCS #1, as in the sample of CreateKeyPair's document. */
    String pem() {
        ByteArrayOutputStream numbers = new ByteArrayOutputStream();
        for (BigInteger number : List.of(
                BigInteger.ZERO,
                key.getModulus(),
                key.getPublicExponent(),
                key.getPrivateExponent(),
                key.getPrimeP(),
                key.getPrimeQ(),
                key.getPrimeExponentP(),
                key.getPrimeExponentQ(),
                key.getCrtCoefficient())) {
            numbers.writeBytes(der(DER_INTEGER, number.toByteArray()));
        }
        return "-----BEGIN RSA PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der(DER_SEQUENCE, numbers.toByteArray()))
                + "\n-----END RSA PRIVATE KEY-----\n";
    }

    /** A value in DER: its tag, its length in one byte or in as many as the first of them says, its content. */
    private static byte[] der(int tag, byte[] content) {
        ByteArrayOutputStream der = new ByteArrayOutputStream();
        der.write(tag);
        if (content.length < 0x80) {
            der.write(content.length);
        } else {
            byte[] length = BigInteger.valueOf(content.length).toByteArray();
            int start = length[0] == 0 ? 1 : 0;
            der.write(0x80 + length.length - start);
            der.write(length, start, length.length - start);
        }
        der.writeBytes(content);
        return der.toByteArray();
    }
}
