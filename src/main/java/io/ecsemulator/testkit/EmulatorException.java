package io.ecsemulator.testkit;

import java.io.Serial;

/** The emulator did not start, cannot be reached, or refused a call of its control API; the message says why. */
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

    /** The HTTP status of the refusal, for instance 404 for what is not there; 0 if there was no answer. */
    public int status() {
        return status;
    }
}
