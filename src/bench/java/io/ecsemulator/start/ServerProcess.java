package io.ecsemulator.start;

import io.ecsemulator.http.Connection;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The process of a server; closing it ends the process. */
public final class ServerProcess implements AutoCloseable {

    private static final long TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(120);

    private static final byte[] DETACH_DISK = ("GET /?Action=DetachDisk&InstanceId=i-23jggx34b&DiskId=d-23jbf2v5m"
                    + "&Format=JSON HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);

    private static final byte[] DESCRIBE_DISKS = ("GET /?Action=DescribeDisks&RegionId=cn-hangzhou"
                    + "&DiskIds=%5B%22d-23jbf2v5m%22%5D&Format=JSON HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);

    private static final int CONNECTIONS = 16;

    private final Process process;
    private final Thread atEnd;
    private final Path log;
    private final int port;
    private final long start;

    private ServerProcess(Process process, Path log, int port, long start) {
        this.process = process;
        this.atEnd = new Thread(process::destroyForcibly);
        this.log = log;
        this.port = port;
        this.start = start;
        // The process must not outlive an interrupted benchmark.
        Runtime.getRuntime().addShutdownHook(atEnd);
    }

    /** Starts a server on a free port, which replaces {@code PORT} in the command. */
    public static ServerProcess start(List<String> command, Path folder, Path log) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(command.stream()
                        .map(word -> word.replace("PORT", "" + port))
                        .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        long start = System.nanoTime();
        return new ServerProcess(builder.start(), log, port, start);
    }

    /**
     * The time of the first response.
     *
     * @param afterStart ms from the start of the process until the call is answered with 200
     * @param ofCall ms of this from the accepted connection on
     */
    public record FirstAnswer(double afterStart, double ofCall) {}

    /** Calls DetachDisk until there is a response. */
    public FirstAnswer awaitFirstAnswer() throws IOException, InterruptedException {
        return awaitFirstAnswer(DETACH_DISK);
    }

    /** Calls until there is a response; the request has {@code Connection: close}. */
    public FirstAnswer awaitFirstAnswer(byte[] request) throws IOException, InterruptedException {
        while (true) {
            long call = System.nanoTime();
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream().write(request);
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (answer.startsWith("HTTP/1.1 200")) {
                    long end = System.nanoTime();
                    return new FirstAnswer((end - start) / 1e6, (end - call) / 1e6);
                }
                throw new IOException(answer);
            } catch (ConnectException e) {
                if (!process.isAlive() || call - start > TIMEOUT_NANOS) {
                    throw new IOException(Files.readString(log), e);
                }
                // Polling more often would slow down the start on few processors.
                Thread.sleep(5);
            }
        }
    }

    /** Waits until the server answers. */
    public void awaitUp() throws IOException, InterruptedException {
        while (true) {
            try {
                String answer = call("GET", "/_emulator/health");
                if (answer.startsWith("HTTP/1.1 200")) {
                    return;
                }
                throw new IOException(answer);
            } catch (ConnectException e) {
                if (!process.isAlive() || System.nanoTime() - start > TIMEOUT_NANOS) {
                    throw new IOException(Files.readString(log), e);
                }
                Thread.sleep(20);
            }
        }
    }

    /** Sends a request without a body over a new connection; returns the whole response. */
    public String call(String method, String path) throws IOException {
        return call(method, path, "");
    }

    /** Sends a request over a new connection; returns the whole response. */
    public String call(String method, String path, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String head = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                    + (bytes.length == 0
                            ? ""
                            : "Content-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n")
                    + "\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(bytes);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Returns the port. */
    public int port() {
        return port;
    }

    /** Returns the CPU time used so far; Linux counts hundredths of a second. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Calls DescribeDisks by id repeatedly. */
    void call(int calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Callable<Boolean>> clients = new ArrayList<>();
            for (int client = 0; client < CONNECTIONS; client++) {
                clients.add(() -> {
                    try (Connection connection = new Connection(port)) {
                        for (int i = 0; i < calls / CONNECTIONS; i++) {
                            connection.send(DESCRIBE_DISKS);
                        }
                    }
                    return true;
                });
            }
            for (Future<Boolean> client : threads.invokeAll(clients)) {
                client.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    /** Returns the resident memory in MiB. */
    public double resident() throws IOException {
        String line = Files.readAllLines(Path.of("/proc", "" + process.pid(), "status")).stream()
                .filter(candidate -> candidate.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow();
        return Integer.parseInt(line.replaceAll("\\D", "")) / 1024.0;
    }

    /** Ends the process with SIGTERM and waits, since it may write a cache. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        Runtime.getRuntime().removeShutdownHook(atEnd);
    }
}
