package io.ecsemulator.testkit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A disk at the time of {@link EcsEmulator#disk}. */
public final class DiskState extends ResourceState {

    DiskState(Map<String, @Nullable Object> fields) {
        super(fields);
    }

    @Override
    public String id() {
        return text("DiskId");
    }

    /** Returns the id of its instance, or an empty string. */
    public String instanceId() {
        return text("InstanceId");
    }

    @Override
    String condition() {
        return super.condition() + (instanceId().isEmpty() ? ", on no instance" : ", on " + instanceId());
    }

    /** Returns its device name, such as {@code /dev/xvdb}, or an empty string. */
    public String device() {
        return text("Device");
    }

    /** Returns its size in GiB. */
    public int size() {
        return Json.number(fields(), "Size");
    }

    @Override
    public List<String> locks() {
        return list("OperationLocks", "OperationLock").stream()
                .map(lock -> Json.text(lock, "LockReason"))
                .toList();
    }
}
