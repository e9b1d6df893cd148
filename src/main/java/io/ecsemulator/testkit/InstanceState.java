package io.ecsemulator.testkit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An instance at the time of {@link EcsEmulator#instance}. */
public final class InstanceState extends ResourceState {

    InstanceState(Map<String, @Nullable Object> fields) {
        super(fields);
    }

    @Override
    public String id() {
        return text("InstanceId");
    }

    @Override
    public List<String> locks() {
        return list("OperationLocks", "LockReason").stream()
                .map(lock -> Json.text(lock, "LockReason"))
                .toList();
    }
}
