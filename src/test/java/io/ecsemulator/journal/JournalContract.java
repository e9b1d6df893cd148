package io.ecsemulator.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ecsemulator.journal.CallCounts.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every journal does, wherever it keeps calls. */
public abstract class JournalContract {

    private static final Result CALL = new Result("DetachDisk", 200, null);

    /** An empty journal that keeps so many calls. */
    protected abstract Journal journal(int maxCalls);

    /** Adds a call with those parameters. */
    public static void call(Journal journal, Map<String, String> parameters) {
        journal.add(
                CALL,
                () -> new JournalEntry(
                        0,
                        Instant.EPOCH,
                        "DetachDisk",
                        parameters,
                        "",
                        "2018",
                        "accepted",
                        null,
                        200,
                        null,
                        Duration.ZERO,
                        "id"));
    }

    /** The indexes of entries. */
    public static List<Long> numbers(List<JournalEntry> entries) {
        return entries.stream().map(JournalEntry::Index).toList();
    }

    @Test
    void dropsOldestCallsAboveTheMaximum() {
        Journal journal = journal(3);

        for (int i = 0; i < 5; i++) {
            call(journal, Map.of());
        }

        assertThat(numbers(journal.entries())).containsExactly(3L, 4L, 5L);
        assertThat(journal.lastIndex()).isEqualTo(5);
    }

    @Test
    void dropsOldestCallsAboveTheMaximumSize() {
        Journal journal = journal(1_000);
        Map<String, String> large = Map.of("UserData", "x".repeat(1 << 20));

        for (int i = 0; i < 10; i++) {
            call(journal, large);
        }

        assertThat(numbers(journal.entries())).containsExactly(8L, 9L, 10L);
    }

    @Test
    void keepsCallLargerThanTheMaximumSize() {
        Journal journal = journal(1_000);
        call(journal, Map.of());

        call(journal, Map.of("UserData", "x".repeat(5 << 20)));

        assertThat(numbers(journal.entries())).containsExactly(2L);
    }

    @Test
    void keepsNoCallsButCountsThemIfTheMaximumIsZero() {
        Journal journal = journal(0);

        call(journal, Map.of());

        assertThat(journal.isOff()).isTrue();
        assertThat(journal.entries()).isEmpty();
        assertThat(journal.lastIndex()).isZero();
        assertThat(journal.counts()).isEqualTo(Map.of(CALL, 1L));
    }

    @Test
    void countsCallsByTheirResultsHoweverFewAreKept() {
        Journal journal = journal(1);
        Result failed = new Result("Detach\0\uD83D\uDE00", 403, "IncorrectDiskStatus");

        call(journal, Map.of());
        call(journal, Map.of());
        journal.add(failed, () -> entry(0, "IncorrectDiskStatus"));

        assertThat(journal.counts()).isEqualTo(Map.of(CALL, 2L, failed, 1L));
    }

    @Test
    void keepsEveryFieldOfACall() {
        Journal journal = journal(10);

        journal.add(CALL, () -> entry(0, null));
        journal.add(CALL, () -> entry(0, "Code"));

        assertThat(journal.entries()).containsExactly(entry(1, null), entry(2, "Code"));
    }

    private static JournalEntry entry(long index, @Nullable String code) {
        return new JournalEntry(
                index,
                Instant.parse("2026-11-22T10:00:00.123456789Z"),
                "Detach\0\"Disk\u2028\uD83D\uDE00",
                Map.of("DiskId", "d-1", "Name", "a\nb"),
                "key",
                "2018, 2026",
                "accepted",
                code == null ? null : "fault-1",
                code == null ? 200 : 0,
                code,
                Duration.ofNanos(123_456_789_012L),
                "id");
    }

    @Test
    void clearRemovesCallsAndCountsAndGoesOnNumbering() {
        Journal journal = journal(10);
        call(journal, Map.of());

        journal.clear();

        assertThat(journal.entries()).isEmpty();
        assertThat(journal.counts()).isEmpty();
        assertThat(journal.lastIndex()).isEqualTo(1);
        call(journal, Map.of());
        assertThat(numbers(journal.entries())).containsExactly(2L);
    }

    @Test
    void countsTooManyOrTooLongActionsAndCodesUnderOneName() {
        Journal journal = journal(0);
        for (int i = 0; i < 1_100; i++) {
            journal.add(new Result("Action" + i, 404, null), () -> entry(0, null));
        }
        journal.add(new Result("a".repeat(65), 404, null), () -> entry(0, null));

        assertThat(journal.counts()).hasSize(1_001).containsEntry(new Result(CallCounts.OTHER, 404, null), 101L);

        for (int i = 0; i < 1_100; i++) {
            journal.add(new Result("DetachDisk", 400, "Code" + i), () -> entry(0, null));
        }

        assertThat(journal.counts()).hasSize(2_001).containsEntry(CallCounts.REST, 101L);
    }

    @Test
    void waitReturnsTheNextCalls() throws Exception {
        Journal journal = journal(1_000);
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
        assertThat(journal(1_000).awaitAfter(0, Duration.ofMillis(1))).isEmpty();
    }
}
