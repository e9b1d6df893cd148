package io.ecsemulator.start;

import io.ecsemulator.load.Arguments;
import io.ecsemulator.load.Spread;
import io.ecsemulator.start.Contenders.Contender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the time from the start of the process until DetachDisk is answered, compared with servers that do nothing. In each
 * round all servers are started one after the other, so noise affects all of them; ratios are those of one round.
 */
public final class StartBenchmark {

    /** The delay of the memory measurement after the first response, until background work of the start has ended. */
    private static final long REST_MILLIS = 1_000;

    private final Map<Contender, List<Start>> starts = new LinkedHashMap<>();

    private StartBenchmark(List<Contender> contenders) {
        contenders.forEach(contender -> starts.put(contender, new ArrayList<>()));
    }

    /** One start; times in ms, memory in MiB. */
    private record Start(double firstAnswer, double firstCall, double resident) {}

    /**
     * Measures and prints.
     *
     * @param args {@code rounds=5}, with one more to warm up if there is more than one; {@code jdk=/path}: another JDK in
     *     addition to the running one; {@code calls=1000000}: calls before the memory of the image is measured again, 0 for no
     *     measurement
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
        StartBenchmark benchmark = new StartBenchmark(contenders);
        int rounds = arguments.number("rounds");
        if (rounds > 1) {
            benchmark.round(contenders, folder);
            benchmark.starts.values().forEach(List::clear);
        }
        for (int round = 0; round < rounds; round++) {
            benchmark.round(contenders, folder);
            // Each round starts with another server.
            Collections.rotate(contenders, 1);
        }
        benchmark.print();
        benchmark.printMemory(arguments.number("calls"), folder);
    }

    private void round(List<Contender> contenders, Path folder) throws Exception {
        for (Contender contender : contenders) {
            try (ServerProcess process = start(contender, folder)) {
                ServerProcess.FirstAnswer first = process.awaitFirstAnswer();
                Thread.sleep(REST_MILLIS);
                starts.get(contender).add(new Start(first.afterStart(), first.ofCall(), process.resident()));
            }
        }
    }

    private static ServerProcess start(Contender contender, Path folder) throws Exception {
        return ServerProcess.start(contender.command(), contender.folder(), folder.resolve("server.log"));
    }

    private void print() {
        System.out.println("Min, median and max of each; ratios to the others on the same JDK");
        System.out.println(
                "| JDK | server | first answer, ms | to bare Tomcat | to default Spring Boot | first call, ms"
                        + " | resident, MiB |\n|---|---|---|---|---|---|---|");
        starts.forEach((contender, figures) -> System.out.printf(
                Locale.ROOT,
                "| %d | %s | %s | %s | %s | %s | %s |%n",
                contender.jdk(),
                contender.name(),
                Spread.of("%.0f", figures, Start::firstAnswer),
                ratio(contender, Contenders.TOMCAT),
                ratio(contender, Contenders.SPRING_BOOT),
                Spread.of("%.0f", figures, Start::firstCall),
                Spread.of("%.0f", figures, Start::resident)));
    }

    /** Returns the ratios of the first response, round by round. */
    private String ratio(Contender contender, String otherName) {
        List<Start> figures = starts.get(contender);
        List<Start> others = starts.entrySet().stream()
                .filter(entry -> entry.getKey().jdk() == contender.jdk()
                        && entry.getKey().name().equals(otherName))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        return Spread.ratio(figures, others, Start::firstAnswer);
    }

    private void printMemory(int calls, Path folder) throws Exception {
        for (Contender contender : starts.keySet()) {
            if (calls > 0 && contender.name().equals(Contenders.IMAGE)) {
                try (ServerProcess process = start(contender, folder)) {
                    process.awaitFirstAnswer();
                    process.call(calls);
                    System.out.printf(
                            Locale.ROOT,
                            "JDK %d, %s: %.0f MiB resident after %,d calls%n",
                            contender.jdk(),
                            contender.name(),
                            process.resident(),
                            calls);
                }
            }
        }
    }
}
