package io.ecsemulator.state;

import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.World;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The world that a document is merged into.
 *
 * @param world null if the document is the whole world
 * @param namedDisks the ids of the disks in the document
 */
record BaseWorld(@Nullable World world, Set<String> namedDisks) {

    /** The base of a document that is the whole world. */
    static final BaseWorld EMPTY = new BaseWorld(null, Set.of());

    /** The resource of that id, or null. */
    <R extends Resource<R>> @Nullable R resource(ResourceKind<R> kind, String id) {
        return world == null ? null : world.table(kind).get(id);
    }

    /** The instance of that id, or null. */
    @Nullable
    Instance instance(String instanceId) {
        return world == null ? null : world.instance(instanceId);
    }

    /** The disks on that instance that the document does not name. */
    List<Disk> otherDisksOn(String instanceId) {
        return world == null
                ? List.of()
                : world.disksOn(instanceId).stream()
                        .filter(disk -> !namedDisks.contains(disk.DiskId()))
                        .toList();
    }
}
