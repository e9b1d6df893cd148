package io.ecsemulator.testkit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pending transition.
 *
 * @param resource the id of the resource
 * @param resourceType {@code Disk}, {@code Instance}, {@code Snapshot} or {@code Task}
 * @param from the present Status
 * @param status the Status after the transition
 * @param dueTime when it completes, by the emulator's clock
 * @param held whether it is held and does not complete by itself
 */
public record Transition(
        String resource, String resourceType, String from, String status, Instant dueTime, boolean held) {

    static Transition of(Map<String, @Nullable Object> transition) {
        return new Transition(
                Json.text(transition, "Resource"),
                Json.text(transition, "ResourceType"),
                Json.text(transition, "From"),
                Json.text(transition, "Status"),
                Instant.parse(Json.text(transition, "DueTime")),
                Boolean.TRUE.equals(transition.get("Held")));
    }
}
