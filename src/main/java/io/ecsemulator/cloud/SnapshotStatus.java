package io.ecsemulator.cloud;

/** The status of a snapshot, spelled as on the wire. */
public enum SnapshotStatus {
    progressing,
    accomplished,
    failed
}
