package io.ecsemulator.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/** Tells browsers what pages may do, asks for the token of the control API, and refuses forms that are not of a page. */
@Component
final class ConsoleInterceptor implements HandlerInterceptor {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Sessions sessions;

    ConsoleInterceptor(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        String path = String.valueOf(request.getPathInfo());
        if (path.startsWith("/static/")) {
            return true;
        }
        response.setHeader("Cache-Control", "no-store");
        boolean isReading =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!path.equals("/login") && !sessions.isOpen(request)) {
            response.sendRedirect(Links.to("/login", Map.of("back", isReading ? address(request) : "")));
            return false;
        }
        if (!isReading && !sessions.hasSent(Form.of(request).get("form-token"), request)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "error.form-token");
        }
        return true;
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
