package io.ecsemulator.model;

import io.ecsemulator.cloud.TransitionControl;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What there should be: disks, instances and snapshots, with their statuses and what comes after them; seconds for time. */
final class Model {

    static final Set<String> STILL = Set.of("Running", "Stopped");

    /** Their snapshots are available at once, and the instances of the simulation take no others. */
    static final Set<String> ESSDS = Set.of("cloud_essd", "cloud_auto");

    /** A status to come. */
    record Due(String status, long at, boolean held) {
        Due(String status, long at) {
            this(status, at, false);
        }

        boolean isOver(long now) {
            return !held && at <= now;
        }
    }

    static final class Disk {
        String status = "Creating";
        boolean isSystem;
        boolean isPortable = true;
        boolean isMultiAttach;
        boolean wasAttached;
        boolean deleteWithInstance;
        int size = 40;
        String category = "cloud_essd";

        /** The category to come. */
        @Nullable
        Due change;

        final Set<String> on = new LinkedHashSet<>();
        final Set<String> tags = new TreeSet<>();

        /** The id of its automatic snapshot policy, or empty. */
        String policy = "";

        @Nullable
        Due due;

        /** The instance that a pending detach takes it from. */
        @Nullable
        String leaving;

        Disk copy() {
            Disk copy = new Disk();
            copy.status = status;
            copy.isSystem = isSystem;
            copy.isPortable = isPortable;
            copy.isMultiAttach = isMultiAttach;
            copy.wasAttached = wasAttached;
            copy.deleteWithInstance = deleteWithInstance;
            copy.size = size;
            copy.category = category;
            copy.change = change;
            copy.on.addAll(on);
            copy.tags.addAll(tags);
            copy.policy = policy;
            copy.due = due;
            copy.leaving = leaving;
            return copy;
        }

        /** Who it is, for comparison: {@code In_use [i-1] data 40 cloud_ssd}. */
        String summary() {
            // DescribeDisks does not list the instance that it is being attached to.
            List<String> listed = new ArrayList<>(on);
            if (status.equals("Attaching")) {
                listed.remove(listed.size() - 1);
            }
            return status + " " + listed + (isSystem ? " system " : " data ") + size + " " + category + " " + policy;
        }
    }

    static final class Instance {
        String status = "Pending";
        boolean wasStarted;
        final List<Due> due = new ArrayList<>();

        Instance copy() {
            Instance copy = new Instance();
            copy.status = status;
            copy.wasStarted = wasStarted;
            copy.due.addAll(due);
            return copy;
        }
    }

    /** The time at 0 seconds. */
    private final Instant start;

    private long now;
    final Map<String, Disk> disks = new LinkedHashMap<>();
    final Map<String, Instance> instances = new LinkedHashMap<>();

    /** When a snapshot is accomplished, the disk it is of (or that it is a copy of), and whether it can be used before. */
    record Snapshot(String disk, long doneAt, boolean isInstant) {
        static final String COPY_OF = "copy of ";
    }

    final Map<String, Snapshot> snapshots = new LinkedHashMap<>();

    /** The other parts of the model. */
    private final List<ModelPart> parts;

    /**
     * A model of an empty world.
     *
     * @param start the time, in whole seconds
     */
    Model(Instant start) {
        this(
                start,
                List.of(
                        new SnapshotGroups(),
                        new Networks(),
                        new KeyPairs(),
                        new SecurityGroups(),
                        new PolicyPart(),
                        new Images()));
    }

    private Model(Instant start, List<ModelPart> parts) {
        this.start = start;
        this.parts = parts;
    }

    /** The time that this many seconds are. */
    Instant time(long seconds) {
        return start.plusSeconds(seconds);
    }

    List<ModelPart> parts() {
        return parts;
    }

    long now() {
        return now;
    }

    /** The same at this time, which goes its own way from here on. */
    Model copy() {
        Model copy = new Model(start, parts.stream().map(ModelPart::copy).toList());
        copy.now = now;
        disks.forEach((id, disk) -> copy.disks.put(id, disk.copy()));
        instances.forEach((id, instance) -> copy.instances.put(id, instance.copy()));
        copy.snapshots.putAll(snapshots);
        return copy;
    }

    void advance(long seconds) {
        long end = now + seconds;
        while (now < end) {
            long next = parts.stream()
                    .mapToLong(part -> part.nextAction(this))
                    .min()
                    .orElse(end);
            now = Math.min(next, end);
            instances.values().forEach(this::settle);
            disks.values().forEach(this::settle);
            parts.forEach(part -> part.advance(this));
        }
    }

    private void settle(Instance instance) {
        while (!instance.due.isEmpty() && instance.due.get(0).isOver(now)) {
            instance.status = instance.due.remove(0).status();
            instance.wasStarted |= instance.status.equals("Running");
        }
    }

    private void settle(Disk disk) {
        if (disk.change != null && disk.change.at() <= now) {
            disk.category = disk.change.status();
            disk.change = null;
        }
        Due due = disk.due;
        if (due == null || !due.isOver(now)) {
            return;
        }
        disk.status = due.status();
        if (disk.leaving != null) {
            // It may have lost its other instances meanwhile.
            disk.on.remove(disk.leaving);
            disk.status = disk.on.isEmpty() ? "Available" : "In_use";
            disk.leaving = null;
            disk.deleteWithInstance = false;
        }
        disk.due = null;
    }

    /** Whether an image was made of that snapshot. */
    boolean isInImage(String snapshotId) {
        return parts.stream().anyMatch(part -> part instanceof Images images && images.use(snapshotId));
    }

    boolean hasSnapshotUnderWay(String diskId) {
        return snapshots.values().stream()
                .anyMatch(snapshot -> snapshot.disk().equals(diskId) && snapshot.doneAt() > now);
    }

    /** Whether a snapshot of the disk cannot be used yet. */
    boolean hasUnusableSnapshot(String diskId) {
        return snapshots.values().stream()
                .anyMatch(
                        snapshot -> snapshot.disk().equals(diskId) && snapshot.doneAt() > now && !snapshot.isInstant());
    }

    /** Whether a snapshot of that disk can be created now. */
    boolean canBeginSnapshot(String diskId) {
        Disk disk = disks.get(diskId);
        if (disk == null || hasSnapshotUnderWay(diskId)) {
            return false;
        }
        List<Instance> users = disk.on.stream().map(instances::get).toList();
        return (disk.status.equals("Available") && disk.wasAttached)
                || (disk.status.equals("In_use")
                        && users.stream().allMatch(instance -> instance != null && STILL.contains(instance.status))
                        && users.stream().anyMatch(instance -> instance != null && instance.wasStarted));
    }

    /** Takes over what an accepted call created without telling its ids. */
    void adopt(Move move, JsonNode answer, Lists lists) {
        if (move.action().equals("CreateSnapshotGroup")) {
            parts.stream()
                    .filter(SnapshotGroups.class::isInstance)
                    .map(SnapshotGroups.class::cast)
                    .forEach(
                            groups -> groups.adopt(answer.at("/SnapshotGroupId").stringValue(), lists, this));
        }
    }

    boolean hasInstantSnapshot(String diskId) {
        return snapshots.values().stream().anyMatch(snapshot -> snapshot.disk().equals(diskId) && snapshot.isInstant());
    }

    /** Whether a disk on that instance is being made what it was. */
    boolean isReIniting(String instanceId) {
        return disks.values().stream()
                .anyMatch(disk -> disk.on.contains(instanceId) && disk.status.equals("ReIniting"));
    }

    long disksOn(String instanceId) {
        return disks.values().stream()
                .filter(disk -> disk.on.contains(instanceId))
                .count();
    }

    /** The instance of that id goes, and with it what goes with it. */
    void delete(String instanceId) {
        instances.remove(instanceId);
        disks.entrySet().removeIf(entry -> {
            Disk disk = entry.getValue();
            boolean goes = disk.on.contains(instanceId)
                    && disk.on.size() == 1
                    && disk.deleteWithInstance
                    && !disk.status.equals("Detaching");
            if (goes) {
                // Those that are done stay.
                snapshots
                        .values()
                        .removeIf(snapshot -> snapshot.disk().equals(entry.getKey()) && snapshot.doneAt() > now);
            }
            return goes;
        });
        for (Disk disk : disks.values()) {
            if (disk.on.remove(instanceId) && disk.on.isEmpty() && !disk.status.equals("Detaching")) {
                disk.status = "Available";
                disk.due = null;
                disk.isSystem = false;
                disk.isPortable = true;
            }
        }
    }

    /** Whether the model says what controlling the transition of that disk or instance does. */
    boolean canControl(String id) {
        Disk disk = disks.get(id);
        Instance instance = instances.get(id);
        return disk != null ? !disk.status.equals("ReIniting") : instance != null && !instance.status.equals("Stopped");
    }

    /** Completes, fails or holds a transition; returns false if that is not possible. */
    boolean control(TransitionControl control, String id) {
        Disk disk = disks.get(id);
        if (disk != null) {
            return disk.due != null && control(control, disk, disk.due);
        }
        Instance instance = instances.get(id);
        return instance != null && !instance.due.isEmpty() && control(control, instance);
    }

    private boolean control(TransitionControl control, Disk disk, Due due) {
        switch (control) {
            case COMPLETE -> disk.due = new Due(due.status, now);
            case HOLD -> disk.due = new Due(due.status, due.at, true);
            case FAIL -> {
                if (disk.status.equals("Attaching")) {
                    String last = List.copyOf(disk.on).get(disk.on.size() - 1);
                    disk.on.remove(last);
                    disk.status = disk.on.isEmpty() ? "Available" : "In_use";
                } else if (disk.status.equals("Detaching") && !disk.on.isEmpty()) {
                    disk.status = "In_use";
                    disk.leaving = null;
                } else {
                    return false;
                }
                disk.due = null;
            }
        }
        settle(disk);
        return true;
    }

    private boolean control(TransitionControl control, Instance instance) {
        Due first = instance.due.get(0);
        switch (control) {
            case COMPLETE -> instance.due.replaceAll(due -> new Due(due.status, due.at - first.at + now));
            case HOLD -> instance.due.set(0, new Due(first.status, first.at, true));
            case FAIL -> {
                if (instance.status.equals("Pending")) {
                    return false;
                }
                instance.status = instance.status.equals("Starting") ? "Stopped" : "Running";
                instance.due.clear();
            }
        }
        settle(instance);
        return true;
    }

    /** All of it, to be compared. */
    Map<String, String> summary() {
        Map<String, String> summary = new TreeMap<>(Comparator.naturalOrder());
        disks.forEach((id, disk) -> summary.put(id, disk.summary()));
        instances.forEach((id, instance) -> summary.put(id, instance.status));
        snapshots.forEach((id, snapshot) -> summary.put(id, snapshot.doneAt() > now ? "progressing" : "accomplished"));
        parts.forEach(part -> summary.putAll(part.summary()));
        return summary;
    }
}
