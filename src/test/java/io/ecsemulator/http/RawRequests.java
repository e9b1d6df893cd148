package io.ecsemulator.http;

import java.io.IOException;

/** Requests that no HTTP client would send, for tests of other packages. */
public final class RawRequests {

    private RawRequests() {}

    /** The response status of a request with these lines and no body. */
    public static int status(int port, String requestLine, String host, String... headers) throws IOException {
        StringBuilder request = new StringBuilder(requestLine + "\r\n" + host + "\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        return RawHttp.exchange(port, request + "\r\n").status();
    }
}
