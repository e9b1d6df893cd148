package io.ecsemulator.fault;

import io.ecsemulator.operation.ApiError;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen to a call that a fault rule hits. Without an error, a fault and a hang-up the call is only delayed.
 *
 * @param id the id of the rule
 * @param isAfter true: the call is executed at once and its response is lost or replaced; false: the call has no effect,
 *     or, if it is only delayed, is executed after the delay
 * @param delay how long the caller waits, on the system clock; zero for no delay
 * @param hangsUp whether the connection is closed after the delay, without a response
 * @param error the error to answer with, or null
 * @param fields more fields of the error's response
 * @param fault what goes wrong below the API, or null
 * @param generation the number of resets before the match: a later reset ends the delay
 */
public record FaultPlan(
        String id,
        boolean isAfter,
        Duration delay,
        boolean hangsUp,
        @Nullable ApiError error,
        Map<String, Object> fields,
        @Nullable Fault fault,
        int generation) {}
