package io.ecsemulator.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Asks for the token of the control API, if one is set, and refuses forms that are not of a page. */
@Component
final class ConsoleInterceptor implements HandlerInterceptor {

    /** The maximum size of the login form. */
    private static final int MAX_LOGIN = 10_000;

    private final Sessions sessions;

    ConsoleInterceptor(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        // Not by the path: the server and Spring read one like /faults/..;/login each in its own way.
        boolean isLogin = handler instanceof HandlerMethod method && method.getBeanType() == LoginPage.class;
        if (!isLogin && !sessions.isOpen(request)) {
            LoginPage.ask(request, response);
            return false;
        }
        boolean isReading = Set.of("GET", "HEAD").contains(request.getMethod());
        // Whoever has not sent the token yet may not make us read much.
        Form form = isReading ? null : Form.of(request, isLogin ? MAX_LOGIN : Integer.MAX_VALUE);
        if (form != null && !sessions.hasSent(form.get("form-token"), request)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "error.form-token");
        }
        return true;
    }
}
