package io.ecsemulator.cloud;

/** Refuses to change what is pending for a resource; the message tells why. */
public final class TransitionException extends RuntimeException {

    TransitionException(String message) {
        super(message, null, false, false);
    }
}
