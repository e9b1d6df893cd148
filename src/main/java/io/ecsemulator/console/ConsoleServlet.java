package io.ecsemulator.console;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * The entrance of the console, {@code /console/}. The console has an application context of its own, a child of the emulator's, which
 * is made at the first request: who never opens the console does not pay for it.
 */
public final class ConsoleServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private transient @Nullable DispatcherServlet dispatcher;

    /** Makes the context; the server calls it before the first request. */
    @Override
    public void init() throws ServletException {
        AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
        context.setParent(WebApplicationContextUtils.getRequiredWebApplicationContext(getServletContext()));
        context.scan(ConsoleServlet.class.getPackageName());
        DispatcherServlet made = new DispatcherServlet(context);
        made.setPublishEvents(false);
        made.init(getServletConfig());
        dispatcher = made;
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
        Objects.requireNonNull(dispatcher).service(request, response);
    }

    @Override
    public void destroy() {
        if (dispatcher != null) {
            dispatcher.destroy();
        }
    }
}
