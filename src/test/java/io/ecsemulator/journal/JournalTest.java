package io.ecsemulator.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JournalTest {

    private final JournalBudget budget = new JournalBudget();

    private static void call(Journal journal, Map<String, String> parameters) {
        Instant time = Instant.EPOCH;
        journal.add(index -> new JournalEntry(
                index, time, "DetachDisk", parameters, "", "2018", "accepted", null, 200, null, Duration.ZERO, "id"));
    }

    private static List<Long> numbers(List<JournalEntry> entries) {
        return entries.stream().map(JournalEntry::Index).toList();
    }

    @Test
    void dropsOldestCallsAboveTheMaximum() {
        Journal journal = new MemoryJournal(3, budget);

        for (int i = 0; i < 5; i++) {
            call(journal, Map.of());
        }

        assertThat(numbers(journal.entries())).containsExactly(3L, 4L, 5L);
    }

    @Test
    void dropsOldestCallsAboveTheMaximumSize() {
        Journal journal = new MemoryJournal(1_000, budget);
        Map<String, String> large = Map.of("UserData", "x".repeat(1 << 20));

        for (int i = 0; i < 10; i++) {
            call(journal, large);
        }

        assertThat(numbers(journal.entries())).containsExactly(8L, 9L, 10L);
    }

    @Test
    void keepsCallLargerThanTheMaximumSize() {
        Journal journal = new MemoryJournal(1_000, budget);
        call(journal, Map.of());

        call(journal, Map.of("UserData", "x".repeat(5 << 20)));

        assertThat(numbers(journal.entries())).containsExactly(2L);
    }

    @Test
    void keepsNoCallsIfTheMaximumIsZero() {
        Journal journal = new MemoryJournal(0, budget);

        call(journal, Map.of());

        assertThat(journal.entries()).isEmpty();
        assertThat(journal.lastIndex()).isZero();
    }

    @Test
    void waitReturnsTheNextCalls() throws Exception {
        Journal journal = new MemoryJournal(1_000, budget);
        call(journal, Map.of());

        CompletableFuture<List<JournalEntry>> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return journal.awaitAfter(1, Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(waiting).isNotDone();
        call(journal, Map.of());

        await().until(waiting::isDone);
        assertThat(numbers(waiting.get())).containsExactly(2L);
        call(journal, Map.of());
        assertThat(numbers(journal.awaitAfter(1, Duration.ofSeconds(10)))).containsExactly(2L, 3L);
    }

    @Test
    void waitReturnsNothingAfterTheTimeout() throws Exception {
        assertThat(new MemoryJournal(1_000, budget).awaitAfter(0, Duration.ofMillis(1)))
                .isEmpty();
    }

    @Test
    void countsAllThatACallerDecidesOn() {
        Journal journal = new MemoryJournal(1_000, budget);
        String large = "x".repeat(1 << 20);
        Instant time = Instant.EPOCH;
        for (int i = 0; i < 10; i++) {
            journal.add(index -> new JournalEntry(
                    index, time, large, Map.of(), large, "", large, null, 404, null, Duration.ZERO, "id"));
        }

        assertThat(journal.entries()).hasSize(1);
        assertThat(budget.bytes()).isLessThanOrEqualTo(JournalBudget.MAX_BYTES);
    }

    @Test
    void journalsShareOneBudget() {
        Map<String, String> large = Map.of("UserData", "x".repeat(1 << 20));
        List<MemoryJournal> journals = IntStream.range(0, 50)
                .mapToObj(i -> new MemoryJournal(1_000, budget))
                .toList();

        journals.forEach(journal -> call(journal, large));

        assertThat(budget.bytes()).isBetween(JournalBudget.MAX_BYTES / 2, JournalBudget.MAX_BYTES);
        assertThat(journals.get(49).entries()).hasSize(1);
        assertThat(journals.get(0).entries()).isEmpty();

        journals.forEach(Journal::clear);
        assertThat(budget.bytes()).isZero();
    }
}
