package io.ecsemulator.cloud;

/** The health of an instance. */
public enum HealthStatus {
    Ok(0),
    Impaired(128),
    Warning(64),
    Maintaining(0),
    Initializing(0),
    InsufficientData(1),
    NotApplicable(0);

    private final int code;

    HealthStatus(int code) {
        this.code = code;
    }

    /** Its number in answers (recorded 2024; Warning in a sample of DescribeInstancesFullStatus); 0 where it is not known. */
    public int code() {
        return code;
    }
}
