package io.ecsemulator.instance;

import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.Checks;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the operations on one instance ask first. */
final class InstanceChecks {

    private static final Pattern HOST_NAME = Pattern.compile("[A-Za-z0-9]+([.-][A-Za-z0-9]+)*");
    private static final int SHORTEST_HOST_NAME = 2;
    private static final int LONGEST_WINDOWS_NAME = 15;

    /** So many characters a host name has at the most, but on Windows. */
    static final int LONGEST_HOST_NAME = 64;

    private InstanceChecks() {}

    /** The instance that the parameter InstanceId names. */
    static Instance instance(World world, @Nullable String instanceId) {
        Instance instance = world.instance(Checks.required("InstanceId", instanceId));
        if (instance == null) {
            throw new ApiException(InstanceError.INSTANCE_NOT_FOUND);
        }
        return instance;
    }

    /** That no lock for security lies on it (appendix "API behaviour when an instance is locked for security"). */
    static void notLocked(Instance instance) {
        if (instance.isLockedFor(OperationLockReason.security)) {
            throw new ApiException(InstanceError.LOCKED_FOR_SECURITY);
        }
    }

    /** That it and its disks are paid for. */
    static void paidFor(World world, Instance instance) {
        if (instance.isInArrears(world.now()) || hasDiskInArrears(world, instance)) {
            throw new ApiException(InstanceError.EXPIRED_OR_IN_ARREARS);
        }
    }

    static boolean hasDiskInArrears(World world, Instance instance) {
        return world.disksOn(instance.InstanceId()).stream()
                .anyMatch(disk -> disk.isLockedFor(OperationLockReason.financial));
    }

    static void status(Instance instance, InstanceStatus status) {
        if (instance.Status() != status) {
            throw new ApiException(InstanceError.INCORRECT_STATUS);
        }
    }

    /**
     * Whether it can be a host name: letters and digits, and in between single dots and hyphens; on Windows no dots and not
     * digits alone.
     */
    static boolean isHostName(String text, boolean isWindows) {
        int longest = isWindows ? LONGEST_WINDOWS_NAME : LONGEST_HOST_NAME;
        return text.length() >= SHORTEST_HOST_NAME
                && text.length() <= longest
                && HOST_NAME.matcher(text).matches()
                && !(isWindows && (text.contains(".") || text.chars().allMatch(Character::isDigit)));
    }
}
