package io.ecsemulator.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A whole response of the API, not sent yet. */
final class ApiResponse {

    /** The HTTP status. */
    final int status;

    /** The error code, or null. */
    final @Nullable String code;

    /** What the journal says was decided on the call; it is not sent. */
    final String decision;

    /** The bytes of the body; not to be changed. */
    final byte[] body;

    /** The RequestId. */
    final String requestId;

    private final @Nullable Duration retryAfter;
    private final String contentType;

    /**
     * A response.
     *
     * @param retryAfter how long the caller should wait before it tries again, or null
     */
    ApiResponse(
            int status,
            @Nullable String code,
            String decision,
            String requestId,
            @Nullable Duration retryAfter,
            String contentType,
            byte[] body) {
        this.status = status;
        this.code = code;
        this.decision = decision;
        this.requestId = requestId;
        this.retryAfter = retryAfter;
        this.contentType = contentType;
        this.body = body;
    }

    /** Sets the status and all headers, among them the length of the whole body. */
    void writeHead(HttpServletResponse http) {
        if (retryAfter != null) {
            // The new SDKs wait that many milliseconds; rounded up, since they ignore 0.
            http.setHeader("x-acs-retry-after", String.valueOf(retryAfter.toMillis() + 1));
        }
        http.setStatus(status);
        http.setHeader("x-acs-request-id", requestId);
        http.setHeader("x-acs-trace-id", RequestIds.trace());
        http.setContentType(contentType);
        http.setContentLength(body.length);
    }

    /** Sends the whole response. */
    void send(HttpServletResponse http) throws IOException {
        writeHead(http);
        http.getOutputStream().write(body);
    }

    /** The response as bytes of HTTP, after which the connection ends. */
    byte[] withHead() {
        String head = "HTTP/1.1 " + status + " \r\nx-acs-request-id: " + requestId + "\r\nx-acs-trace-id: "
                + RequestIds.trace() + "\r\nContent-Type: " + contentType + "\r\nContent-Length: " + body.length
                + "\r\nConnection: close\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }
}
