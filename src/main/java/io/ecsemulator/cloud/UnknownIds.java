package io.ecsemulator.cloud;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of calls that name a resource of another kind that does not exist, where the documents have an error for it: an image, a
 * security group, a vSwitch, a VPC, a key pair or an automatic snapshot policy.
 */
public enum UnknownIds {
    /** Accepted: the emulator takes the id as one of a resource that was created elsewhere. */
    ACCEPTED,
    /** Refused with the documented error, for instance {@code InvalidImageId.NotFound}. */
    REFUSED;

    /**
     * Whether a call is refused for its key pair.
     *
     * @param name name of the key pair, or null if the call names none
     */
    public boolean refuseKeyPair(World world, String regionId, @Nullable String name) {
        return this == REFUSED && name != null && world.keyPair(regionId, name) == null;
    }

    /**
     * Whether a call is refused for its automatic snapshot policy.
     *
     * @param policyId id of the policy, or null or empty if the call names none
     */
    public boolean refusePolicy(World world, String regionId, @Nullable String policyId) {
        if (this != REFUSED || policyId == null || policyId.isEmpty()) {
            return false;
        }
        AutoSnapshotPolicy policy = world.policies().get(policyId);
        return policy == null || !policy.RegionId().equals(regionId);
    }
}
