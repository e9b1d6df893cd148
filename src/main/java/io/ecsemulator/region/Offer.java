package io.ecsemulator.region;

import io.ecsemulator.cloud.DiskCategory;

/** What can be had in every zone. */
final class Offer {

    /** The kind of network. */
    static final String NETWORK = "vpc";

    private Offer() {}

    /** Whether a system disk can be of that category. */
    static boolean isForSystemDisks(String category) {
        DiskCategory found = DiskCategory.of(category, "");
        return found != null && found.LargestSystem() > 0;
    }
}
