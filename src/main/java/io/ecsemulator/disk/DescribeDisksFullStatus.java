package io.ecsemulator.disk;

import io.ecsemulator.cloud.Disk;
import io.ecsemulator.cloud.DiskEvent;
import io.ecsemulator.cloud.DiskEventType;
import io.ecsemulator.cloud.DiskStatus;
import io.ecsemulator.cloud.HealthStatus;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.OmittedIfEmpty;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.EventSpan;
import io.ecsemulator.operation.Filter;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Listing;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.NamedCode;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Page;
import io.ecsemulator.operation.Paging;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagParameter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the status and the health of disks, and their events of the last week, the newest disk first. Only state documents make events.
 */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&DiskId.1=d-diskid1")
final class DescribeDisksFullStatus
        extends Operation<
                DescribeDisksFullStatus.Parameters,
                DescribeDisksFullStatus.Parameters,
                DescribeDisksFullStatus.Response> {

    /**
     * Request parameters. A disk is listed if it matches all that are given, and if it has such an event if the request asks for
     * events.
     *
     * @param RegionId id of the region
     * @param DiskId ids of disks, at most 100; ids that do not exist are ignored
     * @param EventId ids of events, at most 100
     * @param EventTime when the events began
     * @param EventType type of the events
     * @param HealthStatus health of the disks
     * @param PageNumber number of the page, from 1; default 1
     * @param PageSize largest number of disks on a page, 1 to 100; default 10
     * @param ResourceGroupId id of the resource group of the disks
     * @param Status status of the disks
     * @param Tag tags of the disks, at most 20; without a value, any value matches
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @MaxItems(100) List<String> DiskId,
            @MaxItems(100) List<String> EventId,
            EventSpan EventTime,
            @Nullable DiskEventType EventType,

            @OneOf({"Ok", "Impaired", "Warning", "Initializing", "InsufficientData", "NotApplicable"}) @Nullable
            HealthStatus HealthStatus,

            @Range(min = 1) @Nullable Integer PageNumber,

            @Range(min = 1, max = 100) @Nullable Integer PageSize,

            @Nullable String ResourceGroupId,

            @OneOf({"In_use", "Available", "Attaching", "Detaching", "Creating", "ReIniting"}) @Nullable
            DiskStatus Status,

            @MaxItems(TagParameter.MAX) List<TagParameter> Tag) {

        private boolean asksForEvents() {
            return !EventId.isEmpty() || EventTime.isGiven() || EventType != null;
        }

        private boolean matches(DiskEvent event) {
            return (EventId.isEmpty() || EventId.contains(event.EventId()))
                    && (EventType == null || EventType == event.EventType())
                    && EventTime.contains(event.EventTime());
        }
    }

    /** Response. */
    record Response(
            String RequestId,
            int TotalCount,
            int PageNumber,
            int PageSize,
            @ListOf("DiskFullStatusType") List<FullStatus> DiskFullStatusSet) {}

    /**
     * A disk.
     *
     * @param InstanceId the instance that it is In_use on; else empty
     * @param Device its device name there; else empty
     */
    record FullStatus(
            String DiskId,
            String InstanceId,
            String Device,
            NamedCode Status,
            NamedCode HealthStatus,
            @ListOf("DiskEventType") List<Event> DiskEventSet) {}

    /** An event. */
    record Event(
            String EventId,
            NamedCode EventType,
            Instant EventTime,
            @OmittedIfEmpty @Nullable Instant EventEndTime,
            String ImpactLevel) {}

    private static final Duration WEEK = Duration.ofDays(7);

    private static Rules<Parameters> declareRules() {
        return Rules.<Parameters>of(Parameters.class, "2024")
                .missing(CommonError.EVENT_PARAMETER_MISSING, "RegionId")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .tooMany(DiskError.TOO_MANY_DISK_IDS, "DiskId.N")
                .tooMany(CommonError.TOO_MANY_EVENT_IDS, "EventId.N")
                .invalid(
                        CommonError.PARAMETER_INVALID,
                        "EventType",
                        "HealthStatus",
                        "Status",
                        "EventTime.Start",
                        "EventTime.End")
                .stage(Stage.REQUEST)
                .rule(
                        DiskError.EVENT_TIME_ENDS_BEFORE_START,
                        "EventTime.End is before EventTime.Start",
                        asked -> asked.EventTime.endsBeforeStart())
                .rule(
                        CommonError.PARAMETER_INVALID,
                        asked -> "Tag",
                        "a Tag.N.Value has no Tag.N.Key",
                        asked -> asked.Tag.stream()
                                .anyMatch(tag -> tag.Key() == null || tag.Key().isEmpty()))
                .build();
    }

    DescribeDisksFullStatus() {
        super(DescribeDisksFullStatus::declareRules);
    }

    @Override
    protected Parameters attempt(Parameters parameters, World world) {
        return parameters;
    }

    @Override
    protected Response execute(Parameters asked, World world, Call call) {
        Instant now = world.now();
        Page<Disk> page = new Listing<>(
                        world.disks(),
                        asked.RegionId,
                        candidates(asked, world),
                        new Filter<Disk>()
                                .word(asked.Status, Disk::Status)
                                .equal(asked.HealthStatus, disk -> disk.health(now))
                                .word(asked.ResourceGroupId, Disk::ResourceGroupId)
                                .tags(asked.Tag, Disk::Tags)
                                .matching(
                                        asked.asksForEvents() ? asked : null,
                                        (disk, wanted) ->
                                                !events(disk, wanted, now).isEmpty()),
                        Paging.byNumber(asked.PageNumber, asked.PageSize))
                .page();
        return new Response(
                call.requestId(),
                page.TotalCount(),
                page.PageNumber(),
                page.PageSize(),
                page.items().stream().map(disk -> full(disk, asked, now)).toList());
    }

    private static @Nullable List<Disk> candidates(Parameters asked, World world) {
        if (!asked.DiskId.isEmpty()) {
            return Listing.byId(world.disks(), asked.DiskId);
        }
        return asked.asksForEvents() ? List.copyOf(world.disksWithEvents(asked.RegionId)) : null;
    }

    /** Those that the request asks for, that have begun, and that have not been over for a week. */
    private static List<DiskEvent> events(Disk disk, Parameters asked, Instant now) {
        return disk.DiskEvents().stream()
                .filter(event -> !event.EventTime().isAfter(now))
                .filter(event -> event.EventEndTime() == null
                        || !event.EventEndTime().plus(WEEK).isBefore(now))
                .filter(asked::matches)
                .toList();
    }

    private static FullStatus full(Disk disk, Parameters asked, Instant now) {
        return new FullStatus(
                disk.DiskId(),
                disk.InstanceId(),
                disk.Status() == DiskStatus.In_use ? disk.Device() : "",
                new NamedCode(code(disk.Status()), disk.Status().name()),
                NamedCode.of(disk.health(now)),
                events(disk, asked, now).stream()
                        .map(event -> new Event(
                                event.EventId(),
                                new NamedCode(
                                        event.EventType().code(),
                                        event.EventType().name()),
                                event.EventTime(),
                                event.EventEndTime(),
                                event.ImpactLevel()))
                        .toList());
    }

    /** A sample of the document; 0 for the others, which are not known. */
    private static int code(DiskStatus status) {
        return status == DiskStatus.Available ? 129 : 0;
    }
}
