package io.ecsemulator.control;

import io.ecsemulator.cloud.StoreUnavailableException;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.state.JacksonProblems;
import io.ecsemulator.state.StateException;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Answers errors of the control API with problem details (RFC 9457) that name the field. */
@RestControllerAdvice(basePackageClasses = ControlExceptionHandler.class)
final class ControlExceptionHandler extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ControlExceptionHandler.class);

    /** An invalid field of a request, and the reason. */
    record FieldProblem(String field, String message) {}

    /** An error with this status and reason. */
    static ErrorResponseException of(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> onRejected(StateException e, WebRequest request) {
        return reject(List.of(new FieldProblem(e.place(), String.valueOf(e.getMessage()))), e, request);
    }

    /** A parameter {@code account} asks for one world too many. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> onRefused(ApiException e, WebRequest request) {
        HttpStatus status = HttpStatus.valueOf(e.error().status());
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, String.valueOf(e.getMessage()));
        return handleExceptionInternal(e, body, new HttpHeaders(), status, request);
    }

    /** Tomcat parses the query when a parameter is first read. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> onMalformedQuery(InvalidParameterException e, WebRequest request) {
        return reject(List.of(new FieldProblem("The query", "is not UTF-8 in URL encoding")), e, request);
    }

    /** The database is away. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> onUnavailable(StoreUnavailableException e, WebRequest request) {
        HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, String.valueOf(e.getMessage()));
        return handleExceptionInternal(e, body, new HttpHeaders(), status, request);
    }

    /** A bug of the emulator. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> onInternalError(RuntimeException e, WebRequest request) {
        log.error("{} failed", request, e);
        ProblemDetail body = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "Internal error of the emulator; its log has the reason.");
        return handleExceptionInternal(e, body, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return reject(
                e.getBindingResult().getFieldErrors().stream()
                        .map(error -> new FieldProblem(
                                error.getField(),
                                error.isBindingFailure()
                                        ? "cannot be " + error.getRejectedValue()
                                        : String.valueOf(error.getDefaultMessage())))
                        .toList(),
                e,
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e.getCause() instanceof JacksonException cause) {
            StateException problem = JacksonProblems.asStateException(cause);
            return reject(List.of(new FieldProblem(problem.place(), String.valueOf(problem.getMessage()))), e, request);
        }
        return reject(List.of(new FieldProblem("The body", "is missing")), e, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        MediaType type = e.getContentType();
        String detail =
                (type == null ? "The body has no type" : "The body is " + type.getType() + "/" + type.getSubtype())
                        + "; send JSON with Content-Type: application/json, or YAML with Content-Type: application/yaml";
        return handleExceptionInternal(e, ProblemDetail.forStatusAndDetail(status, detail), headers, status, request);
    }

    private @Nullable ResponseEntity<Object> reject(List<FieldProblem> problems, Exception e, WebRequest request) {
        FieldProblem first = problems.get(0);
        ProblemDetail body =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, first.field + " " + first.message);
        body.setProperty("errors", problems);
        return handleExceptionInternal(e, body, new HttpHeaders(), HttpStatus.BAD_REQUEST, request);
    }
}
