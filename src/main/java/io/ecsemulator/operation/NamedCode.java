package io.ecsemulator.operation;

import io.ecsemulator.cloud.HealthStatus;
import io.ecsemulator.cloud.SystemEvent;

/** A value as a number and as a name. */
public record NamedCode(int Code, String Name) {

    /** The type of an event. */
    public static NamedCode ofType(SystemEvent event) {
        return new NamedCode(event.typeCode(), event.EventType());
    }

    /** A health. */
    public static NamedCode of(HealthStatus health) {
        return new NamedCode(health.code(), health.name());
    }

    /** The status of an event. */
    public static NamedCode ofCycleStatus(SystemEvent event) {
        return new NamedCode(
                event.EventCycleStatus().code(), event.EventCycleStatus().name());
    }
}
