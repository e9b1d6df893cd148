package io.ecsemulator.network;

import io.ecsemulator.cloud.VSwitch;
import io.ecsemulator.cloud.World;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The vSwitch that an operation is about.
 *
 * @param found the vSwitch of that id, or null if the region does not have it
 * @param isDryRun whether the request is only checked
 */
record VSwitchTarget(World world, @Nullable VSwitch found, boolean isDryRun) {

    /**
     * The target of a request.
     *
     * @param regionId the region that it must be in; null for any
     */
    static VSwitchTarget of(World world, String vSwitchId, @Nullable String regionId, @Nullable Boolean dryRun) {
        return new VSwitchTarget(world, world.vSwitches().getIn(regionId, vSwitchId), Boolean.TRUE.equals(dryRun));
    }

    VSwitch vSwitch() {
        return Objects.requireNonNull(found);
    }
}
