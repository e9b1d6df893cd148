package io.ecsemulator.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.server.ResponseStatusException;

/**
 * The fields of a form. They are read from the body itself: the server's parser does not see a body that arrived after its head.
 *
 * @param fields the first value of each field
 */
record Form(Map<String, String> fields) {

    private static final String ATTRIBUTE = Form.class.getName();

    /** A field takes much more memory than its bytes, and no page has as many. */
    private static final int MAX_FIELDS = 1_000;

    /** The form of a request, which is read once. */
    static Form of(HttpServletRequest request) throws IOException {
        return of(request, Integer.MAX_VALUE);
    }

    /**
     * The form of a request, which is read once.
     *
     * @param maxBytes the maximum size of the body
     */
    static Form of(HttpServletRequest request, int maxBytes) throws IOException {
        if (request.getAttribute(ATTRIBUTE) instanceof Form form) {
            return form;
        }
        // What cannot be read is not read again.
        request.setAttribute(ATTRIBUTE, new Form(Map.of()));
        byte[] body = request.getInputStream().readNBytes(maxBytes);
        if (body.length == maxBytes || hasTooManyFields(body)) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, "error.form-size");
        }
        Form form = new Form(parse(body));
        request.setAttribute(ATTRIBUTE, form);
        return form;
    }

    private static Map<String, String> parse(byte[] body) throws IOException {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        try {
            return new LinkedHashMap<>(new FormHttpMessageConverter()
                    .read(null, new HttpInputMessage() {
                        @Override
                        public InputStream getBody() {
                            return new ByteArrayInputStream(body);
                        }

                        @Override
                        public HttpHeaders getHeaders() {
                            return headers;
                        }
                    })
                    .toSingleValueMap());
        } catch (IllegalArgumentException | HttpMessageNotReadableException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "error.form", e);
        }
    }

    private static boolean hasTooManyFields(byte[] body) {
        int fields = 1;
        for (byte each : body) {
            fields += each == '&' ? 1 : 0;
        }
        return fields > MAX_FIELDS;
    }

    /** The value of a field without blanks around it; empty if it is missing. */
    String get(String name) {
        return text(name).strip();
    }

    /** The value of a field as it was sent; empty if it is missing. */
    String text(String name) {
        String value = fields.get(name);
        return value == null ? "" : value;
    }

    /** The fields whose names begin with a prefix, without it; those without a value are left out. */
    Map<String, String> under(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(prefix) && value != null && !value.isEmpty()) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }
}
