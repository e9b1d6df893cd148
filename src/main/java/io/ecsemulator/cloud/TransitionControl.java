package io.ecsemulator.cloud;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be done about a change that is pending, instead of waiting for it. */
public enum TransitionControl {

    /** It happens now. What follows comes as long after it as it would have. */
    COMPLETE,

    /** It fails now, and nothing follows. */
    FAIL,

    /** It does not happen by itself. */
    HOLD;

    /**
     * Does so, in a step of that world. With the task of a ModifyDiskSpec goes what it makes of its disk.
     *
     * @param resource one of that world
     * @return the resource as it is then
     * @throws TransitionException if nothing is pending for it, or what is cannot fail
     */
    public Resource<?> apply(World world, Resource<?> resource) {
        if (resource.PendingTransition() == null) {
            throw new TransitionException(
                    resource.id() + " is " + resource.status() + ", and nothing is pending for it");
        }
        Instant now = world.now();
        if (resource instanceof Disk disk) {
            Disk changed = disk.withPendingTransition(of(disk, disk.PendingTransition(), failed(disk), now))
                    .at(now);
            world.put(changed);
            return changed;
        }
        if (resource instanceof Instance instance) {
            Instance changed = of(instance, now);
            world.put(changed);
            return changed;
        }
        if (resource instanceof Snapshot snapshot) {
            Snapshot changed = snapshot.withPendingTransition(
                            of(snapshot, snapshot.PendingTransition(), SnapshotStatus.failed, now))
                    .at(now);
            world.put(changed);
            return changed;
        }
        Task task = (Task) resource;
        Task changed = task.withPendingTransition(of(task, task.PendingTransition(), TaskStatus.Failed, now))
                .at(now);
        world.put(changed);
        changeWork(world, task);
        return changed;
    }

    private Instance of(Instance instance, Instant now) {
        if (this == FAIL && instance.startsByItself()) {
            return instance.withPendingTransition(null);
        }
        return instance.withPendingTransition(of(instance, instance.PendingTransition(), failed(instance), now))
                .at(now);
    }

    private <S extends Enum<S>> PendingTransition<S> of(
            Resource<?> resource, @Nullable PendingTransition<S> before, @Nullable S failed, Instant now) {
        PendingTransition<S> pending = Objects.requireNonNull(before);
        return switch (this) {
            case COMPLETE -> pending.movedTo(now);
            case HOLD -> pending.held();
            case FAIL -> {
                if (failed == null) {
                    throw new TransitionException(resource.id() + " is " + resource.status() + ", which cannot fail");
                }
                yield new PendingTransition<>(failed, now);
            }
        };
    }

    private static @Nullable DiskStatus failed(Disk disk) {
        return switch (disk.Status()) {
            case Attaching -> DiskStatus.Available;
            // Once its instance has been deleted there is nothing that it could stay on.
            case Detaching -> disk.Attachments().isEmpty() ? null : DiskStatus.In_use;
            case ReIniting -> DiskStatus.In_use;
            default -> null;
        };
    }

    /** A reboot that fails is a start that fails. */
    private static @Nullable InstanceStatus failed(Instance instance) {
        return switch (instance.Status()) {
            case Starting -> InstanceStatus.Stopped;
            case Stopping -> InstanceStatus.Running;
            default -> null;
        };
    }

    private void changeWork(World world, Task task) {
        Disk disk = world.disk(task.ResourceId());
        PendingSpec spec = disk == null ? null : disk.PendingSpec();
        if (disk == null || spec == null || !task.TaskAction().equals(PendingSpec.TASK_ACTION)) {
            return;
        }
        world.put(
                switch (this) {
                    case COMPLETE -> spec.applyTo(disk);
                    case FAIL -> disk.withPendingSpec(null);
                    case HOLD -> disk.withPendingSpec(spec.held());
                });
    }
}
