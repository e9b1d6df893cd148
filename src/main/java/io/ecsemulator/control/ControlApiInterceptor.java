package io.ecsemulator.control;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
 * Protects the control API from callers without the token, if a token is set, and from web pages. A page in a developer's
 * browser can send requests to the local machine, but only simple ones with a header Origin (Fetch standard, "CORS
 * protocol"), or to its own host name if that name resolves to the local machine (DNS rebinding).
 */
@Component
final class ControlApiInterceptor implements HandlerInterceptor {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9A-Fa-f:.]+]");

    /** Domains that do not exist in the public DNS (RFC 6761, RFC 6762, RFC 8375, ICANN on .internal; clusters). */
    private static final List<String> PRIVATE = List.of(
            ".localhost",
            ".test",
            ".local",
            ".internal",
            ".home.arpa",
            ".svc",
            ".cluster.local",
            ".invalid",
            ".example");

    private final @Nullable String token;
    private final Set<String> hosts;

    /**
     * Reads the settings.
     *
     * @param token the token that callers must send; empty for none
     * @param hosts the public host names that are accepted; addresses and names that are not public always are
     */
    ControlApiInterceptor(
            @Value("${ecs.emulator.control-token}") String token,
            @Value("${ecs.emulator.control-hosts}") Set<String> hosts) {
        this.token = token.isBlank() ? null : token;
        this.hosts = hosts;
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
            rejectForeignPage(request);
            requireJsonOrYaml(request);
        }
        return true;
    }

    private boolean hasToken(HttpServletRequest request) {
        String actual = request.getHeader(HttpHeaders.AUTHORIZATION);
        return actual != null
                && token != null
                && MessageDigest.isEqual(
                        actual.getBytes(StandardCharsets.UTF_8), ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }

    private void rejectForeignPage(HttpServletRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        if (host == null || !isAccepted(host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT))) {
            throw ControlExceptionHandler.of(
                    HttpStatus.FORBIDDEN,
                    "The host " + host + " is a public name; ecs.emulator.control-hosts lists those to answer to");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !host.equalsIgnoreCase(authority(origin))) {
            throw ControlExceptionHandler.of(
                    HttpStatus.FORBIDDEN, "A page of " + origin + " may not change the emulator");
        }
    }

    private boolean isAccepted(String host) {
        return ADDRESS.matcher(host).matches()
                || !host.contains(".")
                || PRIVATE.stream().anyMatch(host::endsWith)
                || hosts.contains(host);
    }

    private static @Nullable String authority(String origin) {
        try {
            return URI.create(origin).getAuthority();
        } catch (IllegalArgumentException e) {
            return null;
        }
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
