package io.ecsemulator.cloud;

/** What an event does to a disk. */
public enum DiskEventType {
    Degraded(1, HealthStatus.Warning),
    SeverelyDegraded(0, HealthStatus.Warning),
    Stalled(7, HealthStatus.Impaired),
    ErrorDetected(0, HealthStatus.Impaired);

    private final int code;
    private final HealthStatus health;

    DiskEventType(int code, HealthStatus health) {
        this.code = code;
        this.health = health;
    }

    /** Its number in answers (samples of DescribeDisksFullStatus); 0 where it is not known. */
    public int code() {
        return code;
    }

    /** The health of a disk with such an event (samples of DescribeDisksFullStatus, for Degraded and Stalled). */
    HealthStatus health() {
        return health;
    }
}
