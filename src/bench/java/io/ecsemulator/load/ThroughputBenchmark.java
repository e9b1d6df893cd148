package io.ecsemulator.load;

import io.ecsemulator.start.Jars;
import io.ecsemulator.start.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures the throughput of the emulator and of a bare Tomcat that gets the same requests and sends one constant response.
 * In each round all servers are started anew and then take turns with short slices of calls, so noise affects all of them;
 * ratios are those of one round. DetachDisk is always accepted: a slice detaches each disk once, then the world is reset.
 */
public final class ThroughputBenchmark {

    private static final String DETACH_DISK = "DetachDisk";
    private static final String DESCRIBE_DISKS = "DescribeDisks by id";

    private final Map<String, byte[][]> calls = new LinkedHashMap<>();
    private final Map<String, String> settings;
    private final List<Contender> contenders = new ArrayList<>();
    private final Path folder;

    /** The figures of all rounds, by call and contender. */
    private final Map<String, Map<String, List<Measured>>> measured = new LinkedHashMap<>();

    private final Map<String, List<Double>> residentAtStart = new LinkedHashMap<>();

    /**
     * Measures and prints.
     *
     * @param args {@code rounds=3}; {@code warmup=20}, {@code slices=20}: slices of each call in a round;
     *     {@code disks=10000}: calls in a slice; {@code connections=64}; {@code java=/path/to/java}: runs the servers;
     *     {@code flags=-XX:+UseSerialGC,…}: JVM flags of bare Tomcat and the jar; {@code image=/path}: also compares a layout of
     *     {@code src/bench/image-layout.sh}; {@code jar=/path}: also compares another runnable jar, such as the one before a
     *     change; {@code calls=1000000}: calls before the memory is measured, 0 for no measurement
     */
    public static void main(String[] args) throws Exception {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "rounds", "3",
                "warmup", "20",
                "slices", "20",
                "disks", "10000",
                "connections", "64",
                "java", Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "flags", "",
                "calls", "1000000"));
        for (String arg : args) {
            String[] nameAndValue = arg.split("=", 2);
            settings.put(nameAndValue[0], nameAndValue[1]);
        }
        System.out.println(settings);
        ThroughputBenchmark benchmark = new ThroughputBenchmark(settings);
        List<Contender> turns = new ArrayList<>(benchmark.contenders);
        for (int round = 0; round < benchmark.number("rounds"); round++) {
            benchmark.round(turns);
            // Each round starts with another server.
            Collections.rotate(turns, 1);
        }
        benchmark.print();
        benchmark.printMemory();
    }

    private ThroughputBenchmark(Map<String, String> settings) throws IOException {
        this.settings = settings;
        this.folder = Files.createDirectories(Path.of("target", "throughput").toAbsolutePath());
        AttachedDisks world = new AttachedDisks(number("disks"));
        calls.put(DETACH_DISK, world.detachDisk());
        calls.put(DESCRIBE_DISKS, world.describeDisksById());
        List<String> worldSetting = List.of("--ecs.emulator.state=file:" + world.writeTo(folder.resolve("world.json")));
        String java = settings.getOrDefault("java", "java");
        List<String> flags = Arrays.stream(settings.getOrDefault("flags", "").split(","))
                .filter(flag -> !flag.isBlank())
                .toList();
        contenders.add(Contender.bareTomcat(java, flags, folder));
        contenders.add(Contender.jar("the emulator, runnable jar", java, flags, Jars.runnable(), folder, worldSetting));
        String jar = settings.get("jar");
        if (jar != null) {
            contenders.add(Contender.jar(jar, java, flags, Path.of(jar), folder, worldSetting));
        }
        String image = settings.get("image");
        if (image != null) {
            contenders.add(Contender.image(java, Path.of(image).toAbsolutePath(), worldSetting));
        }
        calls.keySet().forEach(call -> {
            Map<String, List<Measured>> byContender = new LinkedHashMap<>();
            contenders.forEach(contender -> byContender.put(contender.name(), new ArrayList<>()));
            measured.put(call, byContender);
        });
        contenders.forEach(contender -> residentAtStart.put(contender.name(), new ArrayList<>()));
    }

    private int number(String setting) {
        return Integer.parseInt(settings.getOrDefault(setting, ""));
    }

    /** A started server and its clients. */
    private record Running(Contender contender, ServerProcess server, Load load) {}

    private void round(List<Contender> turns) throws Exception {
        List<Running> all = new ArrayList<>();
        try {
            for (Contender contender : turns) {
                all.add(start(contender));
            }
            for (Running running : all) {
                residentAtStart.get(running.contender.name()).add(running.server.resident());
            }
            for (Map.Entry<String, byte[][]> call : calls.entrySet()) {
                slices(all, call.getValue(), number("warmup"));
                Map<String, Measured> figures = slices(all, call.getValue(), number("slices"));
                figures.forEach(
                        (name, figure) -> measured.get(call.getKey()).get(name).add(figure));
            }
        } finally {
            for (Running running : all) {
                running.load.close();
                running.server.close();
            }
        }
    }

    private Running start(Contender contender) throws IOException, InterruptedException {
        ServerProcess server =
                ServerProcess.start(contender.command(), contender.folder(), folder.resolve("server.log"));
        try {
            server.awaitUp();
            return new Running(contender, server, new Load(server.port(), number("connections")));
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    /** Sends slices to the servers in turns. */
    private Map<String, Measured> slices(List<Running> all, byte[][] requests, int slices) throws IOException {
        Map<String, Measured> figures = new LinkedHashMap<>();
        for (Running running : all) {
            figures.put(running.contender.name(), new Measured(slices * requests.length));
        }
        for (int slice = 0; slice < slices; slice++) {
            for (Running running : all) {
                slice(running, requests, figures.get(running.contender.name()));
            }
        }
        return figures;
    }

    private static void slice(Running running, byte[][] requests, Measured figures) throws IOException {
        if (running.contender.isEmulator()) {
            running.server.call("POST", "/_emulator/reset");
        }
        long cpu = running.server.cpu().toNanos();
        long start = System.nanoTime();
        long[] latencies = running.load.send(requests);
        long end = System.nanoTime();
        figures.add(end - start, running.server.cpu().toNanos() - cpu, latencies);
    }

    private void print() {
        System.out.println("Min, median and max of the rounds; ratios are those of one round");
        measured.forEach((call, byContender) -> {
            List<Measured> bare = byContender.values().iterator().next();
            System.out.printf(
                    "%n| %s | calls/s | to bare Tomcat | CPU of a call, µs | p50, ms | p99, ms | p99 to bare |%n",
                    call);
            System.out.println("|---|---|---|---|---|---|---|");
            byContender.forEach((name, figures) -> System.out.printf(
                    "| %s | %s | %s | %s | %s | %s | %s |%n",
                    name,
                    Spread.of("%,.0f", figures, Measured::callsPerSecond),
                    Spread.ratio(figures, bare, Measured::callsPerSecond),
                    Spread.of("%.1f", figures, Measured::cpuMicros),
                    Spread.of("%.2f", figures, figure -> figure.millis(0.5)),
                    Spread.of("%.2f", figures, figure -> figure.millis(0.99)),
                    Spread.ratio(figures, bare, figure -> figure.millis(0.99))));
        });
    }

    /** Measures the memory of newly started servers. */
    private void printMemory() throws Exception {
        int wanted = number("calls");
        System.out.printf("%n| resident, MiB | at the start | after %,d calls |%n|---|---|---|%n", wanted);
        for (Contender contender : contenders) {
            double after = 0;
            Running running = start(contender);
            try {
                int sent = 0;
                while (sent < wanted) {
                    for (byte[][] requests : calls.values()) {
                        slice(running, requests, new Measured(requests.length));
                        sent += requests.length;
                    }
                }
                after = running.server.resident();
            } finally {
                running.load.close();
                running.server.close();
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.0f |%n",
                    contender.name(),
                    Spread.of("%.0f", residentAtStart.get(contender.name()), figure -> figure),
                    after);
        }
    }
}
