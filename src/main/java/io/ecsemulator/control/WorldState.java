package io.ecsemulator.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.RememberedCall;
import io.ecsemulator.cloud.World;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole world, as {@code GET /_emulator/state} shows it.
 *
 * @param Instances all of them
 * @param Disks all of them, released ones too
 * @param RememberedCalls the calls that were carried out under a ClientToken
 */
record WorldState(
        List<Instance> Instances,
        List<Disk> Disks,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RememberedCall> RememberedCalls) {

    /**
     * How much there is of it.
     *
     * @param Instances how many
     * @param Disks how many
     */
    record Summary(int Instances, int Disks) {}

    static WorldState of(World world) {
        List<Instance> instances = new ArrayList<>();
        world.instances().forEach(instances::add);
        List<Disk> disks = new ArrayList<>();
        world.disks().forEach(disks::add);
        List<RememberedCall> calls = new ArrayList<>();
        world.rememberedCalls().forEach(calls::add);
        return new WorldState(instances, disks, calls);
    }

    /** Puts this in the place of all that is there. */
    void replace(World world) {
        world.clear();
        Instances.forEach(world::put);
        Disks.forEach(world::put);
        RememberedCalls.forEach(world::remember);
    }

    Summary summary() {
        return new Summary(Instances.size(), Disks.size());
    }
}
