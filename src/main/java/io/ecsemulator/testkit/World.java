package io.ecsemulator.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Factories of resources, for static imports:
 *
 * <pre>{@code
 * emulator.world(
 *         instance("i-1").running().with(disk("d-1").attached()),
 *         disk("d-2").available());
 * }</pre>
 */
public final class World {

    private World() {}

    /** Returns an instance with this InstanceId. */
    public static InstanceSpec instance(String instanceId) {
        return new InstanceSpec(instanceId, Map.of(), List.of());
    }

    /** Returns a disk with this DiskId. */
    public static DiskSpec disk(String diskId) {
        return new DiskSpec(diskId, Map.of());
    }

    /** Returns the state document of these resources and of the disks on their instances. */
    static Map<String, @Nullable Object> document(ResourceSpec<?>... parts) {
        List<Object> instances = new ArrayList<>();
        List<Object> disks = new ArrayList<>();
        for (ResourceSpec<?> part : parts) {
            if (part instanceof InstanceSpec instance) {
                instances.add(instance.document());
                instance.disks().forEach(disk -> disks.add(disk.document()));
            } else {
                disks.add(part.document());
            }
        }
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("Instances", instances);
        document.put("Disks", disks);
        return document;
    }
}
