package io.ecsemulator.store.jdbc;

import static io.ecsemulator.store.jdbc.StoreContract.REGION;
import static io.ecsemulator.store.jdbc.StoreContract.START;
import static io.ecsemulator.store.jdbc.StoreContract.disk;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.EmulatorClock.Mode;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.StaleStore;
import io.ecsemulator.cloud.Store;
import io.ecsemulator.cloud.World;
import io.ecsemulator.support.Seeds;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two servers on one database behave as one store in memory. */
class TwoStoresTest {

    private final String tenant = TwoServers.newTenant();
    private final JdbcStore a = JdbcStoreContract.store(TwoServers.A, tenant, Mode.MANUAL);
    private final JdbcStore b = JdbcStoreContract.store(TwoServers.B, tenant, Mode.MANUAL);

    private static void write(Store store, Consumer<World> step) {
        store.<Boolean>step(world -> {
            step.accept(world);
            return true;
        });
    }

    private static List<String> ids(Store store) {
        return StoreContract.names(store).stream().map(String::strip).toList();
    }

    @Test
    void randomStepsOnEitherServerHaveTheResultThatTheyHaveInMemory() {
        Seeds.check(10, random -> {
            ModelledStore model = new ModelledStore();
            String own = TwoServers.newTenant();
            List<JdbcStore> servers = new ArrayList<>();
            for (Database database : List.of(TwoServers.A, TwoServers.B)) {
                servers.add(JdbcStoreContract.store(database, own, Mode.MANUAL));
            }
            write(servers.get(0), world -> {});
            servers.get(0).clock().returnTo(START);
            for (int step = 1; step <= 40; step++) {
                compare(model, own, servers, random, "step " + step);
            }
        });
    }

    /** Takes a step on the model and on one of the servers, and looks at one of them. */
    private static void compare(ModelledStore model, String own, List<JdbcStore> servers, Random random, String name) {
        int changed = random.nextInt(2);
        ModelledStore.Step step = ModelledStore.randomStep(random);
        String expected = step.on(model.store(), model.clock());
        String result = step.on(servers.get(changed), servers.get(changed).clock());
        assertThat(result).as("%s: %s", name, step).isEqualTo(expected);
        if (random.nextInt(8) == 0) {
            // A server begins again.
            servers.set(0, JdbcStoreContract.store(TwoServers.A, own, Mode.MANUAL));
        }
        JdbcStore seen = servers.get(random.nextInt(2));
        assertThat(ModelledStore.view(seen, seen.clock()))
                .as("%s: %s", name, step)
                .isEqualTo(ModelledStore.view(model.store(), model.clock()));
    }

    @Test
    void noUpdateIsLost() {
        write(a, world -> world.put(disk("d-1").withSize(0)));
        int threads = 32;
        int increments = 10;
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Boolean>> done = IntStream.range(0, threads)
                    .mapToObj(thread -> executor.submit(() -> {
                        for (int i = 0; i < increments; i++) {
                            write(thread % 2 == 0 ? a : b, world -> {
                                Disk before = requireNonNull(world.disk("d-1"));
                                world.put(before.withSize(before.Size() + 1));
                            });
                        }
                        return true;
                    }))
                    .toList();
            done.forEach(JdbcStoreContract::get);
        } finally {
            executor.shutdownNow();
        }
        for (JdbcStore store : List.of(a, b)) {
            int size = store.read(world -> requireNonNull(world.disk("d-1")).Size());
            assertThat(size).isEqualTo(threads * increments);
        }
    }

    @Test
    void eachSeesAtOnceWhatTheOtherHasCommitted() {
        List<String> expected = new ArrayList<>();
        for (int number = 0; number < 10; number++) {
            String id = "d-" + number;
            write(number % 2 == 0 ? a : b, world -> world.put(disk(id)));
            expected.add(0, id);
            assertThat(ids(number % 2 == 0 ? b : a)).isEqualTo(expected);
        }
        a.clock().returnTo(START);
        assertThat(b.<Object>read(World::now)).isEqualTo(START);
        assertThat(b.clock().instant()).isEqualTo(START);
        b.clock().advance(Duration.ofSeconds(1));
        assertThat(a.<Object>step(World::now)).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void whatOneClearsIsGoneForTheOther() {
        write(a, world -> world.put(disk("d-1")));
        assertThat(ids(b)).containsExactly("d-1");

        write(a, World::clear);
        write(b, world -> world.put(disk("d-2")));

        assertThat(ids(a)).containsExactly("d-2");
        assertThat(ids(b)).containsExactly("d-2");
    }

    @Test
    void aWorldThatOneForgetsBeginsAnewForBoth() {
        JdbcStore filled = filled(TwoServers.A);
        JdbcStore other = filled(TwoServers.B);
        String first = filled.step(world -> world.newId(ResourceKinds.DISKS, REGION));
        write(filled, world -> world.put(disk("d-old")));
        assertThat(ids(other)).containsExactly("d-old", "d-initial");
        filled.clock().returnTo(START);

        TwoServers.B.change(jdbc -> {
            TenantRows.remove(jdbc, tenant);
            return true;
        });

        assertThat(ids(other)).containsExactly("d-initial");
        assertThat(other.clock().instant()).isAfter(START);
        write(other, world -> world.put(disk("d-new")));
        assertThat(ids(filled)).containsExactly("d-new", "d-initial");
        assertThat(ids(filled(TwoServers.A))).containsExactly("d-new", "d-initial");
        String firstAgain = filled.step(world -> world.newId(ResourceKinds.DISKS, REGION));
        assertThat(firstAgain).isEqualTo(first);
    }

    private JdbcStore filled(Database database) {
        return new JdbcStore(
                database,
                tenant,
                Mode.MANUAL,
                InstantSource.system(),
                Ids.SEQUENTIAL,
                ResourceKinds.STANDARD,
                StoreContract.MAX_CALL_BYTES,
                StoreContract.SNAPSHOT_DELAYS,
                world -> world.put(disk("d-initial")));
    }

    @Test
    void whoMissedARemovalThatIsNotKeptAnyMoreIsLoadedAnew() {
        write(a, world -> {
            world.put(disk("d-1"));
            world.put(disk("d-2"));
        });
        assertThat(ids(b)).containsExactly("d-2", "d-1");
        write(a, world -> world.disks().remove("d-1"));
        // As after some thousand steps, just before the next clean-up.
        TwoServers.A.change(jdbc -> {
            jdbc.update("UPDATE world SET version = version + 2999 - version % 1000 WHERE tenant = ?", tenant);
            return true;
        });
        assertThat(removed()).isEqualTo(1);

        write(a, world -> world.put(disk("d-3")));

        assertThat(removed()).isZero();
        assertThat(ids(a)).containsExactly("d-3", "d-2");
        assertThat(ids(b)).containsExactly("d-3", "d-2");
    }

    private Integer removed() {
        return requireNonNull(TwoServers.A.query(jdbc -> jdbc.queryForObject(
                "SELECT COUNT(*) FROM resource WHERE tenant = ? AND body IS NULL", Integer.class, tenant)));
    }

    @Test
    void aStaleStoreShowsLaterWhatTheOtherServerChangesInTheSameOrder() {
        write(a, world -> {
            world.put(disk("d-0"));
            world.put(disk("d-1"));
            world.put(disk("d-2"));
            world.disks().remove("d-0");
        });
        try (StaleStore stale = b.staleBy(Duration.ofSeconds(10))) {
            write(a, world -> world.put(disk("d-2").withDiskName("renamed")));
            assertThat(StoreContract.names(stale)).containsExactly("d-2 ", "d-1 ");
            a.clock().advance(Duration.ofSeconds(5));
            write(b, world -> world.put(disk("d-1").withDiskName("renamed")));
            write(a, world -> world.put(disk("d-3")));
            assertThat(StoreContract.names(stale)).containsExactly("d-2 ", "d-1 ");

            a.clock().advance(Duration.ofSeconds(5));
            assertThat(StoreContract.names(stale)).containsExactly("d-2 renamed", "d-1 ");
            a.clock().advance(Duration.ofSeconds(5));
            assertThat(StoreContract.names(stale)).containsExactly("d-3 ", "d-2 renamed", "d-1 renamed");
        }
    }

    @Test
    void aStepThatTheDatabaseRefusesLeavesNothing() {
        write(a, world -> world.put(disk("d-1")));
        String tooLong = "d-".repeat(300);

        assertThatThrownBy(() -> write(a, world -> {
                    world.put(disk("d-2"));
                    world.put(disk(tooLong));
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(ids(a)).containsExactly("d-1");
        write(a, world -> world.put(disk("d-3")));
        assertThat(ids(b)).containsExactly("d-3", "d-1");
    }
}
