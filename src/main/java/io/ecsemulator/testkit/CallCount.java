package io.ecsemulator.testkit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The number of calls of an action with the same outcome.
 *
 * @param action such as {@code DetachDisk}
 * @param status the HTTP status of the responses; 0 if no response was sent
 * @param code the error code of the responses; empty for accepted calls
 * @param count the number of calls
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
