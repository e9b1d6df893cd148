package io.ecsemulator.task;

import static io.ecsemulator.operation.ApiError.documented;

import io.ecsemulator.operation.ApiError;

/** What the operations on tasks refuse. */
public final class TaskError {

    public static final ApiError REGION_MISSING = documented(
            "DescribeTasks 2024: table, in words of its own",
            400,
            "MissingParameter",
            "An input parameter \"RegionId\" that is mandatory for processing the request is not supplied.");
    public static final ApiError REGION_NOT_FOUND =
            documented("DescribeTasks 2024", 400, "InvalidRegionId.NotFound", "The specified RegionId does not exist.");

    private TaskError() {}
}
