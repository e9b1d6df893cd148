package io.ecsemulator.cloud;

/** The status of a system event. */
public enum EventCycleStatus {
    Scheduled(24),
    Avoided(8),
    Executing(0),
    Executed(0),
    Canceled(0),
    Failed(0),
    Inquiring(28);

    private final int code;

    EventCycleStatus(int code) {
        this.code = code;
    }

    /** Its number in answers (recorded 2024; Scheduled in samples of DescribeInstancesFullStatus); 0 where it is not known. */
    public int code() {
        return code;
    }
}
