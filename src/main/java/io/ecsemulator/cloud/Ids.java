package io.ecsemulator.cloud;

/** How the ids of new resources are generated. */
public enum Ids {
    /** At random, as in the cloud. */
    RANDOM,
    /** Counting up from 1 in each new world, so that a test can predict them. */
    SEQUENTIAL
}
