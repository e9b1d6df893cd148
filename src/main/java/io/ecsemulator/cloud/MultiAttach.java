package io.ecsemulator.cloud;

/** Whether a disk can be attached to several instances at once, spelled as on the wire. */
public enum MultiAttach {
    Disabled,
    Enabled,
    /** Shared block storage, the predecessor of multi-attach. */
    LegacyShared
}
