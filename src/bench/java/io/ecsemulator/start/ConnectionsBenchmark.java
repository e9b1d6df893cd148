package io.ecsemulator.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Opens more connections than a heap can hold, of each kind, and measures what the server keeps and how fast it answers. */
public final class ConnectionsBenchmark {

    private static final int OPENED = 4_000;

    /** As delayed calls, but the server stops without a reset before. */
    private static final String STOPPED = "delayed call, stop";

    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("idle", "");
        KINDS.put("half a head", "GET /?Action=D");
        KINDS.put("delayed call", "GET /?Action=DescribeRegions HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        KINDS.put(STOPPED, KINDS.get("delayed call"));
        KINDS.put(
                "slow body",
                "POST /?Action=DescribeRegions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000000\r\n\r\nA");
    }

    private ConnectionsBenchmark() {}

    /** Measures and prints; the arguments are heap sizes, by default 64m, 128m and 512m. */
    public static void main(String[] args) throws Exception {
        System.out.println(
                "| heap | kind | opened | kept | resident at the start, MiB | then | health, ms | reset, ms | stop, ms |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (String heap : args.length > 0 ? args : new String[] {"64m", "128m", "512m"}) {
            for (Map.Entry<String, String> kind : KINDS.entrySet()) {
                measure(heap, kind.getKey(), kind.getValue());
            }
        }
    }

    private static void measure(String heap, String kind, String request) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "connections").toAbsolutePath());
        List<String> command = List.of(
                "java",
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-jar",
                Jars.runnable().toString(),
                "--server.port=PORT");
        List<SocketChannel> open = new ArrayList<>();
        try (ServerProcess server = ServerProcess.start(command, folder, folder.resolve("server.log"))) {
            server.awaitUp();
            double before = server.resident();
            addFault(server.port());
            for (int i = 0; i < OPENED; i++) {
                SocketChannel socket =
                        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
                open.add(socket);
                try {
                    socket.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
                } catch (IOException e) {
                    // Closed for a later connection.
                }
            }
            long health = millis(server, "GET", "/_emulator/health");
            int kept = 0;
            for (SocketChannel socket : open) {
                kept += isOpen(socket) ? 1 : 0;
            }
            double then = server.resident();
            String reset = kind.equals(STOPPED) ? "" : " " + millis(server, "POST", "/_emulator/reset");
            long stop = System.nanoTime();
            server.close();
            System.out.printf(
                    "| %s | %s | %d | %d | %.0f | %.0f | %d |%s | %d |%n",
                    heap, kind, open.size(), kept, before, then, health, reset, (System.nanoTime() - stop) / 1_000_000);
        } finally {
            for (SocketChannel socket : open) {
                socket.close();
            }
        }
    }

    private static void addFault(int port) throws IOException {
        String rule = "{\"Action\":\"DescribeRegions\",\"NoAnswer\":\"PT10M\"}";
        try (SocketChannel socket = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
            String request = "POST /_emulator/faults HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                    + "Connection: close\r\nContent-Length: " + rule.length() + "\r\n\r\n" + rule;
            socket.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            String answer = new String(socket.socket().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.startsWith("HTTP/1.1 201")) {
                throw new IOException(answer);
            }
        }
    }

    private static long millis(ServerProcess server, String method, String path) throws IOException {
        long start = System.nanoTime();
        String answer = server.call(method, path);
        if (!answer.startsWith("HTTP/1.1 200")) {
            throw new IOException(answer);
        }
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** Whether the server has neither answered nor closed the connection. */
    private static boolean isOpen(SocketChannel socket) {
        try {
            socket.configureBlocking(false);
            return socket.read(ByteBuffer.allocate(1)) == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
