package io.ecsemulator.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A connection that sends any bytes, well formed or not, and returns the response unchanged. Each character of a request is
 * one byte.
 */
final class RawHttp implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 5000;

    private final Socket socket = new Socket();

    RawHttp(int port) throws IOException {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
        socket.setSoTimeout(TIMEOUT_MILLIS);
    }

    /**
     * A response.
     *
     * @param head the status line and the headers, each with its end of line
     * @param body the body, without chunk framing
     */
    record Response(String head, String body) {

        int status() {
            return Integer.parseInt(head.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
        }

        /** The value of a header; empty if absent. */
        String header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }

        String requestId() {
            return header("x-acs-request-id");
        }
    }

    /** Sends a request on a new connection. */
    static Response exchange(int port, String request) throws IOException {
        try (RawHttp http = new RawHttp(port)) {
            return http.send(request);
        }
    }

    /** Sends a request on a new connection and checks that the server closes it. */
    static Response exchangeToEnd(int port, String request) throws IOException {
        try (RawHttp http = new RawHttp(port)) {
            Response response = http.send(request);
            http.expectEnd();
            return response;
        }
    }

    Response send(String request) throws IOException {
        write(request);
        return read(!request.startsWith("HEAD "));
    }

    void write(String request) throws IOException {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            // A server may reject a request before it has read the end; its response is read later.
        }
    }

    /** Ends the output; the input stays open. */
    void end() throws IOException {
        socket.shutdownOutput();
    }

    Response read() throws IOException {
        return read(true);
    }

    private Response read(boolean hasBody) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        for (String line = line(in); !line.equals("\r\n"); line = line(in)) {
            head.append(line);
        }
        Response response = new Response(head.toString(), "");
        byte[] body = !hasBody
                ? new byte[0]
                : response.header("Transfer-Encoding").equals("chunked")
                        ? chunks(in)
                        : exactly(in, Integer.parseInt(response.header("Content-Length")));
        return new Response(response.head, new String(body, StandardCharsets.UTF_8));
    }

    /** All that the server sends until it closes the connection; a reset counts as an end. */
    String readToEnd() throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        byte[] bytes = new byte[8_192];
        try {
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                read.write(bytes, 0, length);
            }
        } catch (SocketException e) {
            // The server closed the connection before it had read all bytes.
        }
        return read.toString(StandardCharsets.ISO_8859_1);
    }

    void expectEnd() throws IOException {
        int next = socket.getInputStream().read();
        if (next >= 0) {
            throw new AssertionError("More than one response, with first byte " + next);
        }
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int size;
        do {
            size = Integer.parseInt(line(in).strip(), 16);
            body.write(exactly(in, size));
            line(in);
        } while (size > 0);
        return body.toByteArray();
    }

    private static byte[] exactly(InputStream in, int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("Only " + bytes.length + " bytes of " + size);
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        int next;
        do {
            next = in.read();
            if (next < 0) {
                throw new EOFException("The end after: " + line);
            }
            line.append((char) next);
        } while (next != '\n');
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
