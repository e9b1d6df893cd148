package io.ecsemulator.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.mock.web.MockHttpServletRequest;

/** Makes requests as the controller reads them. */
public final class Requests {

    private Requests() {}

    /** A request with that raw query, those headers, and that body, which is a form if a Content-Type says so. */
    public static ApiRequest of(String method, String query, Map<String, String> headers, String body) {
        MockHttpServletRequest http = new MockHttpServletRequest(method, "/");
        headers.forEach(http::addHeader);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new ApiRequest(
                http,
                RequestParameters.decoded(query),
                RequestParameters.decoded(RequestParameters.form(http.getContentType(), bytes)),
                bytes);
    }
}
