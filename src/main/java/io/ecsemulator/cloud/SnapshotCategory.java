package io.ecsemulator.cloud;

/** The storage class of a snapshot, spelled as on the wire. */
public enum SnapshotCategory {
    standard,
    /** A local snapshot. */
    flash,
    archive
}
