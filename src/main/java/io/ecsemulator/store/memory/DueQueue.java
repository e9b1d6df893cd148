package io.ecsemulator.store.memory;

import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.PendingTransition;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The pending transitions, the earliest first.
 *
 * <p>A heap, because what is accepted now is mostly due after all that is pending, and such an entry costs the same however
 * many there are. An entry whose disk has another transition by now, or none, stays until it comes to the front or until
 * such entries are the greater part.
 */
final class DueQueue {

    private record Entry(PendingTransition pending, String diskId) {}

    private static final int FEW = 64;

    private final Map<String, Disk> disks;
    private final PriorityQueue<Entry> heap =
            new PriorityQueue<>(Comparator.comparing(entry -> entry.pending.DueTime()));
    private int size;

    /** A queue for the transitions of those disks; it is told of each change of them. */
    DueQueue(Map<String, Disk> disks) {
        this.disks = disks;
    }

    /** How many transitions are pending. */
    int size() {
        return size;
    }

    /** A disk has taken the place of {@code before}, or come anew. */
    void replaced(@Nullable Disk before, Disk disk) {
        PendingTransition old = before == null ? null : before.PendingTransition();
        PendingTransition pending = disk.PendingTransition();
        if (Objects.equals(old, pending)) {
            return;
        }
        if (old != null) {
            size--;
        }
        if (pending != null) {
            size++;
            heap.add(new Entry(pending, disk.DiskId()));
        }
        if (heap.size() > 2 * size + FEW) {
            heap.removeIf(this::isStale);
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
                .filter(entry -> !isStale(entry))
                .map(entry -> entry.pending.DueTime())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The disk whose transition is the next one, if that is due; it is for the caller to replace it. */
    @Nullable
    Disk poll(Instant now) {
        Entry first = first();
        if (first == null || now.isBefore(first.pending.DueTime())) {
            return null;
        }
        heap.remove();
        return disks.get(first.diskId);
    }

    private @Nullable Entry first() {
        Entry first = heap.peek();
        while (first != null && isStale(first)) {
            heap.remove();
            first = heap.peek();
        }
        return first;
    }

    private boolean isStale(Entry entry) {
        Disk disk = disks.get(entry.diskId);
        return disk == null || !entry.pending.equals(disk.PendingTransition());
    }
}
