package io.ecsemulator.cloud;

/** What the control API can do with a pending transition, instead of waiting for it. */
public enum TransitionControl {

    /** The transition happens now. Those that follow keep their distance to it. */
    COMPLETE,

    /** The transition fails now, and nothing follows. */
    FAIL,

    /** The transition no longer happens by itself. */
    HOLD;

    /**
     * Applies this to a resource, in a step of its world. What a ModifyDiskSpec task makes of its disk shares the fate of
     * the task.
     *
     * @param resource a resource of that world
     * @return the resource afterwards
     * @throws TransitionException if nothing is pending for it, or the pending transition cannot fail
     */
    public <R extends Resource<R>> R apply(World world, Resource<R> resource) {
        ResourceKind<R> kind = world.kinds().of(resource);
        R changed = kind.transitions().apply(this, kind.type().cast(resource), world.now());
        world.put(changed);
        if (resource instanceof Task task) {
            applyToSpec(world, task);
        }
        return changed;
    }

    private void applyToSpec(World world, Task task) {
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
