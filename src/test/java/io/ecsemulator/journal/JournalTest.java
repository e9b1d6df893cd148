package io.ecsemulator.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JournalTest extends JournalContract {

    private final JournalBudget budget = new JournalBudget();

    @Override
    protected Journal journal(int maxCalls) {
        return new MemoryJournal(maxCalls, budget);
    }

    @Test
    void countsAllThatACallerDecidesOn() {
        Journal journal = new MemoryJournal(1_000, budget);
        String large = "x".repeat(1 << 20);
        Instant time = Instant.EPOCH;
        for (int i = 0; i < 10; i++) {
            journal.add(
                    new CallCounts.Result(large, 404, null),
                    index -> new JournalEntry(
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
