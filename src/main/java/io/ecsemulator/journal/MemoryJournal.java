package io.ecsemulator.journal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.function.Supplier;

/** A journal in memory. It drops calls above the maximum number of its calls, and above the maximum size of all journals. */
public final class MemoryJournal implements Journal {

    private final int maxCalls;
    private final JournalBudget budget;
    private final Condition isAdded;

    /** The entries, oldest first; their indexes follow each other up to {@link #lastIndex}. */
    private final Deque<Kept> entries = new ArrayDeque<>();

    private final CallCounts counts = new CallCounts();
    private long lastIndex;

    /** A packed entry, and the approximate size that it has when it is read, in bytes. */
    private record Kept(String packed, long bytes) {}

    /** Packed entries whose indexes follow each other. They are unpacked outside the lock, under which all journals wait. */
    private record Latest(long firstIndex, List<String> packed) {

        List<JournalEntry> unpack() {
            List<JournalEntry> entries = new ArrayList<>(packed.size());
            for (String entry : packed) {
                entries.add(PackedEntry.unpack(entry, firstIndex + entries.size()));
            }
            return entries;
        }
    }

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
    public void add(CallCounts.Result call, Supplier<JournalEntry> entry) {
        counts.add(call);
        if (maxCalls == 0) {
            return;
        }
        JournalEntry added = entry.get();
        Kept kept = new Kept(PackedEntry.pack(added), added.bytes());
        locked(() -> {
            lastIndex++;
            entries.add(kept);
            if (entries.size() > maxCalls) {
                dropOldest();
            }
            budget.added(this, kept.bytes);
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
        budget.dropped(entries.remove().bytes);
    }

    @Override
    public Map<CallCounts.Result, Long> counts() {
        return counts.all();
    }

    @Override
    public List<JournalEntry> entries() {
        return locked(() -> after(0)).unpack();
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
        Latest latest;
        budget.lock.lock();
        try {
            if (lastIndex <= index && !isAdded.await(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                return List.of();
            }
            latest = after(index);
        } finally {
            budget.lock.unlock();
        }
        return latest.unpack();
    }

    /** The entries with a larger index; under the lock. */
    private Latest after(long index) {
        int count = (int) Math.max(0, Math.min(entries.size(), lastIndex - Math.max(0, index)));
        String[] packed = new String[count];
        Iterator<Kept> backwards = entries.descendingIterator();
        for (int i = count - 1; i >= 0; i--) {
            packed[i] = backwards.next().packed;
        }
        return new Latest(lastIndex - count + 1, List.of(packed));
    }
}
