package io.ecsemulator.load;

import io.ecsemulator.load.StoreServers.Started;
import io.ecsemulator.start.ServerProcess;
import io.ecsemulator.support.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures what a world in a file or in a database costs, compared with one in memory: calls, start, memory and filling. PostgreSQL
 * writes to the disk with each commit and is on this machine too. In each round all servers are started anew, and all kinds of stores
 * take turns with short slices of calls, so noise affects all of them; ratios are those of one round. DetachDisk is always accepted: a
 * slice attaches the disks of its calls again, which is not measured, and detaches each once.
 */
public final class StoreBenchmark {

    private static final String ONE_SERVER = "jdbc, one server";
    private static final String TWO_SERVERS = "jdbc, two servers";

    private final Arguments arguments;
    private final Path folder;

    /** By world and store. */
    private final Map<String, List<Started>> starts = new LinkedHashMap<>();

    private final Map<String, List<Double>> residentAfterCalls = new LinkedHashMap<>();
    private final Map<String, List<Double>> fillSeconds = new LinkedHashMap<>();

    /**
     * Measures and prints.
     *
     * @param args {@code disks=10,100000,1000000}: the sizes of worlds, beside the disks that are called for; {@code rounds=3};
     *     {@code warmup=3}, {@code slices=5}: slices of each call in a round; {@code calls=2000}: calls in a slice; {@code
     *     connections=64,1}: numbers of clients; {@code chunk=4000}: disks that are added at once; {@code java=/path/to/java}, {@code
     *     flags=-Xmx3g,…}: of the servers; {@code counted=1000}: calls whose statements are counted, of each kind; 0 for none
     */
    public static void main(String[] args) throws Exception {
        Arguments arguments = new Arguments(
                args,
                Map.of(
                        "disks", "10,100000,1000000",
                        "rounds", "3",
                        "warmup", "3",
                        "slices", "5",
                        "calls", "2000",
                        "connections", "64,1",
                        "chunk", "4000",
                        "java",
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                        "flags", "-Xmx3g",
                        "counted", "1000"));
        Path folder = Files.createDirectories(Path.of("target", "stores").toAbsolutePath());
        StoreBenchmark benchmark = new StoreBenchmark(arguments, folder);
        System.out.println("Min, median and max of the rounds; ratios are those of one round");
        try (Postgres postgres = Postgres.create()) {
            for (int disks : arguments.numbers("disks")) {
                benchmark.compare(disks, postgres.newDatabase());
            }
        }
        benchmark.printStarts();
        if (arguments.number("counted") > 0) {
            new StatementCounts(arguments, folder).print();
        }
    }

    private StoreBenchmark(Arguments arguments, Path folder) {
        this.arguments = arguments;
        this.folder = folder;
    }

    /** What takes turns: a store, and the servers that the clients call. */
    private record Contestant(String name, List<ServerProcess> servers, Map<Integer, Load> loads) {}

    private void compare(int disks, String database) throws Exception {
        int calls = arguments.number("calls");
        AttachedDisks world = new AttachedDisks(disks + calls, calls);
        StoreServers stores = new StoreServers(arguments, folder, database, world);
        for (String kept : List.of(StoreServers.FILE, StoreServers.DATABASE)) {
            Started empty = stores.start(kept);
            try (ServerProcess server = empty.server()) {
                note(starts, 0, kept, empty);
                note(fillSeconds, disks, kept, stores.fill(server));
            }
        }
        Map<String, Comparison> comparisons = new LinkedHashMap<>();
        for (int round = 0; round < arguments.number("rounds"); round++) {
            round(disks, world, stores, comparisons);
        }
        stores.delete();
        System.out.printf("%n### %,d disks, and %,d that are called for%n", disks, calls);
        comparisons.values().forEach(Comparison::print);
    }

    private static <T> void note(Map<String, List<T>> figures, int disks, String store, T figure) {
        figures.computeIfAbsent("| %,d | %s |".formatted(disks, store), any -> new ArrayList<>())
                .add(figure);
    }

    private void round(int disks, AttachedDisks world, StoreServers stores, Map<String, Comparison> comparisons)
            throws Exception {
        Map<String, List<ServerProcess>> servers = new LinkedHashMap<>();
        try {
            for (String store :
                    List.of(StoreServers.MEMORY, StoreServers.FILE, StoreServers.DATABASE, StoreServers.DATABASE)) {
                Started started = stores.start(store);
                servers.computeIfAbsent(store, any -> new ArrayList<>()).add(started.server());
                boolean isFilled = !store.equals(StoreServers.MEMORY);
                note(starts, isFilled ? disks : 0, store, started);
                if (!isFilled) {
                    note(fillSeconds, disks, store, stores.fill(started.server()));
                }
            }
            List<ServerProcess> onDatabase = servers.getOrDefault(StoreServers.DATABASE, List.of());
            List<Contestant> contestants = List.of(
                    contestant(StoreServers.MEMORY, servers.getOrDefault(StoreServers.MEMORY, List.of())),
                    contestant(StoreServers.FILE, servers.getOrDefault(StoreServers.FILE, List.of())),
                    contestant(ONE_SERVER, onDatabase.subList(0, 1)),
                    contestant(TWO_SERVERS, onDatabase));
            Map<String, byte[][]> calls = new LinkedHashMap<>();
            calls.put("DetachDisk", world.detachDisk());
            calls.put("DescribeDisks by id", world.describeDisksById());
            for (Map.Entry<String, byte[][]> call : calls.entrySet()) {
                for (int clients : arguments.numbers("connections")) {
                    slices(stores, contestants, clients, call.getValue(), arguments.number("warmup"));
                    comparisons
                            .computeIfAbsent(call.getKey() + ", connections: " + clients, Comparison::new)
                            .add(slices(stores, contestants, clients, call.getValue(), arguments.number("slices")));
                }
            }
            for (Map.Entry<String, List<ServerProcess>> store : servers.entrySet()) {
                for (ServerProcess server : store.getValue()) {
                    note(residentAfterCalls, disks, store.getKey(), server.resident());
                }
            }
            for (Contestant contestant : contestants) {
                for (Load load : contestant.loads.values()) {
                    load.close();
                }
            }
        } finally {
            for (List<ServerProcess> ofStore : servers.values()) {
                for (ServerProcess server : ofStore) {
                    server.close();
                }
            }
        }
    }

    private Contestant contestant(String name, List<ServerProcess> servers) throws IOException {
        Map<Integer, Load> loads = new LinkedHashMap<>();
        for (int clients : arguments.numbers("connections")) {
            loads.put(
                    clients, new Load(servers.stream().map(ServerProcess::port).toList(), clients));
        }
        return new Contestant(name, servers, loads);
    }

    private static Map<String, Measured> slices(
            StoreServers stores, List<Contestant> contestants, int clients, byte[][] requests, int slices)
            throws IOException {
        Map<String, Measured> figures = new LinkedHashMap<>();
        contestants.forEach(contestant -> figures.put(contestant.name, new Measured(slices * requests.length)));
        for (int slice = 0; slice < slices; slice++) {
            for (Contestant contestant : contestants) {
                stores.attachAgain(contestant.servers);
                long cpu = cpu(contestant);
                long start = System.nanoTime();
                long[] latencies = contestant.loads.get(clients).send(requests, 200);
                long end = System.nanoTime();
                figures.get(contestant.name).add(end - start, cpu(contestant) - cpu, latencies);
            }
        }
        return figures;
    }

    private static long cpu(Contestant contestant) {
        return contestant.servers.stream()
                .map(ServerProcess::cpu)
                .mapToLong(Duration::toNanos)
                .sum();
    }

    private void printStarts() {
        System.out.println("\n| disks at the start | store | first answer, ms | first call, ms | resident, MiB |");
        System.out.println("|---|---|---|---|---|");
        starts.forEach((store, figures) -> System.out.printf(
                "%s %s | %s | %s |%n",
                store,
                Spread.of("%.0f", figures, start -> start.first().afterStart()),
                Spread.of("%.0f", figures, start -> start.first().ofCall()),
                Spread.of("%.0f", figures, Started::resident)));
        System.out.println("\n| disks | store | resident after the calls, MiB | filled in, s | disks/s |");
        System.out.println("|---|---|---|---|---|");
        residentAfterCalls.forEach((store, figures) -> {
            int disks = Integer.parseInt(store.replaceAll("\\D", "")) + arguments.number("calls");
            List<Double> seconds = fillSeconds.getOrDefault(store, List.of());
            System.out.printf(
                    Locale.ROOT,
                    "%s %s | %s | %s |%n",
                    store,
                    Spread.of("%.0f", figures, figure -> figure),
                    Spread.of("%.1f", seconds, figure -> figure),
                    Spread.of("%,.0f", seconds, figure -> disks / figure));
        });
    }
}
