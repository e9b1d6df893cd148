package io.ecsemulator.instance;

import io.ecsemulator.cloud.EventCycleStatus;
import io.ecsemulator.cloud.HealthStatus;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.InstanceStatus;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.OmittedIfEmpty;
import io.ecsemulator.cloud.SystemEvent;
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
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists the status and the health of instances, and their events that are Scheduled or Inquiring, the newest instance first. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou&InstanceId.1=i-23jggx34b")
final class DescribeInstancesFullStatus
        extends Operation<
                DescribeInstancesFullStatus.Parameters,
                DescribeInstancesFullStatus.Parameters,
                DescribeInstancesFullStatus.Response> {

    /**
     * Request parameters. An instance is listed if it matches all that are given, and if it has such an event if the request asks for
     * events.
     *
     * @param RegionId id of the region
     * @param EventId ids of events, at most 100
     * @param EventPublishTime when the events were published
     * @param EventType type of the events; ignored if InstanceEventType is given
     * @param HealthStatus health of the instances
     * @param InstanceEventType types of the events, at most 30; not checked
     * @param InstanceId ids of instances, at most 100; ids that do not exist are ignored
     * @param NotBefore when the events are scheduled
     * @param PageNumber number of the page, from 1; default 1
     * @param PageSize largest number of instances on a page, 1 to 100; default 10
     * @param Status status of the instances
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @MaxItems(100) List<String> EventId,
            EventSpan EventPublishTime,
            @Nullable String EventType,
            @Nullable HealthStatus HealthStatus,
            @MaxItems(30) List<String> InstanceEventType,
            @MaxItems(100) List<String> InstanceId,
            EventSpan NotBefore,
            @Range(min = 1) @Nullable Integer PageNumber,
            @Range(min = 1, max = 100) @Nullable Integer PageSize,

            @OneOf({"Starting", "Running", "Stopped"}) @Nullable
            InstanceStatus Status) {

        private EventFilter filter() {
            return new EventFilter(
                    EventId, EventFilter.types(InstanceEventType, EventType), NotBefore, EventPublishTime);
        }
    }

    /** Response. */
    record Response(
            String RequestId,
            int TotalCount,
            int PageNumber,
            int PageSize,
            @ListOf("InstanceFullStatusType") List<FullStatus> InstanceFullStatusSet) {}

    /** An instance. */
    record FullStatus(
            String InstanceId,
            NamedCode Status,
            NamedCode HealthStatus,
            @ListOf("ScheduledSystemEventType") List<ScheduledEvent> ScheduledSystemEventSet) {}

    /**
     * An event.
     *
     * @param ExtendedAttribute details of events of local disks: always empty
     */
    record ScheduledEvent(
            String EventId,
            NamedCode EventType,
            NamedCode EventCycleStatus,
            Instant EventPublishTime,
            @OmittedIfEmpty @Nullable Instant NotBefore,
            @OmittedIfEmpty String Reason,
            Map<String, String> ExtendedAttribute) {}

    private static final Set<EventCycleStatus> ACTIVE =
            EnumSet.of(EventCycleStatus.Scheduled, EventCycleStatus.Inquiring);

    private static Rules<Parameters> declareRules() {
        return Rules.<Parameters>of(Parameters.class, "2024")
                .missing(CommonError.EVENT_PARAMETER_MISSING, "RegionId")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .tooMany(CommonError.TOO_MANY_EVENT_IDS, "EventId.N")
                .tooMany(InstanceError.INSTANCE_ID_LIMIT, "InstanceId.N")
                .tooMany(CommonError.PARAMETER_INVALID, "InstanceEventType.N")
                .invalid(
                        CommonError.PARAMETER_INVALID,
                        "HealthStatus",
                        "Status",
                        "NotBefore.Start",
                        "NotBefore.End",
                        "EventPublishTime.Start",
                        "EventPublishTime.End")
                .include(Parameters::filter, EventFilter.RULES)
                .build();
    }

    DescribeInstancesFullStatus() {
        super(DescribeInstancesFullStatus::declareRules);
    }

    @Override
    protected Parameters attempt(Parameters parameters, World world) {
        return parameters;
    }

    @Override
    protected Response execute(Parameters asked, World world, Call call) {
        EventFilter filter = asked.filter();
        Page<Instance> page = new Listing<>(
                        world.instances(),
                        asked.RegionId,
                        candidates(asked, filter, world),
                        new Filter<Instance>()
                                .word(asked.Status, Instance::Status)
                                .equal(asked.HealthStatus, Instance::health)
                                .matching(
                                        filter.isGiven() ? filter : null,
                                        (instance, wanted) ->
                                                !active(instance, wanted).isEmpty()),
                        Paging.byNumber(asked.PageNumber, asked.PageSize))
                .page();
        return new Response(
                call.requestId(),
                page.TotalCount(),
                page.PageNumber(),
                page.PageSize(),
                page.items().stream().map(instance -> full(instance, filter)).toList());
    }

    private static @Nullable List<Instance> candidates(Parameters asked, EventFilter filter, World world) {
        if (!asked.InstanceId.isEmpty()) {
            return Listing.byId(world.instances(), asked.InstanceId);
        }
        return filter.isGiven() ? List.copyOf(world.instancesWithEvents(asked.RegionId)) : null;
    }

    private static List<SystemEvent> active(Instance instance, EventFilter filter) {
        return instance.SystemEvents().stream()
                .filter(event -> ACTIVE.contains(event.EventCycleStatus()))
                .filter(filter::matches)
                .toList();
    }

    private static FullStatus full(Instance instance, EventFilter filter) {
        return new FullStatus(
                instance.InstanceId(),
                new NamedCode(code(instance.Status()), instance.Status().toString()),
                NamedCode.of(instance.health()),
                active(instance, filter).stream()
                        .map(event -> new ScheduledEvent(
                                event.EventId(),
                                NamedCode.ofType(event),
                                NamedCode.ofCycleStatus(event),
                                event.EventPublishTime(),
                                event.NotBefore(),
                                event.Reason(),
                                Map.of()))
                        .toList());
    }

    /** Recorded 2024; 0 for the others, which are not known. */
    private static int code(InstanceStatus status) {
        return switch (status) {
            case Running -> 1;
            case Stopped -> 2;
            case Pending, Starting, Stopping -> 0;
        };
    }
}
