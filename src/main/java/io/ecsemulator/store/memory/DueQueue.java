package io.ecsemulator.store.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The resources that become something else by themselves, with the time when they next do, the earliest first.
 *
 * <p>A heap, because what is accepted now is mostly due after all that is pending, and such an entry costs the same however
 * many there are. An entry whose resource is due at another time by now, or at none, stays until it comes to the front or
 * until such entries are the greater part.
 */
final class DueQueue {

    private record Entry(Instant due, MemoryTable<?> table, String id) {
        boolean isStale() {
            return !due.equals(table.nextDueOf(id));
        }
    }

    private static final int MIN_SIZE = 64;

    private final PriorityQueue<Entry> heap = new PriorityQueue<>(Comparator.comparing(Entry::due));
    private int size;

    /** How many resources are due at some time. */
    int size() {
        return size;
    }

    /** A resource of that table is next due then, and was before. */
    void replaced(MemoryTable<?> table, String id, @Nullable Instant before, @Nullable Instant due) {
        if (Objects.equals(before, due)) {
            return;
        }
        if (before != null) {
            size--;
        }
        if (due != null) {
            size++;
            heap.add(new Entry(due, table, id));
        }
        if (heap.size() > 2 * size + MIN_SIZE) {
            heap.removeIf(Entry::isStale);
        }
    }

    void clear() {
        heap.clear();
        size = 0;
    }

    @Nullable
    Instant next() {
        Entry first = first();
        return first == null ? null : first.due;
    }

    /** This one looks at all of them. */
    @Nullable
    Instant last() {
        return heap.stream()
                .filter(entry -> !entry.isStale())
                .map(entry -> entry.table.lastDueOf(entry.id))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Settles the resource that is due first, if it is; false if it is not. */
    boolean settleNext(Instant now) {
        Entry first = first();
        if (first == null || now.isBefore(first.due)) {
            return false;
        }
        heap.remove();
        first.table.settle(first.id);
        return true;
    }

    private @Nullable Entry first() {
        Entry first = heap.peek();
        while (first != null && first.isStale()) {
            heap.remove();
            first = heap.peek();
        }
        return first;
    }
}
