package io.ecsemulator.journal;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The memory that all journals of a process may take together. Above it the journal that was written to least recently loses its
 * oldest calls first.
 */
public final class JournalBudget {

    /** The maximum size of all entries of all journals, in bytes, approximately. */
    public static final long MAX_BYTES = 8L << 20;

    /** Guards all journals of the budget: one may have to shrink because another grows. */
    final ReentrantLock lock = new ReentrantLock();

    /** The journals that have entries, the least recently written first. */
    private final Set<MemoryJournal> journals = new LinkedHashSet<>();

    /** The journal that was written to last: nearly always it is the next one too. */
    private @Nullable MemoryJournal last;

    private long bytes;

    /** The approximate size of all entries, in bytes. */
    public long bytes() {
        lock.lock();
        try {
            return bytes;
        } finally {
            lock.unlock();
        }
    }

    /** Counts an entry that was added to a journal; the newest entry of that journal stays, however large it is. */
    void added(MemoryJournal journal, long entryBytes) {
        if (journal != last) {
            journals.remove(journal);
            journals.add(journal);
            last = journal;
        }
        bytes += entryBytes;
        Iterator<MemoryJournal> leastRecent = journals.iterator();
        while (bytes > MAX_BYTES && leastRecent.hasNext()) {
            MemoryJournal next = leastRecent.next();
            int kept = next == journal ? 1 : 0;
            while (bytes > MAX_BYTES && next.size() > kept) {
                next.dropOldest();
            }
            if (next.size() == 0) {
                leastRecent.remove();
            }
        }
    }

    /** Counts bytes of entries that were dropped. */
    void dropped(long entryBytes) {
        bytes -= entryBytes;
    }

    /** Forgets a journal without entries. */
    void cleared(MemoryJournal journal) {
        journals.remove(journal);
        last = null;
    }
}
