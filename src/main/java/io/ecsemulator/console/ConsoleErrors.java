package io.ecsemulator.console;

import io.ecsemulator.operation.ApiException;
import io.ecsemulator.state.StateException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.View;

/** An action that fails leads back to its page, which says why; a page that is not there is an error page. */
@ControllerAdvice
public final class ConsoleErrors {

    private static final Logger log = LoggerFactory.getLogger(ConsoleErrors.class);

    private final UiResolver resolver;
    private final Sessions sessions;

    ConsoleErrors(UiResolver resolver, Sessions sessions) {
        this.resolver = resolver;
        this.sessions = sessions;
    }

    /**
     * What an error page shows.
     *
     * @param status the HTTP status
     * @param reason a text, or the key of one
     */
    public record Model(int status, String reason) {}

    @ExceptionHandler
    @Nullable
    View onStateError(StateException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        return answer(400, e.place() + " " + e.getMessage(), request, response);
    }

    @ExceptionHandler
    @Nullable
    View onApiError(ApiException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        return answer(e.error().status(), String.valueOf(e.getMessage()), request, response);
    }

    @ExceptionHandler
    @Nullable
    View onBadValue(TypeMismatchException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answer(404, "error.404", request, response);
    }

    /** The server parses the query when a parameter is first read. */
    @ExceptionHandler
    @Nullable
    View onMalformedQuery(InvalidParameterException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answer(400, "error.400", request, response);
    }

    /** The page was left before it was sent; nobody reads an answer. */
    @ExceptionHandler
    void onDisconnected(AsyncRequestNotUsableException e) {
        log.debug("A page was left", e);
    }

    @ExceptionHandler
    @Nullable
    View onError(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (e instanceof ErrorResponse known) {
            int status = known.getStatusCode().value();
            ProblemDetail body = known.getBody();
            boolean isOurs =
                    body.getDetail() != null && !e.getClass().getName().startsWith("org.springframework.web.servlet");
            return answer(
                    status, isOurs ? Objects.requireNonNull(body.getDetail()) : "error." + status, request, response);
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return answer(500, "error.500", request, response);
    }

    private @Nullable View answer(int status, String reason, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!sessions.isOpen(request)) {
            // An error page shows the clock and the accounts.
            LoginPage.ask(request, response);
            return null;
        }
        if (request.getMethod().equals("POST") && status != 403) {
            Flash.failure(response, reason);
            Back.to(Form.of(request), response);
            return null;
        }
        return new Page(status, "error", resolver.errorUi(request, response), new Model(status, reason));
    }
}
