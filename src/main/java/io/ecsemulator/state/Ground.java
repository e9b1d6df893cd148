package io.ecsemulator.state;

import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.World;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a document is laid over: a world, of which what the document does not name stays as it is, or nothing. */
public final class Ground {

    private final @Nullable World world;
    private final Set<String> namedDisks;

    private Ground(@Nullable World world, Set<String> namedDisks) {
        this.world = world;
        this.namedDisks = namedDisks;
    }

    /** Nothing: the document is all that there is. */
    public static Ground nothing() {
        return new Ground(null, Set.of());
    }

    /**
     * A world, within one of its steps.
     *
     * @param namedDisks the ids of the disks in the document
     */
    public static Ground of(World world, Set<String> namedDisks) {
        return new Ground(world, namedDisks);
    }

    /** The resource over which one of that list and id is laid, or null. */
    @Nullable
    public Resource<?> resource(String list, String id) {
        if (world == null) {
            return null;
        }
        return switch (list) {
            case "Instances" -> world.instance(id);
            case "Disks" -> world.disk(id);
            case "Snapshots" -> world.snapshot(id);
            case "Tasks" -> world.tasks().get(id);
            default -> null;
        };
    }

    /** The instance of that id, or null. */
    @Nullable
    public Instance instance(String instanceId) {
        return world == null ? null : world.instance(instanceId);
    }

    /** The disks on that instance that the document does not name. */
    public List<Disk> otherDisksOn(String instanceId) {
        return world == null
                ? List.of()
                : world.disksOn(instanceId).stream()
                        .filter(disk -> !namedDisks.contains(disk.DiskId()))
                        .toList();
    }
}
