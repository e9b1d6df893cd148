package io.ecsemulator.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Refuses a call with a documented error. The one exception that operations throw. */
public final class ApiException extends RuntimeException {

    private final transient ApiError error;
    private final @Nullable Duration retryAfter;

    /**
     * Refuses with that error.
     *
     * @param names what its message names, one for each {@code %s}
     */
    public ApiException(ApiError error, Object... names) {
        this(null, error, names);
    }

    private ApiException(@Nullable Duration retryAfter, ApiError error, Object... names) {
        // No stack trace: this is an answer, not a fault.
        super(error.message().formatted(names), null, false, false);
        this.error = error;
        this.retryAfter = retryAfter;
    }

    /** Refuses a call that would be accepted that much later. */
    public static ApiException retryAfter(Duration wait, ApiError error) {
        return new ApiException(wait, error);
    }

    /** When to try again, or null if that would not help. */
    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    /** The error that is the answer; {@link #getMessage} has its text with the names filled in. */
    public ApiError error() {
        return error;
    }
}
