package io.ecsemulator.api.auth;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Writes parameters as they are signed: percent-encoded as RFC 3986 has it, sorted by name. */
final class Encoding {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();
    private static final boolean[] KEPT = new boolean[128];

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~"
                .chars()
                .forEach(c -> KEPT[c] = true);
    }

    private Encoding() {}

    /** Keeps letters, digits and {@code -_.~}, writes all else as {@code %XX} of its UTF-8. */
    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() * 2);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b >= 0 && KEPT[b]) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX[(b >> 4) & 0xf]).append(HEX[b & 0xf]);
            }
        }
        return encoded.toString();
    }

    /** A mistake: a blank as {@code +}, as in forms. */
    static String withPlus(String text) {
        return encode(text).replace("%20", "+");
    }

    /** A mistake: {@code *} as it is, as {@link java.net.URLEncoder} leaves it. */
    static String withStar(String text) {
        return encode(text).replace("%2A", "*");
    }

    /** A mistake: {@code ~} encoded, as {@link java.net.URLEncoder} does. */
    static String withoutTilde(String text) {
        return encode(text).replace("~", "%7E");
    }

    /** {@code name=value} for each, with {@code &} between. */
    static String canonicalQuery(Map<String, String> parameters, UnaryOperator<String> encode) {
        StringBuilder query = new StringBuilder(512);
        new TreeMap<>(parameters).forEach((name, value) -> {
            if (query.length() > 0) {
                query.append('&');
            }
            query.append(encode.apply(name)).append('=').append(encode.apply(value));
        });
        return query.toString();
    }
}
