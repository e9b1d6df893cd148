package io.ecsemulator.state;

import com.fasterxml.jackson.annotation.JsonValue;
import io.ecsemulator.cloud.RememberedCall;
import io.ecsemulator.cloud.Resource;
import io.ecsemulator.cloud.ResourceKind;
import io.ecsemulator.cloud.ResourceKinds;
import io.ecsemulator.cloud.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * The content of a world.
 *
 * @param resources the resources of each kind in the order of {@link ResourceKinds#all}, also those that lists do not show
 * @param rememberedCalls the calls that were accepted with a ClientToken
 */
public record WorldState(
        Map<ResourceKind<?>, List<? extends Resource<?>>> resources, List<RememberedCall> rememberedCalls) {

    /** The list of {@link #rememberedCalls} in a state document. */
    static final String REMEMBERED_CALLS = "RememberedCalls";

    /** The kinds that a document shows even if there are none. */
    private static final List<ResourceKind<?>> ALWAYS_SHOWN = List.of(ResourceKinds.INSTANCES, ResourceKinds.DISKS);

    /**
     * How many resources there are.
     *
     * @param Instances number of instances
     * @param Disks number of disks, released ones too
     */
    public record Summary(int Instances, int Disks) {}

    /** The content of that world, within a step. */
    public static WorldState of(World world) {
        Map<ResourceKind<?>, List<? extends Resource<?>>> resources = new LinkedHashMap<>();
        world.kinds().all().forEach(kind -> resources.put(kind, list(world.table(kind))));
        return new WorldState(resources, list(world.rememberedCalls()));
    }

    private static <T> List<T> list(Iterable<T> all) {
        return StreamSupport.stream(all.spliterator(), false).toList();
    }

    /** The resources of that kind. */
    @SuppressWarnings("unchecked")
    public <R extends Resource<R>> List<R> list(ResourceKind<R> kind) {
        return (List<R>) resources.getOrDefault(kind, List.of());
    }

    /** The state document: a list for each kind that has resources. */
    @JsonValue
    Map<String, List<?>> document() {
        Map<String, List<?>> document = new LinkedHashMap<>();
        resources.forEach((kind, list) -> {
            if (!list.isEmpty() || ALWAYS_SHOWN.contains(kind)) {
                document.put(kind.list(), list);
            }
        });
        if (!rememberedCalls.isEmpty()) {
            document.put(REMEMBERED_CALLS, rememberedCalls);
        }
        return document;
    }

    /** Replaces the content of that world, within a step. */
    public void replace(World world) {
        world.clear();
        addTo(world);
    }

    /** Adds these resources to that world, in place of those with the same ids, within a step. */
    public void addTo(World world) {
        resources.keySet().forEach(kind -> addTo(world, kind));
        rememberedCalls.forEach(world::remember);
    }

    private <R extends Resource<R>> void addTo(World world, ResourceKind<R> kind) {
        List<R> list = list(kind);
        if (list instanceof LaterList) {
            world.putLater(kind, list);
        } else {
            list.forEach(world.table(kind)::put);
        }
    }

    /** How many resources there are. */
    public Summary summary() {
        return new Summary(
                list(ResourceKinds.INSTANCES).size(), list(ResourceKinds.DISKS).size());
    }
}
