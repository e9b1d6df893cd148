package io.ecsemulator.store.memory;

import io.ecsemulator.cloud.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The snapshots, with an index by the disk that each was made of. */
final class SnapshotTable extends MemoryTable<Snapshot> {

    private final Map<String, Set<String>> idsByDisk = new HashMap<>();

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

    @Override
    void changed(@Nullable Snapshot before, @Nullable Snapshot after) {
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
    }
}
