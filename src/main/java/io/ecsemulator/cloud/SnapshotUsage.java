package io.ecsemulator.cloud;

/** What was created from a snapshot, spelled as on the wire. */
public enum SnapshotUsage {
    none,
    disk,
    image,
    image_disk;

    /** Whether a disk was created from it. */
    public boolean hasDisk() {
        return this == disk || this == image_disk;
    }

    /** Whether an image was created from it. */
    public boolean hasImage() {
        return this == image || this == image_disk;
    }
}
