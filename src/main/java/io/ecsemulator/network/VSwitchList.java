package io.ecsemulator.network;

import io.ecsemulator.cloud.VSwitch;
import io.ecsemulator.cloud.Vpc;
import io.ecsemulator.cloud.World;
import java.util.Comparator;
import java.util.List;

/** The vSwitches of a VPC in a response. */
final class VSwitchList {

    private VSwitchList() {}

    /** The ids of the vSwitches of a VPC, the newest first. */
    static List<String> ids(Vpc vpc, World world, int limit) {
        return world.vSwitchesOf(vpc.VpcId()).stream()
                .sorted(Comparator.<VSwitch>comparingLong(world.vSwitches()::ordinal)
                        .reversed())
                .limit(limit)
                .map(VSwitch::VSwitchId)
                .toList();
    }
}
