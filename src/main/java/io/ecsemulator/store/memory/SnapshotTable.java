package io.ecsemulator.store.memory;

import io.ecsemulator.cloud.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The snapshots, with an index by the disk that each was made of, and the ends of their retention in order. */
final class SnapshotTable extends MemoryTable<Snapshot> {

    private record End(Instant time, String snapshotId) {}

    private final Map<String, Set<String>> idsByDisk = new HashMap<>();
    private final NavigableSet<End> ends =
            new TreeSet<>(Comparator.comparing(End::time).thenComparing(End::snapshotId));

    SnapshotTable(Supplier<Instant> now, DueQueue due) {
        super(now, due);
    }

    Collection<Snapshot> of(String diskId) {
        List<Snapshot> found = new ArrayList<>();
        for (String snapshotId : idsByDisk.getOrDefault(diskId, Set.of())) {
            found.add(Objects.requireNonNull(get(snapshotId)));
        }
        return found;
    }

    /** Removes those whose retention is over; what it costs depends on them alone. */
    void removeEnded(Instant now) {
        while (!ends.isEmpty() && !now.isBefore(ends.first().time)) {
            remove(ends.first().snapshotId);
        }
    }

    private static @Nullable End endOf(@Nullable Snapshot snapshot) {
        Instant time = snapshot == null ? null : snapshot.endOfRetention();
        return snapshot == null || time == null ? null : new End(time, snapshot.SnapshotId());
    }

    @Override
    void changed(@Nullable Snapshot before, @Nullable Snapshot after) {
        End ended = endOf(before);
        if (ended != null) {
            ends.remove(ended);
        }
        End ending = endOf(after);
        if (ending != null) {
            ends.add(ending);
        }
        if (before != null && after != null && before.SourceDiskId().equals(after.SourceDiskId())) {
            return;
        }
        if (before != null) {
            Set<String> ids = Objects.requireNonNull(idsByDisk.get(before.SourceDiskId()));
            ids.remove(before.SnapshotId());
            if (ids.isEmpty()) {
                idsByDisk.remove(before.SourceDiskId());
            }
        }
        if (after != null) {
            idsByDisk
                    .computeIfAbsent(after.SourceDiskId(), id -> new LinkedHashSet<>())
                    .add(after.SnapshotId());
        }
    }

    @Override
    void clear() {
        super.clear();
        idsByDisk.clear();
        ends.clear();
    }
}
