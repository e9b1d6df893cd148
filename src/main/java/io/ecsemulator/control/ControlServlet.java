package io.ecsemulator.control;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.context.WebApplicationContext;

/** The entrance of the control API, {@code /_emulator}, and of all paths that nobody else serves: they are not found. */
public final class ControlServlet extends LateServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected WebApplicationContext context(WebApplicationContext control) {
        return control;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        dispatch(request, response);
    }
}
