package io.ecsemulator.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Recognizes requests that a web page sends from a browser. A page can send requests to the machine of whoever looks at it: with
 * {@code Sec-Fetch-Site} (Fetch Metadata) or {@code Origin} (Fetch standard) if it is on another site, or to its own host name
 * if that name resolves to the machine (DNS rebinding). Programs send neither header.
 */
@Component
final class ForeignPages {

    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
    private static final String BROWSER_HEADER = "sec-fetch-";
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

    private final Set<String> hosts;

    /**
     * Reads the setting.
     *
     * @param hosts the public host names that are accepted; addresses and names that are not public always are
     */
    ForeignPages(@Value("${ecs.emulator.control-hosts}") Set<String> hosts) {
        this.hosts = hosts;
    }

    /**
     * Why a request is refused, or null if it is not. Over plain HTTP a page with a public name sends no header that tells it
     * from a program, so the control API, which shows secrets and changes everything, needs an accepted host of every caller.
     */
    @Nullable
    String refusal(HttpServletRequest request, boolean isControl) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !OWN_SITES.contains(site)) {
            return "a web page of another site may not call the emulator (Sec-Fetch-Site: " + site + ").";
        }
        String host = request.getHeader("Host");
        String origin = request.getHeader("Origin");
        if (origin != null && (host == null || !host.equalsIgnoreCase(authority(origin)))) {
            return "a web page of " + origin + " may not call the emulator.";
        }
        boolean isHealth = isControl
                && READING.contains(request.getMethod())
                && request.getRequestURI().startsWith("/_emulator/health");
        boolean needsHost = (isControl && !isHealth) || origin != null || site != null || isFromBrowser(request);
        if (!needsHost || isAccepted(host)) {
            return null;
        }
        return host == null
                ? "it has no Host header."
                : "the host " + host + " is a public name; ecs.emulator.control-hosts lists those to answer to.";
    }

    private static boolean isFromBrowser(HttpServletRequest request) {
        for (String name : Collections.list(request.getHeaderNames())) {
            if (name.regionMatches(true, 0, BROWSER_HEADER, 0, BROWSER_HEADER.length())) {
                return true;
            }
        }
        return false;
    }

    private boolean isAccepted(@Nullable String hostAndPort) {
        if (hostAndPort == null) {
            return false;
        }
        String host = hostAndPort.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
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
}
