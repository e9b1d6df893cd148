package io.ecsemulator.cloud;

/** What an image is, spelled as on the wire. */
public enum ImageStatus {
    Waiting,
    Creating,
    Available,
    UnAvailable,
    CreateFailed,
    Deprecated;

    /** Whether an instance can be created from such an image (ModifyImageAttribute, edition 2024). */
    public boolean isUsable() {
        return this == Available || this == Deprecated;
    }

    /** Whether the image is still being made. */
    public boolean isUnderWay() {
        return this == Waiting || this == Creating;
    }
}
