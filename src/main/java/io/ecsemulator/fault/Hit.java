package io.ecsemulator.fault;

import io.ecsemulator.operation.ApiError;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * That a rule hits a call.
 *
 * @param id the id of the rule
 * @param rule the rule
 * @param error the error of the rule as the called operation answers it, or null if it has none
 * @param latency how long the caller waits first
 * @param era how many resets there had been
 */
public record Hit(String id, FaultRule rule, @Nullable ApiError error, Duration latency, int era) {

    boolean isAfter() {
        return rule.When() == FaultRule.When.After;
    }
}
