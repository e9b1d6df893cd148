package io.ecsemulator.snapshot;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.Source;

/** Errors of DescribeSnapshotLinks. */
final class SnapshotLinkError {

    private static final Source DOCUMENT = documented("DescribeSnapshotLinks 2024");

    static final ApiError REGION = DOCUMENT.error(400, "InvalidRegionId", "The specified regionId is invalid.");
    static final ApiError DISK_IDS = DOCUMENT.error(400, "InvalidDiskIds", "The specified diskIds is invalid.");
    static final ApiError LINK_IDS =
            DOCUMENT.error(400, "InvalidSnapshotLinkIds", "The specified snapshotLinkIds is invalid.");
    static final ApiError INSTANCE_NOT_FOUND =
            DOCUMENT.error(400, "InvalidInstanceId.NotFound", "The specified instanceId is not exists.");

    private SnapshotLinkError() {}
}
