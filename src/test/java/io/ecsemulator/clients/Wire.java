package io.ecsemulator.clients;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A wire between a client and the emulator. It carries each request to the byte as it is, notes what passes, and may
 * deliver a request twice. Of the answers it changes that it has a connection for one only.
 */
final class Wire implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 10_000;
    private static final Pattern REQUEST_ID = Pattern.compile("(?i)\r\nx-acs-request-id: ([^\r]*)");
    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)");
    private static final Pattern CHUNKED = Pattern.compile("(?i)\r\ntransfer-encoding: chunked");
    private static final String CONNECTION = "(?i)\r\n(connection|keep-alive): [^\r]*";

    private final ServerSocket clients;
    private final int emulatorPort;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Answer> answers = new CopyOnWriteArrayList<>();
    private volatile int deliveries = 1;

    private Wire(ServerSocket clients, int emulatorPort) {
        this.clients = clients;
        this.emulatorPort = emulatorPort;
    }

    static Wire to(int emulatorPort) throws IOException {
        Wire wire = new Wire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), emulatorPort);
        Thread carrier = new Thread(wire::carryAll, "wire");
        carrier.setDaemon(true);
        carrier.start();
        return wire;
    }

    /** What the emulator answered. */
    record Answer(int status, String requestId) {}

    String endpoint() {
        return "127.0.0.1:" + clients.getLocalPort();
    }

    /** From now on the emulator gets each request twice, and the client the second answer. */
    void deliverTwice() {
        deliveries = 2;
    }

    /** The requests so far, each once; a character is a byte. */
    List<String> requests() {
        return requests;
    }

    /** The answers so far. */
    List<Answer> answers() {
        return answers;
    }

    Answer lastAnswer() {
        return answers.get(answers.size() - 1);
    }

    @Override
    public void close() throws IOException {
        clients.close();
    }

    private void carryAll() {
        while (!clients.isClosed()) {
            try (Socket client = clients.accept()) {
                client.setSoTimeout(TIMEOUT_MILLIS);
                carry(client);
            } catch (IOException e) {
                // The client sees for itself that no answer comes.
            }
        }
    }

    private void carry(Socket client) throws IOException {
        String request = readMessage(client.getInputStream());
        requests.add(request);
        String answer = "";
        for (int i = 0; i < deliveries; i++) {
            answer = exchange(request);
            Matcher requestId = REQUEST_ID.matcher(answer);
            answers.add(new Answer(
                    Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length())),
                    requestId.find() ? requestId.group(1) : ""));
        }
        int end = answer.indexOf("\r\n\r\n");
        String head = answer.substring(0, end).replaceAll(CONNECTION, "") + "\r\nConnection: close";
        client.getOutputStream().write((head + answer.substring(end)).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String readMessage(InputStream in) throws IOException {
        StringBuilder message = new StringBuilder();
        readUntil("\r\n\r\n", in, message);
        Matcher length = CONTENT_LENGTH.matcher(message);
        if (length.find()) {
            byte[] body = in.readNBytes(Integer.parseInt(length.group(1)));
            message.append(new String(body, StandardCharsets.ISO_8859_1));
        } else if (CHUNKED.matcher(message).find()) {
            readUntil("\r\n0\r\n\r\n", in, message);
        }
        return message.toString();
    }

    private static void readUntil(String end, InputStream in, StringBuilder read) throws IOException {
        while (read.length() < end.length()
                || !read.substring(read.length() - end.length()).equals(end)) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException(read.toString());
            }
            read.append((char) next);
        }
    }

    private String exchange(String request) throws IOException {
        try (Socket emulator = new Socket(InetAddress.getLoopbackAddress(), emulatorPort)) {
            emulator.setSoTimeout(TIMEOUT_MILLIS);
            emulator.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return readMessage(emulator.getInputStream());
        }
    }
}
