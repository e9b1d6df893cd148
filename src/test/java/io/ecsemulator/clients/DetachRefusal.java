package io.ecsemulator.clients;

import io.ecsemulator.disk.DetachDiskRules2018;
import io.ecsemulator.disk.DiskError;
import io.ecsemulator.operation.ApiError;
import java.util.List;

/**
 * A call of DetachDisk that breaks one of its rules in the demo world.
 *
 * @param error the answer to it
 */
record DetachRefusal(ApiError error, String instanceId, String diskId) {

    /** One for each rule, in their order; a rule that has none here is an error. */
    static List<DetachRefusal> ofEachRule() {
        return DetachDiskRules2018.RULES.stream().map(rule -> of(rule.error())).toList();
    }

    private static DetachRefusal of(ApiError error) {
        if (!(error instanceof DiskError diskError)) {
            throw new AssertionError("No call here is answered " + error);
        }
        return switch (diskError) {
            case PARAMETER_EMPTY -> new DetachRefusal(error, "i-demo", " ");
            case INSTANCE_NOT_FOUND -> new DetachRefusal(error, "i-nowhere", "d-23jbf2v5m");
            case DISK_NOT_FOUND -> new DetachRefusal(error, "i-demo", "d-nowhere");
            case DISK_RELEASED -> new DetachRefusal(error, "i-demo", "d-released");
            case NOT_ATTACHED -> new DetachRefusal(error, "i-demo", "d-available");
            case INCORRECT_DISK_STATUS -> new DetachRefusal(error, "i-demo", "d-detaching");
            case SYSTEM_DISK -> new DetachRefusal(error, "i-demo", "d-system");
            case NOT_PORTABLE -> new DetachRefusal(error, "i-demo", "d-notportable");
            case INSTANCE_LOCKED -> new DetachRefusal(error, "i-locked", "d-locked");
            case INCORRECT_INSTANCE_STATUS -> new DetachRefusal(error, "i-starting", "d-starting");
            case NO_HOT_DETACH -> new DetachRefusal(error, "i-t1", "d-t1");
            default -> throw new AssertionError("No call here is answered " + error);
        };
    }

    /** For the names of the tests. */
    @Override
    public String toString() {
        return error.code();
    }
}
