package io.ecsemulator.testkit;

import static io.ecsemulator.testkit.World.disk;
import static io.ecsemulator.testkit.World.instance;

import io.ecsemulator.load.Spread;
import io.ecsemulator.start.BareTomcat;
import io.ecsemulator.start.Jars;
import io.ecsemulator.start.ServerProcess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures the start of an emulator by the test kit with and without its archive of classes, compared with a bare Tomcat. In each round
 * all start one after the other; ratios are those of one round.
 */
public final class KitStartBenchmark {

    private static final String WITHOUT = "without archive";
    private static final String WITH = "with archive";

    private final Path folder;
    private final Path jar = Jars.runnable();
    private final Map<String, List<Start>> starts = new LinkedHashMap<>();

    private KitStartBenchmark(Path folder) throws Exception {
        this.folder = folder;
    }

    /** One start, in ms: until the start returns, and until DetachDisk is answered in a world of the test. */
    private record Start(double ready, double firstAnswer) {}

    /**
     * Measures and prints.
     *
     * @param args the number of rounds, after one to warm up; further arguments are the homes of other JDKs to measure as well as the
     *     running one
     */
    public static void main(String[] args) throws Exception {
        KitStartBenchmark benchmark = new KitStartBenchmark(
                Files.createDirectories(Path.of("target", "kit-start-benchmark").toAbsolutePath()));
        List<Path> javaHomes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        for (String jdk : List.of(args).subList(1, args.length)) {
            javaHomes.add(Path.of(jdk));
        }
        for (Path javaHome : javaHomes) {
            benchmark.makeArchive(javaHome);
            benchmark.round(javaHome, 0);
        }
        benchmark.starts.clear();
        for (int round = 0; round < Integer.parseInt(args[0]); round++) {
            for (Path javaHome : javaHomes) {
                benchmark.round(javaHome, round);
            }
        }
        benchmark.print(javaHomes);
    }

    private void makeArchive(Path javaHome) throws Exception {
        ClassArchive archive =
                ClassArchive.find(folder.toString(), javaHome, jar).orElseThrow();
        if (archive.isUsable()) {
            return;
        }
        long begin = System.nanoTime();
        archive.makeInBackground();
        while (!archive.isUsable()) {
            if (Files.exists(archive.failure())) {
                throw new IOException(Files.readString(archive.failure()));
            }
            Thread.sleep(20);
        }
        System.out.printf(
                Locale.ROOT,
                "%s: the archive was made in %.1f s; %.1f MB, and %.1f MB for the flat jar%n",
                javaHome.getFileName(),
                (System.nanoTime() - begin) / 1e9,
                Files.size(archive.classes()) / 1e6,
                Files.size(archive.flatJar()) / 1e6);
    }

    /** Each round starts with another server. */
    private void round(Path javaHome, int round) throws Exception {
        List<String> order = new ArrayList<>(servers(javaHome));
        Collections.rotate(order, -round);
        for (String name : order) {
            Start start;
            if (name.equals(tomcat(javaHome))) {
                start = startTomcat(javaHome);
            } else {
                start = startKit(javaHome, name.equals(emulator(javaHome, WITHOUT)) ? "off" : folder.toString());
            }
            starts.computeIfAbsent(name, key -> new ArrayList<>()).add(start);
        }
    }

    /** With the JVM's default flags. */
    private Start startTomcat(Path javaHome) throws Exception {
        List<String> command =
                BareTomcat.command(List.of(javaHome.resolve("bin/java").toString()), folder);
        try (ServerProcess tomcat = ServerProcess.start(command, folder, folder.resolve("tomcat.log"))) {
            double firstAnswer = tomcat.awaitFirstAnswer().afterStart();
            return new Start(firstAnswer, firstAnswer);
        }
    }

    private Start startKit(Path javaHome, String classArchive) throws Exception {
        long begin = System.nanoTime();
        try (EcsEmulator emulator = EcsEmulator.builder()
                .jar(jar)
                .javaHome(javaHome)
                .classArchive(classArchive)
                .start()) {
            double ready = (System.nanoTime() - begin) / 1e6;
            emulator.world(instance("i-1").running().with(disk("d-1").attached()));
            try (InputStream answer = emulator.uri()
                    .resolve("/?Action=DetachDisk&InstanceId=i-1&DiskId=d-1")
                    .toURL()
                    .openStream()) {
                answer.readAllBytes();
            }
            return new Start(ready, (System.nanoTime() - begin) / 1e6);
        }
    }

    private static String tomcat(Path javaHome) {
        return javaHome.getFileName() + " | bare Tomcat";
    }

    private static String emulator(Path javaHome, String how) {
        return javaHome.getFileName() + " | test kit, " + how;
    }

    private static List<String> servers(Path javaHome) {
        return List.of(tomcat(javaHome), emulator(javaHome, WITHOUT), emulator(javaHome, WITH));
    }

    private void print(List<Path> javaHomes) {
        System.out.println("| JDK | server | ready, ms | first answer, ms | ready, to bare Tomcat's first answer |"
                + " first answer, to bare Tomcat's |\n|---|---|---|---|---|---|");
        for (Path javaHome : javaHomes) {
            List<Start> baseline = starts.get(tomcat(javaHome));
            for (String name : servers(javaHome)) {
                List<Start> figures = starts.get(name);
                System.out.printf(
                        "| %s | %s | %s | %s | %s |%n",
                        name,
                        Spread.of("%.0f", figures, Start::ready),
                        Spread.of("%.0f", figures, Start::firstAnswer),
                        Spread.ratio(figures, baseline, Start::ready),
                        Spread.ratio(figures, baseline, Start::firstAnswer));
            }
        }
    }
}
