package io.ecsemulator.operation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Refuses a call with a documented error. The one exception that operations throw. */
public final class ApiException extends RuntimeException {

    private final transient ApiError error;
    private final @Nullable Duration retryAfter;
    private final @Nullable String brokenRule;

    /**
     * Refuses with that error.
     *
     * @param names what its message names, one for each {@code %s}
     */
    public ApiException(ApiError error, Object... names) {
        this(error, null, null, error.message().formatted(names));
    }

    private ApiException(ApiError error, @Nullable Duration retryAfter, @Nullable String brokenRule, String message) {
        // No stack trace: this is an answer, not a fault.
        super(message, null, false, false);
        this.error = error;
        this.retryAfter = retryAfter;
        this.brokenRule = brokenRule;
    }

    /** Refuses a call that would be accepted that much later. */
    public static ApiException retryAfter(Duration wait, ApiError error) {
        return new ApiException(error, wait, null, error.message());
    }

    /** Refuses a call that breaks the rule of that number. */
    static ApiException brokenRule(ApiError error, int number, String brokenWhen) {
        return new ApiException(error, null, "rule " + number + ": " + brokenWhen, error.message());
    }

    /** What refused it, in words. */
    public String decision() {
        if (brokenRule != null) {
            return brokenRule;
        }
        return error instanceof GatewayError ? "refused by the gateway" : "refused by the operation";
    }

    /** When to try again, or null if that would not help. */
    @Nullable
    public Duration retryAfter() {
        return retryAfter;
    }

    /** The error that is the answer; {@link #getMessage} has its text with the names filled in. */
    public ApiError error() {
        return error;
    }
}
