package io.ecsemulator.instance;

import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.cloud.World;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.CommonError;
import io.ecsemulator.operation.KnownRegion;
import io.ecsemulator.operation.Mandatory;
import io.ecsemulator.operation.MaxItems;
import io.ecsemulator.operation.OneOf;
import io.ecsemulator.operation.Operation;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Lists system events of instances. The emulator has no maintenance, failures or expiry that would cause events, so the page is always
 * empty; parameters are checked.
 */
@ApiOperation(editions = "2024")
final class DescribeInstanceHistoryEvents
        extends Operation<
                DescribeInstanceHistoryEvents.Parameters,
                DescribeInstanceHistoryEvents.Parameters,
                DescribeInstanceHistoryEvents.Response> {

    /**
     * Request parameters.
     *
     * @param RegionId id of the region
     * @param EventCycleStatus status of the events; ignored if InstanceEventCycleStatus is given
     * @param EventId ids of events, at most 100
     * @param EventPublishTime when the events were published
     * @param InstanceEventCycleStatus statuses of the events
     * @param InstanceEventType types of the events, at most 30; not checked
     * @param NotBefore when the events are scheduled
     * @param PageNumber number of the page, from 1; default 1
     * @param PageSize number of events on a page, 1 to 100; default 10
     * @param ResourceId ids of instances, at most 100; not checked
     * @param ResourceType type of the resources; default instance
     */
    record Parameters(
            @Mandatory @KnownRegion String RegionId,
            @Nullable String EventCycleStatus,
            @MaxItems(100) List<String> EventId,
            Span EventPublishTime,
            @OneOf(enums = CycleStatus.class) List<String> InstanceEventCycleStatus,
            @MaxItems(30) List<String> InstanceEventType,
            Span NotBefore,
            @Range(min = 1) @Nullable Integer PageNumber,
            @Range(min = 1, max = 100) @Nullable Integer PageSize,
            @MaxItems(100) List<String> ResourceId,

            @OneOf({"instance", "ddh", "managedhost"}) @Nullable
            String ResourceType) {

        private boolean hasInvalidStatus() {
            return InstanceEventCycleStatus.isEmpty()
                    && EventCycleStatus != null
                    && Arrays.stream(CycleStatus.values())
                            .noneMatch(status -> status.name().equals(EventCycleStatus));
        }
    }

    /** The status of an event. */
    enum CycleStatus {
        Scheduled,
        Avoided,
        Executing,
        Executed,
        Canceled,
        Failed,
        Inquiring
    }

    /**
     * A span of time.
     *
     * @param Start its start, {@code yyyy-MM-ddTHH:mm:ssZ}
     * @param End its end, {@code yyyy-MM-ddTHH:mm:ssZ}; not before its start
     */
    record Span(@Nullable Instant Start, @Nullable Instant End) {

        private boolean endsBeforeStart() {
            return Start != null && End != null && End.isBefore(Start);
        }
    }

    /**
     * Response.
     *
     * @param TotalCount number of events: 0
     * @param InstanceSystemEventSet always empty
     */
    record Response(
            String RequestId,
            int TotalCount,
            int PageNumber,
            int PageSize,
            @ListOf("InstanceSystemEventType") List<String> InstanceSystemEventSet) {}

    private static Rules<Parameters> declareRules() {
        return Rules.<Parameters>of(Parameters.class, "2024")
                .missing(InstanceError.EVENT_PARAMETER_MISSING, "RegionId")
                .invalid(CommonError.REGION_NOT_FOUND, "RegionId")
                .tooMany(InstanceError.TOO_MANY_EVENT_IDS, "EventId.N")
                .tooMany(InstanceError.EVENT_PARAMETER, "ResourceId.N", "InstanceEventType.N")
                .invalid(
                        InstanceError.EVENT_PARAMETER,
                        "ResourceType",
                        "InstanceEventCycleStatus.N",
                        "NotBefore.Start",
                        "NotBefore.End",
                        "EventPublishTime.Start",
                        "EventPublishTime.End")
                .stage(Stage.REQUEST)
                .rule(
                        InstanceError.EVENT_PARAMETER,
                        parameters -> "EventCycleStatus",
                        "InstanceEventCycleStatus is missing and EventCycleStatus is not one of its values",
                        Parameters::hasInvalidStatus)
                .rule(
                        InstanceError.NOT_BEFORE_ENDS_BEFORE_START,
                        "NotBefore.End is before NotBefore.Start",
                        parameters -> parameters.NotBefore.endsBeforeStart())
                .rule(
                        InstanceError.PUBLISH_TIME_ENDS_BEFORE_START,
                        "EventPublishTime.End is before EventPublishTime.Start",
                        parameters -> parameters.EventPublishTime.endsBeforeStart())
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
    protected Response execute(Parameters parameters, World world, Call call) {
        return new Response(
                call.requestId(),
                0,
                Objects.requireNonNullElse(parameters.PageNumber, 1),
                Objects.requireNonNullElse(parameters.PageSize, 10),
                List.of());
    }
}
