package io.ecsemulator.store.memory;

import io.ecsemulator.cloud.PendingTransition;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The pending transitions, the earliest first.
 *
 * <p>A heap, because what is accepted now is mostly due after all that is pending, and such an entry costs the same however
 * many there are. An entry whose resource has another transition by now, or none, stays until it comes to the front or
 * until such entries are the greater part.
 */
final class DueQueue {

    private record Entry(PendingTransition<?> pending, MemoryTable<?> table, String id) {
        boolean isStale() {
            return !pending.equals(table.pendingOf(id));
        }
    }

    private static final int FEW = 64;

    private final PriorityQueue<Entry> heap =
            new PriorityQueue<>(Comparator.comparing(entry -> entry.pending.DueTime()));
    private int size;

    /** How many transitions are pending. */
    int size() {
        return size;
    }

    /** A resource of that table has another transition than before. */
    void replaced(
            MemoryTable<?> table,
            String id,
            @Nullable PendingTransition<?> before,
            @Nullable PendingTransition<?> pending) {
        if (Objects.equals(before, pending)) {
            return;
        }
        if (before != null) {
            size--;
        }
        if (pending != null) {
            size++;
            heap.add(new Entry(pending, table, id));
        }
        if (heap.size() > 2 * size + FEW) {
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
        return first == null ? null : first.pending.DueTime();
    }

    /** This one looks at all of them. */
    @Nullable
    Instant last() {
        return heap.stream()
                .filter(entry -> !entry.isStale())
                .map(entry -> entry.pending.last().DueTime())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Settles the resource whose transition is the next one, if that is due; false if it is not. */
    boolean settleNext(Instant now) {
        Entry first = first();
        if (first == null || now.isBefore(first.pending.DueTime())) {
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
