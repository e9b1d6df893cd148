package io.ecsemulator.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The runnable jar as a process of its own. It ends when its input does, so it never outlives this one, even if that is
 * killed.
 */
final class EmulatorProcess {

    private static final Pattern READY = Pattern.compile("ECS emulator on port (\\d+)");

    private static final int KEPT_LINES = 500;

    /** What the options of this JVM are given by: a debugger or an agent of the tests has no business in the emulator. */
    private static final List<String> JVM_OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private final Process process;
    private final Deque<String> log = new ArrayDeque<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private EmulatorProcess(Process process) {
        this.process = process;
    }

    /** Starts it; returns when it answers, or throws {@link EmulatorException} with its log. */
    static EmulatorProcess start(Path java, Path jar, Map<String, String> settings, Duration timeout) {
        // Flags for a process that lives for some seconds: little compiling, the small collector.
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-jar",
                jar.toString()));
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(JVM_OPTIONS);
        EmulatorProcess emulator;
        try {
            emulator = new EmulatorProcess(builder.start());
        } catch (IOException e) {
            throw new EmulatorException("The emulator cannot be started: " + e.getMessage(), e);
        }
        Thread reader = new Thread(emulator::readLog, "ecs-emulator-log");
        reader.setDaemon(true);
        reader.start();
        emulator.awaitReady(timeout);
        return emulator;
    }

    private void readLog() {
        try (BufferedReader lines = process.inputReader(Charset.defaultCharset())) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (log) {
                    if (log.size() == KEPT_LINES) {
                        log.removeFirst();
                    }
                    log.addLast(line);
                }
                Matcher ready = READY.matcher(line);
                if (ready.matches()) {
                    port.complete(Integer.valueOf(ready.group(1)));
                }
            }
        } catch (IOException e) {
            // The process is being ended, and with it its output.
        }
        port.completeExceptionally(new IOException("ended"));
    }

    private void awaitReady(Duration timeout) {
        String problem;
        try {
            port.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return;
        } catch (ExecutionException e) {
            problem = "The emulator ended instead of starting";
        } catch (TimeoutException e) {
            problem = "The emulator did not answer within " + timeout;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            problem = "Interrupted while the emulator was starting";
        }
        process.destroyForcibly();
        throw new EmulatorException(problem + ". Its output:\n" + log());
    }

    /** Where it listens. */
    int port() {
        return port.join();
    }

    /** Its process id. */
    long pid() {
        return process.pid();
    }

    /** The last lines of its output. */
    String log() {
        synchronized (log) {
            return String.join("\n", log);
        }
    }

    /** Ends it, gently where that is soon enough. */
    void end() {
        try {
            process.getOutputStream().close();
            if (process.waitFor(3, TimeUnit.SECONDS)) {
                return;
            }
        } catch (IOException e) {
            // It has ended by itself.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
