package io.ecsemulator.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An answer as it goes over the wire. */
public final class Reply {

    /** The header that repeats the RequestId of the body. */
    static final String REQUEST_ID_HEADER = "x-acs-request-id";

    private final int status;
    private final @Nullable String code;
    private final String decision;
    private final String requestId;
    private final @Nullable Duration retryAfter;
    private final String contentType;
    private final byte[] body;

    /**
     * An answer.
     *
     * @param code the error code, or null
     * @param decision what was decided on the call, in words; it is not sent
     * @param retryAfter when to try again, or null
     */
    Reply(
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

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The error code, or null. */
    public @Nullable String code() {
        return code;
    }

    /** What was decided on the call, in words. */
    public String decision() {
        return decision;
    }

    /** The bytes of the body; not a copy. */
    public byte[] body() {
        return body;
    }

    /** Sets the status and all headers, the length of the whole body among them. */
    public void sendHead(HttpServletResponse response) {
        if (retryAfter != null) {
            // The new SDKs wait that long; rounded up, since 0 means nothing to them.
            response.setHeader("x-acs-retry-after", String.valueOf(retryAfter.toMillis() + 1));
        }
        response.setStatus(status);
        response.setHeader(REQUEST_ID_HEADER, requestId);
        response.setContentType(contentType);
        response.setContentLength(body.length);
    }

    /** Sends it. */
    public void send(HttpServletResponse response) throws IOException {
        sendHead(response);
        response.getOutputStream().write(body);
    }
}
