package io.ecsemulator.disk;

import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shows the load of a disk at points of time. While the disk is on a Running instance, the load follows from the id of the disk and the
 * time alone, within what the disk can do; else it is 0. There are no points later than now.
 */
@ApiOperation(
        editions = "2024",
        sample = "DiskId=d-diskid1&StartTime=2030-01-01T00:00:00Z&EndTime=2030-01-01T00:02:00Z")
final class DescribeDiskMonitorData
        extends Operation<
                DescribeDiskMonitorData.Parameters, DescribeDiskMonitorData.Attempt, DescribeDiskMonitorData.Response> {

    /**
     * Request parameters. A time with seconds stands for the beginning of the next minute.
     *
     * @param DiskId id of the disk
     * @param StartTime time of the first point, as {@code yyyy-MM-ddTHH:mm:ssZ}; at most 30 days ago
     * @param EndTime time after which there is no point, as {@code yyyy-MM-ddTHH:mm:ssZ}; at most 400 periods after StartTime
     * @param Period time from point to point in seconds: 60, 600 or 3600; default 60
     */
    record Parameters(
            @Mandatory String DiskId,
            @Mandatory Instant StartTime,
            @Mandatory Instant EndTime,
            @OneOf({"60", "600", "3600"}) @Nullable Integer Period) {

        private Instant start() {
            return minute(StartTime);
        }

        private Instant end() {
            return minute(EndTime);
        }

        private static Instant minute(Instant time) {
            Instant begun = time.truncatedTo(ChronoUnit.MINUTES);
            return begun.equals(time) ? begun : begun.plus(1, ChronoUnit.MINUTES);
        }

        private Duration period() {
            return Duration.ofSeconds(Objects.requireNonNullElse(Period, 60));
        }
    }

    /** Response. */
    record Response(
            String RequestId,
            int TotalCount,
            @ListOf("DiskMonitorData") List<Point> MonitorData) {}

    /**
     * The load at one time.
     *
     * @param BPSRead in bytes a second, as BPSWrite and BPSTotal
     * @param IOPSRead operations a second, as IOPSWrite and IOPSTotal
     * @param LatencyRead in microseconds, as LatencyWrite
     */
    record Point(
            String DiskId,
            Instant TimeStamp,
            long BPSRead,
            long BPSWrite,
            long BPSTotal,
            int IOPSRead,
            int IOPSWrite,
            int IOPSTotal,
            int LatencyRead,
            int LatencyWrite) {

        private static Point of(String diskId, Instant time, DiskLoad load) {
            return new Point(
                    diskId,
                    time,
                    load.bytesRead(),
                    load.bytesWritten(),
                    load.bytesRead() + load.bytesWritten(),
                    load.reads(),
                    load.writes(),
                    load.reads() + load.writes(),
                    load.readLatency(),
                    load.writeLatency());
        }
    }

    /**
     * What the rules look at.
     *
     * @param found the disk, or null if it does not exist or has been released
     * @param busySince since when it is on a Running instance, or null if it is on none
     */
    record Attempt(
            Parameters parameters,
            @Nullable Disk found,
            @Nullable Instant busySince,
            Instant now) {}

    private static final int MAX_POINTS = 400;
    private static final Duration LONGEST_AGO = Duration.ofDays(30);

    private static Rules<Attempt> declareRules() {
        return Rules.<Attempt>of(Parameters.class, "2024")
                .invalid(DiskMonitorError.START_TIME, "StartTime")
                .invalid(DiskMonitorError.END_TIME, "EndTime")
                .invalid(DiskMonitorError.PERIOD, "Period")
                .stage(Stage.REQUEST)
                .rule(
                        DiskMonitorError.ENDS_BEFORE_START,
                        "EndTime is before StartTime",
                        attempt -> attempt.parameters.end().isBefore(attempt.parameters.start()))
                .rule(
                        DiskMonitorError.TOO_EARLY,
                        "StartTime is more than 30 days ago",
                        attempt -> attempt.parameters.start().isBefore(attempt.now.minus(LONGEST_AGO)))
                .rule(
                        DiskMonitorError.TOO_MANY,
                        "there are more than " + MAX_POINTS + " periods from StartTime to EndTime",
                        attempt -> attempt.parameters
                                .end()
                                .isAfter(attempt.parameters
                                        .start()
                                        .plus(attempt.parameters.period().multipliedBy(MAX_POINTS))))
                .stage(Stage.EXISTENCE)
                .rule(
                        DiskMonitorError.DISK_NOT_FOUND,
                        "the disk does not exist, or has been released",
                        attempt -> attempt.found == null)
                .build();
    }

    DescribeDiskMonitorData() {
        super(DescribeDiskMonitorData::declareRules);
    }

    @Override
    protected Attempt attempt(Parameters parameters, World world) {
        TargetDisk target = TargetDisk.of(world, parameters.DiskId);
        return new Attempt(parameters, target.found(), busySince(target), world.now());
    }

    private static @Nullable Instant busySince(TargetDisk target) {
        return target.instances().stream()
                .filter(instance -> instance.Status() == InstanceStatus.Running)
                .map(Instance::StartTime)
                .filter(Objects::nonNull)
                .map(started -> later(started, target.disk().AttachedTime()))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static Instant later(Instant started, @Nullable Instant attached) {
        return attached == null || attached.isBefore(started) ? started : attached;
    }

    @Override
    protected Response execute(Attempt attempt, World world, Call call) {
        Parameters asked = attempt.parameters;
        Disk disk = Objects.requireNonNull(attempt.found);
        Instant last = asked.end().isAfter(attempt.now) ? attempt.now : asked.end();
        List<Point> points = Stream.iterate(
                        asked.start(), time -> !time.isAfter(last), time -> time.plus(asked.period()))
                .limit(MAX_POINTS)
                .map(time -> Point.of(disk.DiskId(), time, load(disk, time, attempt.busySince)))
                .toList();
        return new Response(call.requestId(), points.size(), points);
    }

    private static DiskLoad load(Disk disk, Instant time, @Nullable Instant busySince) {
        return busySince == null || time.isBefore(busySince) ? DiskLoad.NONE : DiskLoad.of(disk, time);
    }
}
