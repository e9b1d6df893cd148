package io.ecsemulator.http;

import io.ecsemulator.fault.Fault;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The ways in which a response goes over the wire: whole, or damaged by a fault below the API. */
enum Transmission {
    /** The whole response. */
    WHOLE {
        @Override
        void send(ApiResponse response, ApiRequest request, Connections connections) throws IOException {
            response.send(request.httpResponse);
        }
    },
    /** No response: the connection is closed. */
    CLOSED {
        @Override
        void send(ApiResponse response, ApiRequest request, Connections connections) throws IOException {
            connections.of(request.http).close();
        }

        @Override
        int status(ApiResponse response) {
            return 0;
        }
    },
    /** No response: the connection is reset. */
    RESET {
        @Override
        void send(ApiResponse response, ApiRequest request, Connections connections) throws IOException {
            connections.of(request.http).reset();
        }

        @Override
        int status(ApiResponse response) {
            return 0;
        }
    },
    /** The headers of the whole response, half of the body, then the connection is closed. */
    TRUNCATED {
        @Override
        void send(ApiResponse response, ApiRequest request, Connections connections) throws IOException {
            response.writeHead(request.httpResponse);
            request.httpResponse.getOutputStream().write(response.body, 0, response.body.length / 2);
            request.httpResponse.flushBuffer();
            connections.of(request.http).close();
        }
    },
    /**
     * The first bracket of the body is replaced by that of the other format. Removing the last bracket would do as well, but
     * the Java SDK v1 waits forever for the end of an object that is not closed.
     */
    MALFORMED {
        @Override
        void send(ApiResponse response, ApiRequest request, Connections connections) throws IOException {
            byte[] body = response.body.clone();
            body[0] = (byte) (body[0] == '{' ? '<' : '{');
            response.writeHead(request.httpResponse);
            request.httpResponse.getOutputStream().write(body);
        }
    },
    /** The page of a load balancer that reaches no server. */
    UNAVAILABLE {
        @Override
        void send(ApiResponse response, ApiRequest request, Connections connections) throws IOException {
            byte[] page = PAGE.getBytes(StandardCharsets.US_ASCII);
            request.httpResponse.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            request.httpResponse.setContentType("text/html");
            request.httpResponse.setContentLength(page.length);
            request.httpResponse.getOutputStream().write(page);
        }

        @Override
        int status(ApiResponse response) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
    };

    private static final String PAGE = """
            <html>
            <head><title>503 Service Unavailable</title></head>
            <body>
            <h1>503 Service Unavailable</h1>
            <p>No server is available to handle this request.</p>
            </body>
            </html>
            """;

    /** How a fault damages a response; null is no fault. */
    static Transmission of(@Nullable Fault fault) {
        if (fault == null) {
            return WHOLE;
        }
        return switch (fault) {
            case ConnectionReset -> RESET;
            case TruncatedBody -> TRUNCATED;
            case MalformedBody -> MALFORMED;
            case ServiceUnavailable -> UNAVAILABLE;
            default -> WHOLE;
        };
    }

    /**
     * Sends the response in this way.
     *
     * @param response the whole response
     */
    abstract void send(ApiResponse response, ApiRequest request, Connections connections) throws IOException;

    /** The HTTP status that the caller sees; 0 if the connection ends without a response. */
    int status(ApiResponse response) {
        return response.status;
    }

    /** The error code that the caller sees, or null. */
    @Nullable
    String code(ApiResponse response) {
        return status(response) == response.status ? response.code : null;
    }
}
