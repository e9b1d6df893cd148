package io.ecsemulator.http;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.GatewayError;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.buf.MessageBytes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requests that reach no servlet (an unknown path, a request that Tomcat cannot read) with an error of the API, or
 * of the control API, instead of an HTML page.
 */
final class ErrorEnvelopeValve extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(ErrorEnvelopeValve.class);

    private static final String RESPONSE = ErrorEnvelopeValve.class.getName() + ".RESPONSE";

    private final ResponseWriter writer;

    ErrorEnvelopeValve(ResponseWriter writer) {
        this.writer = writer;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        MessageBytes version = request.getCoyoteRequest().protocol();
        if (!version.isNull() && version.getLength() == 0) {
            // No URL, or no version: HTTP 0.9, for which Tomcat sends no head. Null is a request line that cannot be
            // read.
            ApiError error = GatewayError.MALFORMED_REQUEST;
            response.setSuspended(false);
            response.reset();
            response.getOutputStream()
                    .write(writer.refusal(request, error, error.message()).withHead());
            response.finishResponse();
            return;
        }
        if (request.getHeader("Content-Length") != null || request.getHeader("Transfer-Encoding") != null) {
            request.setAttribute(RESPONSE, response);
        }
        super.invoke(request, response);
    }

    /** Lets the answer to a request be written after Tomcat has rejected the request because of its body. */
    static void reopen(HttpServletRequest request) {
        if (request.getAttribute(RESPONSE) instanceof Response response) {
            response.setSuspended(false);
            response.reset();
        }
    }

    /** Whether the chunked body of a request has arrived with its head. */
    static boolean hasWholeChunkedBody(HttpServletRequest request) {
        return request.getAttribute(RESPONSE) instanceof Response response
                && response.getRequest().getCoyoteRequest().getInputBuffer() instanceof Http11InputBuffer in
                && ChunkedBody.isComplete(in.getByteBuffer());
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ApiError error = errorOf(response.getStatus(), request.getMethod());
        ApiResponse refusal = writer.refusal(request, error, error.message());
        if (error.equals(GatewayError.INTERNAL_ERROR)) {
            log.error("Request {} failed with status {}", refusal.requestId, response.getStatus(), throwable);
        }
        // Tomcat rejects TRACE with a header Allow that lists methods which the API rejects too.
        response.reset();
        try {
            refusal.send(response);
            response.finishResponse();
        } catch (IOException e) {
            log.debug("Request {}: the client has disconnected", refusal.requestId, e);
        }
    }

    /**
     * The error for a status of the server.
     *
     * @param method the method of the request
     */
    static ApiError errorOf(int status, String method) {
        return switch (status) {
            case 404 -> GatewayError.INVALID_PATH;
            case 405 -> GatewayError.UNSUPPORTED_METHOD;
            case 408 -> GatewayError.REQUEST_TIMEOUT;
            case 413, 414, 431 -> GatewayError.TOO_LARGE;
            // Tomcat does not know the method, or the Transfer-Encoding.
            case 501 -> method.equals("CONNECT") ? GatewayError.UNSUPPORTED_METHOD : GatewayError.MALFORMED_REQUEST;
            case 505 -> GatewayError.MALFORMED_REQUEST;
            case 503 -> GatewayError.SERVICE_UNAVAILABLE;
            default -> status < 500 ? GatewayError.MALFORMED_REQUEST : GatewayError.INTERNAL_ERROR;
        };
    }
}
