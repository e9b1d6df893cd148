package io.ecsemulator.testkit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A disk as it was when {@link EcsEmulator#disk} asked for it. */
public final class DiskState extends ResourceState {

    DiskState(Map<String, @Nullable Object> fields) {
        super(fields);
    }

    @Override
    public String id() {
        return text("DiskId");
    }

    /** The instance that it is on, or empty. */
    public String instanceId() {
        return text("InstanceId");
    }

    /** Its name on that instance, for instance {@code /dev/xvdb}, or empty. */
    public String device() {
        return text("Device");
    }

    /** Its size in GiB. */
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
