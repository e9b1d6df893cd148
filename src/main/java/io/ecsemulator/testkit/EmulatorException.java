package io.ecsemulator.testkit;

import java.io.Serial;

/** The emulator did not start, cannot be reached, or rejected a call of its control API; the message has the reason. */
public final class EmulatorException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final int status;

    EmulatorException(String message, Throwable cause) {
        super(message, cause);
        this.status = 0;
    }

    EmulatorException(String message) {
        this(0, message);
    }

    EmulatorException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** Returns the HTTP status of the rejection, such as 404; 0 if there was no response. */
    public int status() {
        return status;
    }
}
