package io.ecsemulator.task;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;

/** Errors of the operations on tasks. */
final class TaskError {

    static final ApiError REGION_MISSING = documented(
                    "DescribeTasks, DescribeTaskAttribute and CancelTask 2024, with a message of its own")
            .error(
                    400,
                    "MissingParameter",
                    "An input parameter \"RegionId\" that is mandatory for processing the request is not supplied.");

    static final ApiError TASK_MISSING = documented(
                    "DescribeTaskAttribute 2021 and CancelTask 2020, with a message of its own")
            .error(
                    400,
                    "MissingParameter",
                    "An input parameter \"TaskId\" that is mandatory for processing the request is not supplied.");
    static final ApiError NOT_FOUND = documented("DescribeTaskAttribute and CancelTask 2024")
            .error(400, "InvalidTaskId.NotFound", "The specified \"TaskId\" is not found.");
    static final ApiError NOT_PROCESSING = documented("CancelTask 2024")
            .error(403, "InvalidTaskId.IncorrectTaskStatus", "The specified task status is invalid.");
    static final ApiError ACTION_NOT_SUPPORTED = documented("CancelTask 2024")
            .error(403, "InvalidTaskId.TaskActionNotSupport", "The specified task action not support.");

    private TaskError() {}
}
