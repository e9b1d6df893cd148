package io.ecsemulator.store.memory;

import io.ecsemulator.cloud.Attachment;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.RememberedCall;
import io.ecsemulator.cloud.World;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The maps and indexes; {@link MemoryStore} lets one thread at a time in. */
final class MemoryWorld implements World {

    /** So many calls are remembered. */
    private static final int MOST_CALLS = 10_000;

    private record CallKey(String accessKeyId, String action, String clientToken) {}

    private final InstantSource clock;
    private final Map<String, Disk> disks = new LinkedHashMap<>();
    private final Map<String, Instance> instances = new LinkedHashMap<>();
    private final Map<String, Set<String>> diskIdsByInstance = new HashMap<>();
    private final DueQueue due = new DueQueue(disks);
    private final Map<CallKey, RememberedCall> calls = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<CallKey, RememberedCall> eldest) {
            return size() > MOST_CALLS;
        }
    };
    private Instant now;

    MemoryWorld(InstantSource clock) {
        this.clock = clock;
        this.now = clock.instant();
    }

    /** Begins a step: time stands still until the next one. */
    void begin() {
        now = clock.instant();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public @Nullable Disk disk(String diskId) {
        Disk disk = disks.get(diskId);
        return disk == null ? null : disk.at(now);
    }

    @Override
    public @Nullable Instance instance(String instanceId) {
        return instances.get(instanceId);
    }

    @Override
    public Iterable<Disk> disks() {
        return () -> disks.values().stream().map(disk -> disk.at(now)).iterator();
    }

    @Override
    public Iterable<Instance> instances() {
        return Collections.unmodifiableCollection(instances.values());
    }

    @Override
    public Collection<Disk> disksOn(String instanceId) {
        List<Disk> found = new ArrayList<>();
        for (String diskId : diskIdsByInstance.getOrDefault(instanceId, Set.of())) {
            Disk disk = disk(diskId);
            if (disk != null && disk.isOn(instanceId)) {
                found.add(disk);
            }
        }
        return found;
    }

    @Override
    public void put(Disk disk) {
        Disk before = disks.put(disk.DiskId(), disk);
        List<Attachment> attachedBefore = before == null ? List.of() : before.Attachments();
        if (!attachedBefore.equals(disk.Attachments())) {
            attachedBefore.forEach(attachment -> removeFrom(attachment.InstanceId(), disk.DiskId()));
            disk.Attachments()
                    .forEach(attachment -> diskIdsByInstance
                            .computeIfAbsent(attachment.InstanceId(), id -> new LinkedHashSet<>())
                            .add(disk.DiskId()));
        }
        due.replaced(before, disk);
    }

    private void removeFrom(String instanceId, String diskId) {
        Set<String> diskIds = diskIdsByInstance.get(instanceId);
        if (diskIds != null && diskIds.remove(diskId) && diskIds.isEmpty()) {
            diskIdsByInstance.remove(instanceId);
        }
    }

    @Override
    public void put(Instance instance) {
        instances.put(instance.InstanceId(), instance);
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
        disks.clear();
        instances.clear();
        diskIdsByInstance.clear();
        due.clear();
    }

    @Override
    public int pendingTransitions() {
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
    public Collection<Disk> settle(int limit) {
        List<Disk> settled = new ArrayList<>();
        while (settled.size() < limit) {
            Disk overdue = due.poll(now);
            if (overdue == null) {
                break;
            }
            Disk disk = overdue.at(now);
            put(disk);
            settled.add(disk);
        }
        return settled;
    }
}
