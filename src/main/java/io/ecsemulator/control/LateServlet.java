package io.ecsemulator.control;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.springframework.web.servlet.DispatcherServlet;

/** A servlet that hands requests to Spring MVC, which is set up in a context of its own at the first request. */
public abstract class LateServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private transient @Nullable DispatcherServlet dispatcher;

    /** Makes what serves the requests, with the context of the control API for a parent or by itself. */
    protected abstract WebApplicationContext context(WebApplicationContext control);

    /** Makes the context; the server calls it before the first request. */
    @Override
    public final void init() throws ServletException {
        WebApplicationContext emulator =
                WebApplicationContextUtils.getRequiredWebApplicationContext(getServletContext());
        DispatcherServlet made = new DispatcherServlet(
                context(emulator.getBean(ControlContext.class).context()));
        made.setPublishEvents(false);
        made.init(getServletConfig());
        dispatcher = made;
    }

    /** Lets the controllers answer. */
    protected final void dispatch(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            Objects.requireNonNull(dispatcher).service(request, response);
        } catch (ServletException e) {
            if (!(e.getRootCause() instanceof InvalidParameterException)) {
                throw e;
            }
            // Spring has read the query to choose a controller. It is the caller's mistake, not a failure to be logged.
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    @Override
    public final void destroy() {
        if (dispatcher != null) {
            dispatcher.destroy();
        }
    }
}
