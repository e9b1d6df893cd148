package io.ecsemulator.api.auth;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Writes parameters as they are signed: percent-encoded as RFC 3986 has it, sorted by name. */
final class Encoding {

    private static final String UNRESERVED = "-_.~";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Encoding() {}

    /** Keeps letters, digits and {@code -_.~}, writes all else as {@code %XX} of its UTF-8. */
    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if ((b >= 'A' && b <= 'Z')
                    || (b >= 'a' && b <= 'z')
                    || (b >= '0' && b <= '9')
                    || UNRESERVED.indexOf(b) >= 0) {
                encoded.append((char) b);
            } else {
                HEX.toHexDigits(encoded.append('%'), b);
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
        StringBuilder query = new StringBuilder();
        new TreeMap<>(parameters).forEach((name, value) -> {
            if (query.length() > 0) {
                query.append('&');
            }
            query.append(encode.apply(name)).append('=').append(encode.apply(value));
        });
        return query.toString();
    }
}
