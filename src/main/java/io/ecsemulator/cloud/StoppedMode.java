package io.ecsemulator.cloud;

/** What a stopped instance costs (StopInstance); {@link #toString} is the spelling on the wire. */
public enum StoppedMode {
    /** As much as a running one. */
    KeepCharging,
    /** Nothing for its processors and its memory. */
    StopCharging,
    /** The instance is not stopped. */
    Not_applicable;

    @Override
    public String toString() {
        return name().replace('_', '-');
    }
}
