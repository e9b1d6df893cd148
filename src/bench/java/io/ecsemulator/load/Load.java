package io.ecsemulator.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Many clients in one thread, which takes little CPU. Each has a connection, sends a request, waits for the response, which
 * must have status 200 and a Content-Length, and sends the next.
 */
final class Load implements AutoCloseable {

    private static final byte[] STATUS = "HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Selector selector = Selector.open();
    private final Client[] clients;
    private byte[][] requests = {};
    private long[] nanos = {};
    private int sent;
    private int answered;

    /** Opens connections to a port of this machine. */
    Load(int port, int connections) throws IOException {
        clients = new Client[connections];
        for (int i = 0; i < connections; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            clients[i] = new Client(channel);
            channel.register(selector, SelectionKey.OP_READ, clients[i]);
        }
    }

    /**
     * Sends each request once, over any free connection.
     *
     * @return the latency of each call in nanoseconds
     */
    long[] send(byte[][] all) throws IOException {
        requests = all;
        nanos = new long[all.length];
        sent = 0;
        answered = 0;
        for (Client client : clients) {
            client.sendNext();
        }
        while (answered < all.length) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                ((Client) key.attachment()).read();
            }
            selector.selectedKeys().clear();
        }
        return nanos;
    }

    private final class Client {
        private final SocketChannel channel;
        private final ByteBuffer in = ByteBuffer.allocateDirect(64 << 10);
        private final byte[] answer = new byte[64 << 10];
        private int length;
        private int request;
        private long start;

        Client(SocketChannel channel) {
            this.channel = channel;
        }

        void sendNext() throws IOException {
            if (sent == requests.length) {
                return;
            }
            request = sent++;
            length = 0;
            ByteBuffer out = ByteBuffer.wrap(requests[request]);
            start = System.nanoTime();
            // A request fits into the empty buffer of a socket.
            channel.write(out);
            if (out.hasRemaining()) {
                throw new IOException("The request could not be sent at once");
            }
        }

        void read() throws IOException {
            in.clear();
            int read = channel.read(in);
            if (read < 0) {
                throw new EOFException(new String(answer, 0, length, StandardCharsets.UTF_8));
            }
            in.flip().get(answer, length, read);
            length += read;
            if (isComplete()) {
                nanos[request] = System.nanoTime() - start;
                answered++;
                sendNext();
            }
        }

        private boolean isComplete() throws IOException {
            int end = indexOf(END, length);
            if (end < 0) {
                return false;
            }
            if (!Arrays.equals(answer, 0, STATUS.length, STATUS, 0, STATUS.length)) {
                throw new IOException(new String(answer, 0, length, StandardCharsets.UTF_8));
            }
            int header = indexOf(LENGTH, end);
            if (header < 0) {
                throw new IOException("No Content-Length: " + new String(answer, 0, end, StandardCharsets.UTF_8));
            }
            int body = 0;
            for (int digit = header + LENGTH.length; answer[digit] != '\r'; digit++) {
                if (answer[digit] != ' ') {
                    body = 10 * body + answer[digit] - '0';
                }
            }
            return length >= end + END.length + body;
        }

        /** Returns the index of these bytes before the end, ignoring case, or a negative number. */
        private int indexOf(byte[] bytes, int before) {
            for (int i = 0; i <= before - bytes.length; i++) {
                int matching = 0;
                while (matching < bytes.length
                        && (answer[i + matching] == bytes[matching]
                                || (answer[i + matching] | 0x20) == bytes[matching])) {
                    matching++;
                }
                if (matching == bytes.length) {
                    return i;
                }
            }
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        for (Client client : clients) {
            client.channel.close();
        }
        selector.close();
    }
}
