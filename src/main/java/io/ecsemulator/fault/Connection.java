package io.ecsemulator.fault;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/**
 * The TCP connection of a caller, below HTTP. The server notices that it is gone when it has done with the call.
 *
 * @param channel the socket
 * @param selector what the server watches it with; the socket is really closed when that has seen it
 */
record Connection(SocketChannel channel, Selector selector) {

    /** Ends it; what has been sent still arrives. */
    void close() throws IOException {
        channel.close();
        selector.wakeup();
    }

    /** Breaks it off: TCP tells the caller RST, and not that this was all. */
    void reset() throws IOException {
        channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        close();
    }
}
