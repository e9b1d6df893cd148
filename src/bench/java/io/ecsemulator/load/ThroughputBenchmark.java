package io.ecsemulator.load;

import io.ecsemulator.load.Contender.Kind;
import io.ecsemulator.start.ImageLayout;
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
 * Measures the throughput of the emulator, of a bare Tomcat that gets the same requests and sends one constant response, and of WireMock.
 * In each round all servers are started anew and then take turns with short slices of calls, so noise affects all of them;
 * ratios are those of one round. DetachDisk is accepted or refused: a slice detaches each disk once, then the world is
 * reset; a refused call names a disk that is free.
 */
public final class ThroughputBenchmark {

    private final List<Call> calls;
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
     *     {@code flags=-XX:+UseSerialGC,…}: JVM flags of all but the image; {@code image=/path,…}: layouts of
     *     {@code src/bench/image-layout.sh}, by default one is made if the Java is new enough; {@code jar=/path,…}: also compares other runnable jars, such as the one before
     *     a change; {@code calls=1000000}: calls before the memory is measured, 0 for no measurement
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
                        "image", "",
                        "jar", "",
                        "calls", "1000000"));
        ThroughputBenchmark benchmark = new ThroughputBenchmark(arguments);
        List<Contender> turns = new ArrayList<>(benchmark.contenders);
        for (int round = 0; round < arguments.number("rounds"); round++) {
            benchmark.round(turns);
            // Each round starts with another server.
            Collections.rotate(turns, 1);
        }
        benchmark.print();
        if (arguments.number("calls") > 0) {
            benchmark.printMemory();
        }
    }

    private ThroughputBenchmark(Arguments arguments) throws IOException, InterruptedException {
        this.arguments = arguments;
        this.folder = Files.createDirectories(Path.of("target", "throughput").toAbsolutePath());
        AttachedDisks world = new AttachedDisks(arguments.number("disks"));
        calls = List.of(
                new Call("DetachDisk", world.detachDisk(), 200),
                new Call("DetachDisk, refused", world.detachFreeDisk(), 403),
                new Call("DescribeDisks by id", world.describeDisksById(), 200));
        List<String> worldSetting = List.of("--ecs.emulator.state=file:" + world.writeTo(folder.resolve("world.json")));
        List<String> java = arguments.java();
        contenders.add(Contender.bareTomcat(java, folder));
        contenders.add(Contender.jar("the emulator, runnable jar", java, Jars.runnable(), folder, worldSetting));
        for (String jar : arguments.list("jar")) {
            contenders.add(Contender.jar(jar, java, Path.of(jar), folder, worldSetting));
        }
        List<ImageLayout> images = images();
        for (ImageLayout image : images) {
            contenders.add(Contender.image(image, images.size() > 1, worldSetting));
        }
        contenders.add(Contender.wireMock(java, folder));
        calls.forEach(call -> measured.put(call.name, new Comparison(call.name)));
        contenders.forEach(contender -> residentAtStart.put(contender.name(), new ArrayList<>()));
    }

    private List<ImageLayout> images() throws IOException, InterruptedException {
        Path javaHome = Path.of(arguments.text("java")).toRealPath().getParent().getParent();
        List<String> given = arguments.list("image");
        if (given.isEmpty() && ImageLayout.isPossibleWith(javaHome)) {
            return List.of(ImageLayout.create(javaHome, folder.resolve("image")));
        }
        return given.stream()
                .map(image -> new ImageLayout(javaHome, Path.of(image).toAbsolutePath()))
                .toList();
    }

    /** Requests that get one status from all but bare Tomcat. */
    private record Call(String name, byte[][] requests, int status) {}

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
            for (Call call : calls) {
                slices(all, call, arguments.number("warmup"));
                measured.get(call.name).add(slices(all, call, arguments.number("slices")));
            }
        } finally {
            for (Running running : all) {
                running.load.close();
                running.server.close();
            }
        }
    }

    private Running start(Contender contender) throws IOException, InterruptedException {
        ServerProcess server = contender.start(folder.resolve("server.log"));
        return new Running(contender, server, new Load(List.of(server.port()), arguments.number("connections")));
    }

    /** Sends slices to the servers in turns. */
    private Map<String, Measured> slices(List<Running> all, Call call, int slices) throws IOException {
        Map<String, Measured> figures = new LinkedHashMap<>();
        for (Running running : all) {
            figures.put(running.contender.name(), new Measured(slices * call.requests.length));
        }
        for (int slice = 0; slice < slices; slice++) {
            for (Running running : all) {
                slice(running, call, figures.get(running.contender.name()));
            }
        }
        return figures;
    }

    private static void slice(Running running, Call call, Measured figures) throws IOException {
        if (running.contender.kind() == Kind.EMULATOR) {
            running.server.call("POST", "/_emulator/reset");
        }
        long cpu = running.server.cpu().toNanos();
        long start = System.nanoTime();
        long[] latencies =
                running.load.send(call.requests, running.contender.kind() == Kind.CONSTANT ? 200 : call.status);
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
                    for (Call call : calls) {
                        slice(running, call, new Measured(call.requests.length));
                        sent += call.requests.length;
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
