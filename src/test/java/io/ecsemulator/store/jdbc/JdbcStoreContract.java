package io.ecsemulator.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ecsemulator.cloud.EmulatorClock;
import io.ecsemulator.cloud.EmulatorClock.Mode;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a store in a database does beyond that. */
abstract class JdbcStoreContract extends StoreContract {

    private String tenant = "";
    private Mode mode = Mode.MANUAL;

    @SuppressWarnings("NullAway.Init") // begin
    private JdbcStore store;

    /** The database as a process that begins opens it. */
    abstract Database open();

    static JdbcStore store(Database database, String tenant, Mode mode) {
        return store(database, tenant, mode, InstantSource.system());
    }

    static JdbcStore store(Database database, String tenant, Mode mode, InstantSource steadyClock) {
        return new JdbcStore(
                database,
                tenant,
                mode,
                steadyClock,
                Ids.SEQUENTIAL,
                ResourceKinds.STANDARD,
                MAX_CALL_BYTES,
                SNAPSHOT_DELAYS,
                world -> {});
    }

    @Override
    void begin(Mode ofClock) {
        tenant = TwoServers.newTenant();
        mode = ofClock;
        store = store(open(), tenant, mode);
    }

    @Override
    void reopen() {
        // What is only in memory is not what it was in the process before.
        store = store(open(), tenant, mode == Mode.REAL ? Mode.MANUAL : Mode.REAL);
    }

    @Override
    Store store() {
        return store;
    }

    @Override
    EmulatorClock clock() {
        return store.clock();
    }

    @Test
    void aStepThatOnlyReadsMayNotWrite() {
        write(world -> world.put(disk("d-1")));

        assertThatThrownBy(() -> store.<Boolean>read(world -> {
                    world.put(disk("d-2"));
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.<Boolean>read(world -> {
                    world.disks().remove("d-1");
                    throw new IllegalArgumentException("refused");
                }))
                .hasMessage("refused");
        assertThatThrownBy(() -> store.<Boolean>read(world -> {
                    clock().advance(Duration.ofDays(1));
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);

        write(world -> world.put(disk("d-3")));
        assertThat(newestFirst(0)).containsExactly("d-3", "d-1");
        reopen();
        assertThat(newestFirst(0)).containsExactly("d-3", "d-1");
        assertThat(clock().instant()).isEqualTo(START);
    }

    @Test
    void moreStepsThanATransactionTakesAllGetTheirResult() throws Exception {
        int steps = 150;
        CountDownLatch waiting = new CountDownLatch(steps);
        List<Future<Integer>> results = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(steps + 1);
        try {
            CountDownLatch isHeld = new CountDownLatch(1);
            Future<Boolean> first = threads.submit(() -> store.step(world -> {
                isHeld.countDown();
                await(waiting);
                return true;
            }));
            isHeld.await();
            IntStream.range(0, steps)
                    .forEach(number -> results.add(threads.submit(() -> {
                        waiting.countDown();
                        return store.step(world -> {
                            world.put(disk("d-" + number));
                            return number;
                        });
                    })));
            first.get();
            assertThat(results.stream().map(JdbcStoreContract::get))
                    .containsExactlyElementsOf(IntStream.range(0, steps).boxed().toList());
        } finally {
            threads.shutdownNow();
        }
        assertThat(newestFirst(0)).hasSize(steps);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
