package io.ecsemulator.task;

import io.ecsemulator.operation.ApiError;

/** What the operations on tasks refuse. */
public enum TaskError implements ApiError {
    /** DescribeTasks, edition 2024: table, in words of its own. */
    REGION_MISSING(
            400,
            "MissingParameter",
            "An input parameter \"RegionId\" that is mandatory for processing the request is not supplied."),
    /** DescribeTasks, edition 2024: table. */
    REGION_NOT_FOUND(400, "InvalidRegionId.NotFound", "The specified RegionId does not exist.");

    private final Spec spec;

    TaskError(int status, String code, String message) {
        this.spec = new Spec(status, code, message);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
