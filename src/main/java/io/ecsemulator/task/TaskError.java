package io.ecsemulator.task;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;

/** Errors of the operations on tasks. */
final class TaskError {

    static final ApiError REGION_MISSING = documented("DescribeTasks 2024, with a message of its own")
            .error(
                    400,
                    "MissingParameter",
                    "An input parameter \"RegionId\" that is mandatory for processing the request is not supplied.");
    static final ApiError REGION_NOT_FOUND = documented("DescribeTasks 2024")
            .error(400, "InvalidRegionId.NotFound", "The specified RegionId does not exist.");

    private TaskError() {}
}
