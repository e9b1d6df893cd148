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

/** A server in a process of its own, from its start on; closing it ends it. */
public final class ServerProcess implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);

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
        // So that it does not outlive a benchmark that is interrupted.
        Runtime.getRuntime().addShutdownHook(atEnd);
    }

    /** Starts it on a free port, which the command has as {@code PORT}. */
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
     * The first answer.
     *
     * @param afterStart until DetachDisk has been answered 200, in ms from the start of the process
     * @param ofCall of which that call took so long, in ms from the accepted connection
     */
    record FirstAnswer(double afterStart, double ofCall) {}

    /** Calls until it is answered. */
    FirstAnswer awaitFirstAnswer() throws IOException, InterruptedException {
        while (true) {
            long call = System.nanoTime();
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream().write(DETACH_DISK);
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (answer.startsWith("HTTP/1.1 200")) {
                    long end = System.nanoTime();
                    return new FirstAnswer((end - start) / 1e6, (end - call) / 1e6);
                }
                throw new IOException(answer);
            } catch (ConnectException e) {
                if (!process.isAlive() || call - start > PATIENCE_NANOS) {
                    throw new IOException(Files.readString(log), e);
                }
                // Not more often: on few processors looking would slow down what is looked at.
                Thread.sleep(5);
            }
        }
    }

    /** Waits until it answers. */
    public void awaitUp() throws IOException, InterruptedException {
        while (true) {
            try {
                String answer = call("GET", "/_emulator/health");
                if (answer.startsWith("HTTP/1.1 200")) {
                    return;
                }
                throw new IOException(answer);
            } catch (ConnectException e) {
                if (!process.isAlive() || System.nanoTime() - start > PATIENCE_NANOS) {
                    throw new IOException(Files.readString(log), e);
                }
                Thread.sleep(20);
            }
        }
    }

    /** Sends a request without a body, on a connection of its own; returns the whole answer. */
    public String call(String method, String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The port that it has. */
    public int port() {
        return port;
    }

    /** The time of processors that it has used so far; Linux counts hundredths of a second. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Calls DescribeDisks by id so many times. */
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

    /** How much of its memory is in the machine's, in MiB. */
    public double resident() throws IOException {
        String line = Files.readAllLines(Path.of("/proc", "" + process.pid(), "status")).stream()
                .filter(candidate -> candidate.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow();
        return Integer.parseInt(line.replaceAll("\\D", "")) / 1024.0;
    }

    /** Ends it as an operator would, and waits: it may write a cache then. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        Runtime.getRuntime().removeShutdownHook(atEnd);
    }
}
