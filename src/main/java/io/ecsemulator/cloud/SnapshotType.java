package io.ecsemulator.cloud;

/** How a snapshot came about, spelled as on the wire. */
public enum SnapshotType {
    /** By a call. */
    user,
    /** By an automatic snapshot policy. */
    auto
}
