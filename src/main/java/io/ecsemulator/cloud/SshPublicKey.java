package io.ecsemulator.cloud;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A public key in OpenSSH's format: the algorithm, the key in Base64, and a comment or nothing.
 *
 * @param text the whole text
 * @param fingerprint the MD5 digest of the key as RFC 4716 has it: 16 bytes in hexadecimal with colons in between
 */
public record SshPublicKey(String text, String fingerprint) {

    /**
     * The algorithms (ImportKeyPair, edition 2024) with the number of fields of a key, the name of the algorithm among them; 0 for a
     * certificate, of which only the algorithm is checked.
     */
    private static final Map<String, Integer> ALGORITHMS = Map.ofEntries(
            Map.entry("ssh-rsa", 3),
            Map.entry("ssh-dss", 5),
            Map.entry("ecdsa-sha2-nistp256", 3),
            Map.entry("ecdsa-sha2-nistp384", 3),
            Map.entry("ecdsa-sha2-nistp521", 3),
            Map.entry("ssh-rsa-cert-v00@openssh.com", 0),
            Map.entry("ssh-dss-cert-v00@openssh.com", 0),
            Map.entry("ssh-rsa-cert-v01@openssh.com", 0),
            Map.entry("ssh-dss-cert-v01@openssh.com", 0),
            Map.entry("ecdsa-sha2-nistp256-cert-v01@openssh.com", 0),
            Map.entry("ecdsa-sha2-nistp384-cert-v01@openssh.com", 0),
            Map.entry("ecdsa-sha2-nistp521-cert-v01@openssh.com", 0));

    /** Reads a key; null if the text is not a key of one of the algorithms. */
    public static @Nullable SshPublicKey parse(String text) {
        String[] parts = text.strip().split("\\s+", 3);
        Integer fields = ALGORITHMS.get(parts[0]);
        if (fields == null || parts.length < 2) {
            return null;
        }
        try {
            byte[] key = Base64.getDecoder().decode(parts[1]);
            return isKey(ByteBuffer.wrap(key), parts[0], fields)
                    ? new SshPublicKey(text.strip(), fingerprintOf(key))
                    : null;
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return null;
        }
    }

    /** Whether that is a key of the algorithm: fields, each with its length in four bytes before it. */
    private static boolean isKey(ByteBuffer key, String algorithm, int fields) {
        if (!Arrays.equals(field(key), algorithm.getBytes(StandardCharsets.US_ASCII))) {
            return false;
        }
        for (int i = 1; i < fields; i++) {
            if (field(key).length == 0) {
                return false;
            }
        }
        return fields == 0 || !key.hasRemaining();
    }

    private static byte[] field(ByteBuffer key) {
        int length = key.getInt();
        if (length < 0 || length > key.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] field = new byte[length];
        key.get(field);
        return field;
    }

    /** The fingerprint of a key whose content is not known, made of its name. */
    static String fingerprintOf(String name) {
        return fingerprintOf(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String fingerprintOf(byte[] key) {
        try {
            return HexFormat.ofDelimiter(":")
                    .formatHex(MessageDigest.getInstance("MD5").digest(key));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has MD5", e);
        }
    }
}
