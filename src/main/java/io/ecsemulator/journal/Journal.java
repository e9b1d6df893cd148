package io.ecsemulator.journal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongFunction;

/** The last calls, the oldest first. Of too many, or of too many bytes, the oldest is forgotten. */
public final class Journal {

    /** So many bytes they take together, about. */
    public static final long MOST_BYTES = 8L << 20;

    private final int mostCalls;
    private final Deque<Kept> entries = new ArrayDeque<>();
    private long bytes;
    private long lastIndex;
    private int waiting;

    /** An entry with the bytes that it takes, about. */
    private record Kept(JournalEntry entry, long bytes) {}

    /** An empty journal of so many calls; 0 for none. */
    public Journal(int mostCalls) {
        this.mostCalls = mostCalls;
    }

    /**
     * Remembers a call. Whoever has its answer finds it here.
     *
     * @param entry makes the entry of that index
     */
    public void add(LongFunction<JournalEntry> entry) {
        if (mostCalls == 0) {
            return;
        }
        synchronized (this) {
            JournalEntry added = entry.apply(++lastIndex);
            Kept kept = new Kept(added, added.bytes());
            entries.add(kept);
            bytes += kept.bytes;
            while (entries.size() > mostCalls || (bytes > MOST_BYTES && entries.size() > 1)) {
                bytes -= entries.remove().bytes;
            }
            if (waiting > 0) {
                notifyAll();
            }
        }
    }

    /** All that are remembered, with their secrets. */
    public synchronized List<JournalEntry> entries() {
        return entries.stream().map(Kept::entry).toList();
    }

    /** Forgets them; their numbers go on. */
    public synchronized void clear() {
        entries.clear();
        bytes = 0;
    }

    /** The number of the last call, 0 before the first. */
    public synchronized long lastIndex() {
        return lastIndex;
    }

    /**
     * Those after a number, waiting for one if there is none.
     *
     * @param patience how long to wait
     * @return empty if there is still none
     */
    @SuppressWarnings("WaitNotInLoop") // Woken for nothing it answers empty, which is what it may do.
    public synchronized List<JournalEntry> awaitAfter(long index, Duration patience) throws InterruptedException {
        if (lastIndex <= index) {
            waiting++;
            try {
                wait(patience.toMillis());
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
