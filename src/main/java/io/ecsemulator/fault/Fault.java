package io.ecsemulator.fault;

import io.ecsemulator.http.Reply;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What goes wrong below the API. */
public enum Fault {
    /** No answer: the TCP connection is reset. */
    ConnectionReset {
        @Override
        void answer(Reply whole, HttpServletResponse response, Connection connection) throws IOException {
            connection.reset();
        }

        @Override
        int status(Reply whole) {
            return 0;
        }
    },
    /** The headers of the whole answer, half of its body, and the connection is closed. */
    TruncatedBody {
        @Override
        void answer(Reply whole, HttpServletResponse response, Connection connection) throws IOException {
            whole.sendHead(response);
            response.getOutputStream().write(whole.body(), 0, whole.body().length / 2);
            response.flushBuffer();
            connection.close();
        }
    },
    /**
     * An answer of the right length that is neither JSON nor XML, since its first bracket is that of the other. The last one
     * would do as well, but the Java SDK v1 waits for ever for the end of an object that is not closed.
     */
    MalformedBody {
        @Override
        void answer(Reply whole, HttpServletResponse response, Connection connection) throws IOException {
            byte[] broken = Arrays.copyOf(whole.body(), whole.body().length);
            broken[0] = (byte) (broken[0] == '{' ? '<' : '{');
            whole.sendHead(response);
            response.getOutputStream().write(broken);
        }
    },
    /** The page of a load balancer that reaches no server. */
    ServiceUnavailable {
        @Override
        void answer(Reply whole, HttpServletResponse response, Connection connection) throws IOException {
            byte[] page = PAGE.getBytes(StandardCharsets.US_ASCII);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setContentType("text/html");
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
        }

        @Override
        int status(Reply whole) {
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

    /**
     * Answers a call so.
     *
     * @param whole what it would have been answered
     */
    abstract void answer(Reply whole, HttpServletResponse response, Connection connection) throws IOException;

    /** The HTTP status that is sent; 0 if there is no answer. */
    int status(Reply whole) {
        return whole.status();
    }

    /** The error code that is sent, or null. */
    @Nullable
    String code(Reply whole) {
        return status(whole) == whole.status() ? whole.code() : null;
    }
}
