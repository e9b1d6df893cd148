package io.ecsemulator.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the parameters of a request, wherever a client puts them: in the query, in a form body, or split over both. Where
 * a name comes twice the first counts, the query before the body. Tomcat's own reading is not used: it drops what it
 * cannot decode, and we refuse it.
 */
final class RequestParameters {

    /** The most bytes of a form body that are read; the largest documented parameter, UserData, has 32 KB. */
    static final int MAX_BODY = 1 << 20;

    private static final String FORM = "application/x-www-form-urlencoded";

    private RequestParameters() {}

    /**
     * Reads them all.
     *
     * @throws ApiException if the request is too large or not UTF-8 in URL encoding
     */
    static Map<String, String> read(HttpServletRequest request) throws IOException {
        Map<String, String> parameters = new HashMap<>();
        String query = request.getQueryString();
        if (query != null) {
            decode(query, parameters);
        }
        String contentType = request.getContentType();
        if (contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(FORM)) {
            decode(body(request), parameters);
        }
        return parameters;
    }

    private static String body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MAX_BODY) {
            throw new ApiException(GatewayError.TOO_LARGE);
        }
        byte[] bytes = request.getInputStream().readNBytes(MAX_BODY + 1);
        if (bytes.length > MAX_BODY) {
            throw new ApiException(GatewayError.TOO_LARGE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ApiException(GatewayError.MALFORMED_REQUEST);
        }
    }

    private static void decode(String pairs, Map<String, String> parameters) {
        int start = 0;
        while (start < pairs.length()) {
            int end = pairs.indexOf('&', start);
            if (end < 0) {
                end = pairs.length();
            }
            int equals = pairs.indexOf('=', start);
            if (equals < 0 || equals > end) {
                equals = end;
            }
            if (equals > start) {
                String value = equals < end ? pairs.substring(equals + 1, end) : "";
                parameters.putIfAbsent(decode(pairs.substring(start, equals)), decode(value));
            }
            start = end + 1;
        }
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        try {
            String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            // The decoder puts U+FFFD where the bytes are not UTF-8; a client may also have sent that very character.
            if (decoded.indexOf('\uFFFD') < 0 || text.toUpperCase(Locale.ROOT).contains("%EF%BF%BD")) {
                return decoded;
            }
        } catch (IllegalArgumentException e) {
            // A percent sign without two hexadecimal digits: refused below.
        }
        throw new ApiException(GatewayError.MALFORMED_REQUEST);
    }
}
