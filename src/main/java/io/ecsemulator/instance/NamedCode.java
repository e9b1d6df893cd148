package io.ecsemulator.instance;

import io.ecsemulator.cloud.SystemEvent;

/** A value as a number and as a name. */
record NamedCode(int Code, String Name) {

    /** The type of an event. */
    static NamedCode ofType(SystemEvent event) {
        return new NamedCode(event.typeCode(), event.EventType());
    }

    /** The status of an event. */
    static NamedCode ofCycleStatus(SystemEvent event) {
        return new NamedCode(
                event.EventCycleStatus().code(), event.EventCycleStatus().name());
    }
}
