package io.ecsemulator.runner;

import io.ecsemulator.testkit.EcsEmulator;
import io.ecsemulator.testkit.EmulatorException;
import io.ecsemulator.testkit.Sweep;
import io.ecsemulator.testkit.Sweep.Outcome;
import io.ecsemulator.testkit.Sweep.Result;
import io.ecsemulator.testkit.Sweep.Run;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs a sweep of a command: {@code java -jar ecs-emulator-exec.jar sweep -- ./my-test.sh}. */
public final class SweepCommand {

    /** The exit status of a command that could not do its work and said so; EX_TEMPFAIL of sysexits.h. */
    private static final int GAVE_UP = 75;

    private static final int USAGE_STATUS = 2;
    private static final int MAX_OUTPUT = 2_000;

    private final SweepOptions options;
    private final EcsEmulator emulator;
    private final PrintStream out;
    private final List<RunResult> results = new ArrayList<>();

    /** A result of a run with its time on the system clock. */
    record RunResult(Run run, Result result, Duration time) {}

    private SweepCommand(SweepOptions options, EcsEmulator emulator, PrintStream out) {
        this.options = options;
        this.emulator = emulator;
        this.out = out;
    }

    /**
     * Runs a sweep with an emulator of its own.
     *
     * @param arguments those after {@code sweep}
     * @param jar the runnable jar
     * @return the exit status: 0 if all runs passed, 1 if not, 2 if the arguments are wrong, the program cannot be run or the report not be written
     */
    public static int run(List<String> arguments, Path jar, PrintStream out, PrintStream err) {
        if (arguments.contains("--help") && !arguments.contains("--")) {
            out.print(SweepOptions.HELP);
            return 0;
        }
        SweepOptions options;
        try {
            options = SweepOptions.of(arguments);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage() + ". sweep --help prints the options");
            return USAGE_STATUS;
        }
        // The settings of a usual start, not those of the test kit: scripts wait on the system clock.
        var builder = EcsEmulator.builder()
                .jar(jar)
                .setting("ecs.emulator.clock", "real")
                .setting("ecs.emulator.ids", "random")
                .setting("ecs.emulator.state", "classpath:io/ecsemulator/control/demo-world.yml");
        options.settings().forEach(builder::setting);
        try (EcsEmulator emulator = builder.start()) {
            return new SweepCommand(options, emulator, out).sweep();
        } catch (EmulatorException e) {
            err.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            // The program cannot be run, or the report cannot be written.
            err.println(e.getMessage());
            return USAGE_STATUS;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private int sweep() throws IOException, InterruptedException {
        Sweep sweep = emulator.sweep(options.sweepRequest());
        Instant end = Instant.now().plusSeconds(options.maxSeconds());
        emulator.reset();
        for (Optional<Run> run = sweep.begin(); run.isPresent(); run = next(sweep, end)) {
            add(sweep, run.get());
        }
        long failed =
                results.stream().filter(result -> !result.result().passed()).count();
        long left = sweep.planned().size() + 1L - results.size();
        out.println(results.size() + " runs, " + failed + " failed"
                + (left > 0 && failed < results.size() ? ", " + left + " not run: the time was over" : ""));
        if (options.junit() != null) {
            JUnitXml.write(options.junit(), String.join(" ", options.command()), results);
        }
        return failed == 0 ? 0 : 1;
    }

    private Optional<Run> next(Sweep sweep, Instant end) {
        if (Instant.now().isAfter(end)) {
            return Optional.empty();
        }
        emulator.reset();
        return sweep.begin();
    }

    private void add(Sweep sweep, Run run) throws IOException, InterruptedException {
        Instant begin = Instant.now();
        Ended ended = execute(options.command(), run);
        if (run.endsClient()) {
            sweep.restart(run);
            ended = execute(List.of("/bin/sh", "-c", options.restart()), run);
        }
        Result result = sweep.end(run, ended.outcome, ended.outcome == Outcome.FAILED ? ended.output : "");
        Duration time = Duration.between(begin, Instant.now());
        results.add(new RunResult(run, result, time));
        out.println((result.passed() ? "ok    " : "FAIL  ") + run.name() + " (" + result.calls() + " calls, "
                + time.toMillis() + " ms)");
        if (!result.passed()) {
            out.println("      " + result.report().replace("\n", "\n      ").replace("-Decs.sweep.only=", "--only="));
        }
    }

    private record Ended(Outcome outcome, String output) {}

    private Ended execute(List<String> command, Run run) throws IOException, InterruptedException {
        Path output = Files.createTempFile("sweep", ".out");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("ECS_ENDPOINT", emulator.endpoint());
            builder.environment().put("ECS_URL", emulator.uri().toString());
            builder.environment().put("ECS_SWEEP_RUN", run.name());
            Process process = builder.start();
            process.getOutputStream().close();
            boolean isOver = process.waitFor(options.runSeconds(), TimeUnit.SECONDS);
            if (!isOver) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            // Not readString, which refuses what is not UTF-8.
            String text = tail(new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
            if (!isOver) {
                return new Ended(Outcome.FAILED, text + "\nended after " + options.runSeconds() + " s");
            }
            return switch (process.exitValue()) {
                case 0 -> new Ended(Outcome.PASSED, text);
                case GAVE_UP -> new Ended(Outcome.GAVE_UP, text);
                default -> new Ended(Outcome.FAILED, text + "\nexit status " + process.exitValue());
            };
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - MAX_OUTPUT)).strip();
    }
}
