package io.ecsemulator.testkit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many calls of an action were answered in the same way.
 *
 * @param action for instance {@code DetachDisk}
 * @param status the HTTP status of the answers; 0 if there were none
 * @param code the error code of the answers; empty for calls that were accepted
 * @param count how many there were
 */
public record CallCount(String action, int status, String code, int count) {

    static CallCount of(Map<String, @Nullable Object> count) {
        return new CallCount(
                Json.text(count, "Action"),
                Json.number(count, "Status"),
                Json.text(count, "Code"),
                Json.number(count, "Count"));
    }
}
