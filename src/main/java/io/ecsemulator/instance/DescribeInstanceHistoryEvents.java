package io.ecsemulator.instance;

import io.ecsemulator.cloud.ListOf;
import io.ecsemulator.operation.ApiError;
import io.ecsemulator.operation.ApiException;
import io.ecsemulator.operation.ApiOperation;
import io.ecsemulator.operation.Call;
import io.ecsemulator.operation.GatewayError;
import io.ecsemulator.operation.Paging;
import io.ecsemulator.operation.Range;
import io.ecsemulator.operation.UndeclaredOperation;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists no system events: the emulator has none, nothing of what they tell of (maintenance, failures, expiry) happens in
 * it. It checks what the caller says and answers an empty page, so that a client that looks for events finds that all is
 * well.
 */
@ApiOperation(editions = "")
final class DescribeInstanceHistoryEvents
        extends UndeclaredOperation<DescribeInstanceHistoryEvents.Parameters, DescribeInstanceHistoryEvents.Answer> {

    private static final int MOST_IDS = 100;
    private static final int MOST_TYPES = 30;
    private static final Set<String> CYCLE_STATUSES =
            Set.of("Scheduled", "Avoided", "Executing", "Executed", "Canceled", "Failed", "Inquiring");
    private static final Set<String> RESOURCE_TYPES = Set.of("instance", "ddh", "managedhost");

    /**
     * What a caller says.
     *
     * @param RegionId mandatory
     * @param EventCycleStatus as InstanceEventCycleStatus, which counts if both are there
     * @param EventId at most 100
     * @param InstanceEventCycleStatus Scheduled, Avoided, Executing, Executed, Canceled, Failed or Inquiring
     * @param InstanceEventType at most 30
     * @param PageNumber from 1, default 1
     * @param PageSize 1 to 100, default 10
     * @param ResourceId at most 100
     * @param ResourceType instance, ddh or managedhost
     */
    record Parameters(
            @Nullable String RegionId,
            @Nullable String EventCycleStatus,
            List<String> EventId,
            Span EventPublishTime,
            List<String> InstanceEventCycleStatus,
            List<String> InstanceEventType,
            Span NotBefore,
            @Range(min = 1) @Nullable Integer PageNumber,

            @Range(min = 1, max = 100) @Nullable Integer PageSize,
            List<String> ResourceId,
            @Nullable String ResourceType) {}

    /**
     * A span of time.
     *
     * @param Start {@code yyyy-MM-ddTHH:mm:ssZ}, as End
     */
    record Span(@Nullable String Start, @Nullable String End) {}

    /**
     * What a caller gets.
     *
     * @param InstanceSystemEventSet always empty
     */
    record Answer(
            String RequestId,
            int TotalCount,
            int PageNumber,
            int PageSize,
            @ListOf("InstanceSystemEventType") List<String> InstanceSystemEventSet) {}

    @Override
    public String edition() {
        return "2024";
    }

    @Override
    public List<ApiError> errors() {
        return List.of(
                InstanceError.EVENT_PARAMETER_MISSING,
                InstanceError.REGION_NOT_FOUND,
                InstanceError.EVENT_PARAMETER,
                InstanceError.TOO_MANY_EVENT_IDS,
                InstanceError.TIME_END_BEFORE_START);
    }

    @Override
    public Answer handle(Parameters parameters, Call call) {
        String regionId = parameters.RegionId();
        if (regionId == null || regionId.isBlank()) {
            throw new ApiException(
                    InstanceError.EVENT_PARAMETER_MISSING,
                    GatewayError.MISSING_PARAMETER.message().formatted("RegionId"));
        }
        Regions.named(regionId);
        if (parameters.EventId().size() > MOST_IDS) {
            throw new ApiException(
                    InstanceError.TOO_MANY_EVENT_IDS, "The amount of EventId specified exceeds limit 100.");
        }
        check("ResourceId", parameters.ResourceId().size() <= MOST_IDS);
        check("ResourceType", isOneOf(RESOURCE_TYPES, parameters.ResourceType()));
        check("InstanceEventType", parameters.InstanceEventType().size() <= MOST_TYPES);
        check("InstanceEventCycleStatus", CYCLE_STATUSES.containsAll(parameters.InstanceEventCycleStatus()));
        check(
                "EventCycleStatus",
                !parameters.InstanceEventCycleStatus().isEmpty()
                        || isOneOf(CYCLE_STATUSES, parameters.EventCycleStatus()));
        check("NotBefore", parameters.NotBefore());
        check("EventPublishTime", parameters.EventPublishTime());
        Paging paging = Paging.byNumber(parameters.PageNumber(), parameters.PageSize());
        return new Answer(call.requestId(), 0, paging.number(), paging.size(), List.of());
    }

    private static boolean isOneOf(Set<String> values, @Nullable String value) {
        return value == null || value.isBlank() || values.contains(value);
    }

    private static void check(String name, Span span) {
        Instant start = time(name + ".Start", span.Start());
        Instant end = time(name + ".End", span.End());
        if (start != null && end != null && end.isBefore(start)) {
            throw new ApiException(
                    InstanceError.TIME_END_BEFORE_START,
                    "The specified %s.End is earlier than %s.Start.".formatted(name, name));
        }
    }

    private static @Nullable Instant time(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw invalid(name);
        }
    }

    private static void check(String name, boolean valid) {
        if (!valid) {
            throw invalid(name);
        }
    }

    private static ApiException invalid(String name) {
        return new ApiException(
                InstanceError.EVENT_PARAMETER,
                GatewayError.INVALID_PARAMETER.message().formatted(name));
    }
}
