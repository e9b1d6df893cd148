package io.ecsemulator.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JournalTest extends JournalContract {

    private final JournalBudget budget = new JournalBudget();

    @Override
    protected Journal journal(int maxCalls) {
        return new MemoryJournal(maxCalls, budget);
    }

    @Test
    void keepsTextsThatLookLikeLengths() {
        Journal journal = journal(2);
        JournalEntry hit = new JournalEntry(
                1,
                Instant.parse("2026-01-02T03:04:05.678901234Z"),
                "DetachDisk",
                Map.of("DiskId", "d:1", "磁盘", "", "3:abc", "-1:"),
                "LTAI",
                "2018",
                "rule 6: the disk's status is not In_use",
                "fault-1",
                403,
                "IncorrectDiskStatus",
                Duration.ofNanos(1_234_567_890_123L),
                "4A0C1F4E");
        JournalEntry lost = new JournalEntry(
                2, Instant.EPOCH.minusNanos(1), "", Map.of(), "", "", "", null, 0, null, Duration.ZERO, "");

        journal.add(new CallCounts.Result("DetachDisk", 403, null), () -> hit);
        journal.add(new CallCounts.Result("", 0, null), () -> lost);

        assertThat(journal.entries()).containsExactly(hit, lost);
    }

    @Test
    void countsAllThatACallerDecidesOn() {
        Journal journal = new MemoryJournal(1_000, budget);
        String large = "x".repeat(1 << 20);
        Instant time = Instant.EPOCH;
        for (int i = 0; i < 10; i++) {
            journal.add(
                    new CallCounts.Result(large, 404, null),
                    () -> new JournalEntry(
                            0, time, large, Map.of(), large, "", large, null, 404, null, Duration.ZERO, "id"));
        }

        assertThat(journal.entries()).hasSize(1);
        assertThat(budget.bytes()).isLessThanOrEqualTo(JournalBudget.MAX_BYTES);
    }

    @Test
    void countsParametersAsLargeAsTheyAreWhenRead() {
        Journal journal = new MemoryJournal(1_000, budget);
        Map<String, String> many = IntStream.range(0, 1_000).boxed().collect(Collectors.toMap(i -> "" + i, i -> ""));

        IntStream.range(0, 100).forEach(i -> call(journal, many));

        assertThat(journal.entries()).hasSizeBetween(40, 52);
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
