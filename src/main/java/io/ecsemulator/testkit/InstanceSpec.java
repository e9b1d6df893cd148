package io.ecsemulator.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An instance as a test wants it to be, with its disks; {@link World#instance} makes one. It is Running if nothing else is said. */
public final class InstanceSpec extends ResourceSpec<InstanceSpec> {

    private final List<DiskSpec> disks;

    InstanceSpec(String id, Map<String, @Nullable Object> fields, List<DiskSpec> disks) {
        super(id, fields);
        this.disks = List.copyOf(disks);
    }

    @Override
    InstanceSpec withFields(Map<String, @Nullable Object> fields) {
        return new InstanceSpec(id(), fields, disks);
    }

    @Override
    String idField() {
        return "InstanceId";
    }

    /** Running. */
    public InstanceSpec running() {
        return status("Running");
    }

    /** Stopped. */
    public InstanceSpec stopped() {
        return status("Stopped");
    }

    /** Starting, and so until it is told to be something else. */
    public InstanceSpec starting() {
        return status("Starting");
    }

    /** Stopping, and so until it is told to be something else. */
    public InstanceSpec stopping() {
        return status("Stopping");
    }

    /** Of that InstanceType, for instance {@code ecs.g6.large}. */
    public InstanceSpec type(String instanceType) {
        return field("InstanceType", instanceType);
    }

    /** With these disks on it, beside those that it has. */
    public InstanceSpec with(DiskSpec... more) {
        List<DiskSpec> all = new ArrayList<>(disks);
        for (DiskSpec disk : more) {
            all.add(disk.on(id()));
        }
        return new InstanceSpec(id(), fields(), all);
    }

    /** Those that are on it. */
    List<DiskSpec> disks() {
        return disks;
    }
}
