package io.ecsemulator.cloud;

/** The type of a security group; documents also call them basic and advanced. */
public enum SecurityGroupType {
    normal(2_000),
    enterprise(65_536);

    private final int maxInstances;

    SecurityGroupType(int maxInstances) {
        this.maxInstances = maxInstances;
    }

    /** How many instances a group of the type can have (JoinSecurityGroup 2024). */
    public int maxInstances() {
        return maxInstances;
    }
}
