package io.ecsemulator.http;

import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.GatewayError;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a request, wherever a client puts them: in the query, in a form body, or split over both. Of
 * several values for a name the first is used, the query before the body. Tomcat's own parsing is not used: it drops
 * parameters that it cannot decode, and the API rejects them.
 */
final class RequestParameters {

    /** The largest accepted body, in bytes; the largest documented parameter, UserData, has 32 KB. */
    static final int MAX_BODY = 1 << 20;

    /** The largest number of parameters in a query or a form; RunInstances with 16 data disks and 20 tags has some 400. */
    static final int MAX_PARAMETERS = 1_000;

    private static final byte[] NO_BODY = {};
    private static final String FORM = "application/x-www-form-urlencoded";

    private RequestParameters() {}

    /**
     * Reads the pairs of a query or a form; of several values for a name the first.
     *
     * @param pairs one character for each byte; null is the same as empty
     * @return a new map
     * @throws ApiException if a name or value is not UTF-8 in URL encoding, or there are more than {@link #MAX_PARAMETERS}
     */
    static Map<String, String> decoded(@Nullable CharSequence pairs) {
        Map<String, String> parameters = new HashMap<>();
        if (pairs != null) {
            decode(pairs, parameters);
        }
        return parameters;
    }

    /** The parameters of both; where both have a name, the value in the query. */
    static Map<String, String> merged(Map<String, String> query, Map<String, String> form) {
        Map<String, String> merged = new HashMap<>(form);
        merged.putAll(query);
        return merged;
    }

    /**
     * Reads the body of a request.
     *
     * @throws ApiException if the body is larger than {@link #MAX_BODY}
     */
    static byte[] body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MAX_BODY) {
            throw new ApiException(GatewayError.TOO_LARGE);
        }
        ServletInputStream in = request.getInputStream();
        if (in.isFinished()) {
            // Most requests have no body.
            return NO_BODY;
        }
        byte[] bytes = in.readNBytes(MAX_BODY + 1);
        if (bytes.length > MAX_BODY) {
            throw new ApiException(GatewayError.TOO_LARGE);
        }
        return bytes;
    }

    /** The form in a body, one character for each byte as in a query; empty if the body is not a form. */
    static String form(@Nullable String contentType, byte[] body) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(FORM)
                ? new String(body, StandardCharsets.ISO_8859_1)
                : "";
    }

    /** Looks at each character once: a query may have a million of them. */
    private static void decode(CharSequence pairs, Map<String, String> parameters) {
        int start = 0;
        int equals = -1;
        int count = 0;
        for (int i = 0; i <= pairs.length(); i++) {
            char c = i < pairs.length() ? pairs.charAt(i) : '&';
            if (c == '=' && equals < 0) {
                equals = i;
            } else if (c == '&') {
                int end = equals < 0 ? i : equals;
                if (end > start) {
                    if (++count > MAX_PARAMETERS) {
                        throw new ApiException(GatewayError.TOO_MANY_PARAMETERS);
                    }
                    String value =
                            equals < 0 ? "" : pairs.subSequence(equals + 1, i).toString();
                    parameters.putIfAbsent(decode(pairs.subSequence(start, end).toString()), decode(value));
                }
                start = i + 1;
                equals = -1;
            }
        }
    }

    /** {@link java.net.URLDecoder} is not used: it accepts {@code %+1} and bytes that are not UTF-8. */
    private static String decode(String text) {
        if (isPlain(text)) {
            return text;
        }
        byte[] encoded = text.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer decoded = ByteBuffer.allocate(encoded.length);
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] == '%') {
                decoded.put((byte) (hexadecimal(encoded, i + 1) << 4 | hexadecimal(encoded, i + 2)));
                i += 2;
            } else {
                decoded.put(encoded[i] == '+' ? (byte) ' ' : encoded[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString();
        } catch (CharacterCodingException e) {
            throw new ApiException(GatewayError.MALFORMED_REQUEST);
        }
    }

    /** Whether no character of the text is encoded. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' || c == '+' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static int hexadecimal(byte[] text, int index) {
        int digit = index < text.length ? Character.digit(text[index], 16) : -1;
        if (digit < 0) {
            throw new ApiException(GatewayError.MALFORMED_REQUEST);
        }
        return digit;
    }
}
