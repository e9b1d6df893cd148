package io.ecsemulator.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of one call to several servers, of all rounds; the first server is what the others are compared with. */
final class Comparison {

    private final String call;
    private final Map<String, List<Measured>> byServer = new LinkedHashMap<>();

    /** Has no figures yet. */
    Comparison(String call) {
        this.call = call;
    }

    /** Adds the figures of a round, by server. */
    void add(Map<String, Measured> round) {
        round.forEach((server, figures) ->
                byServer.computeIfAbsent(server, any -> new ArrayList<>()).add(figures));
    }

    /** Prints a table. */
    void print() {
        String baseline = byServer.keySet().iterator().next();
        List<Measured> base = byServer.getOrDefault(baseline, List.of());
        System.out.printf(
                "%n| %s | calls/s | to %s | CPU of a call, µs | p50, ms | p99, ms | p99 to %s |%n",
                call, baseline, baseline);
        System.out.println("|---|---|---|---|---|---|---|");
        byServer.forEach((name, figures) -> System.out.printf(
                "| %s | %s | %s | %s | %s | %s | %s |%n",
                name,
                Spread.of("%,.0f", figures, Measured::callsPerSecond),
                Spread.ratio(figures, base, Measured::callsPerSecond),
                Spread.of("%.1f", figures, Measured::cpuMicros),
                Spread.of("%.2f", figures, figure -> figure.millis(0.5)),
                Spread.of("%.2f", figures, figure -> figure.millis(0.99)),
                Spread.ratio(figures, base, figure -> figure.millis(0.99))));
    }
}
