package io.ecsemulator.cloud;

/**
 * What becomes of calls that name an image, a security group, a VSwitch or a key pair that does not exist, where the documents have an error for
 * it: RunInstances and similar.
 */
public enum UnknownIds {
    /** Accepted: the emulator takes the id as one of a resource that was created elsewhere. */
    ACCEPTED,
    /** Refused with the documented error, for instance {@code InvalidImageId.NotFound}. */
    REFUSED
}
