package io.ecsemulator.http;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.GatewayError;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads bodies without a thread, unless they have arrived with the head: a slow caller takes no thread that others need. A
 * body has to arrive in time, and all bodies together have a maximum size.
 */
final class BodyFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Logger log = LoggerFactory.getLogger(BodyFilter.class);

    private static final String BODY = BodyFilter.class.getName() + ".BODY";

    private final transient Connections connections;
    private final transient BodyMemory memory;
    private final transient ResponseWriter writer;
    private final Duration timeout;

    /**
     * A filter for all requests.
     *
     * @param memory the memory of all bodies
     * @param timeout how long a body may take to arrive
     */
    BodyFilter(Connections connections, BodyMemory memory, ResponseWriter writer, Duration timeout) {
        this.connections = connections;
        this.memory = memory;
        this.writer = writer;
        this.timeout = timeout;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            if (request.getAttribute(BODY) instanceof PendingBody body) {
                afterBody(body, request, response, chain);
            } else {
                chain.doFilter(request, response);
            }
            return;
        }
        long length = request.getContentLengthLong();
        if (length == 0 || (length < 0 && request.getHeader("Transfer-Encoding") == null)) {
            // Most requests have no body.
            chain.doFilter(request, response);
            return;
        }
        ServletInputStream in = request.getInputStream();
        boolean isControl = ResponseWriter.isControl(request);
        int limit = isControl ? (int) Math.min(memory.max(), Integer.MAX_VALUE - 8) : RequestParameters.MAX_BODY;
        if (length > limit) {
            reject(isControl, request, response, chain);
        } else if (length > 0 ? in.available() >= length : ErrorEnvelopeValve.hasWholeChunkedBody(request)) {
            chain.doFilter(request, response);
        } else {
            collect(in, limit, request, response);
        }
    }

    private void collect(ServletInputStream in, int limit, HttpServletRequest request, HttpServletResponse response) {
        AsyncContext async = start(request, response);
        // One byte more, so that whoever reads the body notices that it is too large.
        PendingBody body = new PendingBody(in, limit + 1, memory, end -> {
            switch (end) {
                case READ, ENDLESS -> async.dispatch();
                case LATE -> giveUp(HttpServletResponse.SC_REQUEST_TIMEOUT, request, response, async);
                case BROKEN -> giveUp(HttpServletResponse.SC_BAD_REQUEST, request, response, async);
                case NO_MEMORY -> giveUp(HttpServletResponse.SC_SERVICE_UNAVAILABLE, request, response, async);
            }
        });
        request.setAttribute(BODY, body);
        memory.begin(body);
        async.addListener(body);
        in.setReadListener(body);
    }

    private void afterBody(
            PendingBody body, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new ReadRequest(request, body.bytes()), response);
        if (body.howEnded() == PendingBody.End.ENDLESS) {
            response.flushBuffer();
            connections.close(request);
        }
    }

    /** Answers a request whose body is not read to its end. Tomcat would wait for that end, so the connection is closed. */
    private void giveUp(int status, HttpServletRequest request, HttpServletResponse response, AsyncContext async) {
        try {
            ErrorEnvelopeValve.reopen(request);
            send(ErrorEnvelopeValve.errorOf(status, request.getMethod()), request, response);
            response.flushBuffer();
        } catch (IOException e) {
            log.debug("The client has disconnected", e);
        }
        connections.close(request);
        async.complete();
    }

    /**
     * Answers a request with a body that is too large, and then discards as much of the body as a caller may send before it
     * reads the answer.
     */
    private void reject(boolean isControl, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isControl) {
            send(GatewayError.TOO_LARGE, request, response);
        } else {
            chain.doFilter(request, response);
        }
        response.flushBuffer();
        AsyncContext async = start(request, response);
        PendingBody body = new PendingBody(request.getInputStream(), 0, memory, end -> {
            connections.close(request);
            async.complete();
        });
        memory.begin(body);
        async.addListener(body);
        request.getInputStream().setReadListener(body);
    }

    private void send(ApiError error, HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.refusal(request, error, error.message()).send(response);
    }

    private AsyncContext start(HttpServletRequest request, HttpServletResponse response) {
        AsyncContext async = request.startAsync(request, response);
        async.setTimeout(timeout.toMillis());
        return async;
    }
}
