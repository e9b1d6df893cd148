package io.ecsemulator.instance;

import io.ecsemulator.cloud.SystemEvent;
import io.ecsemulator.operation.EventSpan;
import io.ecsemulator.operation.Rules;
import io.ecsemulator.operation.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What DescribeInstanceHistoryEvents and DescribeInstancesFullStatus ask of system events.
 *
 * @param ids ids of events; empty for all
 * @param types types of events; empty for all
 * @param notBefore when the events are planned
 * @param published when the events were announced
 */
record EventFilter(List<String> ids, List<String> types, EventSpan notBefore, EventSpan published) {

    /** The rules about the spans of time. */
    static final Rules<EventFilter> RULES = Rules.<EventFilter>shared("2024")
            .stage(Stage.REQUEST)
            .rule(
                    InstanceError.NOT_BEFORE_ENDS_BEFORE_START,
                    "NotBefore.End is before NotBefore.Start",
                    filter -> filter.notBefore.endsBeforeStart())
            .rule(
                    InstanceError.PUBLISH_TIME_ENDS_BEFORE_START,
                    "EventPublishTime.End is before EventPublishTime.Start",
                    filter -> filter.published.endsBeforeStart())
            .build();

    /** Whether it asks for anything. */
    boolean isGiven() {
        return !ids.isEmpty() || !types.isEmpty() || notBefore.isGiven() || published.isGiven();
    }

    boolean matches(SystemEvent event) {
        return (ids.isEmpty() || ids.contains(event.EventId()))
                && (types.isEmpty() || types.contains(event.EventType()))
                && notBefore.contains(event.NotBefore())
                && published.contains(event.EventPublishTime());
    }

    /** The types of events: the list, else the single one (EventType counts only without InstanceEventType). */
    static List<String> types(List<String> list, @Nullable String single) {
        return list.isEmpty() && single != null ? List.of(single) : list;
    }
}
