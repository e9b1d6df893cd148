package io.ecsemulator.journal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongFunction;

/** The last calls, the oldest first. Above the maximum number of calls or bytes the oldest are dropped. */
public final class Journal {

    /** The maximum size of all entries, in bytes, approximately. */
    public static final long MAX_BYTES = 8L << 20;

    private final int maxCalls;
    private final Deque<Kept> entries = new ArrayDeque<>();
    private long bytes;
    private long lastIndex;
    private int waiting;

    /** An entry and its approximate size. */
    private record Kept(JournalEntry entry, long bytes) {}

    /**
     * An empty journal.
     *
     * @param maxCalls the maximum number of calls kept; 0 for none
     */
    public Journal(int maxCalls) {
        this.maxCalls = maxCalls;
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
        synchronized (this) {
            JournalEntry added = entry.apply(++lastIndex);
            Kept kept = new Kept(added, added.bytes());
            entries.add(kept);
            bytes += kept.bytes;
            while (entries.size() > maxCalls || (bytes > MAX_BYTES && entries.size() > 1)) {
                bytes -= entries.remove().bytes;
            }
            if (waiting > 0) {
                notifyAll();
            }
        }
    }

    /** All entries, with secrets. */
    public synchronized List<JournalEntry> entries() {
        return entries.stream().map(Kept::entry).toList();
    }

    /** Removes all entries; the index continues. */
    public synchronized void clear() {
        entries.clear();
        bytes = 0;
    }

    /** The index of the last call; 0 before the first. */
    public synchronized long lastIndex() {
        return lastIndex;
    }

    /**
     * The entries after an index; waits for the next call if there are none.
     *
     * @param timeout the longest time to wait, on the system clock
     * @return empty if no call came in time
     */
    @SuppressWarnings("WaitNotInLoop") // After a spurious wakeup it returns an empty list, as after the timeout.
    public synchronized List<JournalEntry> awaitAfter(long index, Duration timeout) throws InterruptedException {
        if (lastIndex <= index) {
            waiting++;
            try {
                wait(timeout.toMillis());
            } finally {
                waiting--;
            }
        }
        return after(index);
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
