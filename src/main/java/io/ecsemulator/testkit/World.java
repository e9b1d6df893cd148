package io.ecsemulator.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words for what there is in the cloud, made to be imported statically:
 *
 * <pre>{@code
 * emulator.world(
 *         instance("i-1").running().with(disk("d-1").attached()),
 *         disk("d-2").available());
 * }</pre>
 */
public final class World {

    private World() {}

    /** An instance with that InstanceId. */
    public static InstanceSpec instance(String instanceId) {
        return new InstanceSpec(instanceId, Map.of(), List.of());
    }

    /** A disk with that DiskId. */
    public static DiskSpec disk(String diskId) {
        return new DiskSpec(diskId, Map.of());
    }

    /** The state document with these, and with the disks of the instances among them. */
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
