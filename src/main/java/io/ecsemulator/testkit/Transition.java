package io.ecsemulator.testkit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change that is under way.
 *
 * @param resource the id of what changes
 * @param resourceType {@code Disk}, {@code Instance}, {@code Snapshot} or {@code Task}
 * @param from its Status until then
 * @param status its Status from then on
 * @param dueTime when that is, by the emulator's clock
 * @param held whether it has been told not to end by itself
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
