package io.ecsemulator.journal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The last calls of a tenant, the oldest first, and the number of all calls. Beyond a maximum the oldest calls are dropped. A call
 * that was added is in the answers of all later reads, until it is dropped.
 */
public interface Journal {

    /**
     * Counts a call and adds it.
     *
     * @param call what it is counted by
     * @param entry creates the entry, once; not called if no calls are kept. The journal gives it its index
     */
    void add(CallCounts.Result call, Supplier<JournalEntry> entry);

    /** Whether it keeps no calls; calls are counted all the same. */
    boolean isOff();

    /** The number of all calls by their results, since the start or since the journal was cleared. */
    Map<CallCounts.Result, Long> counts();

    /** All entries, the oldest first. They may have secrets: {@link JournalEntry#masked} hides them. */
    List<JournalEntry> entries();

    /** Removes all entries and counts; the index continues. */
    void clear();

    /** The index of the last call; 0 before the first. */
    long lastIndex();

    /**
     * The entries after an index, the oldest first; waits for the next call if the index is that of the last call, or a later one.
     *
     * @param timeout the longest time to wait, on the system clock
     * @return empty if no call came in time
     */
    List<JournalEntry> awaitAfter(long index, Duration timeout) throws InterruptedException;
}
