package io.ecsemulator.journal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/** A journal in memory. It drops calls above the maximum number of its calls, and above the maximum size of all journals. */
public final class MemoryJournal implements Journal {

    private final int maxCalls;
    private final JournalBudget budget;
    private final Condition isAdded;

    /** The packed entries, oldest first; their indexes follow each other up to {@link #lastIndex}. */
    private final Deque<String> entries = new ArrayDeque<>();

    private final CallCounts counts = new CallCounts();
    private long lastIndex;

    /**
     * An empty journal.
     *
     * @param maxCalls the maximum number of calls kept; 0 for none
     * @param budget the memory that it shares with other journals
     */
    public MemoryJournal(int maxCalls, JournalBudget budget) {
        this.maxCalls = maxCalls;
        this.budget = budget;
        this.isAdded = budget.lock.newCondition();
    }

    @Override
    public void add(CallCounts.Result call, LongFunction<JournalEntry> entry) {
        counts.add(call);
        if (maxCalls == 0) {
            return;
        }
        // Before the lock, under which all journals wait; the index follows from the place.
        String packed = PackedEntry.pack(entry.apply(0));
        locked(() -> {
            lastIndex++;
            entries.add(packed);
            if (entries.size() > maxCalls) {
                dropOldest();
            }
            budget.added(this, PackedEntry.bytes(packed));
            isAdded.signalAll();
            return lastIndex;
        });
    }

    @Override
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
        budget.dropped(PackedEntry.bytes(entries.remove()));
    }

    @Override
    public Map<CallCounts.Result, Long> counts() {
        return counts.all();
    }

    @Override
    public List<JournalEntry> entries() {
        return locked(() -> after(0));
    }

    @Override
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

    @Override
    public long lastIndex() {
        return locked(() -> lastIndex);
    }

    @Override
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
        long next = lastIndex - entries.size();
        for (String packed : entries) {
            if (++next > index) {
                found.add(PackedEntry.unpack(packed, next));
            }
        }
        return found;
    }
}
