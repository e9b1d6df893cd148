package io.ecsemulator.testkit;

import static io.ecsemulator.testkit.World.disk;
import static io.ecsemulator.testkit.World.instance;

import io.ecsemulator.start.Jars;
import java.io.IOException;
import java.util.Arrays;

/** Measures the start of an emulator and its reset before each of 200 tests that change the world. */
public final class ResetBenchmark {

    private static final int TESTS = 200;

    private ResetBenchmark() {}

    /** Prints the figures in milliseconds. */
    public static void main(String[] args) throws IOException {
        long begin = System.nanoTime();
        try (EcsEmulator emulator = EcsEmulator.builder().jar(Jars.runnable()).start()) {
            System.out.printf("start: %.0f ms%n", (System.nanoTime() - begin) / 1e6);
            double[] resets = new double[TESTS];
            for (int test = 0; test < TESTS; test++) {
                begin = System.nanoTime();
                emulator.reset();
                resets[test] = (System.nanoTime() - begin) / 1e6;
                emulator.world(
                        instance("i-1").with(disk("d-1").attached(), disk("d-2").detaching()), disk("d-3"));
                emulator.clock().untilIdle();
            }
            // The first call initializes the server.
            double[] others = Arrays.copyOfRange(resets, 1, TESTS);
            Arrays.sort(others);
            System.out.printf(
                    "%d resets: the first %.1f ms, of the others mean %.2f ms, median %.2f ms, slowest %.1f ms%n",
                    TESTS,
                    resets[0],
                    Arrays.stream(others).average().orElse(0),
                    others[others.length / 2],
                    others[others.length - 1]);
        }
    }
}
