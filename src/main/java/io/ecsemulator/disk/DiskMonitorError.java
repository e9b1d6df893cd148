package io.ecsemulator.disk;

import static io.ecsemulator.operation.Source.documented;

import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.Source;

/** Errors of DescribeDiskMonitorData that no other operation answers. */
final class DiskMonitorError {

    private static final Source DOCUMENT = documented("DescribeDiskMonitorData 2024");

    static final ApiError START_TIME =
            DOCUMENT.error(400, "InvalidStartTime.Malformed", "The specified parameter \"StartTime\" is not valid.");
    static final ApiError END_TIME =
            DOCUMENT.error(400, "InvalidEndTime.Malformed", "The specified parameter \"EndTime\" is not valid.");
    static final ApiError PERIOD =
            DOCUMENT.error(400, "InvalidPeriod.ValueNotSupported", "The specified parameter \"Period\" is not valid.");
    static final ApiError ENDS_BEFORE_START = DOCUMENT.error(
            400, "InvalidParameter.EndTime", "The specified parameter EndTime is earlier than StartTime.");
    static final ApiError TOO_EARLY =
            DOCUMENT.error(400, "InvalidStartTime.TooEarly", "The specified parameter \"StartTime\" is too early.");
    static final ApiError TOO_MANY =
            DOCUMENT.error(400, "InvalidParameter.TooManyDataQueried", "Too many data queried.");
    static final ApiError DISK_NOT_FOUND =
            DOCUMENT.error(404, "InvalidDiskId.NotFound", "The DiskId provided does not exist in our records.");

    private DiskMonitorError() {}
}
