package io.ecsemulator.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.RememberedCall;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.Task;
import io.ecsemulator.cloud.World;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole world, as {@code GET /_emulator/state} shows it.
 *
 * @param Instances all of them
 * @param Disks all of them, released ones too
 * @param Snapshots all of them
 * @param Tasks all of them
 * @param RememberedCalls the calls that were carried out under a ClientToken
 */
public record WorldState(
        List<Instance> Instances,
        List<Disk> Disks,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Snapshot> Snapshots,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Task> Tasks,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RememberedCall> RememberedCalls) {

    /**
     * How much there is of it.
     *
     * @param Instances how many
     * @param Disks how many
     */
    public record Summary(int Instances, int Disks) {}

    public static WorldState of(World world) {
        return new WorldState(
                list(world.instances()),
                list(world.disks()),
                list(world.snapshots()),
                list(world.tasks()),
                list(world.rememberedCalls()));
    }

    private static <T> List<T> list(Iterable<T> all) {
        List<T> list = new ArrayList<>();
        all.forEach(list::add);
        return list;
    }

    /** Puts this in the place of all that is there. */
    public void replace(World world) {
        world.clear();
        addTo(world);
    }

    /** Adds this to what is there, in the place of what has the same ids. */
    public void addTo(World world) {
        Instances.forEach(world::put);
        Disks.forEach(world::put);
        Snapshots.forEach(world::put);
        Tasks.forEach(world::put);
        RememberedCalls.forEach(world::remember);
    }

    public Summary summary() {
        return new Summary(Instances.size(), Disks.size());
    }
}
