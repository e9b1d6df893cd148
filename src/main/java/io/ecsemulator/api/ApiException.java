package io.ecsemulator.api;

/** Refuses a call with a documented error. The one exception that operations throw. */
public final class ApiException extends RuntimeException {

    private final transient ApiError error;

    /**
     * Refuses with that error.
     *
     * @param names what its message names, one for each {@code %s}
     */
    public ApiException(ApiError error, Object... names) {
        // No stack trace: this is an answer, not a fault.
        super(error.message().formatted(names), null, false, false);
        this.error = error;
    }

    /** The error that is the answer; {@link #getMessage} has its text with the names filled in. */
    public ApiError error() {
        return error;
    }
}
