package io.ecsemulator.http;

import io.ecsemulator.operation.GatewayError;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what never reaches the controller (an unknown path, a request that Tomcat cannot read) as the API, or
 * the control API, answers errors, instead of with an HTML page.
 */
final class ErrorEnvelopeValve extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(ErrorEnvelopeValve.class);

    /** Problem details (RFC 9457), in which the control API is answered. */
    private record Problem(int status, String detail) {}

    private final AnswerWriter writer;

    ErrorEnvelopeValve(AnswerWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String requestId = RequestIds.next();
        GatewayError error = errorOf(response.getStatus(), request.getMethod());
        if (error == GatewayError.INTERNAL_ERROR) {
            log.error("Request {} failed with status {}", requestId, response.getStatus(), throwable);
        }
        // Tomcat's refusal of TRACE has an Allow of methods that we refuse as well.
        response.reset();
        boolean isControl = String.valueOf(request.getRequestURI()).startsWith("/_emulator");
        Format format = isControl ? Format.JSON : Format.guess(request, "");
        Record body = isControl
                ? new Problem(error.status(), error.message())
                : ErrorAnswer.of(requestId, request.getServerName(), error.code(), error.message());
        try {
            new Reply(
                            error.status(),
                            error.code(),
                            "refused by the server",
                            requestId,
                            null,
                            isControl ? "application/problem+json" : format.contentType(),
                            writer.bytes(format, ErrorAnswer.ROOT, body))
                    .send(response);
            response.finishResponse();
        } catch (IOException e) {
            log.debug("Request {}: the client has gone", requestId, e);
        }
    }

    private static GatewayError errorOf(int status, String method) {
        return switch (status) {
            case 404 -> GatewayError.INVALID_PATH;
            case 405 -> GatewayError.UNSUPPORTED_METHOD;
            case 413, 414, 431 -> GatewayError.TOO_LARGE;
            // A method or a Transfer-Encoding that Tomcat does not know.
            case 501 -> method.equals("CONNECT") ? GatewayError.UNSUPPORTED_METHOD : GatewayError.MALFORMED_REQUEST;
            case 505 -> GatewayError.MALFORMED_REQUEST;
            case 503 -> GatewayError.SERVICE_UNAVAILABLE;
            default -> status < 500 ? GatewayError.MALFORMED_REQUEST : GatewayError.INTERNAL_ERROR;
        };
    }
}
