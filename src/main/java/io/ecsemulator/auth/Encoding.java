package io.ecsemulator.auth;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Writes parameters as they are signed: percent-encoded (RFC 3986) and sorted by name. */
final class Encoding {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final boolean[] KEPT = new boolean[128];

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~"
                .chars()
                .forEach(c -> KEPT[c] = true);
    }

    private Encoding() {}

    /** Percent-encodes the UTF-8 bytes of all characters but letters, digits and {@code -_.~}. */
    static String encode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int escapes = 0;
        for (byte b : bytes) {
            if (!isKept(b)) {
                escapes++;
            }
        }
        if (escapes == 0) {
            return text;
        }
        byte[] encoded = new byte[bytes.length + 2 * escapes];
        int length = 0;
        for (byte b : bytes) {
            if (isKept(b)) {
                encoded[length++] = b;
            } else {
                encoded[length++] = '%';
                encoded[length++] = HEX[(b >> 4) & 0xf];
                encoded[length++] = HEX[b & 0xf];
            }
        }
        return new String(encoded, StandardCharsets.ISO_8859_1);
    }

    private static boolean isKept(byte b) {
        return b >= 0 && KEPT[b];
    }

    /** A mistake: a space becomes {@code +}, as in forms. */
    static String withPlus(String text) {
        return encode(text).replace("%20", "+");
    }

    /** A mistake: {@code *} is not encoded, as by {@link java.net.URLEncoder}. */
    static String withStar(String text) {
        return encode(text).replace("%2A", "*");
    }

    /** A mistake: {@code ~} is encoded, as by {@link java.net.URLEncoder}. */
    static String withoutTilde(String text) {
        return encode(text).replace("~", "%7E");
    }

    /** The parameters as {@code name=value}, separated by {@code &}. */
    static String canonicalQuery(Map<String, String> parameters, UnaryOperator<String> encode) {
        String[] names = parameters.keySet().toArray(String[]::new);
        Arrays.sort(names);
        StringBuilder query = new StringBuilder(512);
        for (String name : names) {
            if (query.length() > 0) {
                query.append('&');
            }
            query.append(encode.apply(name)).append('=').append(encode.apply(parameters.getOrDefault(name, "")));
        }
        return query.toString();
    }
}
