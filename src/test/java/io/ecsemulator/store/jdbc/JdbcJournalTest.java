package io.ecsemulator.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ecsemulator.cloud.StoreUnavailableException;
import io.ecsemulator.journal.CallCounts.Result;
import io.ecsemulator.journal.Journal;
import io.ecsemulator.journal.JournalContract;
import io.ecsemulator.support.Postgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class JdbcJournalTest extends JournalContract {

    private final String tenant = TwoServers.newTenant();

    @Override
    protected Journal journal(int maxCalls) {
        return on(TwoServers.A, maxCalls);
    }

    private Journal on(Database database, int maxCalls) {
        return new JdbcJournal(database, tenant, maxCalls, TwoServers.STEADY);
    }

    @Test
    void aCallOfOneServerIsInTheJournalOfTheOther() {
        Journal a = on(TwoServers.A, 2);
        Journal b = on(TwoServers.B, 2);

        call(a, Map.of());
        assertThat(numbers(b.entries())).containsExactly(1L);
        call(b, Map.of());
        call(a, Map.of());

        assertThat(b.entries()).isEqualTo(a.entries());
        assertThat(numbers(b.entries())).containsExactly(2L, 3L);
        assertThat(b.lastIndex()).isEqualTo(3);
        assertThat(b.counts()).isEqualTo(Map.of(new Result("DetachDisk", 200, null), 3L));

        a.clear();
        assertThat(b.entries()).isEmpty();
        assertThat(b.counts()).isEmpty();
        call(b, Map.of());
        assertThat(numbers(a.entries())).containsExactly(4L);
    }

    @Test
    void numbersCallsOfManyThreadsOnTwoServersWithoutGaps() throws Exception {
        List<Journal> servers = List.of(on(TwoServers.A, 50), on(TwoServers.B, 50));
        ExecutorService threads = Executors.newFixedThreadPool(32);

        List<Future<?>> running = IntStream.range(0, 32)
                .<Future<?>>mapToObj(thread -> threads.submit(() -> {
                    for (int i = 0; i < 25; i++) {
                        call(servers.get(thread % 2), Map.of("Thread", thread + "-" + i));
                    }
                }))
                .toList();
        for (Future<?> each : running) {
            each.get();
        }
        threads.shutdown();

        assertThat(numbers(servers.get(0).entries()))
                .isEqualTo(LongStream.rangeClosed(751, 800).boxed().toList());
        assertThat(servers.get(0).counts().values()).containsExactly(800L);
        Integer kept = TwoServers.A.query(jdbc ->
                jdbc.queryForObject("SELECT COUNT(*) FROM journal_entry WHERE tenant = ?", Integer.class, tenant));
        assertThat(kept).as("also in the database").isBetween(50, 50 + 2 * 64);
    }

    @Test
    void commitsDoNotWaitForTheDisk() {
        Journal journal = journal(10);
        List<String> settings = new ArrayList<>();

        TwoServers.A.change(jdbc -> {
            call(journal, Map.of());
            return settings.add(jdbc.queryForObject("SHOW synchronous_commit", String.class));
        });
        settings.add(TwoServers.A.query(jdbc -> jdbc.queryForObject("SHOW synchronous_commit", String.class)));

        assertThat(settings)
                .as("in the transaction of the call, and afterwards")
                .containsExactly("off", "on");
    }

    @Test
    void secretsDoNotReachTheDatabase() {
        Journal journal = journal(10);

        call(journal, Map.of("Password", "secret1", "Signature", "secret2", "DiskId", "d-1"));

        List<String> bodies = TwoServers.A.query(
                jdbc -> jdbc.queryForList("SELECT body FROM journal_entry WHERE tenant = ?", String.class, tenant));
        assertThat(bodies).singleElement().asString().contains("d-1").doesNotContain("secret");
    }

    @Test
    void aServerThatKeepsFewerCallsShowsFewer() {
        Journal journal = journal(10);
        for (int i = 0; i < 5; i++) {
            call(journal, Map.of());
        }

        assertThat(numbers(on(TwoServers.B, 3).entries())).containsExactly(3L, 4L, 5L);
    }

    @Test
    void callsAreAnsweredWhileTheDatabaseIsAwayAndRecordedAfterwards() {
        try (Postgres server = Postgres.create();
                Database database = TwoServers.open(server.newDatabase())) {
            Journal journal = on(database, 10);
            call(journal, Map.of());
            server.stop();

            assertThatCode(() -> {
                        for (int i = 0; i < 3; i++) {
                            call(journal, Map.of());
                        }
                    })
                    .doesNotThrowAnyException();
            assertThatThrownBy(journal::entries).isInstanceOf(StoreUnavailableException.class);

            server.start();
            await().until(() -> database.problem() == null);
            call(journal, Map.of());
            assertThat(numbers(journal.entries())).containsExactly(1L, 2L);
        }
    }
}
