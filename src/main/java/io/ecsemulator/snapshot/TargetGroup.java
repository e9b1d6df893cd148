package io.ecsemulator.snapshot;

import io.ecsemulator.cloud.SnapshotGroup;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The snapshot-consistent group that a call is about.
 *
 * @param found the group of that id in that region, or null
 */
record TargetGroup(@Nullable SnapshotGroup found) {

    /** The group exists. */
    static final Rules<TargetGroup> EXISTENCE = Rules.<TargetGroup>shared("2024")
            .stage(Stage.EXISTENCE)
            .rule(
                    SnapshotGroupError.GROUP_NOT_FOUND,
                    "the region has no such snapshot-consistent group",
                    target -> target.found == null)
            .build();

    static TargetGroup of(World world, String regionId, String snapshotGroupId) {
        return new TargetGroup(world.snapshotGroups().getIn(regionId, snapshotGroupId));
    }

    /** The group, for rules after {@link #EXISTENCE}. */
    SnapshotGroup group() {
        return Objects.requireNonNull(found);
    }
}
