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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Many clients in one thread, which takes little CPU. Each has a connection to each server, sends a request to the servers in
 * turns, waits for the response, which must have the expected status, and sends the next.
 */
final class Load implements AutoCloseable {

    private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNKED = "\r\ntransfer-encoding: chunked".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LAST_CHUNK = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Selector selector = Selector.open();
    private final Client[] clients;
    private byte[][] requests = {};
    private byte[] status = {};
    private long[] nanos = {};
    private int sent;
    private int answered;

    /** Opens the connections of a number of clients to servers of this machine. */
    Load(List<Integer> ports, int clients) throws IOException {
        this.clients = new Client[clients];
        for (int i = 0; i < clients; i++) {
            this.clients[i] = new Client();
            for (int port : ports) {
                SocketChannel channel =
                        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ, this.clients[i]);
                this.clients[i].channels.add(channel);
            }
        }
    }

    /**
     * Sends each request once, by any free client.
     *
     * @param expected the status of each response
     * @return the latency of each call in nanoseconds
     */
    long[] send(byte[][] all, int expected) throws IOException {
        requests = all;
        status = ("HTTP/1.1 " + expected).getBytes(StandardCharsets.US_ASCII);
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
        private final List<SocketChannel> channels = new ArrayList<>();
        private final ByteBuffer in = ByteBuffer.allocateDirect(64 << 10);
        private final byte[] answer = new byte[64 << 10];
        private int length;
        private int turn;
        private int request;
        private long start;

        void sendNext() throws IOException {
            if (sent == requests.length) {
                return;
            }
            request = sent++;
            length = 0;
            ByteBuffer out = ByteBuffer.wrap(requests[request]);
            start = System.nanoTime();
            // A request fits into the empty buffer of a socket.
            turn = (turn + 1) % channels.size();
            channels.get(turn).write(out);
            if (out.hasRemaining()) {
                throw new IOException("The request could not be sent at once");
            }
        }

        void read() throws IOException {
            in.clear();
            int read = channels.get(turn).read(in);
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
            if (!Arrays.equals(answer, 0, status.length, status, 0, status.length)) {
                throw new IOException(new String(answer, 0, length, StandardCharsets.UTF_8));
            }
            int header = indexOf(LENGTH, end);
            if (header < 0 && indexOf(CHUNKED, end) >= 0) {
                // No body has these bytes.
                return Arrays.equals(answer, length - LAST_CHUNK.length, length, LAST_CHUNK, 0, LAST_CHUNK.length);
            }
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
            for (SocketChannel channel : client.channels) {
                channel.close();
            }
        }
        selector.close();
    }
}
