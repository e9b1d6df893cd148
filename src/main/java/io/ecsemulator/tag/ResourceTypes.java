package io.ecsemulator.tag;

import java.util.Arrays;

/** The values of ResourceType, in lower case (edition 2024). The emulator has resources of some of them only. */
final class ResourceTypes {

    /** The types of all operations on tags. */
    enum Legacy {
        instance,
        disk,
        snapshot,
        image,
        securitygroup,
        volume,
        eni,
        ddh,
        keypair,
        launchtemplate,
        reservedinstance,
        snapshotpolicy
    }

    /** The types of TagResources, UntagResources and ListTagResources only. */
    enum Added {
        ddhcluster,
        elasticityassurance,
        capacityreservation,
        command,
        invocation,
        activation,
        managedinstance,
        snapshotgroup
    }

    private ResourceTypes() {}

    /** Whether all operations on tags have that type. */
    static boolean isLegacy(String resourceType) {
        return Arrays.stream(Legacy.values()).anyMatch(type -> type.name().equals(resourceType));
    }
}
