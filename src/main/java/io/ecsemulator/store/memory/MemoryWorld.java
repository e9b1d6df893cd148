package io.ecsemulator.store.memory;

import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.Ids;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.RememberedCall;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.Table;
import io.ecsemulator.cloud.Task;
import io.ecsemulator.cloud.World;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables and what lies across them; {@link MemoryStore} lets one thread at a time in. */
final class MemoryWorld implements World {

    /** So many calls are remembered. */
    private static final int MOST_CALLS = 10_000;

    private record CallKey(String accessKeyId, String action, String clientToken) {}

    private final InstantSource clock;
    private final IdGenerator ids;
    private final DueQueue due = new DueQueue();
    private final DiskTable disks = new DiskTable(this::now, due);
    private final MemoryTable<Instance> instances = new MemoryTable<>(this::now, due);
    private final SnapshotTable snapshots = new SnapshotTable(this::now, due);
    private final MemoryTable<Task> tasks = new MemoryTable<>(this::now, due);
    private final List<MemoryTable<?>> tables = List.of(disks, instances, snapshots, tasks);
    private final Map<CallKey, RememberedCall> calls = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<CallKey, RememberedCall> eldest) {
            return size() > MOST_CALLS;
        }
    };
    private Instant now;

    MemoryWorld(InstantSource clock, Ids ids) {
        this.clock = clock;
        this.ids = new IdGenerator(ids);
        this.now = clock.instant();
    }

    /** Begins a step: time stands still until the next one, and what is to be gone by then is. */
    void begin() {
        now = clock.instant();
        snapshots.removeEnded(now);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Table<Disk> disks() {
        return disks;
    }

    @Override
    public Table<Instance> instances() {
        return instances;
    }

    @Override
    public Table<Snapshot> snapshots() {
        return snapshots;
    }

    @Override
    public Table<Task> tasks() {
        return tasks;
    }

    @Override
    public Collection<Disk> disksOn(String instanceId) {
        return disks.on(instanceId);
    }

    @Override
    public Collection<Snapshot> snapshotsOf(String diskId) {
        return snapshots.of(diskId);
    }

    @Override
    public String newId(String prefix, String regionId) {
        String id;
        do {
            id = ids.next(prefix, regionId);
        } while (isTaken(id));
        return id;
    }

    @Override
    public String newOrderId() {
        return ids.nextOrder();
    }

    private boolean isTaken(String id) {
        return tables.stream().anyMatch(table -> table.get(id) != null);
    }

    @Override
    public @Nullable RememberedCall rememberedCall(String accessKeyId, String action, String clientToken) {
        RememberedCall call = calls.get(new CallKey(accessKeyId, action, clientToken));
        return call == null || !now.isBefore(call.ExpiredTime()) ? null : call;
    }

    @Override
    public Iterable<RememberedCall> rememberedCalls() {
        return () -> calls.values().stream()
                .filter(call -> now.isBefore(call.ExpiredTime()))
                .iterator();
    }

    @Override
    public void remember(RememberedCall call) {
        CallKey key = new CallKey(call.AccessKeyId(), call.Action(), call.ClientToken());
        // Anew, so that it is the youngest.
        calls.remove(key);
        calls.put(key, call);
    }

    @Override
    public void clear() {
        calls.clear();
        tables.forEach(MemoryTable::clear);
        due.clear();
        ids.clear();
    }

    @Override
    public int pendingTransitionCount() {
        return due.size();
    }

    @Override
    public @Nullable Instant nextDue() {
        return due.next();
    }

    @Override
    public @Nullable Instant lastDue() {
        return due.last();
    }

    @Override
    public int settle(int limit) {
        int settled = 0;
        while (settled < limit && due.settleNext(now)) {
            settled++;
        }
        return settled;
    }
}
