package io.ecsemulator.cloud;

/** The status of an instance, spelled as on the wire. */
public enum InstanceStatus {
    Pending,
    Starting,
    Running,
    Stopping,
    Stopped
}
