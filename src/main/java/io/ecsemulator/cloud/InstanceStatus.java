package io.ecsemulator.cloud;

import java.util.Set;

/**
 * The status of an instance, spelled as on the wire, with the changes each one allows.
 *
 * <pre>
 * Pending ─┬─▶ Starting ──▶ Running ──▶ Stopping ──▶ Stopped ──▶ Starting
 *          └─▶ Stopped      Running ──▶ Starting (a reboot)
 * </pre>
 *
 * A change back (Starting to Stopped, Stopping to Running) is one that failed.
 */
public enum InstanceStatus {
    Pending,
    Starting,
    Running,
    Stopping,
    Stopped;

    /** Whether an instance in this status can change to {@code next}. */
    public boolean canBecome(InstanceStatus next) {
        return following().contains(next);
    }

    /** Whether an instance in this status is on its way to another. */
    public boolean isTransitional() {
        return this == Pending || this == Starting || this == Stopping;
    }

    private Set<InstanceStatus> following() {
        return switch (this) {
            case Pending -> Set.of(Starting, Stopped);
            case Starting, Stopping -> Set.of(Running, Stopped);
            case Running -> Set.of(Stopping, Starting);
            case Stopped -> Set.of(Starting);
        };
    }
}
