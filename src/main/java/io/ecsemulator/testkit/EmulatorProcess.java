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

/** The process of the runnable jar. It ends when its input ends, so it never outlives this process, even if that is killed. */
final class EmulatorProcess {

    private static final Pattern READY = Pattern.compile("ECS emulator on port (\\d+)");

    private static final int MAX_LOG_LINES = 500;

    /** For a process that lives for seconds: the fast compiler and the small collector. */
    static final List<String> JVM_OPTIONS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Xshare:auto");

    /** Variables that are not inherited: a debugger or agent of the tests must not run in the emulator. */
    static final List<String> INHERITED_JVM_OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private final Process process;
    private final Deque<String> log = new ArrayDeque<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private EmulatorProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts the process and returns when the emulator answers; else throws {@link EmulatorException} with the log.
     *
     * @param program the arguments of {@code java} that name the program, such as {@code -jar} and a jar
     */
    static EmulatorProcess start(Path java, List<String> program, Map<String, String> settings, Duration timeout) {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(JVM_OPTIONS);
        command.addAll(program);
        settings.forEach((name, value) -> command.add("--" + name + "=" + value));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(INHERITED_JVM_OPTIONS);
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
                    if (log.size() == MAX_LOG_LINES) {
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
            // The process ends, and so does its output.
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

    /** Returns the port that the emulator listens on. */
    int port() {
        return port.join();
    }

    /** Returns the process id. */
    long pid() {
        return process.pid();
    }

    /** Returns the last lines of the output. */
    String log() {
        synchronized (log) {
            return String.join("\n", log);
        }
    }

    /** Closes the input, and kills the process if it does not end within a time. */
    void end(Duration timeout) {
        try {
            process.getOutputStream().close();
            if (process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (IOException e) {
            // The process has already ended.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
