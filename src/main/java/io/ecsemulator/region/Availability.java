package io.ecsemulator.region;

import io.ecsemulator.cloud.DiskCategory;
import io.ecsemulator.cloud.NetworkType;

/** What is available in every zone. */
final class Availability {

    /** The network type. */
    static final String NETWORK = NetworkType.vpc.name();

    private Availability() {}

    /** Whether system disks of that category are available. */
    static boolean hasSystemDisks(String category) {
        DiskCategory found = DiskCategory.of(category, "");
        return found != null && found.LargestSystem() > 0;
    }
}
