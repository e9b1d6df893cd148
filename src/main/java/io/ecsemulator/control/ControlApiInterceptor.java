package io.ecsemulator.control;

import io.ecsemulator.cloud.ResourceKinds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Protects the control API from callers without the token, if a token is set, from bodies that a web page could send
 * without asking, and from queries that it does not know. Requests of foreign pages do not get here.
 */
@Component
final class ControlApiInterceptor implements HandlerInterceptor {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final QueryParameters queryParameters;
    private final @Nullable String token;

    /**
     * Reads the setting.
     *
     * @param token the token that callers must send; empty for none
     * @param kinds the kinds of resources by whose ids calls may be found
     */
    ControlApiInterceptor(@Value("${ecs.emulator.control-token}") String token, ResourceKinds kinds) {
        this.queryParameters = new QueryParameters(kinds);
        this.token = token.isBlank() ? null : token;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotSupportedException {
        boolean isHealth = request.getRequestURI().startsWith("/_emulator/health");
        if (token != null && !isHealth && !hasToken(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            throw ControlExceptionHandler.of(
                    HttpStatus.UNAUTHORIZED,
                    "The control API needs Authorization: Bearer with the token of ecs.emulator.control-token");
        }
        if (!READING.contains(request.getMethod())) {
            requireJsonOrYaml(request);
        }
        queryParameters.check(request);
        return true;
    }

    private boolean hasToken(HttpServletRequest request) {
        String actual = request.getHeader(HttpHeaders.AUTHORIZATION);
        return actual != null
                && token != null
                && MessageDigest.isEqual(
                        actual.getBytes(StandardCharsets.UTF_8), ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }

    /** Without a CORS preflight a page can send text and forms, but neither JSON nor YAML. */
    private static void requireJsonOrYaml(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        String given = request.getContentType();
        if (given == null && request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null) {
            return;
        }
        MediaType type = null;
        try {
            type = given == null ? null : MediaType.parseMediaType(given);
        } catch (InvalidMediaTypeException e) {
            // Neither JSON nor YAML.
        }
        if (type == null || !ControlConfiguration.canRead(type)) {
            throw new HttpMediaTypeNotSupportedException(type, List.of(MediaType.APPLICATION_JSON));
        }
    }
}
