package io.ecsemulator.instance;

import io.ecsemulator.cloud.EventCycleStatus;
import io.ecsemulator.cloud.Instance;
import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.OmittedIfEmpty;
import io.ecsemulator.cloud.SystemEvent;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.EventSpan;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.NamedCode;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import io.ecsemulator.operation.TagParameter;
import io.ecsemulator.operation.WithoutEffect;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists system events of instances, the latest first. Only state documents make events. */
@ApiOperation(editions = "2024", sample = "RegionId=cn-hangzhou")
final class DescribeInstanceHistoryEvents
        extends Operation<
                DescribeInstanceHistoryEvents.Parameters,
                DescribeInstanceHistoryEvents.Parameters,
                DescribeInstanceHistoryEvents.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region
     * @param InstanceId id of the instance
     * @param EventCycleStatus status of the events; ignored if InstanceEventCycleStatus is given
     * @param EventId ids of events, at most 100
     * @param EventPublishTime when the events were published
     * @param InstanceEventCycleStatus statuses of the events
     * @param EventType type of the events; ignored if InstanceEventType is given
     * @param InstanceEventType types of the events, at most 30; not checked
     * @param NotBefore when the events are scheduled
     * @param PageNumber number of the page, from 1; default 1
     * @param PageSize number of events on a page, 1 to 100; default 10
     * @param ResourceGroupId resource group of the instances
     * @param ResourceId ids of instances, at most 100; not checked
     * @param ResourceType type of the resources; only those of type instance, the default, have events
     * @param Tag tags of the instances
     */
    @WithoutEffect("ImpactLevel")
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Nullable String InstanceId,
            @Nullable String EventCycleStatus,
            @MaxItems(100) List<String> EventId,
            EventSpan EventPublishTime,
            @OneOf(enums = EventCycleStatus.class) List<String> InstanceEventCycleStatus,
            @Nullable String EventType,
            @MaxItems(30) List<String> InstanceEventType,
            EventSpan NotBefore,
            @Range(min = 1) @Nullable Integer PageNumber,
            @Range(min = 1, max = 100) @Nullable Integer PageSize,
            @Nullable String ResourceGroupId,
            @MaxItems(100) List<String> ResourceId,

            @OneOf({"instance", "ddh", "managedhost"}) @Nullable
            String ResourceType,

            @MaxItems(TagParameter.MAX) List<TagParameter> Tag) {

        private boolean hasInvalidStatus() {
            return InstanceEventCycleStatus.isEmpty()
                    && EventCycleStatus != null
                    && Arrays.stream(io.ecsemulator.cloud.EventCycleStatus.values())
                            .noneMatch(status -> status.name().equals(EventCycleStatus));
        }

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
            @ListOf("InstanceSystemEventType") List<InstanceSystemEvent> InstanceSystemEventSet) {}

    /**
     * An event.
     *
     * @param ExtendedAttribute details of events of local disks: always empty
     */
    record InstanceSystemEvent(
            String InstanceId,
            String EventId,
            NamedCode EventType,
            NamedCode EventCycleStatus,
            Instant EventPublishTime,
            @OmittedIfEmpty @Nullable Instant NotBefore,
            @OmittedIfEmpty @Nullable Instant EventFinishTime,
            @OmittedIfEmpty String Reason,
            Map<String, String> ExtendedAttribute) {

        private static InstanceSystemEvent of(Instance instance, SystemEvent event) {
            return new InstanceSystemEvent(
                    instance.InstanceId(),
                    event.EventId(),
                    NamedCode.ofType(event),
                    NamedCode.ofCycleStatus(event),
                    event.EventPublishTime(),
                    event.NotBefore(),
                    event.EventFinishTime(),
                    event.Reason(),
                    Map.of());
        }
    }

    private static Rules<Parameters> declareRules() {
        return Rules.<Parameters>of(Parameters.class, "2024")
                .missing(CommonError.EVENT_PARAMETER_MISSING, "RegionId")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .tooMany(CommonError.TOO_MANY_EVENT_IDS, "EventId.N")
                .tooMany(CommonError.PARAMETER_INVALID, "ResourceId.N", "InstanceEventType.N")
                .invalid(
                        CommonError.PARAMETER_INVALID,
                        "ResourceType",
                        "InstanceEventCycleStatus.N",
                        "NotBefore.Start",
                        "NotBefore.End",
                        "EventPublishTime.Start",
                        "EventPublishTime.End")
                .stage(Stage.REQUEST)
                .rule(
                        CommonError.PARAMETER_INVALID,
                        parameters -> "EventCycleStatus",
                        "InstanceEventCycleStatus is missing and EventCycleStatus is not one of its values",
                        Parameters::hasInvalidStatus)
                .rule(
                        CommonError.PARAMETER_INVALID,
                        parameters -> "Tag",
                        "a Tag.N.Value has no Tag.N.Key",
                        parameters -> parameters.Tag.stream()
                                .anyMatch(tag -> tag.Key() == null || tag.Key().isEmpty()))
                .include(Parameters::filter, EventFilter.RULES)
                .build();
    }

    DescribeInstanceHistoryEvents() {
        super(DescribeInstanceHistoryEvents::declareRules);
    }

    @Override
    protected Parameters attempt(Parameters parameters, World world) {
        return parameters;
    }

    @Override
    protected Response execute(Parameters asked, World world, Call call) {
        int number = Objects.requireNonNullElse(asked.PageNumber, 1);
        int size = Objects.requireNonNullElse(asked.PageSize, 10);
        List<InstanceSystemEvent> events = events(asked, world);
        return new Response(
                call.requestId(),
                events.size(),
                number,
                size,
                events.stream().skip((number - 1L) * size).limit(size).toList());
    }

    private static List<InstanceSystemEvent> events(Parameters asked, World world) {
        if (asked.ResourceType != null && !asked.ResourceType.equals("instance")) {
            return List.of();
        }
        EventFilter filter = asked.filter();
        List<String> statuses = asked.InstanceEventCycleStatus.isEmpty() && asked.EventCycleStatus != null
                ? List.of(asked.EventCycleStatus)
                : asked.InstanceEventCycleStatus;
        return world.instancesWithEvents(asked.RegionId).stream()
                .filter(instance -> asked.InstanceId == null || asked.InstanceId.equals(instance.InstanceId()))
                .filter(instance -> asked.ResourceId.isEmpty() || asked.ResourceId.contains(instance.InstanceId()))
                .filter(instance ->
                        asked.ResourceGroupId == null || asked.ResourceGroupId.equals(instance.ResourceGroupId()))
                .filter(instance -> TagParameter.all(asked.Tag, instance.Tags()))
                .flatMap(instance -> instance.SystemEvents().stream()
                        .filter(event -> statuses.isEmpty()
                                || statuses.contains(event.EventCycleStatus().name()))
                        .filter(filter::matches)
                        .map(event -> InstanceSystemEvent.of(instance, event)))
                .sorted(Comparator.comparing(InstanceSystemEvent::EventPublishTime)
                        .reversed()
                        .thenComparing(InstanceSystemEvent::EventId))
                .toList();
    }
}
