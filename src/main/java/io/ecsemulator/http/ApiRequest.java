package io.ecsemulator.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as the API understands it. */
public final class ApiRequest {

    private final HttpServletRequest http;
    private final Map<String, String> query;
    private final Map<String, String> parameters;
    private final byte[] body;

    /**
     * A request that has been read.
     *
     * @param http what it came as, for its method and headers
     * @param query the parameters in the URL
     * @param form the parameters in the body
     * @param body the bytes of the body
     */
    ApiRequest(HttpServletRequest http, Map<String, String> query, Map<String, String> form, byte[] body) {
        this.http = http;
        this.query = query;
        this.body = body;
        if (form.isEmpty()) {
            this.parameters = query;
        } else {
            this.parameters = new HashMap<>(form);
            this.parameters.putAll(query);
        }
    }

    /** GET or POST. */
    public String method() {
        return http.getMethod();
    }

    /** The header of that name, whatever its case, or null. */
    public @Nullable String header(String name) {
        return http.getHeader(name);
    }

    /** The parameters in the URL. */
    public Map<String, String> query() {
        return query;
    }

    /** All parameters; where URL and body have one of the same name, that of the URL counts. */
    public Map<String, String> parameters() {
        return parameters;
    }

    /** The bytes of the body; not a copy. */
    public byte[] body() {
        return body;
    }
}
