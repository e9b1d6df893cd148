package io.ecsemulator.snapshot;

import io.ecsemulator.cloud.AutoSnapshotPolicy;
import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.World;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How calls name policies, and the disks for them. */
final class PolicyTarget {

    private PolicyTarget() {}

    /** The policy of that id, or null if the region has none. */
    static @Nullable AutoSnapshotPolicy find(String regionId, String policyId, World world) {
        return world.policies().getIn(regionId, policyId);
    }

    /** Those of the disks that the region has; released ones are not among them. */
    static List<Disk> disks(String regionId, List<String> diskIds, World world) {
        return diskIds.stream()
                .map(world::disk)
                .filter(Objects::nonNull)
                .filter(disk -> disk.listed() && disk.RegionId().equals(regionId))
                .toList();
    }
}
