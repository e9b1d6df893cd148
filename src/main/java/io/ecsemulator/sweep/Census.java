package io.ecsemulator.sweep;

import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.Snapshot;
import io.ecsemulator.cloud.World;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a world has at one time.
 *
 * @param resources by id, those that lists show
 * @param loose the ids of the disks on no instance, and of the snapshots whose disk is gone and of which no disk was made
 */
record Census(Instant time, Map<String, Resource<?>> resources, Set<String> loose) {

    /** The content of that world, within a step. */
    static Census of(World world) {
        Map<String, Resource<?>> resources = new LinkedHashMap<>();
        for (ResourceKind<?> kind : world.kinds().all()) {
            for (Resource<?> resource : world.table(kind)) {
                if (resource.listed()) {
                    resources.put(resource.id(), resource);
                }
            }
        }
        Set<String> loose = new LinkedHashSet<>();
        resources.values().stream()
                .filter(resource -> isLoose(resource, world))
                .forEach(resource -> loose.add(resource.id()));
        return new Census(world.now(), resources, loose);
    }

    private static boolean isLoose(Resource<?> resource, World world) {
        if (resource instanceof Disk disk) {
            return disk.Attachments().isEmpty() && disk.Status() != DiskStatus.Attaching;
        }
        if (resource instanceof Snapshot snapshot) {
            Disk source = world.disk(snapshot.SourceDiskId());
            return (source == null || !source.listed())
                    && world.disksMadeOf(snapshot.SnapshotId()).isEmpty();
        }
        return false;
    }
}
