package io.ecsemulator.operation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes, of signatures and of what else is to be told apart. */
public final class Hashing {

    private Hashing() {}

    /** Looking one up costs as much as a hash. */
    private static final Map<String, ThreadLocal<Mac>> MACS = Map.of(
            "HmacSHA1",
            ThreadLocal.withInitial(() -> mac("HmacSHA1")),
            "HmacSHA256",
            ThreadLocal.withInitial(() -> mac("HmacSHA256")));

    private static Mac mac(String algorithm) {
        try {
            return Mac.getInstance(algorithm);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm, e);
        }
    }

    /**
     * A keyed hash.
     *
     * @param algorithm {@code HmacSHA1} or {@code HmacSHA256}
     */
    public static byte[] hmac(String algorithm, byte[] key, String text) {
        try {
            Mac mac = Objects.requireNonNull(MACS.get(algorithm)).get();
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(algorithm, e);
        }
    }

    /** SHA-256, in lower-case hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compares in a time that does not tell where the difference is. */
    public static boolean areEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
