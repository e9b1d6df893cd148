package io.ecsemulator.cloud;

/** What a disk is to its instance, spelled as on the wire. */
public enum DiskType {
    system,
    data
}
