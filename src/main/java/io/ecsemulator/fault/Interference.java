package io.ecsemulator.fault;

import io.ecsemulator.cloud.Attachment;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.Call;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody else does to the resources that a call names.
 *
 * @param fault one that is an interference
 * @param parameters the parameters of the call
 */
record Interference(Fault fault, Map<String, String> parameters) {

    private static final String LOCK_MSG = "Locked by a fault rule";

    /** Changes the resources, in a step of their world. */
    void apply(World world) {
        switch (fault) {
            case InstanceLocked -> instances(world).forEach(instance -> world.put(locked(instance)));
            case InstanceStopped -> instances(world).forEach(instance -> world.put(stopped(instance)));
            case InstanceDeleted -> instances(world).forEach(world::release);
            case DiskDetached -> disks(world).forEach(disk -> world.put(detached(disk, world)));
            default -> throw new IllegalStateException(fault + " is no interference");
        }
    }

    private List<Disk> disks(World world) {
        return Call.ids(parameters)
                .map(world::disk)
                .filter(disk -> disk != null && disk.listed())
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    /** The instances that the call names; if it names none, those of its disks. */
    private Set<Instance> instances(World world) {
        Set<Instance> named = instances(Call.ids(parameters), world);
        return named.isEmpty()
                ? instances(
                        disks(world).stream()
                                .flatMap(disk -> disk.Attachments().stream())
                                .map(Attachment::InstanceId),
                        world)
                : named;
    }

    private static Set<Instance> instances(Stream<String> ids, World world) {
        return ids.map(world::instance)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Instance locked(Instance instance) {
        return instance.withOperationLocks(List.of(new Instance.LockReason(OperationLockReason.security, LOCK_MSG)));
    }

    private static Instance stopped(Instance instance) {
        return instance.with(b -> b.Status(InstanceStatus.Stopped).PendingTransition(null));
    }

    private static Disk detached(Disk disk, World world) {
        if (disk.Attachments().isEmpty()) {
            return disk;
        }
        return disk.with(b -> b.Status(DiskStatus.Available)
                .PendingTransition(null)
                .PendingDetach(null)
                .Attachments(List.of())
                .DetachedTime(world.now()));
    }
}
