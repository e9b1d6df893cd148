package io.ecsemulator.cloud;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Why an instance or a disk is locked (DescribeInstances and DescribeDisks); {@link #toString} is the spelling on the wire. */
public enum OperationLockReason {
    /** An overdue payment. */
    financial,
    /** A security incident. */
    security,
    /** A preemptible instance that waits for its release. */
    recycling,
    /** An overdue payment for the dedicated host. */
    dedicatedhostfinancial,
    /** A refund. */
    refunded,
    /** A disk that was detached as the system disk of its instance (recorded DescribeDisks answer of 2021). */
    detached_system_disk;

    /** The reasons for which an instance can be locked. */
    public static final Set<OperationLockReason> OF_INSTANCES =
            Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(detached_system_disk)));

    @Override
    public String toString() {
        return name().replace('_', '-');
    }
}
