package io.ecsemulator.journal;

import io.ecsemulator.support.Interleavings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;

/** Two journals that share a budget for two large calls. */
@Param(name = "journal", gen = IntGen.class, conf = "0:1")
public class JournalInterleavingsTest {

    private static final Map<String, String> LARGE = Map.of("UserData", "x".repeat(1_500_000));

    private final JournalBudget budget = new JournalBudget();
    private final List<MemoryJournal> journals =
            Stream.generate(() -> new MemoryJournal(3, budget)).limit(2).toList();

    /** Adds a large call. */
    @Operation
    public void add(@Param(name = "journal") int journal) {
        journals.get(journal)
                .add(
                        new CallCounts.Result("", 200, null),
                        () -> new JournalEntry(
                                0, Instant.EPOCH, "", LARGE, "", "", "accepted", null, 200, null, Duration.ZERO, "id"));
    }

    @Operation
    public List<Long> indexes(@Param(name = "journal") int journal) {
        return journals.get(journal).entries().stream().map(JournalEntry::Index).toList();
    }

    @Operation
    public void clear(@Param(name = "journal") int journal) {
        journals.get(journal).clear();
    }

    @Test
    void callsHaveTheResultsOfSomeOrder() {
        Interleavings.check(getClass());
    }
}
