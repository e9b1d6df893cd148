package io.ecsemulator.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Compares two runnable jars, for instance of two commits: start to the first answer, and calls of DescribeDisks by id in turns, with
 * the CPU time of the server. The ratios are of the second jar to the first, pair by pair.
 */
public final class JarComparison {

    private static final int STARTS = 15;
    private static final int ROUNDS = 25;
    private static final int CALLS = 20_000;

    private JarComparison() {}

    /** Measures and prints; the arguments are the paths of the two jars. */
    public static void main(String[] args) throws Exception {
        if (args.length != 2) {
            throw new IllegalArgumentException("The arguments are the paths of two runnable jars");
        }
        Path[] jars = {Path.of(args[0]).toAbsolutePath(), Path.of(args[1]).toAbsolutePath()};
        Path folder = Files.createDirectories(Path.of("target", "jars").toAbsolutePath());
        double[][] starts = new double[2][STARTS];
        for (int i = 0; i < STARTS; i++) {
            for (int jar = 0; jar < 2; jar++) {
                try (ServerProcess server = start(jars[jar], folder)) {
                    starts[jar][i] = server.awaitFirstAnswer().afterStart();
                }
            }
        }
        print("start to the first answer, ms", starts);
        try (ServerProcess first = start(jars[0], folder);
                ServerProcess second = start(jars[1], folder)) {
            ServerProcess[] servers = {first, second};
            first.awaitUp();
            second.awaitUp();
            for (int i = 0; i < 5; i++) {
                first.call(CALLS);
                second.call(CALLS);
            }
            double[][] wall = new double[2][ROUNDS];
            double[][] cpu = new double[2][ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                for (int turn = 0; turn < 2; turn++) {
                    int jar = (turn + i) % 2;
                    long cpuBefore = servers[jar].cpu().toNanos();
                    long before = System.nanoTime();
                    servers[jar].call(CALLS);
                    wall[jar][i] = CALLS * 1e9 / (System.nanoTime() - before);
                    cpu[jar][i] = (servers[jar].cpu().toNanos() - cpuBefore) / 1e3 / CALLS;
                }
            }
            print("calls a second", wall);
            print("CPU of the server for a call, µs", cpu);
        }
    }

    private static ServerProcess start(Path jar, Path folder) throws IOException {
        List<String> command =
                List.of("java", "-XX:+UseSerialGC", "-Xmx512m", "-jar", jar.toString(), "--server.port=PORT");
        return ServerProcess.start(command, folder, folder.resolve("server.log"));
    }

    private static void print(String what, double[][] values) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < values[0].length; i++) {
            ratios.add(values[1][i] / values[0][i]);
        }
        double[] sorted = ratios.stream().mapToDouble(ratio -> ratio).sorted().toArray();
        System.out.printf(
                "%s: median %.1f and %.1f; ratio median %.3f, quartiles %.3f to %.3f%n",
                what,
                median(values[0]),
                median(values[1]),
                median(sorted),
                sorted[sorted.length / 4],
                sorted[3 * sorted.length / 4]);
    }

    private static double median(double[] values) {
        double[] sorted = Arrays.copyOf(values, values.length);
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
