package io.ecsemulator.cloud;

/** The status of a task, spelled as on the wire. */
public enum TaskStatus {
    Processing,
    Finished,
    Failed
}
