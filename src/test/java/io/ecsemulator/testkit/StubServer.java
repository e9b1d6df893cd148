package io.ecsemulator.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Records requests, and sends a configured response. */
final class StubServer implements AutoCloseable {

    private final HttpServer server;
    private int status = 200;
    private String answer = "{}";
    private String request = "";
    private String body = "";
    private String authorization = "";

    StubServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Sets the response. */
    synchronized void answers(int newStatus, String newAnswer) {
        status = newStatus;
        answer = newAnswer;
    }

    /** Returns method and path of the last request. */
    synchronized String request() {
        return request;
    }

    /** Returns the body of the last request. */
    synchronized String body() {
        return body;
    }

    /** Returns the header Authorization of the last request. */
    synchronized String authorization() {
        return authorization;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
