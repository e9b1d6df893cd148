package io.ecsemulator.http;

import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.GatewayError;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The formats of a response. */
enum Format {
    JSON("application/json;charset=utf-8"),
    XML("text/xml;charset=utf-8");

    private final String contentType;

    Format(String contentType) {
        this.contentType = contentType;
    }

    /** The content type, spelled exactly as the real gateway does: the Tea SDKs compare the whole text. */
    String contentType() {
        return contentType;
    }

    /**
     * The format that a call asks for: the parameter Format, else JSON if the header Accept names it, else XML.
     *
     * @throws ApiException if Format is neither JSON nor XML
     */
    static Format of(Map<String, String> parameters, HttpServletRequest request) {
        String name = parameters.get("Format");
        if (name == null || name.isBlank()) {
            return accepted(request);
        }
        Format format = named(name);
        if (format == null) {
            throw new ApiException(GatewayError.INVALID_FORMAT);
        }
        return format;
    }

    /**
     * The format for the response to a call whose parameters could not be read, from the parameter Format in the raw query
     * or form, else from the header Accept.
     *
     * @param form the form as {@link RequestParameters#form} returns it; empty if it was not read
     */
    static Format guess(HttpServletRequest request, String form) {
        String query = request.getQueryString();
        for (String pair : (query == null ? form : query + "&" + form).split("&", -1)) {
            Format format = pair.startsWith("Format=") ? named(pair.substring("Format=".length())) : null;
            if (format != null) {
                return format;
            }
        }
        return accepted(request);
    }

    private static @Nullable Format named(String name) {
        return name.equalsIgnoreCase("JSON") ? JSON : name.equalsIgnoreCase("XML") ? XML : null;
    }

    private static Format accepted(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.toLowerCase(Locale.ROOT).contains("application/json") ? JSON : XML;
    }
}
