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
 * Keeps others from driving the emulator: whoever has not the token, if there is one, and web pages. A page that a
 * developer visits can send requests to his machine, but only as simple ones that name where they come from (Fetch
 * standard, "CORS protocol"), and under its own host name if it has that name lead here.
 */
@Component
final class Guard implements HandlerInterceptor {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[[0-9A-Fa-f:.]+]");

    /** Ends of names that nobody can have in the public DNS (RFC 6761, RFC 6762, RFC 8375, ICANN on .internal; clusters). */
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
     * A guard.
     *
     * @param token what a caller must have; empty for none
     * @param hosts names that the emulator may be called by, beside addresses and names that are not public
     */
    Guard(
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
            throw Problems.of(
                    HttpStatus.UNAUTHORIZED,
                    "The control API needs Authorization: Bearer with the token of ecs.emulator.control-token");
        }
        if (!READING.contains(request.getMethod())) {
            requireNoForeignPage(request);
            requireType(request);
        }
        return true;
    }

    private boolean hasToken(HttpServletRequest request) {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        return given != null
                && token != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }

    private void requireNoForeignPage(HttpServletRequest request) {
        String host = request.getHeader(HttpHeaders.HOST);
        if (host == null || !isOurs(host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT))) {
            throw Problems.of(
                    HttpStatus.FORBIDDEN,
                    "The host " + host + " is a public name; ecs.emulator.control-hosts lists those to answer to");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !host.equalsIgnoreCase(authority(origin))) {
            throw Problems.of(HttpStatus.FORBIDDEN, "A page of " + origin + " may not change the emulator");
        }
    }

    private boolean isOurs(String host) {
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

    /** A page can send a text or a form without asking, but neither JSON nor YAML. */
    private static void requireType(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        String given = request.getContentType();
        if (given == null && request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null) {
            return;
        }
        MediaType type = null;
        try {
            type = given == null ? null : MediaType.parseMediaType(given);
        } catch (InvalidMediaTypeException e) {
            // Then it is neither.
        }
        if (type == null || !ControlConfiguration.speaks(type)) {
            throw new HttpMediaTypeNotSupportedException(type, List.of(MediaType.APPLICATION_JSON));
        }
    }
}
