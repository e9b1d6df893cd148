package io.ecsemulator.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.ecsemulator.EcsEmulatorApplication;
import io.ecsemulator.operation.Operations;
import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Seeds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** 64 clients for {@code -Dsoak.time} (default 10 minutes), with faults, and a save, a restore and a reset after each round. */
class Soak {

    private static final int CLIENTS = 64;
    private static final Duration ROUND = Duration.ofSeconds(15);
    private static final String FAULT =
            "{Action: '*', Probability: 0.05, Seed: 7, Error: {Code: ServiceUnavailable, Status: 503}}";

    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong detaches = new AtomicLong();

    @Test
    void keepsItsRulesAndItsSize() throws Exception {
        Duration time = Duration.parse("PT" + System.getProperty("soak.time", "10m"));
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try (ConfigurableApplicationContext context = SpringApplication.run(
                EcsEmulatorApplication.class,
                "--spring.config.name=ecs-emulator",
                "--server.port=0",
                // Many calls are refused on purpose: their lines would be most of the output of a build.
                "--ecs.emulator.log-calls=off",
                "--ecs.emulator.delays.create-disk=20ms",
                "--ecs.emulator.delays.create-instance=20ms",
                "--ecs.emulator.delays.attach-disk=20ms",
                "--ecs.emulator.delays.detach-disk=60ms",
                "--logging.level.root=warn")) {
            Emulator emulator =
                    new Emulator(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            List<String> actions = List.copyOf(context.getBean(Operations.class).actions());
            // The first round loads classes and fills the memories that have a bound.
            round(emulator, actions, threads, 0);
            long heap = usedHeap(emulator);
            long count = emulatorThreads();

            long end = System.nanoTime() + time.toNanos();
            for (int round = 1; System.nanoTime() < end; round++) {
                round(emulator, actions, threads, round);
            }

            long heapAtEnd = usedHeap(emulator);
            System.out.printf(
                    "Soak: %d calls, %d detaches, heap %d then %d KiB, threads %d then %d%n",
                    calls.get(), detaches.get(), heap >> 10, heapAtEnd >> 10, count, emulatorThreads());
            assertThat(heapAtEnd).isLessThan(heap + (8L << 20));
            assertThat(emulatorThreads()).isEqualTo(count);
        } finally {
            threads.shutdownNow();
        }
    }

    private void round(Emulator emulator, List<String> actions, ExecutorService threads, int round) throws Exception {
        emulator.reset();
        assertThat(emulator.control("POST", "faults", FAULT).status()).isBetween(200, 201);
        long deadline = System.nanoTime() + ROUND.toNanos();
        List<Callable<Void>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Random random = Seeds.random((long) round * CLIENTS + i);
            clients.add(() -> {
                try (KeptConnection connection = new KeptConnection(emulator.port())) {
                    new Client(connection, actions, random, calls, detaches).run(deadline);
                }
                return null;
            });
        }
        for (Future<Void> client : threads.invokeAll(clients)) {
            client.get();
        }
        // The index continues over resets.
        assertThat(lastIndex(emulator)).isEqualTo(calls.get());

        assertThat(emulator.control("POST", "clock/advance", "UntilIdle: true").status())
                .isEqualTo(200);
        String state = emulator.control("state").body();
        assertThat(emulator.control("PUT", "saves/soak", "").status()).isEqualTo(200);
        assertThat(emulator.control("PUT", "state", "{}").status()).isEqualTo(200);
        assertThat(emulator.control("POST", "saves/soak/restore", "").status()).isEqualTo(200);
        assertThat(emulator.control("state").body()).isEqualTo(state);
        assertThat(emulator.control("PUT", "state", state).status()).isEqualTo(200);
        assertThat(emulator.control("state").body()).isEqualTo(state);
    }

    private static long lastIndex(Emulator emulator) {
        return Emulator.JSON
                .readTree(emulator.control("requests").body())
                .at("/Requests")
                .valueStream()
                .mapToLong(entry -> entry.at("/Index").asLong())
                .max()
                .orElse(0);
    }

    /** The threads in this process without those of the clients. */
    private static long emulatorThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> !name.startsWith("HttpClient-") && !name.startsWith("pool-"))
                .count();
    }

    /** The heap that the emulator uses after a reset and a collection, without the saved world. */
    private static long usedHeap(Emulator emulator) {
        emulator.reset();
        assertThat(emulator.control("DELETE", "saves/soak", "").status()).isEqualTo(204);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
