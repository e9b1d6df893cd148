package io.ecsemulator.cloud;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * One account's disks and instances as one atomic step sees and changes them. It is valid inside that step only. Reads
 * show every resource as it is at {@link #now}.
 */
public interface World {

    /** The time of this step. */
    Instant now();

    /** The disk of that id, a released one too, or null. */
    @Nullable
    Disk disk(String diskId);

    /** The instance of that id, or null. */
    @Nullable
    Instance instance(String instanceId);

    /** All disks in the order they came, released ones too. */
    Iterable<Disk> disks();

    /** All instances in the order they came. */
    Iterable<Instance> instances();

    /** The disks attached to that instance, in no particular order. */
    Collection<Disk> disksOn(String instanceId);

    /** Adds the disk, or replaces the one of its id. */
    void put(Disk disk);

    /** Adds the instance, or replaces the one of its id. */
    void put(Instance instance);

    /** The call of that caller and action under that token, if it is remembered and has not expired, or null. */
    @Nullable
    RememberedCall rememberedCall(String accessKeyId, String action, String clientToken);

    /** All calls that are remembered, the oldest first. */
    Iterable<RememberedCall> rememberedCalls();

    /** Remembers a call. Of too many the oldest is forgotten. */
    void remember(RememberedCall call);

    /** Removes everything. */
    void clear();

    /** How many transitions are pending. */
    int pendingTransitions();

    /** When the next pending transition falls due, or null. */
    @Nullable
    Instant nextDue();

    /** When the last pending transition falls due, or null. */
    @Nullable
    Instant lastDue();

    /**
     * Stores what has become of disks whose transition is due, the earliest first.
     *
     * @param limit how many at the most, so that one step does not keep others waiting for long
     * @return the disks that changed
     */
    Collection<Disk> settle(int limit);
}
