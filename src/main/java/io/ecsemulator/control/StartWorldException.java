package io.ecsemulator.control;

/** The world for the start cannot be read; the message says where and why. */
public final class StartWorldException extends RuntimeException {

    StartWorldException(String message) {
        super("ecs.emulator.state, " + message);
    }
}
