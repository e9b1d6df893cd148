package io.ecsemulator.control;

import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.state.StateException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.JsonNode;

/** The query parameters that {@code openapi.json} declares. A misspelt filter would match everything, so others are refused. */
final class QueryParameters {

    /** Of this kind calls declare the id; where they do, they take that of any kind. */
    private static final String ANY_ID = JournalController.parameter(ResourceKinds.DISKS);

    private final ResourceKinds kinds;
    private volatile @Nullable JsonNode document;

    QueryParameters(ResourceKinds kinds) {
        this.kinds = kinds;
    }

    /**
     * Checks the query of a request. One with OPTIONS asks for the methods of a path alone, and its query means nothing.
     *
     * @throws StateException if a parameter is none of the call, or has a value that the call does not know
     */
    void check(HttpServletRequest request) {
        boolean asksForMethods = request.getMethod().equals("OPTIONS");
        if (request.getQueryString() == null || asksForMethods) {
            return;
        }
        String path = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        String method = request.getMethod().replace("HEAD", "GET").toLowerCase(Locale.ROOT);
        Map<String, JsonNode> known = parameters(path, method);
        for (String name : Collections.list(request.getParameterNames())) {
            JsonNode schema = known.get(name);
            if (schema == null && known.containsKey(ANY_ID) && isId(name)) {
                continue;
            }
            if (schema == null) {
                throw new StateException(name, "is no query parameter of this call; there are " + known.keySet());
            }
            JsonNode values = schema.path("enum");
            String value = request.getParameter(name);
            if (values.isArray()
                    && values.valueStream().noneMatch(one -> one.asString().equals(value))) {
                throw new StateException(name, "is " + value + ", not one of " + values);
            }
        }
    }

    private boolean isId(String name) {
        return kinds.all().stream()
                .anyMatch(kind -> JournalController.parameter(kind).equals(name));
    }

    /** The schemas of a call's query parameters by name. */
    private Map<String, JsonNode> parameters(String path, String method) {
        JsonNode openApi = document();
        Map<String, JsonNode> parameters = new TreeMap<>();
        // Clients that have an account of their own name it in each call, also where it makes no difference.
        parameters.put("account", openApi.at("/components/parameters/account/schema"));
        for (JsonNode declared : openApi.path("paths").path(path).path(method).path("parameters")) {
            JsonNode parameter = declared.has("$ref")
                    ? openApi.at(declared.get("$ref").asString().substring(1))
                    : declared;
            if (parameter.path("in").asString().equals("query")) {
                parameters.put(parameter.path("name").asString(), parameter.path("schema"));
            }
        }
        return parameters;
    }

    private JsonNode document() {
        JsonNode read = document;
        if (read == null) {
            try {
                read = OpenApiController.read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            document = read;
        }
        return read;
    }
}
