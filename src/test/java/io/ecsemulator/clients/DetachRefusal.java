package io.ecsemulator.clients;

import io.ecsemulator.disk.DetachDiskRules2018;
import io.ecsemulator.disk.DiskError;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Rule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A call of DetachDisk that breaks one of its rules in the demo world.
 *
 * @param error the answer to it
 */
record DetachRefusal(ApiError error, String instanceId, String diskId) {

    /**
     * One for each rule, in their order; a rule that has none here is an error. The rule about other disks of the instance needs a
     * limit, which the demo world has not.
     */
    static List<DetachRefusal> ofEachRule() {
        return DetachDiskRules2018.RULES.list().stream()
                .map(Rule::error)
                .filter(error -> !error.equals(DiskError.OPERATION_CONFLICT))
                .map(DetachRefusal::of)
                .toList();
    }

    private static final Map<ApiError, DetachRefusal> BY_ERROR = Stream.of(
                    new DetachRefusal(DiskError.PARAMETER_EMPTY, "i-demo", " "),
                    new DetachRefusal(CommonError.INSTANCE_NOT_FOUND, "i-nowhere", "d-23jbf2v5m"),
                    new DetachRefusal(CommonError.DISK_NOT_FOUND, "i-demo", "d-nowhere"),
                    new DetachRefusal(DiskError.DISK_RELEASED, "i-demo", "d-released"),
                    new DetachRefusal(DiskError.NOT_ATTACHED, "i-demo", "d-available"),
                    new DetachRefusal(CommonError.INCORRECT_DISK_STATUS, "i-demo", "d-detaching"),
                    new DetachRefusal(DiskError.SYSTEM_DISK, "i-demo", "d-system"),
                    new DetachRefusal(DiskError.NOT_PORTABLE, "i-demo", "d-notportable"),
                    new DetachRefusal(DiskError.INSTANCE_LOCKED, "i-locked", "d-locked"),
                    new DetachRefusal(CommonError.INCORRECT_INSTANCE_STATUS, "i-starting", "d-starting"),
                    new DetachRefusal(DiskError.NO_HOT_DETACH, "i-t1", "d-t1"))
            .collect(Collectors.toMap(DetachRefusal::error, refusal -> refusal));

    private static DetachRefusal of(ApiError error) {
        return Objects.requireNonNull(BY_ERROR.get(error), () -> "No call here is answered " + error);
    }

    /** For the names of the tests. */
    @Override
    public String toString() {
        return error.code();
    }
}
