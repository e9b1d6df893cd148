package io.ecsemulator.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ecsemulator.support.Emulator;
import io.ecsemulator.support.Seeds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Clients that create, attach and detach disks while servers are killed, and the check of what must be true afterwards: each call that was
 * answered 200 has its effect exactly once, each that was refused has none, each transition ends, and no id is given twice.
 *
 * <p>Each client has an instance and disks of its own, so it knows the effect of each call, and checks it at once. Like an SDK, it sends a
 * call again, with the same ClientToken, for which there was no answer or a 5xx. It knows then that the call may have been executed before.
 */
final class CrashLoad implements AutoCloseable {

    /** The settings of the servers: transitions end soon, and ids come from counters. */
    static final Map<String, String> SETTINGS = Map.of(
            "ecs.emulator.ids", "sequential",
            "ecs.emulator.log-calls", "off",
            "ecs.emulator.delays.create-disk", "20ms",
            "ecs.emulator.delays.attach-disk", "20ms",
            "ecs.emulator.delays.detach-disk", "50ms");

    private final IntSupplier ports;
    private final List<CrashClient> clients;
    private final ExecutorService threads;
    private final List<Future<?>> running = new ArrayList<>();

    /**
     * A load that has not begun.
     *
     * @param ports a server that is there, mostly; asked before each connection
     * @param seed what clients do follows from it; not when servers are killed
     */
    CrashLoad(IntSupplier ports, int clients, long seed) {
        this.ports = ports;
        this.clients = IntStream.range(0, clients)
                .mapToObj(number -> new CrashClient(number, ports, Seeds.random(seed * 1_000 + number)))
                .toList();
        this.threads = Executors.newFixedThreadPool(clients);
    }

    /** Makes the world of the clients, and lets them begin. */
    void begin() {
        String instances = clients.stream()
                .map(client -> "{InstanceId: " + client.instanceId() + ", RegionId: " + CrashClient.REGION
                        + ", ZoneId: " + CrashClient.ZONE + "}")
                .collect(Collectors.joining(", ", "Instances: [", "]"));
        emulator().world(instances);
        clients.forEach(client -> running.add(threads.submit(client)));
    }

    private Emulator emulator() {
        return new Emulator(ports.getAsInt());
    }

    /** Returns how many calls were answered 200. */
    long accepted() {
        return clients.stream().mapToLong(CrashClient::accepted).sum();
    }

    /** Waits until that many more calls were answered 200. */
    void awaitCalls(long calls) {
        long end = accepted() + calls;
        await().atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> {
                    requireNoFailure();
                    return accepted() >= end;
                });
    }

    private void requireNoFailure() throws Exception {
        for (Future<?> client : running) {
            if (client.isDone()) {
                client.get();
            }
        }
    }

    /** Lets the clients end what they do, then checks the world. */
    void endAndCheck() throws Exception {
        clients.forEach(CrashClient::end);
        for (Future<?> client : running) {
            client.get();
        }
        List<JsonNode> disks = settledDisks();
        Map<String, List<String>> idsByName = disks.stream()
                .collect(Collectors.groupingBy(
                        disk -> disk.at("/DiskName").asString(),
                        Collectors.mapping(disk -> disk.at("/DiskId").asString(), Collectors.toList())));
        Map<String, String> statusById = new HashMap<>();
        disks.forEach(disk ->
                statusById.put(disk.at("/DiskId").asString(), disk.at("/Status").asString()));
        Set<String> ids = new HashSet<>();
        for (CrashClient client : clients) {
            client.created().forEach((name, id) -> {
                assertThat(ids.add(id)).as("%s is given once", id).isTrue();
                assertThat(idsByName.remove(name)).as("disks of %s", name).containsExactly(id);
                assertThat(statusById.get(id)).as(id).isEqualTo(client.isAttached(id) ? "In_use" : "Available");
            });
            client.unanswered()
                    .forEach(name -> assertThat(idsByName.getOrDefault(name, List.of()))
                            .as("disks of %s, whose call had no answer", name)
                            .hasSizeLessThan(2));
            client.unanswered().forEach(idsByName::remove);
        }
        assertThat(idsByName).as("disks that nobody created").isEmpty();
    }

    /** All disks as soon as no transition is pending. */
    private List<JsonNode> settledDisks() {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        this::disks,
                        disks -> disks.stream()
                                .noneMatch(disk -> disk.at("/Status").asString().endsWith("ing")));
    }

    private List<JsonNode> disks() {
        return emulator().control("state").json().at("/Disks").valueStream().toList();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
