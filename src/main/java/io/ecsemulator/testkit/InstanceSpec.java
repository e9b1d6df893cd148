package io.ecsemulator.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An instance with its disks that a test sets up; {@link World#instance} creates one. Default status: Running. */
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

    /** Sets the status to Running. */
    public InstanceSpec running() {
        return status("Running");
    }

    /** Sets the status to Stopped. */
    public InstanceSpec stopped() {
        return status("Stopped");
    }

    /** Sets the status to Starting, without a due time: it stays so until a test changes it. */
    public InstanceSpec starting() {
        return status("Starting");
    }

    /** Sets the status to Stopping, without a due time: it stays so until a test changes it. */
    public InstanceSpec stopping() {
        return status("Stopping");
    }

    /** Sets the InstanceType, such as {@code ecs.g6.large}. */
    public InstanceSpec type(String instanceType) {
        return field("InstanceType", instanceType);
    }

    /** Adds disks that are on the instance. */
    public InstanceSpec with(DiskSpec... more) {
        List<DiskSpec> all = new ArrayList<>(disks);
        for (DiskSpec disk : more) {
            all.add(disk.on(id()));
        }
        return new InstanceSpec(id(), fields(), all);
    }

    /** Returns the disks that are on the instance. */
    List<DiskSpec> disks() {
        return disks;
    }
}
