package io.ecsemulator.cloud;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One account's resources as one atomic step sees and changes them. It is valid inside that step only. Reads show every
 * resource as it is at {@link #now}.
 */
public interface World {

    /** The time of this step. */
    Instant now();

    /** All disks; released ones are not listed. */
    Table<Disk> disks();

    /** All instances. */
    Table<Instance> instances();

    /** All snapshots. */
    Table<Snapshot> snapshots();

    /** All tasks. */
    Table<Task> tasks();

    /** The disk of that id, a released one too, or null. */
    default @Nullable Disk disk(String diskId) {
        return disks().get(diskId);
    }

    /** The instance of that id, or null. */
    default @Nullable Instance instance(String instanceId) {
        return instances().get(instanceId);
    }

    /** The snapshot of that id, or null. */
    default @Nullable Snapshot snapshot(String snapshotId) {
        return snapshots().get(snapshotId);
    }

    /** The disk, instance, snapshot or task of that id, or null. */
    default @Nullable Resource<?> resource(String id) {
        for (Table<? extends Resource<?>> table : List.of(disks(), instances(), snapshots(), tasks())) {
            Resource<?> found = table.get(id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The disks attached to that instance, in no particular order. */
    Collection<Disk> disksOn(String instanceId);

    /**
     * The instances that the disk is In_use on. In another status it has none: their locks and their status do not matter to it
     * (appendix "API behaviour when an instance is locked for security").
     */
    default List<Instance> instancesUsing(Disk disk) {
        return disk.Status() != DiskStatus.In_use
                ? List.of()
                : disk.Attachments().stream()
                        .map(attachment -> instance(attachment.InstanceId()))
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** The snapshots made of that disk, in the order they came; what it costs does not depend on how many others there are. */
    Collection<Snapshot> snapshotsOf(String diskId);

    /** Whether a snapshot of that disk is being made. */
    default boolean isSnapshotUnderWay(String diskId) {
        return snapshotsOf(diskId).stream().anyMatch(snapshot -> snapshot.Status() == SnapshotStatus.progressing);
    }

    /** Adds the disk, or replaces the one of its id. */
    default void put(Disk disk) {
        disks().put(disk);
    }

    /** Adds the instance, or replaces the one of its id. */
    default void put(Instance instance) {
        instances().put(instance);
    }

    /** Adds the snapshot, or replaces the one of its id. */
    default void put(Snapshot snapshot) {
        snapshots().put(snapshot);
    }

    /** Adds the task, or replaces the one of its id. */
    default void put(Task task) {
        tasks().put(task);
    }

    /**
     * Releases the disk, and with it its snapshot that is under way (CreateSnapshot, edition 2024), and its automatic ones if
     * its DeleteAutoSnapshot says so.
     */
    default void release(Disk disk) {
        put(disk.released());
        for (Snapshot snapshot : snapshotsOf(disk.DiskId())) {
            boolean isAuto = snapshot.SnapshotType() == SnapshotType.auto;
            if (snapshot.Status() == SnapshotStatus.progressing || (isAuto && disk.DeleteAutoSnapshot())) {
                snapshots().remove(snapshot.SnapshotId());
            }
        }
    }

    /**
     * An id that no disk, instance, snapshot or task has, in the shape of real ones: {@code d-bp1} and 17 more.
     *
     * @param prefix {@code d}, {@code i}, {@code s}, {@code t}
     */
    String newId(String prefix, String regionId);

    /** The number of another order, in the shape of real ones: 15 digits. */
    String newOrderId();

    /** The call of that caller and action under that token, if it is remembered and has not expired, or null. */
    @Nullable
    RememberedCall rememberedCall(String accessKeyId, String action, String clientToken);

    /** All calls that are remembered, the oldest first. */
    Iterable<RememberedCall> rememberedCalls();

    /** Remembers a call. Of too many the oldest is forgotten. */
    void remember(RememberedCall call);

    /** Removes everything. */
    void clear();

    /** How many resources have a pending transition. */
    int pendingTransitionCount();

    /** When the next pending transition falls due, or null. */
    @Nullable
    Instant nextDue();

    /** When the last pending transition falls due, with all that follows by itself, or null. */
    @Nullable
    Instant lastDue();

    /**
     * Stores what has become of resources whose transition is due, the earliest first.
     *
     * @param limit how many at the most, so that one step does not keep others waiting for long
     * @return how many changed
     */
    int settle(int limit);
}
