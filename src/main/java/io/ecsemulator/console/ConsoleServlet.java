package io.ecsemulator.console;

import io.ecsemulator.control.LateServlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

/**
 * The entrance of the console, {@code /console/}. The console has an application context of its own, a child of the control API's, which
 * is made at the first request: who never opens the console does not pay for it.
 */
public final class ConsoleServlet extends LateServlet {

    private static final long serialVersionUID = 1L;

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Override
    protected WebApplicationContext context(WebApplicationContext control) {
        AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
        context.setParent(control);
        context.scan(ConsoleServlet.class.getPackageName());
        return context;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        // The server also takes //console/ or /%63onsole/ for the console; Spring refuses such paths with a failure.
        if (request.getPathInfo() == null || !request.getRequestURI().startsWith(Links.ROOT + "/")) {
            response.sendRedirect(Links.ROOT + "/");
            return;
        }
        dispatch(request, response);
    }
}
