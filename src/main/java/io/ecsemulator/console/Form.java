package io.ecsemulator.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.FormHttpMessageConverter;

/**
 * The fields of a form. They are read from the body itself: the server's parser does not see a body that arrived after its head.
 *
 * @param fields the first value of each field
 */
record Form(Map<String, String> fields) {

    private static final String ATTRIBUTE = Form.class.getName();

    /** The form of a request, which is read once. */
    static Form of(HttpServletRequest request) throws IOException {
        if (request.getAttribute(ATTRIBUTE) instanceof Form form) {
            return form;
        }
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        InputStream body = request.getInputStream();
        Map<String, String> fields = new FormHttpMessageConverter()
                .read(null, new HttpInputMessage() {
                    @Override
                    public InputStream getBody() {
                        return body;
                    }

                    @Override
                    public HttpHeaders getHeaders() {
                        return headers;
                    }
                })
                .toSingleValueMap();
        Form form = new Form(new LinkedHashMap<>(fields));
        request.setAttribute(ATTRIBUTE, form);
        return form;
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
