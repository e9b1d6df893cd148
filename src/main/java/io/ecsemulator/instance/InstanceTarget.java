package io.ecsemulator.instance;

import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.OperationLockReason;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An instance that a call names, and the rules that the operations on instances have in common.
 *
 * @param instanceId the id in the call
 * @param found the instance of that id, or null if there is none
 * @param world the world of the call
 */
record InstanceTarget(String instanceId, @Nullable Instance found, World world) {

    /** The instance exists. */
    static final Rules<InstanceTarget> EXISTENCE = Rules.<InstanceTarget>shared("2024, 2026")
            .stage(Stage.EXISTENCE)
            .rule(CommonError.INSTANCE_NOT_FOUND, "the instance does not exist", target -> target.found == null)
            .build();

    /** The instance is not locked (appendix "API behaviour when an instance is locked for security"). */
    static final Rules<InstanceTarget> SECURITY = Rules.<InstanceTarget>shared("2024, 2026")
            .stage(Stage.LOCKS)
            .rule(
                    CommonError.INSTANCE_LOCKED_FOR_SECURITY,
                    "the instance's OperationLocks contain security",
                    target -> target.instance().isLockedFor(OperationLockReason.security))
            .build();

    static InstanceTarget of(World world, String instanceId) {
        return new InstanceTarget(instanceId, world.instance(instanceId), world);
    }

    /** The instances of those ids, each once; an instance of another region counts as not found. */
    static List<InstanceTarget> all(World world, Collection<String> instanceIds, String regionId) {
        return instanceIds.stream()
                .distinct()
                .map(id -> of(world, id).in(regionId))
                .toList();
    }

    /** The same call with the instance found only if it is in that region. */
    InstanceTarget in(String regionId) {
        return found != null && !found.RegionId().equals(regionId) ? new InstanceTarget(instanceId, null, world) : this;
    }

    /** The instance, for rules after {@link #EXISTENCE}. */
    Instance instance() {
        return Objects.requireNonNull(found);
    }

    /** The disks attached to the instance. */
    Collection<Disk> disks() {
        return world.disksOn(instanceId);
    }

    /** Whether the instance is locked for an overdue payment, or is a subscription that has expired. */
    boolean isInArrears() {
        return instance().isInArrears(world.now());
    }

    /** Whether a disk of the instance is locked for an overdue payment. */
    boolean hasDiskInArrears() {
        return disks().stream().anyMatch(disk -> disk.isLockedFor(OperationLockReason.financial));
    }
}
