package io.ecsemulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ecsemulator.support.Emulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each case runs in a JVM of its own, with little memory. */
class OutOfMemoryTest {

    @TempDir
    private Path directory;

    private Process java(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.addAll(1, List.of(arguments).subList(0, arguments.length - 1));
        command.addAll(List.of(arguments[arguments.length - 1].split(" ")));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile())
                .start();
    }

    private void expectStatus3(Process process) throws Exception {
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .describedAs("%s", Files.readString(directory.resolve("output")))
                    .isEqualTo(3);
        } finally {
            process.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"thread", "task", "scheduled"})
    void endsWithStatus3WhereverMemoryEnds(String where) throws Exception {
        expectStatus3(java("-Xmx24m", Program.class.getName() + " " + where));
    }

    /** As the image and the test kit start it. The resources of a world have no bound but the heap. */
    @Test
    void emulatorWhoseWorldExceedsTheHeapEndsWithStatus3() throws Exception {
        Process process = java(
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                EcsEmulatorApplication.class.getName() + " --server.port=0 --ecs.emulator.log-calls=off");
        await().atMost(Duration.ofSeconds(60)).until(() -> port() > 0 || !process.isAlive());
        Emulator emulator = new Emulator(port());

        assertThatThrownBy(() -> emulator.control("PUT", "state", disks(60_000)))
                .isInstanceOf(Exception.class);

        expectStatus3(process);
    }

    private int port() throws IOException {
        Matcher port = Pattern.compile("ECS emulator: http://[^:]+:(\\d+),")
                .matcher(Files.readString(directory.resolve("output")));
        return port.find() ? Integer.parseInt(port.group(1)) : 0;
    }

    private static String disks(int number) {
        return IntStream.range(0, number)
                .mapToObj("{\"DiskId\": \"d-%d\"}"::formatted)
                .collect(Collectors.joining(", ", "{\"Disks\": [", "]}"));
    }

    /** Runs out of memory where its argument says, for good; the main thread does so as well, or goes on for ever. */
    static final class Program {

        static volatile Object[] filled = {};

        private Program() {}

        public static void main(String[] arguments) {
            OutOfMemory.exitOnUncaught();
            ScheduledExecutorService scheduler = new EcsEmulatorConfiguration().scheduler();
            switch (arguments[0]) {
                case "thread" -> new Thread(Program::fillMemory).start();
                case "task" -> scheduler.execute(Program::fillMemory);
                default -> waitFor(scheduler.schedule(Program::fillMemory, 0, TimeUnit.SECONDS));
            }
            fillMemory();
        }

        private static void waitFor(Future<?> task) {
            while (!task.isCancelled()) {
                Thread.onSpinWait();
            }
        }

        /** Takes all memory, down to the last object of 32 bytes, while other threads fail as well. */
        private static void fillMemory() {
            Object[] kept = {};
            int length = 1 << 18;
            while (length > 0) {
                try {
                    Object[] next = new Object[length];
                    next[0] = kept;
                    kept = next;
                } catch (OutOfMemoryError e) {
                    length /= 2;
                    filled = kept;
                }
            }
            throw new OutOfMemoryError("No memory is left");
        }
    }
}
