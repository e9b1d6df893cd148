package io.ecsemulator.http;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/**
 * The TCP connection of a caller. Tomcat notices a connection closed here when it finishes the call.
 *
 * @param channel the socket
 * @param selector the selector that Tomcat watches the socket with; the kernel closes the socket after the selector has seen
 *     that it is cancelled
 */
record Connection(SocketChannel channel, Selector selector) {

    /** Closes the connection; bytes that were sent before still arrive. */
    void close() throws IOException {
        channel.close();
        selector.wakeup();
    }

    /** Aborts the connection: TCP sends RST instead of FIN. */
    void reset() throws IOException {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        close();
    }
}
