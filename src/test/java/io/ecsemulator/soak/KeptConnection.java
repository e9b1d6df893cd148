package io.ecsemulator.soak;

import io.ecsemulator.support.Emulator;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * A connection that is kept for many calls and never repeats one. Java's HTTP client now and then closes a connection itself while a
 * call is on its way, and repeats a GET: the server has then executed more calls than the client made.
 */
final class KeptConnection implements AutoCloseable {

    private final int port;
    private Socket socket;
    private InputStream in;

    KeptConnection(int port) throws IOException {
        this.port = port;
        this.socket = open(port);
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    private static Socket open(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** A response. */
    record Response(int status, String body) {}

    Response post(Map<String, String> form) throws IOException {
        byte[] body = Emulator.encode(form).getBytes(StandardCharsets.US_ASCII);
        byte[] request = ("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: " + body.length + "\r\n\r\n" + new String(body, StandardCharsets.US_ASCII))
                .getBytes(StandardCharsets.US_ASCII);
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().substring("HTTP/1.1 ".length()).substring(0, 3));
        int length = 0;
        boolean isLast = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).trim());
            }
            isLast |= header.equalsIgnoreCase("Connection: close");
        }
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new EOFException("The connection ended within a body");
        }
        Response response = new Response(status, new String(content, StandardCharsets.UTF_8));
        if (isLast) {
            // Tomcat ends a connection after 400 and 503.
            socket.close();
            socket = open(port);
            in = new BufferedInputStream(socket.getInputStream());
        }
        return response;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The connection ended after: " + line);
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
