package io.ecsemulator.instance;

import io.ecsemulator.api.ApiError;

/** What the operations on instances refuse. */
public enum InstanceError implements ApiError {
    /** ECS "Response results", for any operation. */
    REGION_MISSING(
            400,
            "MissingParameter",
            "The input parameter \"RegionId\" that is mandatory for processing this request is not supplied."),
    /** ECS, for any operation that has no message of its own. */
    REGION_NOT_FOUND(404, "InvalidRegionId.NotFound", "The specified RegionId does not exist."),
    /** ECS "Response results", with this parameter's name: the tables of DescribeInstances have none for it. */
    INSTANCE_IDS_INVALID(400, "InvalidParameter", "The specified parameter \"InstanceIds\" is not valid.");

    private final Spec spec;

    InstanceError(int status, String code, String message) {
        this.spec = new Spec(status, code, message);
    }

    @Override
    public Spec spec() {
        return spec;
    }
}
