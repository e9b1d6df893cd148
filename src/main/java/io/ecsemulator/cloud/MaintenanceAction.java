package io.ecsemulator.cloud;

import java.util.List;

/** What becomes of an instance whose host fails. */
public enum MaintenanceAction {
    Stop,
    AutoRecover,
    /** Starts it on another host, with empty local disks. */
    AutoRedeploy;

    /** The actions that an instance can have: AutoRedeploy is for instances with local disks (ours). */
    public static List<MaintenanceAction> supportedBy(Instance instance) {
        return instance.LocalStorageAmount() > 0 ? List.of(values()) : List.of(Stop, AutoRecover);
    }
}
