package io.ecsemulator.store.memory;

import io.ecsemulator.cloud.Attachment;
import io.ecsemulator.cloud.Disk;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The disks, with an index by instance. Of those that were released only the latest are kept. */
final class DiskTable extends MemoryTable<Disk> {

    /** So many released disks are told from disks that never were. */
    private static final int MOST_RELEASED = 10_000;

    private final Map<String, Set<String>> idsByInstance = new HashMap<>();
    private final Deque<String> released = new ArrayDeque<>();

    DiskTable(Supplier<Instant> now, DueQueue due) {
        super(now, due);
    }

    Collection<Disk> on(String instanceId) {
        List<Disk> found = new ArrayList<>();
        for (String diskId : idsByInstance.getOrDefault(instanceId, Set.of())) {
            Disk disk = get(diskId);
            if (disk != null && disk.isOn(instanceId)) {
                found.add(disk);
            }
        }
        return found;
    }

    @Override
    void changed(@Nullable Disk before, @Nullable Disk after) {
        List<Attachment> attachedBefore = before == null ? List.of() : before.Attachments();
        List<Attachment> attachedAfter = after == null ? List.of() : after.Attachments();
        if (!attachedBefore.equals(attachedAfter)) {
            if (before != null) {
                attachedBefore.forEach(attachment -> removeFrom(attachment.InstanceId(), before.DiskId()));
            }
            if (after != null) {
                attachedAfter.forEach(attachment -> idsByInstance
                        .computeIfAbsent(attachment.InstanceId(), id -> new LinkedHashSet<>())
                        .add(after.DiskId()));
            }
        }
        if (after != null && !after.listed() && (before == null || before.listed())) {
            released.add(after.DiskId());
            if (released.size() > MOST_RELEASED) {
                forget(released.remove());
            }
        }
    }

    private void forget(String diskId) {
        Disk disk = get(diskId);
        if (disk != null && !disk.listed()) {
            remove(diskId);
        }
    }

    private void removeFrom(String instanceId, String diskId) {
        Set<String> diskIds = idsByInstance.get(instanceId);
        if (diskIds != null && diskIds.remove(diskId) && diskIds.isEmpty()) {
            idsByInstance.remove(instanceId);
        }
    }

    @Override
    void clear() {
        super.clear();
        idsByInstance.clear();
        released.clear();
    }
}
