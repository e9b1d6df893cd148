package io.ecsemulator.instance;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;

/** What the operations on maintenance attributes refuse, beside {@link InstanceError#PARAMETER_INVALID}. */
final class MaintenanceError {

    static final ApiError TOO_MANY_INSTANCE_IDS = documented(
                    "DescribeInstanceMaintenanceAttributes 2024, without a message")
            .error(403, "InstanceIdLimitExceeded", "The amount of InstanceId specified exceeds limit 100.");

    private MaintenanceError() {}
}
