package io.ecsemulator.load;

import io.ecsemulator.start.Jars;
import io.ecsemulator.start.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the throughput of the emulator and of a bare Tomcat that gets the same requests and sends one constant response.
 * In each round all servers are started anew and then take turns with short slices of calls, so noise affects all of them;
 * ratios are those of one round. DetachDisk is always accepted: a slice detaches each disk once, then the world is reset.
 */
public final class ThroughputBenchmark {

    private static final String DETACH_DISK = "DetachDisk";
    private static final String DESCRIBE_DISKS = "DescribeDisks by id";

    private final Map<String, byte[][]> calls = new LinkedHashMap<>();
    private final Arguments arguments;
    private final List<Contender> contenders = new ArrayList<>();
    private final Path folder;

    /** The figures of all rounds, by call. */
    private final Map<String, Comparison> measured = new LinkedHashMap<>();

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
        Arguments arguments = new Arguments(
                args,
                Map.of(
                        "rounds", "3",
                        "warmup", "20",
                        "slices", "20",
                        "disks", "10000",
                        "connections", "64",
                        "java",
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                        "flags", "",
                        "calls", "1000000"));
        ThroughputBenchmark benchmark = new ThroughputBenchmark(arguments);
        List<Contender> turns = new ArrayList<>(benchmark.contenders);
        for (int round = 0; round < arguments.number("rounds"); round++) {
            benchmark.round(turns);
            // Each round starts with another server.
            Collections.rotate(turns, 1);
        }
        benchmark.print();
        benchmark.printMemory();
    }

    private ThroughputBenchmark(Arguments arguments) throws IOException {
        this.arguments = arguments;
        this.folder = Files.createDirectories(Path.of("target", "throughput").toAbsolutePath());
        AttachedDisks world = new AttachedDisks(arguments.number("disks"));
        calls.put(DETACH_DISK, world.detachDisk());
        calls.put(DESCRIBE_DISKS, world.describeDisksById());
        List<String> worldSetting = List.of("--ecs.emulator.state=file:" + world.writeTo(folder.resolve("world.json")));
        String java = arguments.text("java");
        List<String> flags = arguments.list("flags");
        contenders.add(Contender.bareTomcat(java, flags, folder));
        contenders.add(Contender.jar("the emulator, runnable jar", java, flags, Jars.runnable(), folder, worldSetting));
        String jar = arguments.optional("jar");
        if (jar != null) {
            contenders.add(Contender.jar(jar, java, flags, Path.of(jar), folder, worldSetting));
        }
        String image = arguments.optional("image");
        if (image != null) {
            contenders.add(Contender.image(java, Path.of(image).toAbsolutePath(), worldSetting));
        }
        calls.keySet().forEach(call -> measured.put(call, new Comparison(call)));
        contenders.forEach(contender -> residentAtStart.put(contender.name(), new ArrayList<>()));
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
                slices(all, call.getValue(), arguments.number("warmup"));
                measured.get(call.getKey()).add(slices(all, call.getValue(), arguments.number("slices")));
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
            return new Running(contender, server, new Load(List.of(server.port()), arguments.number("connections")));
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
        long[] latencies = running.load.send(requests, 200);
        long end = System.nanoTime();
        figures.add(end - start, running.server.cpu().toNanos() - cpu, latencies);
    }

    private void print() {
        System.out.println("Min, median and max of the rounds; ratios are those of one round");
        measured.values().forEach(Comparison::print);
    }

    /** Measures the memory of newly started servers. */
    private void printMemory() throws Exception {
        int wanted = arguments.number("calls");
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
