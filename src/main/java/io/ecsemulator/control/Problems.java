package io.ecsemulator.control;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Answers what the control API refuses with problem details (RFC 9457) that name the field. */
@RestControllerAdvice(basePackageClasses = Problems.class)
final class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    /** What our own deserializers say of a text. */
    private static final Pattern OUR_WORDS = Pattern.compile("a (time|duration|list) looks like .*");

    /** A field of a request, and what is wrong with it. */
    record FieldProblem(String field, String message) {}

    /** Answers a call with that status and the reason. */
    static ErrorResponseException of(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> onRefused(RefusedException e, WebRequest request) {
        return refuse(List.of(new FieldProblem(e.place(), String.valueOf(e.getMessage()))), e, request);
    }

    /** Tomcat reads the query when it is first asked for a parameter of it. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> onMalformedQuery(InvalidParameterException e, WebRequest request) {
        return refuse(List.of(new FieldProblem("The query", "is not UTF-8 in URL encoding")), e, request);
    }

    /** A bug of ours. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> onBug(RuntimeException e, WebRequest request) {
        log.error("{} failed", request, e);
        ProblemDetail body = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "A fault of the emulator; its log has the reason.");
        return handleExceptionInternal(e, body, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return refuse(
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
        String message = String.valueOf(e.getOriginalMessage());
        String first = message.lines().findFirst().orElse(message).replaceAll(" \\(start marker at .*", "");
        if (e instanceof UnrecognizedPropertyException) {
            return "is not a field that there is";
        }
        if (e instanceof StreamReadException) {
            return "cannot be read at line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr() + ": " + first;
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            Matcher ours = OUR_WORDS.matcher(first);
            return ours.find() ? "cannot be read: " + ours.group() : "is not " + named(mismatch.getTargetType());
        }
        return "cannot be read: " + first;
    }

    private static String named(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == String.class) {
            return "a text";
        }
        if (type.isEnum()) {
            return "one of " + List.of(type.getEnumConstants());
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return type.isPrimitive() || Number.class.isAssignableFrom(type)
                ? "a number of type " + type.getSimpleName()
                : "an object with fields";
    }
}
