package io.ecsemulator.tag;

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
}
