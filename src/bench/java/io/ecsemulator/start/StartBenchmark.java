package io.ecsemulator.start;

import io.ecsemulator.load.Arguments;
import io.ecsemulator.load.Spread;
import io.ecsemulator.start.Contenders.Contender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Measures the time from the start of the process until DetachDisk is answered, compared with servers that do nothing. In each
 * round all servers are started one after the other, so noise affects all of them; ratios are those of one round.
 */
public final class StartBenchmark {

    /** The delay of the memory measurement after the first response, until background work of the start has ended. */
    private static final long REST_MILLIS = 1_000;

    private final Map<Contender, List<Start>> starts = new LinkedHashMap<>();

    /** The ms of the first control call of each start; servers without a control API have none. */
    private final Map<Contender, List<Double>> controlCalls = new LinkedHashMap<>();

    private final Map<Contender, Long> classes = new HashMap<>();

    private final Path log;

    private StartBenchmark(List<Contender> contenders, Path log) {
        for (Contender contender : contenders) {
            starts.put(contender, new ArrayList<>());
            controlCalls.put(contender, new ArrayList<>());
        }
        this.log = log;
    }

    /** One start; times in ms, memory in MiB. */
    private record Start(double firstAnswer, double cpu, double firstCall, double resident) {}

    /**
     * Measures and prints.
     *
     * @param args {@code rounds=5}; {@code jdk=/path}: another JDK in addition to the running one; {@code calls=1000000}: calls before
     *     the memory of the image is measured again, 0 for no measurement
     */
    public static void main(String[] args) throws Exception {
        Arguments arguments = new Arguments(args, Map.of("rounds", "5", "calls", "1000000"));
        Path folder =
                Files.createDirectories(Path.of("target", "start-benchmark").toAbsolutePath());
        Contenders all = new Contenders(folder);
        List<Contender> contenders = new ArrayList<>(all.on(Path.of(System.getProperty("java.home"))));
        String jdk = arguments.optional("jdk");
        if (jdk != null) {
            contenders.addAll(all.on(Path.of(jdk)));
        }
        StartBenchmark benchmark = new StartBenchmark(contenders, folder.resolve("server.log"));
        // The first starts also warm up.
        for (Contender contender : contenders) {
            benchmark.countClasses(contender, folder.resolve("classes.log"));
        }
        for (int round = 0; round < arguments.number("rounds"); round++) {
            benchmark.round(contenders);
            // Each round starts with another server.
            Collections.rotate(contenders, 1);
        }
        benchmark.printStarts();
        benchmark.printRest();
        benchmark.printMemory(arguments.number("calls"));
    }

    /** Counts the classes that are loaded until the first answer. */
    private void countClasses(Contender contender, Path classLog) throws Exception {
        try (ServerProcess process =
                contender.with("-Xlog:class+load:file=" + classLog).start(log)) {
            process.awaitFirstAnswer();
            try (Stream<String> lines = Files.lines(classLog)) {
                classes.put(
                        contender,
                        lines.filter(line -> line.contains(" source: ")).count());
            }
        }
    }

    private void round(List<Contender> contenders) throws Exception {
        for (Contender contender : contenders) {
            try (ServerProcess process = contender.start(log)) {
                ServerProcess.FirstAnswer first = process.awaitFirstAnswer();
                double cpu = process.cpu().toMillis();
                Thread.sleep(REST_MILLIS);
                starts.get(contender).add(new Start(first.afterStart(), cpu, first.ofCall(), process.resident()));
            }
            if (contender.isEmulator()) {
                controlCalls.get(contender).add(firstControlCall(contender));
            }
        }
    }

    /** In a start of its own, since the call takes memory and must follow the first answer at once. */
    private double firstControlCall(Contender contender) throws Exception {
        try (ServerProcess process = contender.start(log)) {
            process.awaitFirstAnswer();
            long begin = System.nanoTime();
            String answer = process.call("GET", "/_emulator/clock");
            if (!answer.startsWith("HTTP/1.1 200")) {
                throw new IOException(answer);
            }
            return (System.nanoTime() - begin) / 1e6;
        }
    }

    private void printStarts() {
        System.out.println("Min, median and max of each; ratios to the others on the same JDK. T: " + Contenders.T);
        System.out.println("| JDK | server | first answer, ms | to T | to bare Tomcat | to default Spring Boot"
                + " | CPU until then, ms | CPU to T |\n|---|---|---|---|---|---|---|---|");
        starts.forEach((contender, figures) -> System.out.printf(
                "| %d | %s | %s | %s | %s | %s | %s | %s |%n",
                contender.jdk(),
                contender.name(),
                Spread.of("%.0f", figures, Start::firstAnswer),
                ratio(contender, Contenders.T, Start::firstAnswer),
                ratio(contender, Contenders.TOMCAT, Start::firstAnswer),
                ratio(contender, Contenders.SPRING_BOOT, Start::firstAnswer),
                Spread.of("%.0f", figures, Start::cpu),
                ratio(contender, Contenders.T, Start::cpu)));
    }

    /** Returns the ratios, round by round, or nothing if the JDK has no such server. */
    private String ratio(Contender contender, String otherName, ToDoubleFunction<Start> figure) {
        return starts.entrySet().stream()
                .filter(entry -> entry.getKey().jdk() == contender.jdk()
                        && entry.getKey().name().equals(otherName))
                .map(entry -> Spread.ratio(starts.get(contender), entry.getValue(), figure))
                .findFirst()
                .orElse("");
    }

    private void printRest() {
        System.out.println("\n| JDK | server | first call, ms | first control call, ms | resident, MiB | classes |\n"
                + "|---|---|---|---|---|---|");
        for (Map.Entry<Contender, List<Start>> entry : starts.entrySet()) {
            Contender contender = entry.getKey();
            List<Double> control = controlCalls.get(contender);
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %s | %s | %s | %s | %,d |%n",
                    contender.jdk(),
                    contender.name(),
                    Spread.of("%.0f", entry.getValue(), Start::firstCall),
                    control.isEmpty() ? "" : Spread.of("%.0f", control, figure -> figure),
                    Spread.of("%.0f", entry.getValue(), Start::resident),
                    classes.get(contender));
        }
    }

    private void printMemory(int calls) throws Exception {
        for (Contender contender : starts.keySet()) {
            if (calls > 0 && contender.name().equals(Contenders.IMAGE)) {
                try (ServerProcess process = contender.start(log)) {
                    process.awaitFirstAnswer();
                    process.call(calls);
                    System.out.printf(
                            Locale.ROOT,
                            "%nJDK %d, %s: %.0f MiB resident after %,d calls%n",
                            contender.jdk(),
                            contender.name(),
                            process.resident(),
                            calls);
                }
            }
        }
    }
}
