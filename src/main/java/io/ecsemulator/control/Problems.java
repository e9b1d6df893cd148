package io.ecsemulator.control;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Answers what the control API refuses with problem details (RFC 9457) that name the field. */
@RestControllerAdvice(basePackageClasses = Problems.class)
final class Problems extends ResponseEntityExceptionHandler {

    /** A field of a request, and what is wrong with it. */
    record FieldProblem(String field, String message) {}

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> onRefused(RefusedException e, WebRequest request) {
        return refuse(List.of(new FieldProblem(e.place(), String.valueOf(e.getMessage()))), e, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return refuse(
                e.getBindingResult().getFieldErrors().stream()
                        .map(error -> new FieldProblem(error.getField(), String.valueOf(error.getDefaultMessage())))
                        .toList(),
                e,
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e.getCause() instanceof JacksonException cause) {
            String path = path(cause);
            return refuse(
                    List.of(new FieldProblem(path.isEmpty() ? "The body" : path.substring(1), reason(cause))),
                    e,
                    request);
        }
        return refuse(List.of(new FieldProblem("The body", "is missing")), e, request);
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

    private @Nullable ResponseEntity<Object> refuse(List<FieldProblem> problems, Exception e, WebRequest request) {
        FieldProblem first = problems.get(0);
        ProblemDetail body =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, first.field + " " + first.message);
        body.setProperty("errors", problems);
        return handleExceptionInternal(e, body, new HttpHeaders(), HttpStatus.BAD_REQUEST, request);
    }

    /** Where Jackson stopped, for instance {@code .Tags[0].TagKey}, or empty. */
    static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            path.append(step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName());
        }
        return path.toString();
    }

    /** Why it stopped. */
    static String reason(JacksonException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "is not a field that there is";
        }
        String message = String.valueOf(e.getOriginalMessage());
        return "cannot be read: " + message.lines().findFirst().orElse(message);
    }
}
