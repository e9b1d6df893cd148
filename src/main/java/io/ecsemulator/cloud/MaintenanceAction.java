package io.ecsemulator.cloud;

/** What becomes of an instance whose host fails. */
public enum MaintenanceAction {
    Stop,
    AutoRecover,
    /** Starts it on another host, with empty local disks. */
    AutoRedeploy
}
