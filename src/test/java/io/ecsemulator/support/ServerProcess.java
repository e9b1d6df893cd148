package io.ecsemulator.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An emulator in a process of its own, from the classes of this build. */
public final class ServerProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("ECS emulator on port (\\d+)");

    private final Process process;
    private final Path log;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a process on a free port; returns at once.
     *
     * @param folder for the file of its output
     */
    public static ServerProcess launch(Path folder, Map<String, String> settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "io.ecsemulator.EcsEmulatorApplication",
                "--server.port=0",
                "--ecs.emulator.child-process=true"));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        try {
            Path log = Files.createTempFile(folder, "server", ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new ServerProcess(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a process and returns when it answers. */
    public static ServerProcess start(Path folder, Map<String, String> settings) {
        ServerProcess server = launch(folder, settings);
        try {
            server.port();
        } catch (RuntimeException | Error e) {
            server.kill();
            throw e;
        }
        return server;
    }

    /** Returns its port, as soon as it answers. */
    public int port() {
        return await().atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(this::portIfReady, port -> port > 0);
    }

    private int portIfReady() {
        boolean isAlive = process.isAlive();
        Matcher ready = READY.matcher(output());
        if (ready.find()) {
            return Integer.parseInt(ready.group(1));
        }
        if (!isAlive) {
            throw new IllegalStateException("The emulator ended instead of starting:\n" + output());
        }
        return 0;
    }

    /** Returns what it has printed. */
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its end, and returns its status. */
    public int awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The emulator does not end:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends it with SIGKILL, as a crash does. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ends it in an orderly way. */
    public void stop() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It has ended.
        }
        awaitEnd();
    }

    @Override
    public void close() {
        kill();
    }
}
