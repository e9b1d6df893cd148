package io.ecsemulator.cloud;

/** A world cannot be reached now: its database is down, or is asked for too much. Nothing has changed. */
public final class StoreUnavailableException extends RuntimeException {

    /** Says why. */
    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Says why. */
    public StoreUnavailableException(String message) {
        super(message);
    }
}
