package io.ecsemulator.journal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/** The last calls, the oldest first. Above the maximum number of calls, or of bytes of all journals, the oldest are dropped. */
public final class Journal {

    private final int maxCalls;
    private final JournalBudget budget;
    private final Condition isAdded;
    private final Deque<Kept> entries = new ArrayDeque<>();
    private final CallCounts counts = new CallCounts();
    private long lastIndex;

    /** An entry and its approximate size. */
    private record Kept(JournalEntry entry, long bytes) {}

    /**
     * An empty journal.
     *
     * @param maxCalls the maximum number of calls kept; 0 for none
     * @param budget the memory that it shares with other journals
     */
    public Journal(int maxCalls, JournalBudget budget) {
        this.maxCalls = maxCalls;
        this.budget = budget;
        this.isAdded = budget.lock.newCondition();
    }

    /**
     * Adds a call.
     *
     * @param entry creates the entry with the given index; not called if no calls are kept
     */
    public void add(LongFunction<JournalEntry> entry) {
        if (maxCalls == 0) {
            return;
        }
        locked(() -> {
            JournalEntry added = entry.apply(++lastIndex);
            Kept kept = new Kept(added, added.bytes());
            entries.add(kept);
            if (entries.size() > maxCalls) {
                dropOldest();
            }
            budget.added(this, kept.bytes);
            isAdded.signalAll();
            return lastIndex;
        });
    }

    /** Whether it keeps no calls. */
    public boolean isOff() {
        return maxCalls == 0;
    }

    private <T> T locked(Supplier<T> action) {
        budget.lock.lock();
        try {
            return action.get();
        } finally {
            budget.lock.unlock();
        }
    }

    /** The number of entries; for the budget, under its lock. */
    int size() {
        return entries.size();
    }

    /** Drops the oldest entry; for the budget, under its lock. */
    void dropOldest() {
        budget.dropped(entries.remove().bytes);
    }

    /** The number of all calls since the start or since the journal was cleared. */
    public CallCounts counts() {
        return counts;
    }

    /** All entries, with secrets. */
    public List<JournalEntry> entries() {
        return locked(() -> entries.stream().map(Kept::entry).toList());
    }

    /** Removes all entries and counts; the index continues. */
    public void clear() {
        counts.clear();
        locked(() -> {
            while (!entries.isEmpty()) {
                dropOldest();
            }
            budget.cleared(this);
            return lastIndex;
        });
    }

    /** The index of the last call; 0 before the first. */
    public long lastIndex() {
        return locked(() -> lastIndex);
    }

    /**
     * The entries after an index; waits for the next call if there are none.
     *
     * @param timeout the longest time to wait, on the system clock
     * @return empty if no call came in time
     */
    @SuppressWarnings("WaitNotInLoop") // After a spurious wakeup it returns an empty list, as after the timeout.
    public List<JournalEntry> awaitAfter(long index, Duration timeout) throws InterruptedException {
        budget.lock.lock();
        try {
            if (lastIndex <= index && !isAdded.await(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                return List.of();
            }
            return after(index);
        } finally {
            budget.lock.unlock();
        }
    }

    private List<JournalEntry> after(long index) {
        List<JournalEntry> found = new ArrayList<>();
        for (Iterator<Kept> latest = entries.descendingIterator(); latest.hasNext(); ) {
            JournalEntry entry = latest.next().entry;
            if (entry.Index() <= index) {
                break;
            }
            found.add(0, entry);
        }
        return found;
    }
}
